import type { DBSchema, IDBPDatabase } from 'idb'
import type { BookGoods } from './book/book.ts'
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
