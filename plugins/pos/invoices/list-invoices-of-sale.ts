import { defineUseCase, Id, Input, type Context, type Static } from 'stoa/plugin'
import { Customers } from '../../../contracts/customers.ts'
import { readableDocument } from '../documents/readable-document.ts'
import type { Buyer } from './content.ts'
import { issuedFor, listed, openInvoice, returnsOf, type InvoiceRow } from './store.ts'
import { summaryOf, type InvoicesOfSale } from './view.ts'

/** A sale has at most one invoice in force; this many are seen at once. */
const MOST = 100

/** @throws stoa.not-found */
export const listInvoicesOfSale = defineUseCase({
  name: 'pos.list-invoices-of-sale',
  summary: 'The invoices and credit notes of a sale, and whom the next would be made out to',
  permission: 'invoice.read',
  reads: true,
  input: Input({ saleId: Id }),
  async run(ctx, { saleId }): Promise<Static<typeof InvoicesOfSale>> {
    const sale = await readableDocument(ctx, saleId, ['sale'])
    const returns = await returnsOf(ctx, saleId)
    const [rows, issued] = await Promise.all([
      seen(ctx, { documents: [saleId, ...returns], most: MOST }),
      issuedFor(ctx, saleId)
    ])
    return {
      items: rows.toReversed().map(summaryOf),
      open: openInvoice(issued)?.id ?? null,
      buyer: await buyerOf(ctx, sale.row.customer_id)
    }
  }
})

async function buyerOf(ctx: Context, customerId: string | null): Promise<Buyer | null> {
  if (customerId === null) return null
  const customers = await ctx.ask(Customers).idsOfPerson(customerId)
  const [last] = await seen(ctx, { customers, most: 1 })
  if (last) return last.content.buyer
  const name = (await ctx.ask(Customers).names([customerId])).get(customerId)
  return name === undefined ? null : { name, taxId: null, country: null, address: null }
}

/** The newest that the caller may see. */
const seen = (
  ctx: Context,
  { documents, customers, most }: { documents?: string[]; customers?: string[]; most: number }
): Promise<InvoiceRow[]> =>
  listed(ctx, 'invoice.read', [
    ctx.tenantId,
    ctx.company().id,
    null,
    null,
    null,
    null,
    customers ?? null,
    null,
    null,
    null,
    documents ?? null,
    null,
    null,
    most
  ])
