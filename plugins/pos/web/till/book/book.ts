import type { Reply, Row } from 'stoa/web/face'
import { canonicalCode } from '../../../../../contracts/gtin.ts'
import { asPack, packsOf } from '../goods/as-pack.ts'
import { plainCode, type Goods } from '../goods/goods.ts'
import { frozenSale } from '../outbox/frozen-sale.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { Quote } from '../ticket/use-quote.ts'
import { quoteHere } from './quote-here.ts'

export type BookHead = Reply<'/api/v1/pos/till-book'>
export type BookGoods = Omit<Row<'/api/v1/pos/till-book/goods'>, 'active'>

type Rest<T extends unknown[]> = T extends [unknown, ...infer R] ? R : never

/** So many are shown of what fits. */
const MOST = 100
const HOUR_MS = 3_600_000

/**
 * All that can be sold in a shop, in memory: found, scanned and priced without the network, by the
 * server's own rules. A new one is made of each reading; what it holds never changes, but for when it was read.
 */
export class Book {
  private readonly byCode = new Map<string, Goods>()
  private readonly byScaleCode = new Map<string, BookGoods>()
  private readonly byId = new Map<string, BookGoods>()
  private sorted: BookGoods[] | null = null
  private words: Array<{ goods: BookGoods; words: string[] }> | null = null

  constructor(
    readonly head: BookHead,
    /** When it was found to be current last: milliseconds since 1970 of this machine's clock. */
    public readAt: number,
    /** From which instant on changes are to be asked for. */
    readonly since: string,
    /** Whether it holds all that is on sale; else the server finds more. */
    readonly isWhole: boolean,
    /** Those on sale. */
    goods: readonly BookGoods[]
  ) {
    for (const one of goods) {
      this.byId.set(one.variantId, one)
      if (one.scaleCode != null) this.byScaleCode.set(one.scaleCode, one)
      for (const code of one.barcodes) this.byCode.set(plainCode(code), one)
      for (const pack of packsOf(one)) {
        const packed = asPack(one, pack)
        for (const code of pack.barcodes) this.byCode.set(plainCode(code), packed)
      }
    }
    // Any writing of a number finds it; where it stands on two goods, each of its own writing.
    for (const [code, one] of [...this.byCode]) {
      const canonical = canonicalCode(code)
      if (!this.byCode.has(canonical)) this.byCode.set(canonical, one)
    }
  }

  get size(): number {
    return this.byId.size
  }

  /** Whether the shop lets its tills sell without the network, and the book is not too old for it. */
  sellsAlone(): boolean {
    const { offlineSelling, offlineHours } = this.head
    return offlineSelling && Date.now() - this.readAt < offlineHours * HOUR_MS
  }

  goods(variantId: string): BookGoods | undefined {
    return this.byId.get(variantId)
  }

  /** A good, or a pack of it. */
  ofBarcode(code: string): Goods | undefined {
    const plain = plainCode(code)
    return this.byCode.get(plain) ?? this.byCode.get(canonicalCode(plain))
  }

  /** By the item number that scales print. */
  ofScaleCode(item: string): BookGoods | undefined {
    return this.byScaleCode.get(item)
  }

  /** What the ticket costs; null: the server has to be asked. */
  quote(ticket: Ticket): Quote | null {
    return quoteHere(this, ticket)
  }

  /** The ticket as it is being rung up; null: the server alone can ring it up. */
  freeze(...[ticket, tenders, where]: Rest<Parameters<typeof frozenSale>>) {
    return frozenSale(this, ticket, tenders, where)
  }

  /** By name. A category stands for those below it too. */
  inCategory(categoryId: string): BookGoods[] {
    const within = categoryId === '' ? null : this.categoriesBelow(categoryId)
    const fits = ({ categoryId: of }: BookGoods): boolean =>
      within === null || (of !== null && within.has(of))
    return firstOf(this.byName(), fits)
  }

  /** Those that have a word for each that was typed, or this very code. */
  find(text: string): Goods[] {
    const exact = this.ofBarcode(text)
    const typed = wordsOf(text)
    if (typed.length === 0) return []
    this.words ??= this.byName().map(goods => ({
      goods,
      words: wordsOf(`${goods.name} ${goods.sku} ${goods.barcodes.join(' ')}`)
    }))
    const found: Goods[] = firstOf(this.words, ({ words }) =>
      typed.every(part => words.some(word => word.startsWith(part)))
    ).map(({ goods }) => goods)
    return exact === undefined ? found : [exact, ...found.filter(one => one !== exact)]
  }

  private byName(): BookGoods[] {
    const { compare } = new Intl.Collator()
    return (this.sorted ??= [...this.byId.values()].sort((a, b) => compare(a.name, b.name)))
  }

  private categoriesBelow(categoryId: string): Set<string> {
    const within = new Set([categoryId])
    for (let before = 0; before < within.size;) {
      before = within.size
      for (const { id, parentId } of this.head.categories) {
        if (parentId !== null && within.has(parentId)) within.add(id)
      }
    }
    return within
  }
}

function firstOf<T>(all: readonly T[], fits: (one: T) => boolean): T[] {
  const found: T[] = []
  for (const one of all) {
    if (found.length === MOST) break
    if (fits(one)) found.push(one)
  }
  return found
}

/** Letters and digits, without case and accents. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
