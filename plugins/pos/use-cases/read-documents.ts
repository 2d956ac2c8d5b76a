import {
  Day,
  defineUseCase,
  demandRow,
  Id,
  Page,
  PageInput,
  pageOf,
  readCursor,
  rowStatement,
  Type,
  type Context
} from 'stoa/plugin'
import {
  DocumentSummary,
  summaryOf,
  type DocumentRow,
  type DocumentView
} from '../document-view.ts'
import {
  DOCUMENT_COLUMNS,
  DOCUMENT_SOURCE,
  storedDocument,
  storedView
} from '../stored-document.ts'
import type { Kind } from '../document-book.ts'

export const DocumentPage = Page(DocumentSummary)

const list = rowStatement<DocumentRow>(
  'pos.documents',
  12,
  only => `
  SELECT ${DOCUMENT_COLUMNS} FROM ${DOCUMENT_SOURCE}
  WHERE d.tenant_id = $1 AND d.company_id = $2 AND d.kind = ANY ($3) AND ($4::uuid IS NULL OR d.shop_id = $4) AND ($5::date IS NULL OR d.business_day >= $5) AND ($6::date IS NULL OR d.business_day <= $6)
    AND ($7::text IS NULL OR d.number = $7) AND ($8::text IS NULL OR d.reference = $8) AND ($9::uuid IS NULL OR d.customer_id = $9) AND ($10::date IS NULL OR (d.business_day, d.id) < ($10, $11::uuid))
    AND ${only}
  ORDER BY d.business_day DESC, d.id DESC LIMIT $12`
)

const Filters = {
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  number: Type.Optional(Type.String({ maxLength: 40 })),
  reference: Type.Optional(Type.String({ maxLength: 80 })),
  customerId: Type.Optional(Id),
  shopId: Type.Optional(Id),
  ...PageInput
}

function listing(name: string, summary: string, permission: string, kinds: Kind[]) {
  return defineUseCase({
    name,
    summary,
    permission,
    reads: true,
    input: Type.Object(Filters, { additionalProperties: false }),
    async run(ctx, { from, to, number, reference, customerId, shopId, limit, after }) {
      const place = shopId ?? ctx.shopId
      if (place !== null) ctx.shop(place)
      const cursor = readCursor(after, 'day', 'id')
      const rows = await list(ctx, permission, [
        ctx.tenantId,
        ctx.company().id,
        kinds,
        place,
        from ?? null,
        to ?? null,
        number ?? null,
        reference ?? null,
        customerId ?? null,
        cursor?.[0] ?? null,
        cursor?.[1] ?? null,
        limit + 1
      ])
      return pageOf(rows, limit, r => [r.business_day, r.id], summaryOf)
    }
  })
}

export const listSales = listing(
  'pos.list-sales',
  'Sales, newest business day first',
  'sale.read',
  ['sale']
)
export const listRefunds = listing(
  'pos.list-refunds',
  'Refunds and voids, newest business day first',
  'refund.read',
  ['refund', 'void']
)

async function one(
  ctx: Context,
  permission: string,
  id: string,
  kinds: Kind[]
): Promise<DocumentView> {
  const [stored] = await Promise.all([
    storedDocument(ctx, id, kinds),
    demandRow(ctx, permission, id)
  ])
  return storedView(ctx, stored)
}

export const getSale = defineUseCase({
  name: 'pos.get-sale',
  summary: 'One sale',
  permission: 'sale.read',
  reads: true,
  input: Type.Object({ saleId: Id }, { additionalProperties: false }),
  run: async (ctx, { saleId }) => one(ctx, 'sale.read', saleId, ['sale'])
})

export const getRefund = defineUseCase({
  name: 'pos.get-refund',
  summary: 'One refund or void',
  permission: 'refund.read',
  reads: true,
  input: Type.Object({ refundId: Id }, { additionalProperties: false }),
  run: async (ctx, { refundId }) => one(ctx, 'refund.read', refundId, ['refund', 'void'])
})
