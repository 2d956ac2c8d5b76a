import {
  type CustomValues,
  Day,
  defineCursor,
  demandRow,
  Id,
  PageInput,
  rowStatement,
  Type,
  type Context,
  type Static,
  type TObject
} from 'stoa/plugin'
import { DocumentTenderKind } from '../../../contracts/tender-kind.ts'
import { Customers } from '../../../contracts/customers.ts'
import {
  DOCUMENT_COLUMNS,
  DOCUMENT_SOURCE,
  storedDocument,
  type DocumentRow
} from './stored-document.ts'
import { OrderType } from './order-type.ts'
import type { Kind } from './store.ts'
import { storedView, summaryOf, type DocumentPage, type DocumentView } from './view.ts'

const byDay = defineCursor(['day', 'id'], (r: DocumentRow) => [r.business_day, r.id])
const list = rowStatement<DocumentRow>(
  'pos.documents',
  19,
  only => `
  SELECT ${DOCUMENT_COLUMNS} FROM ${DOCUMENT_SOURCE}
  WHERE d.tenant_id = $1 AND d.company_id = $2 AND d.kind = ANY ($3) AND ($4::uuid IS NULL OR d.shop_id = $4) AND ($5::date IS NULL OR d.business_day >= $5) AND ($6::date IS NULL OR d.business_day <= $6)
    AND ($7::text IS NULL OR d.number = $7) AND ($8::text IS NULL OR d.reference = $8) AND ($9::uuid[] IS NULL OR d.customer_id = ANY ($9)) AND ($10::date IS NULL OR (d.business_day, d.id) < ($10, $11::uuid))
    AND ($13::uuid IS NULL OR d.original_id = $13) AND ($14::uuid IS NULL OR d.user_id = $14) AND ($17::uuid IS NULL OR d.session_id = $17)
    AND ($15::uuid IS NULL OR EXISTS (SELECT FROM pos_line l WHERE l.tenant_id = d.tenant_id AND l.document_id = d.id AND l.variant_id = $15))
    AND ($16::text IS NULL OR EXISTS (SELECT FROM pos_tender p WHERE p.tenant_id = d.tenant_id AND p.document_id = d.id AND p.type = $16))
    AND ($18::text IS NULL OR d.order_type = $18)
    AND ($19::jsonb IS NULL OR EXISTS (SELECT FROM pos_document_custom c WHERE c.tenant_id = d.tenant_id AND c.document_id = d.id AND c.custom @> $19)) AND ${only}
  ORDER BY d.business_day DESC, d.id DESC LIMIT $12`
)

/** What documents of any kind are looked for by. */
export const DocumentFilters = {
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  number: Type.Optional(Type.String({ maxLength: 40 })),
  reference: Type.Optional(Type.String({ maxLength: 80 })),
  customerId: Type.Optional(Id),
  shopId: Type.Optional(Id),
  userId: Type.Optional(Type.String({ ...Id, description: 'Who posted it.' })),
  variantId: Type.Optional(Type.String({ ...Id, description: 'What stands in a line of it.' })),
  tender: Type.Optional(DocumentTenderKind),
  orderType: Type.Optional(OrderType),
  sessionId: Type.Optional(
    Type.String({ ...Id, description: 'The session of a register it was posted in.' })
  ),
  ...PageInput
}
type Filters = Static<TObject<typeof DocumentFilters>>

/**
 * The documents of these kinds that the permission lets its holder see.
 * @param saleId only what takes back lines of it
 * @param custom what their custom fields must hold
 */
export async function seenDocuments(
  ctx: Context,
  permission: string,
  kinds: Kind[],
  {
    from,
    to,
    number,
    reference,
    customerId,
    shopId,
    userId,
    variantId,
    tender,
    orderType,
    sessionId,
    limit,
    after
  }: Filters,
  saleId: string | null = null,
  custom: CustomValues | null = null
): Promise<Static<typeof DocumentPage>> {
  const scope = shopId ?? ctx.shopId
  if (scope !== null) ctx.shop(scope)
  const rows = await list(ctx, permission, [
    ctx.tenantId,
    ctx.company().id,
    kinds,
    scope,
    from ?? null,
    to ?? null,
    number ?? null,
    reference ?? null,
    customerId === undefined ? null : await ctx.ask(Customers).idsOfPerson(customerId),
    ...byDay.behind(after),
    limit + 1,
    saleId,
    userId ?? null,
    variantId ?? null,
    tender ?? null,
    sessionId ?? null,
    orderType ?? null,
    custom === null ? null : JSON.stringify(custom)
  ])
  return byDay.page(rows, limit, summaryOf)
}

/** One of these kinds, when the permission lets its holder see it. @throws stoa.not-found */
export async function seenDocument(
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
