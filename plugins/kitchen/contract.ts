import { defineEvent, Id, Type } from 'stoa/plugin'

export const StationChanged = defineEvent({
  name: 'kitchen.station-changed',
  about: { permission: 'kitchen.read' },
  emittedWhen: 'When a station was added or changed.',
  data: Type.Object({ companyId: Id, shopId: Id, stationId: Id })
})

export const OrderChanged = defineEvent({
  name: 'kitchen.order-changed',
  about: { permission: 'kitchen.read' },
  emittedWhen: 'When an order was sent to a station, or its state changed.',
  data: Type.Object({ companyId: Id, shopId: Id, orderId: Id })
})
