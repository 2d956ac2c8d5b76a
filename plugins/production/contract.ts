import { defineEvent, Id, Type } from 'stoa/plugin'

export const BomChanged = defineEvent({
  name: 'production.bom-changed',
  about: { permission: 'bom.read' },
  emittedWhen:
    'When it was said what a variant is made of, or that it is made of nothing any more.',
  data: Type.Object({ companyId: Id, variantId: Id })
})

export const ProductionOrderChanged = defineEvent({
  name: 'production.production-order-changed',
  about: { permission: 'production-order.read' },
  emittedWhen:
    'When a production order was written, changed, started, finished, cancelled or reversed; `state` says how it stands.',
  data: Type.Object({
    companyId: Id,
    productionOrderId: Id,
    shopId: Id,
    variantId: Id,
    number: Type.String(),
    state: Type.String()
  })
})
