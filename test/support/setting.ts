import type { TestInstance } from './instance.ts'

type Level = 'tenant' | 'company' | 'shop'
type Answer = ReturnType<TestInstance['call']>

/**
 * Sets a setting at a level as someone does who has read it there just before.
 * @param name e.g. 'pos/dayStartsAt'
 */
export async function callSetting(
  stoa: Pick<TestInstance, 'ok' | 'call'>,
  name: string,
  level: Level,
  value: unknown,
  { token, headers = {} }: { token: string; headers?: Record<string, string> }
): Promise<Awaited<Answer>> {
  const [plugin, key] = name.split('/')
  const { items } = (await stoa.ok('GET', '/api/v1/tenants/settings', { token, headers })) as {
    items: Array<{ plugin: string; key: string; set: Array<{ level: string; version: number }> }>
  }
  const version = items
    .find(s => s.plugin === plugin && s.key === key)
    ?.set.find(s => s.level === level)?.version
  return stoa.call('PUT', `/api/v1/tenants/settings/${name}`, {
    token,
    headers: { ...headers, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
    body: { level, value }
  })
}

/** The same, and fails the test with the problem when it is refused. */
export async function set(...setting: Parameters<typeof callSetting>): Promise<void> {
  const answer = await callSetting(...setting)
  if (answer.statusCode >= 300) {
    throw new Error(`The setting ${setting[1]} was refused, ${answer.statusCode}: ${answer.body}`)
  }
}
