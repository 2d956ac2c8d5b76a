import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Icon } from 'stoa/web/face'
import { SCAN_IGNORED } from './goods/scan.ts'
import { useTill } from './till-context.ts'
import { tillWords } from './till-words.ts'

interface BoxProps {
  title: string
  isWide?: boolean
  onClose(): void
  children: ReactNode
}

/** So long it is said that a scan was of no use. Milliseconds. */
const SAID_MS = 6_000

/** The browser's own dialog: it keeps the focus, gives it back, closes on Escape, and weighs nothing. */
export function DialogBox({ title, isWide = false, onClose, children }: BoxProps) {
  const words = tillWords.use()
  const box = useRef<HTMLDialogElement>(null)
  const [ignored, setIgnored] = useState<string | null>(null)
  useEffect(() => {
    box.current?.showModal()
    box.current?.querySelector<HTMLElement>('[data-first]')?.focus()
    const hear = (event: Event): void => setIgnored((event as CustomEvent<string>).detail)
    box.current?.addEventListener(SCAN_IGNORED, hear)
  }, [])
  useEffect(() => {
    if (ignored === null) return
    const timer = setTimeout(() => setIgnored(null), SAID_MS)
    return () => clearTimeout(timer)
  }, [ignored])
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
        {ignored !== null && (
          <p className="note" role="status">
            {words.notScanned(ignored)}
          </p>
        )}
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
