import { thisTab } from './outbox.ts'

const LOCK = 'stoa-till-tab '

let isHeld = false

/** Held as long as this tab is open. */
function holdThisTab(): void {
  if (isHeld || !('locks' in navigator)) return
  isHeld = true
  void navigator.locks.request(LOCK + thisTab(), () => new Promise(() => {}))
}

/** The tabs of the till that are open; null: this browser cannot say (plain http). */
export async function livingTabs(): Promise<Set<string> | null> {
  if (!('locks' in navigator)) return null
  holdThisTab()
  const { held = [], pending = [] } = await navigator.locks.query()
  return new Set(
    [...held, ...pending].flatMap(({ name }) =>
      name?.startsWith(LOCK) === true ? [name.slice(LOCK.length)] : []
    )
  )
}
