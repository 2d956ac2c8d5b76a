import { Unreachable } from 'stoa/web/face'
import {
  readScaleCode,
  scaledLine,
  scalePatternsOf
} from '../../../pricing/rules/scale/scale-code.ts'
import { canonicalCode } from '../../../../../contracts/gtin.ts'
import type { Book } from '../book/book.ts'
import type { Act } from '../till-state.ts'
import { readGs1 } from '../../../../../contracts/gs1.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { isOnTicket, withScanned, type ScannedLot } from '../ticket/scanned-lots.ts'
import { asPack } from './as-pack.ts'
import { findGoods, plainCode, type Goods } from './goods.ts'

const MILLI = 1_000

/** What a scanned code stands on. @throws Refused */
async function goodsOfBarcode(code: string): Promise<Goods | null> {
  const found = await findGoods({ barcode: code.trim() })
  const plain = plainCode(code)
  const having = (fits: (one: string) => boolean): Goods | undefined => {
    const isIn = ({ barcodes }: { barcodes: string[] }) => barcodes.map(plainCode).some(fits)
    for (const goods of found) {
      if (isIn(goods)) return goods
      const pack = goods.packs?.find(isIn)
      if (pack !== undefined) return asPack(goods, pack)
    }
  }
  const [exact, other] = [plain, canonicalCode(plain)]
  return having(one => one === exact) ?? having(one => canonicalCode(one) === other) ?? null
}

/**
 * What a code that is no barcode of the book does: a barcode the server knows; the number of goods with
 * that of their lot or piece, as in a DataMatrix; or a label of a scale, which is a line of its own.
 * null: it stands on nothing.
 * @param twice what is said of a piece that stands on the ticket already
 * @throws Refused, Unreachable
 */
export async function lookUp(
  book: Book | null,
  code: string,
  twice: (code: string) => string
): Promise<Act | null> {
  const gs1 = readGs1(code, new Date().getFullYear())
  if (gs1?.gtin != null) {
    const goods = book?.ofBarcode(gs1.gtin) ?? (await goodsOfBarcode(gs1.gtin))
    const { lot, serial } = gs1
    if (goods === null || (lot === null && serial === null)) return added(goods)
    const onto = ontoTicket(goods, { lot, serial }, twice(serial ?? code))
    return { do: 'add', goods, onto }
  }
  const patterns = scalePatternsOf(book?.head.scaleCodes ?? [])
  const reading = readScaleCode(patterns, plainCode(code))
  if (book === null || reading === null) return added(await goodsOfBarcode(code))
  // The book of a whole catalogue would have had the barcode.
  if (!book.isWhole) {
    const known = await goodsOfBarcode(code).catch(ifThere)
    if (known !== null) return added(known)
  }
  const { item } = reading
  const goods = book.ofScaleCode(item) ?? (await goodsOfItem(item))
  if (goods === null) return added(await goodsOfBarcode(code).catch(ifThere))
  const { soldBy: unit = 'piece', priceMinor: unitPriceMinor } = goods
  const of = { unit, unitPriceMinor, scaleCode: item }
  const { quantityMilli } = scaledLine(patterns, plainCode(code), of, book.head.currency)
  const quantity = quantityMilli / MILLI
  return {
    do: 'line',
    index: null,
    line: { goods, quantity, discount: null, scaleCode: plainCode(code) }
  }
}

const added = (goods: Goods | null): Act | null => (goods === null ? null : { do: 'add', goods })

async function goodsOfItem(item: string): Promise<Goods | null> {
  const found = await findGoods({ scaleCode: item }).catch(ifThere)
  return found?.find(({ scaleCode }) => scaleCode === item) ?? null
}

/** Without the network there is what the book has. */
function ifThere(error: unknown): null {
  if (error instanceof Unreachable) return null
  throw error
}

/** Puts on the ticket what a code said of lot and piece, or says that the very piece stands there. */
const ontoTicket =
  ({ variantId, times: inCode = 1, pack }: Goods, scanned: ScannedLot, twice: string) =>
  (ticket: Ticket, times: number | null): Ticket | string => {
    if (isOnTicket(ticket.extras, variantId, scanned)) return twice
    const quantity = times === null ? null : times * inCode * (pack?.quantity ?? 1)
    return { ...ticket, extras: withScanned(ticket.extras, variantId, scanned, quantity) }
  }
