/**
 * The ways a sale is paid, declared here alone: schemas, rules and the words of receipts follow
 * from it, and a test compares the table's CHECK with it.
 */
export const tenderTypes = ['cash', 'card', 'bank_transfer', 'voucher', 'online', 'other'] as const
export type TenderType = (typeof tenderTypes)[number]
