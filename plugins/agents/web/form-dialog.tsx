import type { ReactNode } from 'react'
import { Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { attempt, Fault, kitWords, said } from 'stoa/web'

interface Props<T> {
  title: string
  help: string
  /** What the button does. */
  go: string
  isBlocked: boolean
  /** What is sent: tried again with the same content, it happens once. */
  content: unknown
  send(key: string): Promise<T>
  /** What is said once it is done. */
  done(answer: T): string
  onDone?(answer: T): void
  onClose(): void
  children: ReactNode
}

/** A short form that does one thing with money: what the API refuses is said in it, and it stays. */
export function FormDialog<T>(props: Props<T>) {
  const { title, help, go, isBlocked, content, send, done, onDone, onClose, children } = props
  const { cancel, close } = kitWords.use()
  const queries = useQueryClient()
  const post = useMutation({
    mutationFn: () => attempt(content, send),
    onSuccess: answered => {
      onClose()
      said(done(answered))
      onDone?.(answered)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['agents'] })
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
        <p className="muted">{help}</p>
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
