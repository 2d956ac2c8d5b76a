import { useCallback, useEffect, useRef, useState } from 'react'
import { said } from 'stoa/web'
import { addPicture, MOST_BYTES } from './pictures-api.ts'
import { pictureWords } from './picture-words.ts'

/** A file that was not added, and why; null: it is too large. */
export interface Failed {
  file: File
  error: Error | null
}

export interface Sending {
  /** null: nothing is on its way. */
  progress: { done: number; all: number } | null
  failed: Failed[]
  send(files: Iterable<File>): void
  again(failed: Failed): void
  dismiss(failed: Failed): void
}

/** Sends files one after the other, and goes on behind one that is refused. */
export function useSending(productId: string, onChange: () => Promise<unknown>): Sending {
  const words = pictureWords.use()
  const waiting = useRef<File[]>([])
  const isBusy = useRef(false)
  const [progress, setProgress] = useState<Sending['progress']>(null)
  const [failed, setFailed] = useState<Failed[]>([])
  const work = useCallback(async () => {
    if (isBusy.current) return
    isBusy.current = true
    let done = 0
    let added = 0
    for (let file = waiting.current.shift(); file !== undefined; file = waiting.current.shift()) {
      setProgress({ done, all: done + 1 + waiting.current.length })
      try {
        await addPicture(productId, file)
        added++
        await onChange()
      } catch (error) {
        const one = { file, error: error as Error }
        setFailed(before => [...before, one])
      }
      done++
    }
    isBusy.current = false
    setProgress(null)
    if (added > 0) said(words.added(added))
  }, [onChange, productId, words])
  const send = useCallback(
    (files: Iterable<File>) => {
      for (const file of files) {
        if (file.size > MOST_BYTES) setFailed(before => [...before, { file, error: null }])
        else waiting.current.push(file)
      }
      void work()
    },
    [work]
  )
  usePaste(send)
  const dismiss = (one: Failed): void => setFailed(before => before.filter(each => each !== one))
  return {
    progress,
    failed,
    send,
    dismiss,
    again: one => {
      dismiss(one)
      send([one.file])
    }
  }
}

/** A picture that is pasted anywhere on the page; text goes where the cursor is. */
function usePaste(send: (files: Iterable<File>) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])].filter(({ type }) =>
        type.startsWith('image/')
      )
      if (files.length === 0) return
      event.preventDefault()
      send(files)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [send])
}
