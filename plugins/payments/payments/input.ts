import { Type } from 'stoa/plugin'

export const AmountInput = Type.Integer({
  minimum: 1,
  maximum: 9_007_199_254_740_991,
  description: 'Minor units'
})
