import { useEffect, useEffectEvent, useState } from 'react'
import { NumberPad } from '../pay/number-pad.tsx'
import { SCAN_IGNORED } from '../goods/scan.ts'
import { lockWords } from './lock-words.ts'

const LEAST = 4
const MOST = 8

interface Props {
  name: string
  /** What went wrong last. */
  fault: string | null
  isBusy: boolean
  onPin(pin: string): void
}

/** A PIN, by fingers or keys: digits, Backspace, Enter. It is never shown. */
export function PinPad({ name, fault, isBusy, onPin }: Props) {
  const words = lockWords.use()
  const [pin, setPin] = useState('')
  const isReady = pin.length >= LEAST && !isBusy
  const go = (): void => {
    if (!isReady) return
    setPin('')
    onPin(pin)
  }
  const press = (key: string): void => {
    if (isBusy) return
    if (key === 'erase') setPin(pin.slice(0, -1))
    else if (key === words.clear) setPin('')
    else if (pin.length < MOST) setPin(pin + key)
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { key } = event
    if (/^\d$/.test(key)) press(key)
    else if (key === 'Backspace') press('erase')
    else if (key === 'Enter') go()
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => onKey(event)
    // Digits of a barcode are no PIN.
    const clear = (): void => setPin('')
    addEventListener('keydown', hear)
    addEventListener(SCAN_IGNORED, clear)
    return () => {
      removeEventListener('keydown', hear)
      removeEventListener(SCAN_IGNORED, clear)
    }
  }, [])
  return (
    <div className="pin-pad">
      <h2>{words.pinOf(name)}</h2>
      <p className="pin-dots" role="status" aria-label={words.typed(pin.length)}>
        {Array.from({ length: Math.max(LEAST, pin.length) }, (_, i) => (
          <span key={i} className={i < pin.length ? 'dot full' : 'dot'} />
        ))}
      </p>
      {fault !== null && (
        <p className="note bad" role="alert">
          {fault}
        </p>
      )}
      <NumberPad onKey={press} erase={words.erase} double={words.clear} />
      <button type="button" className="touch main block" disabled={!isReady} onClick={go}>
        {isBusy ? words.checking : words.goOn}
      </button>
    </div>
  )
}
