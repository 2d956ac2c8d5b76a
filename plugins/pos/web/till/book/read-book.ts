import { answer, api, type Row } from 'stoa/web/face'
import { keptDatabase, type KeptDatabase } from '../kept-database.ts'
import { Book, type BookGoods, type BookHead } from './book.ts'

type Read = Row<'/api/v1/pos/till-book/goods'>

/** So many goods a till keeps at most; the others are found while there is a network. */
const MOST = 50_000
const PAGE = 1_000

const HEAD = (registerId: string): string => `head ${registerId}`
/** How far the goods of the company are kept. */
const READ = 'read'

interface Reading {
  /** From which instant on changes are to be asked for. */
  since: string
  /** Milliseconds since 1970 of this machine's clock. */
  at: number
  isWhole: boolean
}

const goodsOf = ({ active: _, ...goods }: Read): BookGoods => goods
const bookOf = (head: BookHead, { since, at, isWhole }: Reading, goods: BookGoods[]): Book =>
  new Book(head, at, since, isWhole, goods)

/** The book as it was read last; null: never to its end. */
export async function keptBook(companyId: string, registerId: string): Promise<Book | null> {
  const kept = await keptDatabase(companyId)
  const reading = kept.transaction(['facts', 'goods'])
  const facts = reading.objectStore('facts')
  const [head, read, goods] = await Promise.all([
    facts.get(HEAD(registerId)),
    facts.get(READ),
    reading.objectStore('goods').getAll()
  ])
  if (head === undefined || read === undefined) return null
  return bookOf(head as BookHead, read as Reading, goods)
}

/**
 * Reads what is new since the book of this tab, keeps it and answers with the book; null where
 * nothing is new. What another tab has read meanwhile is read again: this one does not know it.
 * @throws Refused, Unreachable; what was kept before stays
 */
export async function readBook(
  companyId: string,
  before: Book | null,
  registerId: string
): Promise<Book | null> {
  const kept = await keptDatabase(companyId)
  const head = await answer(api.GET('/api/v1/pos/till-book', { params: { query: { registerId } } }))
  const known = (await kept.get('facts', READ)) as Reading | undefined
  const since = before?.since ?? known?.since
  const isWholeBefore = before?.isWhole ?? known?.isWhole
  const { items, ...read } = await readGoods(since)
  const reading: Reading = {
    since: read.since,
    at: Date.now(),
    isWhole: since === undefined ? read.isWhole : isWholeBefore === true && read.isWhole
  }
  await keepAll(kept, { head, registerId, items, reading, replaces: since === undefined })
  const isNew =
    before === null ||
    head.version !== before.head.version ||
    items.some(item => !isSame(before.goods(item.variantId), item))
  if (isNew) return bookOf(head, reading, await kept.getAll('goods'))
  before.readAt = reading.at
  return null
}

const isSame = (known: BookGoods | undefined, read: Read): boolean =>
  JSON.stringify(known) === JSON.stringify(read.active ? goodsOf(read) : undefined)

/** All of them, or what of them was changed since. */
async function readGoods(
  since: string | undefined
): Promise<{ items: Read[]; since: string; isWhole: boolean }> {
  const items: Read[] = []
  let nextSince: string | undefined
  let after: string | undefined
  do {
    const page = await answer(
      api.GET('/api/v1/pos/till-book/goods', {
        params: { query: { limit: PAGE, ...(after && { after }), ...(since && { since }) } }
      })
    )
    nextSince ??= page.since
    items.push(...page.items)
    after = page.next ?? undefined
  } while (after !== undefined && items.length < MOST)
  return { items, since: nextSince, isWhole: after === undefined }
}

interface ToKeep {
  head: BookHead
  registerId: string
  items: Read[]
  reading: Reading
  /** Whether these are all there are: others are forgotten. */
  replaces: boolean
}

/** In one piece: a page that is killed meanwhile has the book of before. */
async function keepAll(
  kept: KeptDatabase,
  { head, registerId, items, reading, replaces }: ToKeep
): Promise<void> {
  const writing = kept.transaction(['facts', 'goods'], 'readwrite')
  const goods = writing.objectStore('goods')
  if (replaces) void goods.clear()
  for (const item of items) {
    if (item.active) void goods.put(goodsOf(item))
    else if (!replaces) void goods.delete(item.variantId)
  }
  const facts = writing.objectStore('facts')
  void facts.put(head, HEAD(registerId))
  void facts.put(reading, READ)
  await writing.done
}
