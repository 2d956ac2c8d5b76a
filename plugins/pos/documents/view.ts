import {
  Amount,
  type Context,
  Currency,
  type CustomValues,
  CustomView,
  Day,
  formatQuantity,
  Id,
  Nullable,
  Page,
  parseQuantity,
  PrintedField,
  type Static,
  Type
} from 'stoa/plugin'
import { Extras } from '../../../contracts/sale-extensions.ts'
import { exemptTaxOf } from '../pricing/rules/tax/exemption.ts'
import { ServiceChargeView, viewOfCharge } from '../pricing/service-charge.ts'
import { SaleExemptionView } from '../pricing/tax-exemption.ts'
import { LineView } from './line-view.ts'
import { OrderType } from './order-type.ts'
import { userOf, type NewDocument } from './store.ts'
import { foreignOf, type DocumentRow, type StoredDocument } from './stored-document.ts'
import { TenderView } from './tender-view.ts'

const amount = (of: string) => Type.Integer({ ...Amount, description: `Minor units, ${of}` })

/** One row of the tax table. */
export const TaxView = Type.Object({
  code: Type.String(),
  ratePpm: Type.Integer(),
  baseMinor: Amount,
  taxMinor: Amount,
  exempt: Type.Optional(
    Type.Literal(true, { description: 'The base is exempt from it; left out where it is not.' })
  )
})

/** Of a sale, refund or void. */
export const DocumentView = Type.Object({
  id: Id,
  kind: Type.Union([Type.Literal('sale'), Type.Literal('refund'), Type.Literal('void')]),
  number: Type.String(),
  shopId: Id,
  registerId: Id,
  sessionId: Nullable(Id, 'The session of the register it was posted in; null: none was open.'),
  originalId: Nullable(Id),
  reference: Nullable(Type.String()),
  customerId: Nullable(Id),
  userId: Nullable(Id),
  currency: Currency,
  taxMode: Type.String(),
  occurredAt: Type.String(),
  businessDay: Day,
  state: Type.String({
    description: 'Of a sale: posted, part-refunded, refunded or voided. Else posted.'
  }),
  subtotalMinor: Amount,
  discountMinor: amount('off all lines and the document together'),
  discountReason: Nullable(Type.String(), 'Why the discount of the whole was given.'),
  serviceCharge: ServiceChargeView,
  serviceChargeOff: Nullable(
    Type.String(),
    'Why the service charge was taken off; null: it was not.'
  ),
  netMinor: Amount,
  taxMinor: Amount,
  totalMinor: Amount,
  roundingMinor: amount(
    'of cash to the smallest coin, and of what a payment provider could not take: total + rounding = due'
  ),
  orderType: Nullable(OrderType, 'Of a sale at a till: where it is eaten or goes to.'),
  ticketName: Nullable(Type.String(), 'The table or name it was rung up for.'),
  dueMinor: Amount,
  paidMinor: Amount,
  changeMinor: Amount,
  tipMinor: amount(
    'what was given as tips; of a refund or void, what of it goes back: due + tip = paid − change'
  ),
  taxes: Type.Array(TaxView),
  taxExemption: SaleExemptionView,
  exemptTaxMinor: amount('the tax that was left off; in prices that contain it, off the total'),
  note: Nullable(Type.String()),
  exchange: Nullable(
    Type.Object({ id: Id, number: Type.String() }),
    'Of a half of an exchange: the other document, of a sale the refund and of a refund the sale.'
  ),
  lines: Type.Array(LineView),
  tenders: Type.Array(TenderView),
  adjustments: Type.Array(
    Type.Object({
      plugin: Type.String(),
      title: Type.String({ description: 'As the receipt calls it.' }),
      lineNo: Type.Integer(),
      amountMinor: Amount
    }),
    {
      description:
        'What plugins took off a sale, by line; the discounts of the lines have it in them.'
    }
  ),
  extras: Nullable(Extras),
  custom: CustomView,
  customVersion: Type.Integer({
    description:
      'How often its custom fields were written; 0: never. To be sent with a change of them.'
  }),
  fields: Type.Array(PrintedField, { description: 'Those of them that stand on its receipt.' })
})
export type DocumentView = Static<typeof DocumentView>

