import { mulDiv } from '../../../../../core/primitives/money.ts'
import { WHOLE_PPM } from '../check-order.ts'
import { percentToPpm } from '../discount.ts'

/** What a tip in per cent of an amount in minor units comes to. */
export const tipOf = (amountMinor: number, percent: string): number =>
  mulDiv(amountMinor, percentToPpm(percent), WHOLE_PPM)
