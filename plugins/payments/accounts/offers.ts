import type { Context } from 'stoa/plugin'
import { roundedAmount } from '../payments/rules/round-amount.ts'
import { providerOf } from '../providers/registry.ts'
import { PaymentsSettings } from '../settings.ts'
import { type AccountRow, accountsOf, type Offer } from './store.ts'

/**
 * What an account offers in a shop, in that currency. @param amountMinor leaves out what cannot
 * take it; null: whatever the amount
 */
export function offers(
  row: AccountRow,
  shopId: string,
  currency: string,
  amountMinor: number | null
): Offer[] {
  if (!row.active || (row.shop_ids !== null && !row.shop_ids.includes(shopId))) return []
  const provider = providerOf(row)
  return row.methods.filter(({ method, channel }) => {
    const declared = provider.capabilities.methods.find(some => some.method === method)
    if (declared === undefined || !(declared.currencies?.includes(currency) ?? true)) return false
    // A wallet may be one of several countries, under one code.
    const of = declared.channels.filter(some => some.code === channel)
    if (of.length > 0 && !of.some(some => some.currency === currency)) return false
    return amountMinor === null || provider.takes({ method, channel, amountMinor, currency })
  })
}

/** What is asked for through a provider in a shop where so much is due. */
export function askedThrough(
  ctx: Context,
  provider: { provider: string },
  { shopId, currency, amountMinor }: { shopId: string; currency: string; amountMinor: number }
): number {
  const { amountRounding } = ctx.settings(PaymentsSettings, shopId)
  return amountRounding === 'refuse'
    ? amountMinor
    : roundedAmount(amountMinor, providerOf(provider).stepMinor(currency), amountRounding)
}

/**
 * How something can be paid in a shop, and what is asked for each way; each way once, the accounts
 * in the order they were made.
 * @param wanted.amountMinor what is due; null: whatever the amount
 */
export async function methods(
  ctx: Context,
  {
    shopId,
    currency,
    amountMinor
  }: { shopId: string; currency: string; amountMinor: number | null }
) {
  const seen = new Set<string>()
  return (await accountsOf([ctx.tenantId, ctx.company().id]))
    .flatMap(row => {
      const asked =
        amountMinor === null ? null : askedThrough(ctx, row, { shopId, currency, amountMinor })
      return offers(row, shopId, currency, asked).map(({ method, channel, title }) => ({
        provider: row.provider as string,
        method: method as string,
        channel,
        title,
        amountMinor: asked,
        ...providerOf(row).limits({ method, channel, currency })
      }))
    })
    .filter(({ provider, method, channel }) => {
      const key = `${provider} ${method} ${channel ?? ''}`
      return !seen.has(key) && Boolean(seen.add(key))
    })
}
