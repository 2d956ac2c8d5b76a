import type { TestInstance } from './instance.ts'

let instance: Promise<TestInstance> | null = null
let isOpen = false
let mustExit = false

/** From here to closeGroup(), the test files of this process share an instance. */
export function openGroup(): void {
  isOpen = true
}

/** The group's instance, started for the first who asks; null outside of a group. */
export function instanceOfGroup(start: () => Promise<TestInstance>): Promise<TestInstance> | null {
  return isOpen ? (instance ??= start()) : null
}

export async function closeGroup(): Promise<void> {
  isOpen = false
  await (await instance)?.stop()
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
