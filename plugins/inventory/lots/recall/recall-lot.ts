import { defineUseCase, formatQuantity, Id, Input, parseQuantity } from 'stoa/plugin'
import { Purchases } from '../../../../contracts/purchases.ts'
import { quantityText } from '../../levels/rules.ts'
import { lotPlaces, lotRow } from '../store.ts'
import { originsOfLot, sumsOfLot } from './store.ts'
import { namesOfShops, type RecallView } from './view.ts'

/** @throws stoa.not-found */
export const recallLot = defineUseCase({
  name: 'inventory.recall-lot',
  summary: 'Where all of a lot is: on hand, sold, written off, and by what it came',
  permission: 'lot.recall',
  reads: true,
  input: Input({ lotId: Id }),
  async run(ctx, { lotId }): Promise<RecallView> {
    await lotRow(ctx, lotId)
    const [places, sums, origins] = await Promise.all([
      lotPlaces(ctx, lotId, null),
      sumsOfLot(ctx, lotId),
      originsOfLot(ctx, lotId)
    ])
    const asked = origins.filter(one => one.document_type === 'goods-receipt')
    const receipts =
      (await ctx.askIfAnswered(Purchases)?.receipts(asked.map(one => one.document_id))) ?? []
    const byId = new Map(receipts.map(one => [one.id, one]))
    const shops = namesOfShops(ctx)
    const milli = (what: string): number => parseQuantity(sums.get(what) ?? '0')
    const back = milli('refund') + milli('void')
    const onHand = places.reduce((sum, place) => sum + parseQuantity(place.quantity), 0)
    return {
      lotId,
      onHand: formatQuantity(onHand),
      places: places.map(place => ({
        shopId: place.shop_id,
        shopName: shops.get(place.shop_id) ?? '',
        quantity: quantityText(place.quantity)
      })),
      sold: formatQuantity(-milli('sale')),
      returned: formatQuantity(back),
      atCustomers: formatQuantity(-milli('sale') - back),
      writtenOff: formatQuantity(-milli('write-off')),
      returnedToSuppliers: formatQuantity(-milli('supplier-return')),
      underWay: formatQuantity(-milli('transfer')),
      receipts: origins.map(one => {
        const receipt = byId.get(one.document_id)
        return {
          documentType: one.document_type,
          documentId: one.document_id,
          number: receipt?.number ?? null,
          shopId: one.shop_id,
          shopName: shops.get(one.shop_id) ?? '',
          occurredAt: one.occurred_at.toISOString(),
          quantity: quantityText(one.quantity),
          supplierId: receipt?.supplierId ?? null,
          supplierName: receipt?.supplierName ?? null,
          reference: receipt?.reference ?? null
        }
      })
    }
  }
})
