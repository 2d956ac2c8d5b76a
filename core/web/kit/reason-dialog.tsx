import { useState, type FormEvent, type ReactNode } from 'react'
import { Modal, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { kitWords } from '../kit-words.ts'
import { Fault } from './fault.tsx'
import { useUnsaved } from './unsaved.ts'
import { said } from './toast.ts'

interface Props {
  title: string
  help: string
  /** Of the field; without one nothing is asked for. */
  label?: string
  isRequired?: boolean
  /** Characters; default 500. */
  most?: number
  /** What the button does. */
  go: string
  isDanger?: boolean
  isBlocked?: boolean
  /** What is said once it is done. */
  done: string
  run(reason: string): Promise<unknown>
  /** What is asked for again: the first word of the keys of the plugin's queries. */
  touches: string
  onClose(): void
  /** Above the reason. */
  children?: ReactNode
}

const MOST = 500

/** One decision with a reason. What the API refuses is said in it, and it stays open. */
export function ReasonDialog(props: Props) {
  const {
    title,
    help,
    label,
    isRequired = false,
    go,
    isDanger = false,
    isBlocked = false,
    most = MOST
  } = props
  const { cancel, close } = kitWords.use()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  useUnsaved(reason !== '')
  const post = useMutation({
    mutationFn: () => props.run(reason.trim()),
    onSuccess: () => {
      props.onClose()
      said(props.done)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [props.touches] })
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    post.mutate()
  }
  return (
    <Modal opened onClose={props.onClose} title={title} closeButtonProps={{ 'aria-label': close }}>
      <form className="stack" onSubmit={submit}>
        <p className="muted">{help}</p>
        {props.children}
        {label !== undefined && (
          <Textarea
            label={label}
            autosize
            data-autofocus
            maxLength={most}
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
          />
        )}
        <Fault of={post.error} />
        <div className="dialog-foot">
          <button type="button" className="button" onClick={props.onClose}>
            {cancel}
          </button>
          <button
            type="submit"
            className={isDanger ? 'button danger' : 'button main'}
            disabled={isBlocked || post.isPending || (isRequired && reason.trim() === '')}
          >
            {go}
          </button>
        </div>
      </form>
    </Modal>
  )
}
