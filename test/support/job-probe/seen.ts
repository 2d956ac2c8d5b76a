/**
 * What the probe's handlers saw in this process, and how they are to behave. Tests read and set it.
 */
export interface Run {
  name: string
  mark: string
  tenantId: string
  attempt: number
  instance: unknown
  from: number
  to: number | null
  aborted: unknown
}
export interface Watch {
  id: string
  epoch: number
  instance: unknown
  from: number
  to: number | null
}

export const seen = {
  runs: [] as Run[],
  watches: [] as Watch[],
  /** mark → how many tries fail yet. */
  failures: new Map<string, number>(),
  /** mark → what a run waits for, unless it is aborted. */
  held: new Map<string, Promise<void>>()
}

export const runsOf = (mark: string): Run[] => seen.runs.filter(run => run.mark === mark)

/** A promise to hold runs with, and its end. */
export function hold(mark: string): () => void {
  let release = (): void => {}
  seen.held.set(
    mark,
    new Promise(resolve => {
      release = resolve
    })
  )
  return () => {
    seen.held.delete(mark)
    release()
  }
}