/** What stands in a list. */
export const DocumentSummary = Type.Pick(DocumentView, [
  'id',
  'kind',
  'number',
  'shopId',
  'registerId',
  'sessionId',
  'originalId',
  'reference',
  'customerId',
  'userId',
  'currency',
  'occurredAt',
  'businessDay',
  'state',
  'totalMinor',
  'taxMinor',
  'dueMinor',
  'orderType',
  'ticketName',
  'exchange'
])
export type DocumentSummary = Static<typeof DocumentSummary>

/** What an event says of the service charge in its total, and of the tip beside it; nothing where there is none. */
export const chargeIn = ({
  serviceCharge,
  tipMinor
}: {
  serviceCharge: { totalMinor: number } | null
  tipMinor: number
}): { serviceChargeMinor?: number; tipMinor?: number } => ({
  ...(serviceCharge !== null && { serviceChargeMinor: serviceCharge.totalMinor }),
  ...(tipMinor > 0 && { tipMinor })
})

const noFields: Pick<DocumentView, 'custom' | 'customVersion' | 'fields'> = {
  custom: {} as CustomValues,
  customVersion: 0,
  fields: []
}

const seesCosts = (ctx: Context): boolean => ctx.can('cost.read')

/** The view of a document just posted, from what was written: nothing is read back. */
export function viewOfPosted(ctx: Context, document: NewDocument, number: string): DocumentView {
  const {
    rungUp: { currency, taxMode, totals, taxes, lines, serviceCharge, tenders }
  } = document
  const withCosts = seesCosts(ctx)
  return {
    id: document.id,
    kind: document.kind,
    number,
    shopId: document.shopId,
    registerId: document.registerId,
    sessionId: document.sessionId,
    originalId: document.originalId,
    reference: document.reference,
    customerId: document.customerId,
    userId: userOf(ctx, document),
    currency,
    taxMode,
    occurredAt: document.occurredAt.toISOString(),
    businessDay: document.businessDay,
    state: 'posted',
    subtotalMinor: totals.subtotal,
    discountMinor: totals.discount,
    discountReason: document.discountReason ?? null,
    serviceCharge: viewOfCharge(serviceCharge),
    serviceChargeOff: document.serviceChargeOff ?? null,
    netMinor: totals.net,
    taxMinor: totals.tax,
    totalMinor: totals.total,
    roundingMinor: totals.rounding,
    dueMinor: totals.due,
    paidMinor: totals.paid,
    changeMinor: totals.change,
    tipMinor: totals.tip ?? 0,
    taxes,
    taxExemption: document.taxExemption ?? null,
    exemptTaxMinor: exemptTaxOf(lines, serviceCharge),
    note: document.note,
    exchange: null,
    orderType: document.orderFor?.type ?? null,
    ticketName: document.orderFor?.name ?? null,
    lines: lines.map((l, i) => ({
      lineNo: i + 1,
      variantId: l.variantId,
      sku: l.sku,
      name: l.name,
      quantity: formatQuantity(l.quantityMilli),
      unit: l.details?.unit ?? 'piece',
      scaleCode: l.details?.scaleCode ?? null,
      packQuantity: l.details?.packMilli == null ? null : formatQuantity(l.details.packMilli),
      priceList: l.details?.priceList ?? null,
      discountReason: l.details?.discountReason ?? null,
      unitPriceMinor: l.unitPriceMinor,
      discountMinor: l.lineDiscountMinor + l.documentDiscountMinor,
      netMinor: l.netMinor,
      taxMinor: l.taxMinor,
      totalMinor: l.totalMinor,
      refundedQuantity: '0',
      originalLineNo: document.originalLineNos?.[i] ?? null,
      fields: (l.details?.printed ?? []) as DocumentView['fields'],
      ...(withCosts ? { costMinor: document.costs[i] ?? null } : {})
    })),
    tenders: tenders.map(t => ({
      type: t.type,
      amountMinor: t.amountMinor,
      tipMinor: t.tipMinor ?? 0,
      reference: t.reference ?? null,
      paymentId: t.paymentId ?? null,
      foreign: t.foreign ?? null
    })),
    adjustments: lines.flatMap(({ adjustments = [] }, i) =>
      adjustments.map(({ source: plugin, title, amountMinor }) => ({
        plugin,
        title,
        lineNo: i + 1,
        amountMinor
      }))
    ),
    extras: document.extras ?? null,
    ...noFields,
    ...(document.custom !== undefined && { custom: document.custom, customVersion: 1 })
  }
}

