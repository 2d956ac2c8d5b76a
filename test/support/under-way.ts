import type { ActingContext } from '../../core/context/acting-context.ts'
import type { UnitContext } from '../../core/context/context.ts'

/** What comes of something within a moment: its end, or that it waits for someone else's. */
export const outcome = (answer: Promise<unknown>): Promise<'answered' | 'waits'> =>
  Promise.race([
    answer.then(
      () => 'answered' as const,
      () => 'answered' as const
    ),
    new Promise<'waits'>(resolve => setTimeout(() => resolve('waits'), 400))
  ])

/**
 * A unit of work that has done its work and is not committed before end(): who waits meanwhile waits
 * for a lock of its. Requests that are sent at once show less, since they may miss each other.
 */
export async function underWay(
  system: ActingContext,
  work: (ctx: UnitContext) => Promise<unknown>
): Promise<{ end(fails?: boolean): Promise<void> }> {
  let [begun, goOn] = [(): void => {}, (_fails: boolean): void => {}]
  const hasBegun = new Promise<void>(resolve => {
    begun = resolve
  })
  const mayEnd = new Promise<boolean>(resolve => {
    goOn = resolve
  })
  const whole = system.unitOfWork(async ctx => {
    await work(ctx)
    begun()
    if (await mayEnd) throw new Error('changed my mind')
  })
  await Promise.race([hasBegun, whole])
  return {
    end: async (fails = false) => {
      goOn(fails)
      await whole.catch(error => {
        if (!fails) throw error
      })
    }
  }
}
