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
  }
})
