import { defineSettings, Type } from 'stoa/plugin'

export const CatalogSettings = defineSettings({
  pricesIncludeTax: {
    level: 'company',
    schema: Type.Boolean({
      default: true,
      description:
        'Prices contain their taxes (usual for shops); false: taxes come on top at the till.'
    })
  },
  defaultTaxClass: {
    level: 'company',
    schema: Type.String({
      pattern: '^[a-z0-9-]{1,40}$',
      default: 'standard',
      description: 'The tax class of products that name none.'
    })
  }
})
