import { AsyncLocalStorage } from 'node:async_hooks'

/** What code runs for: something a plugin declares, in a tenant. */
export interface Work {
  readonly plugin: string
  /**
   * The use case's name, or `job:`, `reaction:`, `task:`, `provision:`, `auth:`, `answer:` and
   * a name.
   */
  readonly what: string
  /** The nil UUID where no tenant is known yet. */
  readonly tenantId: string
}

const works = new AsyncLocalStorage<Work>()
type Hears = (work: Work) => void
const hearing = new Set<Hears>()

/**
 * Tells a watchdog of each piece of work that begins in this process.
 * @returns ends that
 */
export function hearOfWork(hears: Hears): () => void {
  hearing.add(hears)
  return () => {
    hearing.delete(hears)
  }
}

/**
 * Runs code as this work: what goes wrong in it, also later, by a timer or a promise no one waits
 * for, is its own.
 */
export function working<T>(work: Work, run: () => T): T {
  for (const hears of hearing) hears(work)
  return works.run(work, run)
}

/** What the code that asks runs for. */
export const atWork = (): Work | undefined => works.getStore()

/** `pos.post-sale` → `pos` */
export const ownerOf = (name: string): string => name.slice(0, name.indexOf('.'))
