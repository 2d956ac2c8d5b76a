import { defineSettings, Type } from 'stoa/plugin'

export const TopUpSettings = defineSettings({
  productVariantId: {
    level: 'company',
    schema: Type.String({
      pattern: '^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})?$',
      maxLength: 36,
      default: '',
      description:
        'The variant that top-ups are rung up as: a service whose price is asked at the till; "": none is sold.'
    })
  },
  feeMinor: {
    level: 'company',
    schema: Type.Integer({
      minimum: 0,
      maximum: 10_000_000_000_000,
      default: 0,
      description: 'What the shop takes on top of each top-up, in minor units.'
    })
  },
  country: {
    level: 'shop',
    schema: Type.String({
      pattern: '^([A-Z]{2})?$',
      maxLength: 2,
      default: '',
      description:
        'Where phone numbers without + are dialled from, ISO 3166-1 alpha-2, e.g. "MX"; "": it is asked at the till.'
    })
  }
})
