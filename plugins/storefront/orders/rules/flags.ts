import { type Flag, orderFlags } from '../../../../contracts/orders.ts'

/** Why a paid order is no sale yet; gone once it is one, or is given up. */
export const UNSOLD: readonly Flag[] = ['stock-short', 'settlement-refused']

/** With another one, the most pressing first. */
export const withFlag = (flags: readonly Flag[], added: Flag): Flag[] =>
  orderFlags.filter(flag => flag === added || flags.includes(flag))

export const withoutFlags = (flags: readonly Flag[], gone: readonly Flag[]): Flag[] =>
  flags.filter(flag => !gone.includes(flag))
