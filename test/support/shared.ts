let isOpen = false
let mustExit = false
const shared = new Map<string, Promise<unknown>>()
const stops: Array<() => Promise<unknown>> = []

/** From here to closeGroup(), the test files of this process share what they start. */
export function openGroup(): void {
  isOpen = true
}

/**
 * What the files of a group share, started for the first who asks; null outside of a group.
 * @param name of what is shared, e.g. 'instance'
 * @param stop ends it, after the last file; what was started last goes first
 */
export function ofGroup<T>(
  name: string,
  start: () => Promise<T>,
  stop: (started: T) => Promise<unknown>
): Promise<T> | null {
  if (!isOpen) return null
  const before = shared.get(name) as Promise<T> | undefined
  if (before !== undefined) return before
  const started = start()
  shared.set(name, started)
  stops.unshift(() => started.then(stop))
  return started
}

export async function closeGroup(): Promise<void> {
  isOpen = false
  for (const stop of stops) await stop()
  if (mustExit) endProcess()
}

/**
 * For the teardown of a test file that uses what leaves timers behind for ever: ends the process, in
 * a group after the last file.
 */
export function endProcess(): void {
  if (isOpen) mustExit = true
  else setTimeout(() => process.exit(), 100)
}
