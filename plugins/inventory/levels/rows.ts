import { defineRows } from 'stoa/plugin'

/** Levels, movements and reservations alike: what lies in a shop of a variant. */
export const StockRows = defineRows({
  name: 'stock',
  from: 'inventory_movement s',
  alias: 's',
  fields: {
    shopId: { column: 's.shop_id', type: 'uuid', description: 'The shop it lies in' },
    variantId: { column: 's.variant_id', type: 'uuid', description: 'The variant' }
  }
})
