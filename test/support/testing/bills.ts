// A shop that is billed for what it bought, for tests of suppliers' invoices.

import { newId } from '../../../core/primitives/ids.ts'
import type { TestInstance } from '../instance.ts'
import { buyingShop, type BuyingShop, PURCHASING } from './purchasing.ts'

export const BILLS = `${PURCHASING}/bills`
export const BILLED_ON = '2026-01-31'

export interface BilledShop extends BuyingShop {
  supplierId: string
  /** A bill as it would be sent: of these lines, with a number of its own. */
  bodyOf(lines: object[], more?: object): object
  /** Enters one as a draft. */
  bill(lines: object[], more?: object): Promise<ReturnType<typeof JSON.parse>>
  act(id: string, verb: string, body?: object, token?: string): ReturnType<BuyingShop['send']>
}

/** A supplier with 30 days, and nothing bought yet. */
export async function billedShop(stoa: TestInstance): Promise<BilledShop> {
  const shop = await buyingShop(stoa)
  const { id: supplierId } = await shop.done(`${PURCHASING}/suppliers`, {
    name: 'Mill & Sons',
    currency: 'GBP',
    termsDays: 30
  })
  const bodyOf: BilledShop['bodyOf'] = (lines, more = {}) => ({
    supplierId,
    supplierNumber: `INV ${newId()}`,
    billedOn: BILLED_ON,
    lines,
    ...more
  })
  return {
    ...shop,
    supplierId,
    bodyOf,
    bill: (lines, more) => shop.done(BILLS, bodyOf(lines, more)),
    act: (id, verb, body = {}, token = shop.token) =>
      shop.send(`${BILLS}/${id}/${verb}`, body, token)
  }
}
