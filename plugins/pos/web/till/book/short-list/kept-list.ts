import type { DBSchema, IDBPDatabase } from 'idb'
import { PRIVATE } from 'stoa/web/face'
import type { ShortList } from './short-list.ts'

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
