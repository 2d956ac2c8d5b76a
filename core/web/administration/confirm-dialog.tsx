import type { ReactNode } from 'react'
import { Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Fault } from '../kit/fault.tsx'
import { kitWords } from '../kit-words.ts'

interface Props {
  title: string
  /** What it means. */
  children: ReactNode
  /** What the button does. */
  label: string
  run(): Promise<unknown>
  onClose(): void
}

/** Asks before what cannot be undone. The refusal stands where the question stood. */
export function ConfirmDialog({ title, children, label, run, onClose }: Props) {
  const { cancel, close } = kitWords.use()
  const act = useMutation({ mutationFn: run, onSuccess: onClose })
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': close }}>
      <div className="stack">
        <p className="muted">{children}</p>
        <Fault of={act.error} />
      </div>
      <div className="dialog-foot">
        <button type="button" className="button" data-autofocus onClick={onClose}>
          {cancel}
        </button>
        <button
          type="button"
          className="button danger"
          disabled={act.isPending}
          onClick={() => act.mutate()}
        >
          {label}
        </button>
      </div>
    </Modal>
  )
}
