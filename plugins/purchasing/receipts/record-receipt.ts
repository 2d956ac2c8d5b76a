import {
  constraintOf,
  daysInForce,
  formatQuantity,
  newId,
  type Shop,
  type UnitContext
} from 'stoa/plugin'
import { GoodsReceived } from '../../../contracts/purchases.ts'
import { GoodsMoved } from '../../../contracts/stock.ts'
import type { LotOfGoods } from '../../../contracts/lots.ts'
import { keepBook } from '../costs/keep-stock-value.ts'
import { purchasingErrors } from '../errors.ts'
import { goodsOf } from '../supplier-goods/facts.ts'
import { spreadCharges } from './rules/landed.ts'
import { addReceipt, type NewReceipt } from './store.ts'

type Facts = Pick<NewReceipt, 'supplierId' | 'orderId' | 'lines' | 'charges'>
interface Said {
  reference?: string | undefined
  note?: string | undefined
  receivedAt?: string | undefined
  /** Of tracked goods. */
  lots?: LotOfGoods[]
}

/**
 * Books goods that came: into the stock of the shop, and what they cost with what it cost to bring
 * them. All of it, or nothing.
 * @returns the id of the receipt
 * @throws purchasing.unknown-variant, purchasing.weight-unknown, purchasing.reference-taken,
 * purchasing.received-in-future, inventory.stock-too-large, inventory.lots-needed and its like
 */
export async function recordReceipt(
  ctx: UnitContext,
  shop: Shop,
  { lines, charges, ...of }: Facts,
  said: Said
): Promise<string> {
  const id = newId()
  const receivedAt = said.receivedAt === undefined ? ctx.now : new Date(said.receivedAt)
  if (receivedAt > ctx.now) throw purchasingErrors['received-in-future']()
  const goods = await goodsOf(ctx, lines)
  const weighed = lines.map(line => ({
    ...line,
    weightGrams: goods.get(line.variantId)?.weightGrams ?? null
  }))
  if (charges.some(({ spreadBy }) => spreadBy === 'weight')) demandWeights(weighed)
  const landed = spreadCharges(charges, weighed)
  const { to: today } = await daysInForce(ctx, shop.id)
  await ctx.emit(GoodsMoved, {
    companyId: shop.companyId,
    shopId: shop.id,
    reason: 'receipt',
    document: { type: 'goods-receipt', id },
    occurredAt: receivedAt.toISOString(),
    ...(said.lots !== undefined && { lots: said.lots }),
    lines: lines.map(({ variantId, milli }) => ({ variantId, quantity: formatQuantity(milli) }))
  })
  const reference = said.reference?.trim() || null
  try {
    await addReceipt(ctx, {
      ...of,
      id,
      year: Number(today.slice(0, 4)),
      shopId: shop.id,
      reference,
      note: said.note?.trim() || null,
      receivedAt,
      lines: lines.map((line, i) => ({ ...line, landedMinor: landed[i] ?? 0 })),
      charges
    })
  } catch (error) {
    if (constraintOf(error) !== 'purchasing_receipt_reference') throw error
    throw purchasingErrors['reference-taken']({ reference: reference ?? '' })
  }
  await keepBook(ctx)
  return id
}

/** Tells that it is there. */
export const announceReceipt = (
  ctx: UnitContext,
  receipt: { id: string; number: string; shopId: string; lines: readonly unknown[] }
): Promise<void> =>
  ctx.emit(GoodsReceived, {
    companyId: ctx.company().id,
    shopId: receipt.shopId,
    receiptId: receipt.id,
    number: receipt.number,
    lines: receipt.lines.length
  })

/** @throws purchasing.weight-unknown naming those that nobody weighed */
export function demandWeights(
  lines: ReadonlyArray<{ variantId: string; weightGrams: number | null }>
): void {
  const unknown = lines.filter(line => line.weightGrams === null).map(line => line.variantId)
  if (unknown.length === 0) return
  throw purchasingErrors['weight-unknown']({ variantIds: [...new Set(unknown)].join(', ') })
}
