import { OfflineSaleRows } from './rows.ts'

export const offlinePermissions = {
  'sale.post-offline': 'Send in sales that a till rang up without a network',
  'offline-sale.read': {
    description: 'See what tills rang up without a network, and what waits for a decision',
    rows: OfflineSaleRows
  },
  'offline-sale.edit': {
    description: 'Decide what becomes of sales that were rung up without a network',
    rows: OfflineSaleRows
  }
}

/** What a role template holds of it. */
export const offlineRoles = {
  seller: ['sale.post-offline'],
  manager: ['offline-sale.*'],
  accountant: ['offline-sale.read']
}
