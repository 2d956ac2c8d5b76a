/**
 * The ways a sale is paid, declared here alone: schemas, rules and the words of receipts follow
 * from it, and a test compares the table's CHECK with it.
 */
export const moneyTypes = ['cash', 'card', 'bank_transfer', 'voucher', 'online', 'other'] as const

/**
 * What stands among the tenders of a document. `exchange` is no money: in an exchange the goods
 * given back pay for goods taken, on a refund and a sale alike (docs/adr/0029). No caller states it.
 */
export const tenderTypes = [...moneyTypes, 'exchange'] as const
export type TenderType = (typeof tenderTypes)[number]
