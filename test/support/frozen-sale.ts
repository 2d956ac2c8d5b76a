import { newId } from '../../core/primitives/ids.ts'

/** One piece of something, sold untaxed for cash by a till without a network: as the till sends it. */
export const frozenSale = ({
  variantId,
  totalMinor,
  currency = 'GBP',
  ...place
}: {
  reference: string
  companyId: string | undefined
  shopId: string | undefined
  registerId: string | undefined
  cashierId: string
  variantId: string
  totalMinor: number
  currency?: string
}) => ({
  v: 1,
  id: newId(),
  ...place,
  sessionId: null,
  rungUpAt: new Date().toISOString(),
  clockOffsetMs: 0,
  bookVersion: '1',
  customerId: null,
  note: null,
  orderType: null,
  ticketName: null,
  ticketId: null,
  currency,
  taxMode: 'inclusive',
  rounding: { tax: 'line', cashToMinor: 0 },
  lines: [
    {
      variantId,
      sku: 'TEA',
      name: 'Tea',
      stocked: true,
      quantity: '1',
      unitPriceMinor: totalMinor,
      taxes: []
    }
  ],
  tenders: [{ type: 'cash', amountMinor: totalMinor }],
  totals: {
    totalMinor,
    taxMinor: 0,
    roundingMinor: 0,
    dueMinor: totalMinor,
    paidMinor: totalMinor,
    changeMinor: 0
  }
})
