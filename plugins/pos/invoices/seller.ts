import type { Context, Shop } from 'stoa/plugin'
import { PosSettings } from '../settings.ts'
import type { InvoiceContent } from './content.ts'

/**
 * Who sells, as it stands on invoices now: what the settings of the shop or company say, else what
 * is known of them.
 */
export function sellerOf(ctx: Context, shop: Shop): InvoiceContent['seller'] {
  const company = ctx.company()
  const { invoiceName, invoiceTaxNumber, invoiceAddress } = ctx.settings(PosSettings, shop.id)
  return {
    name: invoiceName || company.name,
    taxId: invoiceTaxNumber || company.taxNumber,
    address: invoiceAddress || shop.address,
    shop: shop.name
  }
}
