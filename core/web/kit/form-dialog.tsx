import type { ReactNode } from 'react'
import { Modal } from '@mantine/core'
import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query'
import { attempt } from '../api/attempt.ts'
import { kitWords } from '../kit-words.ts'
import { Fault } from './fault.tsx'
import { said } from './toast.ts'

interface Props<T> {
  title: string
  help?: string
  /** What the button does. */
  go: string
  isBlocked: boolean
  /** What is sent: tried again with the same content, it happens once. */
  content: unknown
  send(key: string): Promise<T>
  /** What is said once it is done. */
  done(answer: T): string
  onDone?(answer: T): void
  /** What is asked for again after it, whatever became of it. */
  stale: QueryKey
  onClose(): void
  children: ReactNode
}

/** A short form that does one thing: what the API refuses is said in it, and it stays. */
export function FormDialog<T>(props: Props<T>) {
  const { title, help, go, isBlocked, content, send, done, onDone, stale, onClose, children } =
    props
  const { cancel, close } = kitWords.use()
  const queries = useQueryClient()
  const post = useMutation({
    mutationFn: () => attempt(content, send),
    onSuccess: answered => {
      onClose()
      said(done(answered))
      onDone?.(answered)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: stale })
  })
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': close }}>
      <form
        className="stack"
        onSubmit={event => {
          event.preventDefault()
          post.mutate()
        }}
      >
        {help !== undefined && <p className="muted">{help}</p>}
        {children}
        <Fault of={post.error} />
        <div className="dialog-foot">
          <button type="button" className="button" onClick={onClose}>
            {cancel}
          </button>
          <button type="submit" className="button main" disabled={post.isPending || isBlocked}>
            {go}
          </button>
        </div>
      </form>
    </Modal>
  )
}
