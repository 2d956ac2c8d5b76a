import { useEffect, useRef, type ReactNode } from 'react'
import { Icon } from 'stoa/web/face'
import { useTill } from './till-context.ts'
import { tillWords } from './till-words.ts'

interface Props {
  title: string
  isWide?: boolean
  children: ReactNode
}

/** The browser's own dialog: it keeps the focus, gives it back, closes on Escape, and weighs nothing. */
export function Dialog({ title, isWide = false, children }: Props) {
  const words = tillWords.use()
  const { act } = useTill()
  const box = useRef<HTMLDialogElement>(null)
  const close = (): void => act({ do: 'dialog', dialog: null })
  useEffect(() => {
    box.current?.showModal()
    box.current?.querySelector<HTMLElement>('[data-first]')?.focus()
  }, [])
  return (
    <dialog
      ref={box}
      className={isWide ? 'dialog roomy' : 'dialog'}
      aria-label={title}
      onClose={close}
      onClick={event => {
        if (event.target === event.currentTarget) close()
      }}
    >
      <div className="dialog-body">
        <div className="dialog-head">
          <h2>{title}</h2>
          <button type="button" className="touch quiet" aria-label={words.cancel} onClick={close}>
            <Icon name="close" size={22} />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  )
}
