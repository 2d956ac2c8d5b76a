import { type OuterContext, perInstance } from 'stoa/plugin'
import { type AccountRow, credentialsOf } from '../account/store.ts'
import { TopUpsEnvironment } from '../environment.ts'
import type { Call, Exchange, KeptToken, TopUpProvider } from './provider.ts'
import { providerOf } from './registry.ts'

/** A provider that says nothing for so long is asked by our identifier. */
export const CALL_MS = 30_000

const MOST_TOKENS = 1_000
const tokens = perInstance(() => new Map<string, KeptToken>())

/**
 * Calls a company's provider, outside any unit of work.
 * @param onExchange told of each HTTP exchange; left out: no one wants to know
 * @throws ProviderRefused, ProviderUnreachable, and what work throws
 */
export function callProvider<T>(
  ctx: OuterContext,
  account: AccountRow,
  {
    signal,
    onExchange = () => {}
  }: { signal?: AbortSignal; onExchange?(exchange: Exchange): void },
  work: (provider: TopUpProvider, call: Call) => Promise<T>
): Promise<T> {
  const { RELOADLY_URL, RELOADLY_AUTH_URL } = ctx.environment(TopUpsEnvironment)
  const limit = AbortSignal.timeout(CALL_MS)
  const kept = tokens(ctx)
  // Entered anew, an account is another one.
  const key = `${ctx.tenantId} ${account.company_id} ${account.version}`
  return work(providerOf(account.provider), {
    credentials: credentialsOf(ctx, account),
    baseUrl: RELOADLY_URL ?? null,
    authUrl: RELOADLY_AUTH_URL ?? null,
    signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
    token: {
      get: () => kept.get(key) ?? null,
      keep: token => {
        kept.delete(key)
        if (kept.size >= MOST_TOKENS) kept.clear()
        if (token !== null) kept.set(key, token)
      }
    },
    onExchange
  })
}
