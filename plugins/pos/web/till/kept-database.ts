import type { DBSchema, IDBPDatabase } from 'idb'
import { PRIVATE } from 'stoa/web/face'
import type { BookGoods } from './book/book.ts'
import type { ShortList } from './book/short-list/short-list.ts'
import type { Row } from './outbox/outbox.ts'

/** What a till keeps in its browser, company by company. */
export interface Kept extends DBSchema {
  goods: { key: string; value: BookGoods }
  /** One of each: the book's head, how far goods were read, the last number of the device. */
  facts: { key: string; value: unknown }
  outbox: { key: string; value: Row; indexes: { state: Row['state'] } }
}

export type KeptDatabase = IDBPDatabase<Kept>

const open = new Map<string, Promise<KeptDatabase>>()

/** @throws where the browser keeps nothing (private windows of some) */
export function keptDatabase(companyId: string): Promise<KeptDatabase> {
  const name = `stoa-till-${companyId}`
  const opening = open.get(name) ?? openKept(name)
  open.set(name, opening)
  opening.catch(() => open.delete(name))
  return opening
}

async function openKept(name: string): Promise<KeptDatabase> {
  const { openDB } = await import('idb')
  return openDB<Kept>(name, 1, {
    upgrade(database) {
      database.createObjectStore('goods', { keyPath: 'variantId' })
      database.createObjectStore('facts')
      database.createObjectStore('outbox', { keyPath: 'key' }).createIndex('state', 'state')
    },
    // A newer page wants to change what is kept: it may, and this one opens it again.
    blocking(_before, _after, event) {
      open.delete(name)
      ;(event.target as IDBDatabase).close()
    },
    terminated: () => open.delete(name)
  })
}

/** What a till keeps of people: one list a browser, the one read last. */
interface KeptOfPeople extends DBSchema {
  list: { key: string; value: ShortList }
}

/**
 * Works with it; it is closed after, since it is thrown away when nobody is logged in any more.
 * @throws where the browser keeps nothing
 */
export async function withPrivate<T>(
  work: (kept: IDBPDatabase<KeptOfPeople>) => Promise<T>
): Promise<T> {
  const { openDB } = await import('idb')
  const kept = await openDB<KeptOfPeople>(`${PRIVATE}till`, 1, {
    upgrade: database => void database.createObjectStore('list')
  })
  try {
    return await work(kept)
  } finally {
    kept.close()
  }
}
