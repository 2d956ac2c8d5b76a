import { defineSettings, Type } from 'stoa/plugin'

/** 0 to 100 with up to four decimals. */
const percent = (usual: string, description: string) =>
  Type.String({ pattern: '^(100|\\d{1,2}(\\.\\d{1,4})?)$', default: usual, description })

export const LayawaySettings = defineSettings({
  depositPercent: {
    level: 'company',
    schema: percent(
      '20',
      'How much of the price is paid at least when goods are set aside, in per cent, e.g. "12.5".'
    )
  },
  days: {
    level: 'company',
    schema: Type.Integer({
      minimum: 0,
      maximum: 730,
      default: 60,
      description: 'Within how many days goods that are set aside have to be picked up.'
    })
  },
  cancellationFeePercent: {
    level: 'company',
    schema: percent(
      '0',
      'How much of the price the shop keeps of what was paid when a layaway is given up, in per cent.'
    )
  },
  whenOverdue: {
    level: 'company',
    schema: Type.Union([Type.Literal('mark'), Type.Literal('expire')], {
      default: 'mark',
      description:
        'What becomes of goods that were not picked up in time: they are marked and stay set aside, or are given up, free again, less the fee.'
    })
  }
})
