import { defineSettings, Type } from 'stoa/plugin'

export const InventorySettings = defineSettings({
  allowNegativeStock: {
    level: 'shop',
    schema: Type.Boolean({
      default: false,
      description: 'Sell what the books say is not there; stock then goes below zero.'
    })
  }
})
