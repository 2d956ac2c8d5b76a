import { LRUCache } from 'lru-cache'
import { type OuterContext, perInstance } from 'stoa/plugin'
import type { AccountRow } from '../accounts/store.ts'
import { paymentsErrors } from '../errors.ts'
import { callProvider } from '../providers/call.ts'
import type { PayoutChannel } from '../providers/provider-payout.ts'
import { ProviderRefused, ProviderUnreachable } from '../providers/provider-failures.ts'

/** A day, in milliseconds: banks come and go seldom. */
const keptHere = perInstance(
  () => new LRUCache<string, PayoutChannel[]>({ max: 1_000, ttl: 86_400_000 })
)

/**
 * The provider's channels for payouts in a currency; asked once a day, and again when the account
 * changed.
 * @throws payments.provider-refused, payments.provider-silent
 */
export async function channelsOf(
  ctx: OuterContext,
  account: AccountRow,
  currency: string
): Promise<PayoutChannel[]> {
  const key = `${ctx.tenantId} ${account.id} ${account.version} ${currency}`
  const kept = keptHere(ctx)
  const known = kept.get(key)
  if (known) return known
  try {
    const channels = await callProvider(
      ctx,
      account,
      { operation: 'channels', idempotencyKey: account.id, timeoutMs: 10_000 },
      async (provider, call) => (await provider.channels?.(currency, call)) ?? []
    )
    kept.set(key, channels)
    return channels
  } catch (error) {
    if (error instanceof ProviderRefused) {
      throw paymentsErrors['provider-refused'](
        { provider: account.provider, message: error.message, code: error.code },
        { cause: error }
      )
    }
    if (error instanceof ProviderUnreachable) {
      throw paymentsErrors['provider-silent']({ provider: account.provider }, { cause: error })
    }
    throw error
  }
}
