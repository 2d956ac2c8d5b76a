import { defineRows } from 'stoa/plugin'

export const OfflineSaleRows = defineRows({
  name: 'offline-sale',
  from: 'pos_offline_sale o',
  alias: 'o',
  fields: {
    shopId: { column: 'o.shop_id', type: 'uuid', description: 'The shop it was rung up in' },
    registerId: {
      column: 'o.register_id',
      type: 'uuid',
      description: 'The register; null: it is not known'
    },
    cashierId: {
      column: 'o.cashier_id',
      type: 'uuid',
      description: 'Who rang it up, as the till says; null: it cannot be read'
    },
    sentBy: {
      column: 'o.sent_by',
      type: 'uuid',
      description: 'Who was logged in where it was sent'
    },
    device: { column: 'o.device', type: 'text', description: 'The code of the device' },
    state: { column: 'o.state', type: 'text', description: 'posted, parked or dismissed' },
    totalMinor: {
      column: 'o.total_minor',
      type: 'integer',
      description: 'What it came to, as the till says; null: it cannot be read'
    }
  }
})
