import {
  type Context,
  Id,
  Instant,
  Nullable,
  Page,
  shopsOfCompany,
  type Static,
  Type
} from 'stoa/plugin'
import { Customers } from '../../../../contracts/customers.ts'
import { Sales } from '../../../../contracts/sales.ts'
import { quantityText } from '../../levels/rules.ts'
import type { SaleOfLotRow } from './store.ts'

export const SaleOfLot = Type.Object({
  saleId: Id,
  number: Nullable(Type.String(), 'null: of a shop the caller may not see the sales of.'),
  occurredAt: Instant,
  shopId: Id,
  shopName: Type.String(),
  quantity: Type.String({ description: 'How much of the lot it had.' }),
  returned: Type.String({ description: 'How much of that came back.' }),
  customerId: Nullable(Id, 'null: nobody was named, or the caller may not see customers.'),
  customerName: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  email: Nullable(Type.String())
})
export type SaleOfLot = Static<typeof SaleOfLot>
export const SaleOfLotPage = Page(SaleOfLot)

export const RecallView = Type.Object({
  lotId: Id,
  onHand: Type.String({ description: 'In all shops of the company.' }),
  places: Type.Array(Type.Object({ shopId: Id, shopName: Type.String(), quantity: Type.String() })),
  sold: Type.String({ description: 'What left by sales, what came back since included.' }),
  returned: Type.String({ description: 'What came back from customers.' }),
  atCustomers: Type.String({ description: 'Sold and not back.' }),
  writtenOff: Type.String(),
  returnedToSuppliers: Type.String(),
  underWay: Type.String({
    description: 'Sent from one shop to another and not there yet, or lost.'
  }),
  receipts: Type.Array(
    Type.Object({
      documentType: Type.String(),
      documentId: Id,
      number: Nullable(Type.String(), 'Of a goods receipt.'),
      shopId: Id,
      shopName: Type.String(),
      occurredAt: Instant,
      quantity: Type.String(),
      supplierId: Nullable(Id),
      supplierName: Nullable(Type.String()),
      reference: Nullable(Type.String(), "The supplier's delivery note.")
    }),
    { description: 'By what it came, the first first.' }
  )
})
export type RecallView = Static<typeof RecallView>

export const namesOfShops = (ctx: Context): Map<string, string> =>
  new Map(shopsOfCompany(ctx).map(({ id, name }) => [id, name]))

/** Sales as they are shown: who bought, and how they are reached, as far as the caller may know. */
export async function viewsOfSales(
  ctx: Context,
  rows: readonly SaleOfLotRow[]
): Promise<SaleOfLot[]> {
  const headers = await ctx.askIfAnswered(Sales)?.headers(rows.map(row => row.document_id))
  const byId = new Map(headers?.map(one => [one.id, one]))
  const ids = headers?.flatMap(({ customerId }) => customerId ?? []) ?? []
  const contacts = ctx.can('customer.read')
    ? await ctx.askIfAnswered(Customers)?.contacts(ids)
    : undefined
  const shops = namesOfShops(ctx)
  return rows.map(row => {
    const header = byId.get(row.document_id)
    const customerId = header?.customerId ?? null
    const contact = customerId === null ? undefined : contacts?.get(customerId)
    return {
      saleId: row.document_id,
      number: header?.number ?? null,
      occurredAt: row.occurred_at.toISOString(),
      shopId: row.shop_id,
      shopName: shops.get(row.shop_id) ?? '',
      quantity: quantityText(row.quantity),
      returned: quantityText(row.returned),
      customerId: contact === undefined ? null : customerId,
      customerName: contact?.name ?? null,
      phone: contact?.phone ?? null,
      email: contact?.email ?? null
    }
  })
}
