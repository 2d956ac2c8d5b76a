import type { TestInstance } from './instance.ts'

let instance: Promise<TestInstance> | null = null
let isOpen = false

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
}
