import { businessDay, defineRows, type Context, type RowKind, type Shop } from 'stoa/plugin'
import type { RungUpSale } from '../pricing/rules/sale.ts'
import { PosSettings } from '../settings.ts'

const fields: RowKind['fields'] = {
  shopId: { column: 'd.shop_id', type: 'uuid', description: 'The shop it was posted in' },
  registerId: { column: 'd.register_id', type: 'uuid', description: 'The register' },
  userId: {
    column: 'd.user_id',
    type: 'uuid',
    description: 'Who posted it; null: not a member of staff'
  },
  customerId: {
    column: 'd.customer_id',
    type: 'uuid',
    description: 'The customer, where one was named'
  },
  reference: { column: 'd.reference', type: 'text', description: 'The reference it was given' },
  currency: { column: 'd.currency', type: 'text', description: 'ISO 4217' },
  occurredAt: { column: 'd.occurred_at', type: 'instant', description: 'When it happened' },
  businessDay: {
    column: 'd.business_day',
    type: 'day',
    description: 'The business day of the shop'
  },
  totalMinor: {
    column: 'd.total_minor',
    type: 'integer',
    description: 'Minor units of its currency, taxes included'
  },
  taxMinor: { column: 'd.tax_minor', type: 'integer', description: 'Minor units of its currency' },
  dueMinor: {
    column: 'd.due_minor',
    type: 'integer',
    description: 'Minor units of its currency, after cash was rounded'
  }
}

export const SaleRows = defineRows({ name: 'sale', from: 'pos_document d', alias: 'd', fields })
/** Refunds and voids. */
export const RefundRows = defineRows({ name: 'refund', from: 'pos_document d', alias: 'd', fields })

/** A document about to be posted, as the rules of roles see it. */
export function rowToPost(
  ctx: Context,
  document: {
    shop: Shop
    registerId: string
    reference: string | null
    customerId: string | null
    occurredAt: Date
    rungUp: { currency: string; totals: Pick<RungUpSale['totals'], 'total' | 'tax' | 'due'> }
  }
): Record<keyof typeof fields, unknown> {
  const {
    shop,
    registerId,
    reference,
    customerId,
    occurredAt,
    rungUp: { currency, totals }
  } = document
  return {
    shopId: shop.id,
    registerId,
    userId: ctx.userId,
    customerId,
    reference,
    currency,
    occurredAt,
    businessDay: businessDay(
      occurredAt,
      shop.timeZone,
      ctx.settings(PosSettings, shop.id).dayStartsAt
    ),
    totalMinor: totals.total,
    taxMinor: totals.tax,
    dueMinor: totals.due
  }
}