export function stateOf(row: Pick<DocumentRow, 'voided' | 'refunds' | 'all_back'>): string {
  if (row.voided) return 'voided'
  if (!row.refunds) return 'posted'
  return row.all_back ? 'refunded' : 'part-refunded'
}

export function storedView(
  ctx: Context,
  { row, lines, tenders, adjustments }: StoredDocument
): DocumentView {
  const withCosts = seesCosts(ctx)
  return {
    ...summaryOf(row),
    taxMode: row.tax_mode,
    subtotalMinor: row.subtotal_minor,
    discountMinor: row.discount_minor,
    discountReason: row.discount_reason,
    serviceCharge: viewOfCharge(row.service_charge),
    serviceChargeOff: row.service_charge_off,
    netMinor: row.net_minor,
    roundingMinor: row.cash_rounding_minor,
    paidMinor: row.paid_minor,
    changeMinor: row.change_minor,
    tipMinor: row.tip_minor,
    taxes: row.taxes,
    taxExemption: row.tax_exemption,
    exemptTaxMinor: exemptTaxOf(
      lines.map(line => ({ exemptTaxMinor: line.exempt_tax_minor ?? 0 })),
      row.service_charge
    ),
    note: row.note,
    lines: lines.map(l => ({
      lineNo: l.line_no,
      variantId: l.variant_id,
      sku: l.sku,
      name: l.name,
      quantity: formatQuantity(parseQuantity(l.quantity)),
      unit: l.unit,
      scaleCode: l.scale_code,
      packQuantity:
        l.pack_quantity === null ? null : formatQuantity(parseQuantity(l.pack_quantity)),
      priceList: l.price_list,
      discountReason: l.discount_reason,
      unitPriceMinor: l.unit_price_minor,
      discountMinor: l.line_discount_minor + l.document_discount_minor,
      netMinor: l.net_minor,
      taxMinor: l.tax_minor,
      totalMinor: l.total_minor,
      refundedQuantity: formatQuantity(parseQuantity(l.returned ?? '0')),
      originalLineNo: l.original_line_no,
      fields: l.printed ?? [],
      ...(withCosts ? { costMinor: l.cost_minor } : {})
    })),
    tenders: tenders.map(t => ({
      type: t.type,
      amountMinor: t.amount_minor,
      tipMinor: t.tip_minor,
      reference: t.reference,
      paymentId: t.payment_id,
      foreign: foreignOf(t)
    })),
    adjustments: adjustments.map(a => ({
      plugin: a.plugin,
      title: a.title,
      lineNo: a.line_no,
      amountMinor: a.amount_minor
    })),
    extras: row.extras,
    custom: row.custom ?? {},
    customVersion: row.custom_version ?? 0,
    fields: row.printed ?? []
  }
}

export const summaryOf = (row: DocumentRow): DocumentSummary => ({
  id: row.id,
  kind: row.kind,
  number: row.number,
  shopId: row.shop_id,
  registerId: row.register_id,
  sessionId: row.session_id,
  originalId: row.original_id,
  reference: row.reference,
  customerId: row.customer_id,
  userId: row.user_id,
  currency: row.currency,
  occurredAt: row.occurred_at.toISOString(),
  businessDay: row.business_day,
  state: stateOf(row),
  totalMinor: row.total_minor,
  taxMinor: row.tax_minor,
  dueMinor: row.due_minor,
  orderType: row.order_type,
  ticketName: row.ticket_name,
  exchange: row.exchange
})

export const DocumentPage = Page(DocumentSummary)
