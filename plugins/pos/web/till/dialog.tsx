import { useEffect, useRef, type ReactNode } from 'react'
import { Icon } from 'stoa/web/face'
import { useTill } from './till-context.ts'
import { tillWords } from './till-words.ts'

interface BoxProps {
  title: string
  isWide?: boolean
  onClose(): void
  children: ReactNode
}

/** The browser's own dialog: it keeps the focus, gives it back, closes on Escape, and weighs nothing. */
export function DialogBox({ title, isWide = false, onClose, children }: BoxProps) {
  const words = tillWords.use()
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    box.current?.showModal()
    box.current?.querySelector<HTMLElement>('[data-first]')?.focus()
  }, [])
  return (
    <dialog
      ref={box}
      className={isWide ? 'dialog roomy' : 'dialog'}
      aria-label={title}
      onClose={onClose}
      onClick={event => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      <div className="dialog-body">
        <div className="dialog-head">
          <h2>{title}</h2>
          <button type="button" className="touch quiet" aria-label={words.cancel} onClick={onClose}>
            <Icon name="close" size={22} />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  )
}

/** The dialog that is open at the till. */
export function Dialog(props: Omit<BoxProps, 'onClose'>) {
  const { act } = useTill()
  return <DialogBox {...props} onClose={() => act({ do: 'dialog', dialog: null })} />
}
