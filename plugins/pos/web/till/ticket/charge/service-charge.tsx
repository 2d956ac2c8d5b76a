import '../measure/measure.css'
import './charge.css'
import { useState } from 'react'
import { Count, Icon, Money, useMay } from 'stoa/web/face'
import { DialogBox } from '../../dialog.tsx'
import { useTill } from '../../till-context.ts'
import type { Quote } from '../use-quote.ts'
import { chargeWords } from './charge-words.ts'

const PPM_OF_PERCENT = 10_000

/** What is charged for service, above the sums; pressed, it is taken off or charged again. */
export default function ServiceCharge({ quote, isFrozen }: { quote: Quote; isFrozen: boolean }) {
  const words = chargeWords.use()
  const { act } = useTill()
  const mayTakeOff = useMay('sale.waive-service-charge')
  const [isOpen, setOpen] = useState(false)
  const { serviceCharge, serviceChargeOff } = quote
  const isOff = serviceCharge === null
  const set = (reason: string): void => {
    act({ do: 'details', details: { serviceChargeOff: reason } })
    setOpen(false)
  }
  return (
    <div className="service-charge">
      <span>
        {words.title}{' '}
        {isOff ? (
          <span className="muted">
            {words.off}: <bdi>{serviceChargeOff}</bdi>
          </span>
        ) : (
          <>
            <Count of={serviceCharge.ratePpm / PPM_OF_PERCENT} /> %
          </>
        )}
      </span>
      {!isFrozen && (
        <button
          type="button"
          className="touch quiet"
          aria-label={isOff ? words.again : words.takeOff}
          title={isOff ? words.again : words.takeOff}
          onClick={() => (isOff ? set('') : setOpen(true))}
        >
          {!isOff && !mayTakeOff && <Icon name="lock" size={16} />}
          <Icon name={isOff ? 'undo' : 'close'} size={20} />
        </button>
      )}
      {!isOff && <Money amount={serviceCharge.totalMinor} />}
      {isOpen && <TakeOff onClose={() => setOpen(false)} onTakeOff={set} />}
    </div>
  )
}

function TakeOff({ onClose, onTakeOff }: { onClose(): void; onTakeOff(reason: string): void }) {
  const words = chargeWords.use()
  const [reason, setReason] = useState('')
  const said = reason.trim()
  return (
    <DialogBox title={words.takeOff} onClose={onClose}>
      <form
        className="measure"
        onSubmit={event => {
          event.preventDefault()
          if (said !== '') onTakeOff(said)
        }}
      >
        <label className="till-search">
          <input
            data-first
            aria-label={words.reason}
            placeholder={words.reason}
            maxLength={200}
            autoComplete="off"
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
          />
        </label>
        <button type="submit" className="touch main" disabled={said === ''}>
          {words.go}
        </button>
      </form>
    </DialogBox>
  )
}
