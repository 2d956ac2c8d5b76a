import { ModelUnreachable } from '../language-models/chat-model.ts'
import type { ModelLimits } from './model-limits.ts'

interface Watch {
  /** The asker's: aborted, its reason is thrown. */
  signal: AbortSignal
  limits: ModelLimits
  /** Makes our error of the vendor's, or of what `take` stumbled over. */
  failure: (error: unknown) => Error
}

/**
 * What `take` makes of each item of the stream that `open` opens. Silence or too long an answer
 * ends it as ModelUnreachable; and however it ends, also when the reader stops reading, the signal
 * given to `open` is aborted, so that the connection closes.
 */
export async function* watched<T, E>(
  open: (connection: AbortSignal) => Promise<AsyncIterable<T>>,
  take: (item: T) => Iterable<E>,
  watch: Watch
): AsyncGenerator<E> {
  const { signal, limits, failure } = watch
  signal.throwIfAborted()
  const connection = new AbortController()
  let tooLong: string | null = null
  const close = () => connection.abort()
  const closeAfter = (ms: number, what: string) =>
    setTimeout(() => {
      tooLong = `${what} for ${ms} ms`
      close()
    }, ms)
  signal.addEventListener('abort', close, { once: true })
  const whole = closeAfter(limits.answerMs, 'no end')
  let silence = closeAfter(limits.silenceMs, 'not a word')
  const check = () => {
    signal.throwIfAborted()
    if (tooLong !== null) throw new ModelUnreachable(tooLong)
  }
  try {
    for await (const item of await open(connection.signal)) {
      clearTimeout(silence)
      yield* take(item)
      check()
      silence = closeAfter(limits.silenceMs, 'not a word')
    }
    // A vendor's library may end its stream quietly when it is aborted.
    check()
  } catch (error) {
    check()
    throw failure(error)
  } finally {
    clearTimeout(silence)
    clearTimeout(whole)
    signal.removeEventListener('abort', close)
    close()
  }
}
