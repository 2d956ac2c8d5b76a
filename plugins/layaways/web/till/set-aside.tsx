import { useState } from 'react'
import { answer, api, attempt, Money, type Reply } from 'stoa/web/face'
import { AmountField } from 'stoa/web/amount-field'
import { DayText } from './day-text.tsx'
import { Fault } from './fault.tsx'
import type { Asked } from './given.ts'
import { MethodChoice, type Method } from './method-choice.tsx'
import { tillWords } from './till-words.ts'
import { useAnswer } from './use-answer.ts'

interface Props {
  asked: Asked
  customerId: string
  clear(): void
  close(): void
}

type Quote = Reply<'/api/v1/layaways/quote', 'post'>

/** Only what a layaway takes: what the ticket carries for other plugins is said when it is sold. */
const goodsOf = ({ registerId, lines, discount }: Asked, customerId: string) => ({
  registerId,
  customerId,
  lines,
  ...(discount !== undefined && { discount })
})

/** The goods of the ticket are kept for its customer, who pays a deposit. */
export function SetAside({ asked, customerId, clear, close }: Props) {
  const words = tillWords.use()
  const goods = goodsOf(asked, customerId)
  const { data: quote, error } = useAnswer(JSON.stringify(goods), signal =>
    answer(api.POST('/api/v1/layaways/quote', { signal, body: goods }))
  )
  if (error !== null) return <Fault of={error} />
  if (quote === undefined) return <p className="muted">…</p>
  return <Deposit goods={goods} quote={quote} clear={clear} close={close} words={words} />
}

function Deposit({
  goods,
  quote,
  clear,
  close,
  words
}: {
  goods: ReturnType<typeof goodsOf>
  quote: Quote
  clear(): void
  close(): void
  words: ReturnType<typeof tillWords.use>
}) {
  const [amountMinor, setAmount] = useState(quote.leastDepositMinor)
  const [method, setMethod] = useState<Method>('cash')
  const [note, setNote] = useState('')
  const [state, setState] = useState<'asked' | { number: string } | Error | null>(null)
  const body = {
    ...goods,
    totalMinor: quote.totalMinor,
    ...(amountMinor > 0 && { deposit: { amountMinor, method } }),
    ...(note.trim() !== '' && { note: note.trim() })
  }
  const make = (): void => {
    setState('asked')
    attempt(['set aside', body], key =>
      answer(api.POST('/api/v1/layaways/layaways', { headers: { 'idempotency-key': key }, body }))
    ).then(({ number }) => {
      setState({ number })
      clear()
    }, setState)
  }
  if (state !== null && typeof state === 'object' && 'number' in state) {
    return (
      <>
        <p role="status">{words.madeOf(state.number)}</p>
        <button type="button" className="touch main" autoFocus onClick={close}>
          {words.close}
        </button>
      </>
    )
  }
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        if (state !== 'asked') make()
      }}
    >
      <p className="muted small">{words.setAsideHelp}</p>
      <dl className="pairs">
        <dt>{words.total}</dt>
        <dd>
          <Money amount={quote.totalMinor} />
        </dd>
        <dt>{words.leastDeposit}</dt>
        <dd>
          <Money amount={quote.leastDepositMinor} />
        </dd>
        <dt>{words.dueOn}</dt>
        <dd>
          <DayText of={quote.dueOn} />
        </dd>
      </dl>
      <AmountField
        label={words.deposit}
        value={amountMinor}
        onChange={typed => setAmount(typed ?? 0)}
        isFirst
        isProposed
      />
      <MethodChoice method={method} onChange={setMethod} />
      <label className="field">
        <span>{words.note}</span>
        <span className="till-search">
          <input
            aria-label={words.note}
            dir="auto"
            maxLength={500}
            value={note}
            onChange={event => setNote(event.currentTarget.value)}
          />
        </span>
      </label>
      {state instanceof Error && <Fault of={state} />}
      <button type="submit" className="touch main" disabled={state === 'asked'}>
        {words.setAside}
      </button>
    </form>
  )
}
