import { currencyDigits, isCurrency } from 'stoa/plugin'
import { fromUnits, stepOf, toUnits } from '../rules.ts'
import { type Limits } from '../provider.ts'
import { ProviderRefused, ProviderUnreachable } from '../provider-failures.ts'

/**
 * Currencies of which Stripe counts whole units (docs.stripe.com/currencies, zero-decimal); MGA has
 * decimals by ISO 4217.
 */
const WHOLE = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '))

/**
 * The least and most of a payment in US dollars, in Stripe's units: $0.50 and eight digits
 * (docs.stripe.com/api/payment_intents/object, amount). In other currencies the least is what that
 * is worth in the currency Stripe pays out, which we do not know.
 */
const DOLLARS = [50, 99_999_999] as const

/** Minor units; nothing is known of other currencies than US dollars. */
export const stripeLimits = (currency: string): Limits =>
  currency === 'USD'
    ? { leastMinor: DOLLARS[0], mostMinor: DOLLARS[1] }
    : { leastMinor: null, mostMinor: null }

/** Whether Stripe takes an amount, as far as its documents tell. @throws stoa.unknown-currency */
export function stripeTakes(amountMinor: number, currency: string): boolean {
  const units = unitsOf(amountMinor, currency)
  return units !== null && (currency !== 'USD' || (units >= DOLLARS[0] && units <= DOLLARS[1]))
}

/**
 * The smallest amount Stripe can say, in minor units: it leaves the third decimal at zero.
 * @throws stoa.unknown-currency
 */
export const stripeStep = (currency: string): number =>
  stepOf(currency, WHOLE.has(currency) ? 0 : 2)

/**
 * Minor units to Stripe's: hundredths but for those, thousandths where ISO 4217 has them, the last
 * digit then zero (docs.stripe.com/currencies, special cases: three-decimal currencies, ISK and
 * UGX).
 * @throws ProviderRefused 'amount-not-exact', 'currency-not-supported'
 */
export function toStripe(amountMinor: number, currency: string): number {
  if (!isCurrency(currency)) {
    throw new ProviderRefused(
      'stripe',
      'currency-not-supported',
      `${currency} is no currency.`,
      null
    )
  }
  const units = unitsOf(amountMinor, currency)
  if (units === null) {
    throw new ProviderRefused(
      'stripe',
      'amount-not-exact',
      `Stripe cannot take ${amountMinor} minor units of ${currency}.`,
      null
    )
  }
  return units
}

/**
 * @param currency lower-case, as Stripe writes it
 * @throws ProviderUnreachable 'unreadable-answer'
 */
export function fromStripe(
  units: number,
  currency: string
): { amountMinor: number; currency: string } {
  const code = currency.toUpperCase()
  const amountMinor = isCurrency(code) ? fromUnits(units, code, digitsOf(code)) : null
  if (amountMinor === null) {
    throw new ProviderUnreachable(
      'stripe',
      'unreadable-answer',
      `Stripe answered ${units} of ${currency}, which is no amount.`,
      200,
      null
    )
  }
  return { amountMinor, currency: code }
}

function unitsOf(amountMinor: number, currency: string): number | null {
  const digits = digitsOf(currency)
  const units = toUnits(amountMinor, currency, digits)
  return units === null || units <= 0 || (digits === 3 && units % 10 !== 0) ? null : units
}

function digitsOf(currency: string): number {
  return WHOLE.has(currency) ? 0 : Math.max(2, currencyDigits(currency))
}
