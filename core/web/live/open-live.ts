import type { ChosenPlace } from '../api/place.ts'
import type { connectLive, Handlers, Heard } from './connect-live.ts'
import { live } from './live.ts'

/** Before the code of the connection is asked for again. Milliseconds. */
const AGAIN_MS = 5_000

/**
 * A live connection whose code comes when it is needed, over the same line: while that is down it is
 * asked for again. @returns ends it
 */
export function openLive(chosen: ChosenPlace, heard: Heard, handlers: Handlers): () => void {
  let isOver = false
  let close = (): void => {}
  const begin = (): void =>
    void import('./connect-live.ts').then(
      (module: { connectLive: typeof connectLive }) => {
        if (!isOver) close = module.connectLive(chosen, heard, handlers)
      },
      () => {
        if (isOver) return
        live.connected(false)
        const again = setTimeout(begin, AGAIN_MS)
        close = () => clearTimeout(again)
      }
    )
  begin()
  return () => {
    isOver = true
    close()
  }
}
