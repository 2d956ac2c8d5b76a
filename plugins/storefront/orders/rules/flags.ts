/** What about an order needs a person, the most pressing first. */
export const orderFlags = [
  'payment-disputed',
  'stock-short',
  'settlement-refused',
  'payment-differs',
  'refunded-elsewhere',
  'refund-failed'
] as const
export type Flag = (typeof orderFlags)[number]

/** Why a paid order is no sale yet; gone once it is one, or is given up. */
export const UNSOLD: readonly Flag[] = ['stock-short', 'settlement-refused']

/** With another one, the most pressing first. */
export const withFlag = (flags: readonly Flag[], added: Flag): Flag[] =>
  orderFlags.filter(flag => flag === added || flags.includes(flag))

export const withoutFlags = (flags: readonly Flag[], gone: readonly Flag[]): Flag[] =>
  flags.filter(flag => !gone.includes(flag))
