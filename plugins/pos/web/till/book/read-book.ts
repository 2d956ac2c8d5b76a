import { answer, api, type Row } from 'stoa/web/face'
import { keptDatabase, type KeptDatabase } from '../kept-database.ts'
import { Book, type BookGoods, type BookHead } from './book.ts'

type Read = Row<'/api/v1/pos/till-book/goods'>

/** So many goods a till keeps at most; the others are found while there is a network. */
const MOST = 50_000
const PAGE = 1_000

const HEAD = (registerId: string): string => `head ${registerId}`
/** How far the goods are read: from which instant on changes are asked for. */
const SINCE = 'since'
const READ_AT = 'read at'

const goodsOf = ({ active: _, ...goods }: Read): BookGoods => goods

/** The book as it was read last; null: never to its end. */
export async function keptBook(companyId: string, registerId: string): Promise<Book | null> {
  const kept = await keptDatabase(companyId)
  const reading = kept.transaction(['facts', 'goods'])
  const [head, since, readAt, goods] = await Promise.all([
    reading.objectStore('facts').get(HEAD(registerId)),
    reading.objectStore('facts').get(SINCE),
    reading.objectStore('facts').get(READ_AT),
    reading.objectStore('goods').getAll()
  ])
  if (head === undefined || since === undefined) return null
  return new Book(head as BookHead, readAt as number, goods)
}

/**
 * Reads what is new, keeps it and answers with the book; null where nothing is new.
 * @throws Refused, Unreachable; what was kept before stays
 */
export async function readBook(companyId: string, before: Book | null, registerId: string) {
  const kept = await keptDatabase(companyId)
  const head = await answer(api.GET('/api/v1/pos/till-book', { params: { query: { registerId } } }))
  const since = (await kept.get('facts', SINCE)) as string | undefined
  const changed = await readGoods(kept, since)
  const readAt = Date.now()
  await kept.put('facts', readAt, READ_AT)
  if (before !== null && head.version === before.head.version && !changed) {
    before.readAt = readAt
    return null
  }
  await kept.put('facts', head, HEAD(registerId))
  return new Book(head, readAt, await kept.getAll('goods'))
}

/**
 * Page by page, each kept at once: one that breaks off begins anew, and the book of before is whole.
 * @returns whether anything is different
 */
async function readGoods(kept: KeptDatabase, since: string | undefined): Promise<boolean> {
  let nextSince: string | undefined
  let after: string | undefined
  let isChanged = false
  let read = 0
  const seen = new Set<string>()
  do {
    const page = await answer(
      api.GET('/api/v1/pos/till-book/goods', {
        params: {
          query: { limit: PAGE, ...(after && { after }), ...(since && { since }) }
        }
      })
    )
    nextSince ??= page.since
    for (const { variantId } of page.items) seen.add(variantId)
    if (await keepGoods(kept, page.items)) isChanged = true
    after = page.next ?? undefined
    read += page.items.length
  } while (after !== undefined && read < MOST)
  if (since === undefined) {
    await forgetOthers(kept, seen)
    isChanged = true
  }
  await kept.put('facts', nextSince, SINCE)
  return isChanged
}

async function keepGoods(kept: KeptDatabase, items: Read[]): Promise<boolean> {
  const writing = kept.transaction('goods', 'readwrite')
  let isChanged = false
  for (const item of items) {
    const before = await writing.store.get(item.variantId)
    const goods = item.active ? goodsOf(item) : undefined
    if (JSON.stringify(before) === JSON.stringify(goods)) continue
    isChanged = true
    if (goods === undefined) void writing.store.delete(item.variantId)
    else void writing.store.put(goods)
  }
  await writing.done
  return isChanged
}

async function forgetOthers(kept: KeptDatabase, seen: Set<string>): Promise<void> {
  const writing = kept.transaction('goods', 'readwrite')
  for (const key of await writing.store.getAllKeys()) {
    if (!seen.has(key)) void writing.store.delete(key)
  }
  await writing.done
}
