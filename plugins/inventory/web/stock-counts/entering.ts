import { answer, api, newKey, Refused, Unreachable, type Reply } from 'stoa/web'

export interface Counted {
  code?: string
  variantId?: string
  /** As the API takes it. */
  quantity: string
  mode: 'add' | 'set'
}
type Entered = Reply<'/api/v1/inventory/stock-counts/{countId}/entries', 'post'>
export type CountedLine = Entered['lines'][number]

const TRIES = 30
const PAUSE_MS = 2_000

/** Among shelves the network comes and goes: sent until it is heard of, and it counts once. */
async function untilHeard<T>(send: (key: string) => Promise<T>): Promise<T> {
  const key = newKey()
  for (let tries = 1; ; tries++) {
    try {
      return await send(key)
    } catch (error) {
      if (!(error instanceof Unreachable) || tries === TRIES) throw error
      await new Promise(resolve => setTimeout(resolve, PAUSE_MS))
    }
  }
}

/** @param countedAt its moment by the server's clock, however late it is sent */
export const enter = (countId: string, counted: Counted, countedAt: Date): Promise<Entered> =>
  untilHeard(key =>
    answer(
      api.POST('/api/v1/inventory/stock-counts/{countId}/entries', {
        headers: { 'idempotency-key': key },
        params: { path: { countId } },
        body: { entries: [{ ...counted, countedAt: countedAt.toISOString() }] }
      })
    )
  )

const NOT_FOUND = 404

/** @returns the lines that changed; null where there was nothing of one's own */
export const undoLast = (countId: string): Promise<CountedLine[] | null> =>
  untilHeard(key =>
    answer(
      api.POST('/api/v1/inventory/stock-counts/{countId}/undo', {
        headers: { 'idempotency-key': key },
        params: { path: { countId } }
      })
    )
  ).then(
    ({ lines }) => lines,
    (error: unknown) => {
      if (error instanceof Refused && error.problem.status === NOT_FOUND) return null
      throw error
    }
  )
