import { statement, type Context } from 'stoa/plugin'
import type { Provider } from '../language-models/chat-model.ts'

interface KeyRow {
  provider: Provider
  sealed: Buffer
  last_four: string
  set_at: Date
}
export interface KnownKey {
  provider: Provider
  lastFour: string
  setAt: Date
}

const PURPOSE = 'assistant provider key'

const all = statement<KeyRow>(
  'assistant.keys',
  'SELECT provider, sealed, last_four, set_at FROM assistant_key WHERE tenant_id = $1'
)
const put = statement(
  'assistant.put-key',
  `
  INSERT INTO assistant_key (tenant_id, provider, sealed, last_four, set_by) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (tenant_id, provider) DO UPDATE SET sealed = excluded.sealed, last_four = excluded.last_four, set_by = excluded.set_by, set_at = now()`
)
const remove = statement(
  'assistant.remove-key',
  'DELETE FROM assistant_key WHERE tenant_id = $1 AND provider = $2'
)

/** Which providers have a key. */
export async function knownKeys(ctx: Context): Promise<KnownKey[]> {
  return (await all([ctx.tenantId])).map(({ provider, last_four: lastFour, set_at: setAt }) => ({
    provider,
    lastFour,
    setAt
  }))
}

/** The keys themselves, for asking the providers. */
export async function openKeys(ctx: Context): Promise<Map<Provider, string>> {
  return new Map(
    (await all([ctx.tenantId])).map(({ provider, sealed }) => [
      provider,
      ctx.secrets.open(PURPOSE, provider, sealed).toString('utf8')
    ])
  )
}

export async function putKey(ctx: Context, provider: Provider, apiKey: string): Promise<void> {
  await put([
    ctx.tenantId,
    provider,
    ctx.secrets.seal(PURPOSE, provider, Buffer.from(apiKey)),
    apiKey.slice(-4),
    ctx.userId
  ])
}

export async function removeKey(ctx: Context, provider: Provider): Promise<void> {
  await remove([ctx.tenantId, provider])
}
