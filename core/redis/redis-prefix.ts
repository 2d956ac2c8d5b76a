import type { Instance } from '../instance/instance.ts'

/** Of every key in Redis: two instances never have both the same secret and the same database. */
export async function redisPrefix(instance: Instance): Promise<string> {
  const {
    rows: [here]
  } = await instance.relayPool.query<{ name: string }>('SELECT current_database() AS name')
  return `stoa:${instance.secrets.key(`redis prefix of ${here?.name}`).toString('hex').slice(0, 12)}`
}
