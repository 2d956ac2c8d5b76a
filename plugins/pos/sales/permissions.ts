import { refundPermissions, salePermissions } from '../documents/permissions.ts'
import { invoicePermissions, invoiceRoles } from '../invoices/permissions.ts'
import { offlinePermissions, offlineRoles } from '../offline-sales/permissions.ts'
import { displayPermissions } from '../registers/displays/permissions.ts'
import { receiptPermissions } from '../receipts/permissions.ts'
import { sessionPermissions, sessionRoles } from '../sessions/permissions.ts'
import { ratePermissions, rateRoles } from '../tenders/rates/permissions.ts'
import { ofSellers, ticketPermissions } from '../tickets/permissions.ts'

export const posPermissions = {
  ...salePermissions,
  ...refundPermissions,
  'register.read': 'See the registers',
  'register.edit': 'Add and change registers',
  ...displayPermissions,
  ...receiptPermissions,
  ...invoicePermissions,
  ...ratePermissions,
  ...sessionPermissions,
  ...ticketPermissions,
  ...offlinePermissions
}

/** What the roles that every tenant begins with hold of it. */
export const posRoles = {
  cashier: [
    'sale.read',
    'sale.post',
    'refund.read',
    'refund.post',
    'register.read',
    'receipt.send',
    ...rateRoles.seller,
    ...sessionRoles.cashier,
    ...invoiceRoles.seller,
    ...offlineRoles.seller,
    ...ofSellers
  ],
  manager: [
    'sale.*',
    'refund.*',
    'receipt.*',
    'register.*',
    'display.*',
    'session.*',
    'ticket.*',
    ...rateRoles.manager,
    ...invoiceRoles.manager,
    ...offlineRoles.manager
  ],
  accountant: [
    'sale.read',
    'refund.read',
    'register.read',
    ...rateRoles.accountant,
    ...sessionRoles.accountant,
    ...invoiceRoles.accountant,
    ...offlineRoles.accountant
  ],
  'sales-agent': [
    'sale.read',
    'sale.post',
    'register.read',
    ...rateRoles.seller,
    ...sessionRoles['sales-agent'],
    ...invoiceRoles.seller,
    ...offlineRoles.seller,
    ...ofSellers
  ]
}
