import { useState, type ReactNode } from 'react'
import { Modal } from '@mantine/core'
import { kitWords } from '../kit-words.ts'
import { useLeaving } from './leaving.ts'
import { MergeQuestion, type Edit } from './edit.tsx'

interface Props<V extends object> {
  edit: Edit<V>
  title: string
  /** What the button does: «Add category». Default: Save. */
  save?: string
  /** Other buttons, at the start of the foot. */
  aside?: ReactNode
  onClose(): void
  children: ReactNode
}

/** A short form in a dialog: Enter saves; closing it or leaving the page with changes asks first. */
export function EditDialog<V extends object>({
  edit,
  title,
  save,
  aside,
  onClose,
  children
}: Props<V>) {
  const words = kitWords.use()
  const [isClosing, setIsClosing] = useState(false)
  const guard = useLeaving(edit.changes > 0)
  const asked = isClosing || guard.status === 'blocked'
  const keep = (): void => {
    setIsClosing(false)
    guard.reset?.()
  }
  const leave = (): void => {
    if (asked) keep()
    else if (edit.changes > 0) setIsClosing(true)
    else onClose()
  }
  const discard = (): void => {
    onClose()
    guard.proceed?.()
  }
  return (
    <>
      <Modal opened onClose={leave} title={title} closeButtonProps={{ 'aria-label': words.close }}>
        <form
          className="stack"
          noValidate
          onSubmit={event => {
            event.preventDefault()
            edit.submit()
          }}
        >
          {children}
          {edit.fault !== null && (
            <p className="note bad" role="alert">
              {edit.fault}
            </p>
          )}
          {asked ? (
            <div className="dialog-foot">
              <p className="ask" role="alert">
                {words.discardAsk}
              </p>
              <button type="button" className="button" onClick={discard}>
                {words.discard}
              </button>
              <button type="button" className="button main" autoFocus onClick={keep}>
                {words.keepTyping}
              </button>
            </div>
          ) : (
            <div className="dialog-foot">
              {aside}
              <span className="push" />
              <button type="button" className="button" onClick={leave}>
                {words.cancel}
              </button>
              <button
                type="submit"
                className="button main"
                disabled={edit.busy || edit.changes === 0}
              >
                {save ?? words.save}
              </button>
            </div>
          )}
        </form>
      </Modal>
      <MergeQuestion edit={edit} />
    </>
  )
}
