import { useCallback, useState } from 'react'
import { attempt, useSentence } from 'stoa/web/face'

interface Sending {
  isSending: boolean
  /** What went wrong last, in words. */
  fault: string | null
  /**
   * Sends what must happen once; asked for again it is the same until an answer has come.
   * @param onError true: this refusal is dealt with
   */
  send<T>(
    content: unknown,
    ask: (key: string) => Promise<T>,
    onDone: (done: T) => void,
    onError?: (error: Error) => boolean
  ): void
}

export function useSending(): Sending {
  const sentenceOf = useSentence()
  const [isSending, setSending] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const send = useCallback<Sending['send']>(
    (content, ask, onDone, onError) => {
      setSending(true)
      setFault(null)
      attempt(content, ask).then(
        done => {
          setSending(false)
          onDone(done)
        },
        (error: Error) => {
          setSending(false)
          if (onError?.(error) !== true) setFault(sentenceOf(error))
        }
      )
    },
    [sentenceOf]
  )
  return { isSending, fault, send }
}
