import { ProviderRefused, ProviderUnreachable } from '../failures.ts'
import type { Call } from '../provider.ts'
import { exchange, type Sending } from './exchange.ts'

export const LIVE = 'https://topups.reloadly.com'
const AUTH = 'https://auth.reloadly.com'
const ACCEPT = 'application/com.reloadly.topups-v1+json'
/** A token that ends while it is on its way is none. */
const EARLY_MS = 60_000

/** A token for the address that is asked: where it is tried out it is another audience. */
async function tokenOf(call: Call): Promise<string> {
  const kept = call.token.get()
  if (kept !== null && kept.until > performance.now()) return kept.value
  const { clientId, clientSecret } = call.credentials
  const said = (await exchange(call, {
    operation: null,
    method: 'POST',
    url: `${call.authUrl ?? AUTH}/oauth/token`,
    headers: { 'content-type': 'application/json' },
    body: {
      client_id: clientId,
      client_secret: clientSecret,
      grant_type: 'client_credentials',
      audience: call.baseUrl ?? LIVE
    }
  })) as { access_token?: unknown; expires_in?: unknown }
  const { access_token: value, expires_in: seconds } = said
  if (typeof value !== 'string' || value === '') {
    throw new ProviderUnreachable('unreadable', 'It gave no token.')
  }
  const ms = typeof seconds === 'number' ? seconds * 1_000 : 0
  call.token.keep({ value, until: performance.now() + ms - EARLY_MS })
  return value
}

/**
 * Asks the API with a token. One that is not taken any more is got anew, once: a request without a
 * token was not looked at.
 * @throws ProviderRefused, ProviderUnreachable
 */
export async function ask(
  call: Call,
  { path, ...sending }: Omit<Sending, 'url' | 'headers'> & { path: string }
): Promise<unknown> {
  const send = async (): Promise<unknown> =>
    exchange(call, {
      ...sending,
      url: `${call.baseUrl ?? LIVE}${path}`,
      headers: {
        accept: ACCEPT,
        authorization: `Bearer ${await tokenOf(call)}`,
        ...(sending.body !== undefined && { 'content-type': 'application/json' })
      }
    })
  const hadToken = call.token.get() !== null
  try {
    return await send()
  } catch (error) {
    if (!(error instanceof ProviderRefused) || error.status !== 401 || !hadToken) throw error
    call.token.keep(null)
    return send()
  }
}
