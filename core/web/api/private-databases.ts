/**
 * What the name of a database of this browser begins with that holds what only its reader may see: it
 * is thrown away when they are logged in no more.
 */
export const PRIVATE = 'stoa-private-'

/** Throws such databases away. */
export async function forgetPrivate(): Promise<void> {
  try {
    for (const { name } of await indexedDB.databases()) {
      if (name?.startsWith(PRIVATE) === true) indexedDB.deleteDatabase(name)
    }
  } catch {
    /* a browser that keeps nothing */
  }
}
