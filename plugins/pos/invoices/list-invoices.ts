import { Day, defineCursor, defineUseCase, Id, Input, Line, PageInput, Type } from 'stoa/plugin'
import { Customers } from '../../../contracts/customers.ts'
import { taxKeyOf } from './rules/tax-key.ts'
import { listed, type InvoiceRow } from './store.ts'
import { InvoiceKind, summaryOf } from './view.ts'

const byDay = defineCursor(['day', 'id'], (row: InvoiceRow) => [row.issued_on, row.id])

export const listInvoices = defineUseCase({
  name: 'pos.list-invoices',
  summary: 'Invoices and credit notes, newest day first',
  permission: 'invoice.read',
  reads: true,
  input: Input({
    from: Type.Optional({ ...Day, description: 'Issued on that day or later.' }),
    to: Type.Optional({ ...Day, description: 'Issued on that day or earlier.' }),
    number: Type.Optional(Type.String({ maxLength: 40 })),
    taxId: Type.Optional(Line(40, "The buyer's, in any spelling.")),
    customerId: Type.Optional(Id),
    seriesId: Type.Optional(Id),
    kind: Type.Optional(InvoiceKind),
    shopId: Type.Optional(Id),
    documentId: Type.Optional({ ...Id, description: 'Of this sale, refund or void alone.' }),
    ...PageInput
  }),
  async run(ctx, { shopId, customerId, limit, after, ...filters }) {
    const scope = shopId ?? ctx.shopId
    if (scope !== null) ctx.shop(scope)
    const rows = await listed(ctx, 'invoice.read', [
      ctx.tenantId,
      ctx.company().id,
      scope,
      filters.from ?? null,
      filters.to ?? null,
      filters.number ?? null,
      customerId === undefined ? null : await ctx.ask(Customers).idsOfPerson(customerId),
      filters.taxId === undefined ? null : taxKeyOf(filters.taxId),
      filters.seriesId ?? null,
      filters.kind ?? null,
      filters.documentId === undefined ? null : [filters.documentId],
      ...byDay.behind(after),
      limit + 1
    ])
    return byDay.page(rows, limit, summaryOf)
  }
})
