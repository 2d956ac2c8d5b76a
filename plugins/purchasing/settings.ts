import { defineSettings, Type } from 'stoa/plugin'

export const PurchasingSettings = defineSettings({
  overReceiptPercent: {
    level: 'company',
    schema: Type.Integer({
      default: 0,
      minimum: 0,
      maximum: 1_000,
      description:
        'By how much more than ordered may be received of a line, in percent of what was ordered.'
    })
  },
  billToleranceMinor: {
    level: 'company',
    schema: Type.Integer({
      default: 0,
      minimum: 0,
      maximum: 1_000_000_000,
      description:
        "By how much a line of a supplier's invoice may differ from what the goods cost by their receipt without being accepted, in minor units."
    })
  }
})
