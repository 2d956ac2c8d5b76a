import { useState } from 'react'
import { answer, api, Unreachable, useSentence, type Reply } from 'stoa/web/face'
import { carriedOf, carrying, keyOf } from './carried.ts'
import { ChooseAmount } from './choose-amount.tsx'
import { tillWords } from './till-words.ts'

export interface Given {
  extra: unknown
  carry(extra: unknown): void
  ring(
    goods: { variantId: string; name: string; sku: string },
    unitPriceMinor: number,
    key: string
  ): void
  close(): void
}
export type Found = Reply<'/api/v1/top-ups/operators/find', 'post'>

/** A number, its operator, an amount: a line of the sale, and what is asked for once it is paid. */
export default function TopUpDialog({ extra, carry, ring, close }: Given) {
  const words = tillWords.use()
  const [phone, setPhone] = useState('')
  const [country, setCountry] = useState('')
  const [state, setState] = useState<Found | 'asked' | Error | null>(null)
  const find = (): void => {
    setState('asked')
    answer(
      api.POST('/api/v1/top-ups/operators/find', {
        body: { phone: phone.trim(), ...(country.length === 2 && { country }) }
      })
    ).then(setState, setState)
  }
  if (state !== null && state !== 'asked' && !(state instanceof Error)) {
    return (
      <ChooseAmount
        found={state}
        choose={(operatorId, amountMinor) => {
          const { phone: number, country: of, product, feeMinor } = state
          const one = { phone: number, country: of, operatorId, amountMinor }
          ring(product, amountMinor + feeMinor, keyOf(one))
          carry(carrying([...carriedOf(extra), one]))
          close()
        }}
        back={() => setState(null)}
      />
    )
  }
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        if (state !== 'asked' && phone.trim().length > 3) find()
      }}
    >
      <label className="field">
        <span>{words.phone}</span>
        <span className="till-search">
          <input
            data-first
            aria-label={words.phone}
            type="tel"
            inputMode="tel"
            dir="ltr"
            autoComplete="off"
            maxLength={40}
            value={phone}
            onChange={event => setPhone(event.currentTarget.value)}
          />
        </span>
      </label>
      <label className="field">
        <span>{words.country}</span>
        <span className="till-search">
          <input
            aria-label={words.country}
            dir="ltr"
            autoComplete="off"
            maxLength={2}
            value={country}
            onChange={event =>
              setCountry(event.currentTarget.value.toUpperCase().replace(/[^A-Z]/g, ''))
            }
          />
        </span>
      </label>
      {state instanceof Error && <WhyNot of={state} />}
      <button
        type="submit"
        className="touch main"
        disabled={state === 'asked' || phone.trim().length < 4}
      >
        {words.find}
      </button>
    </form>
  )
}

/** Off line nothing can be asked for, and nothing is sold. */
function WhyNot({ of }: { of: Error }) {
  const words = tillWords.use()
  const sentenceOf = useSentence()
  return (
    <p className="note bad" role="alert">
      {of instanceof Unreachable ? words.offLine : sentenceOf(of)}
    </p>
  )
}
