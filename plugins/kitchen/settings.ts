import { defineSettings, Type } from 'stoa/plugin'

export const KitchenSettings = defineSettings({
  sendWhen: {
    level: 'shop',
    schema: Type.Union([Type.Literal('sale'), Type.Literal('parked')], {
      default: 'sale',
      description:
        'When orders go to the stations: once they are sold, or already when a ticket is parked; then only what changed since is sent.'
    })
  },
  warnMinutes: {
    level: 'shop',
    schema: Type.Integer({
      minimum: 1,
      maximum: 240,
      default: 8,
      description: 'After how many minutes an order that waits is marked on the screen.'
    })
  },
  lateMinutes: {
    level: 'shop',
    schema: Type.Integer({
      minimum: 1,
      maximum: 480,
      default: 15,
      description: 'After how many minutes an order that waits is late.'
    })
  }
})
