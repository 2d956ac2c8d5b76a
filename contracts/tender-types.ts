/**
 * The ways a sale is paid that Stoa brings, declared here alone: schemas, rules and the words of
 * receipts follow from it, and a test compares the table's CHECK with it. Plugins bring more of them
 * (contracts/sale-extensions.ts).
 */
export const moneyTypes = ['cash', 'card', 'bank_transfer', 'voucher', 'online', 'other'] as const

/**
 * What stands among the tenders of a document. `exchange` is no money: in an exchange the goods
 * given back pay for goods taken, on a refund and a sale alike (docs/adr/0029). No caller states it.
 */
export const tenderTypes = [...moneyTypes, 'exchange'] as const
export type OwnTenderType = (typeof tenderTypes)[number]

/** A way to pay that a plugin brings: its name and a word, such as `accounts.on-account`. */
export type PluginTenderType = `${string}.${string}`
/** The same as a regular expression; the table's CHECK is this one. */
export const PLUGIN_TENDER_TYPE = '^[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*$'

export type TenderType = OwnTenderType | PluginTenderType

export const isPluginTender = (type: string): type is PluginTenderType => type.includes('.')
