import { useState } from 'react'
import { answer, api, attempt, formatMoney, useFigures, useMay, type Reply } from 'stoa/web/face'
import { AmountField } from 'stoa/web/amount-field'
import { Fault } from './fault.tsx'
import type { Given } from './given.ts'
import { MethodChoice, type Method } from './method-choice.tsx'
import { tillWords } from './till-words.ts'

interface Props {
  layaway: Reply<'/api/v1/layaways/layaways/{layawayId}'>
  given: Given
}

/** Some of what is left is paid, or all of it, and the goods go with the customer. */
export function PayOrHandOver({ layaway, given }: Props) {
  const words = tillWords.use()
  const figures = useFigures()
  const mayPay = useMay('layaway.take-payment')
  const mayHandOver = useMay('layaway.hand-over')
  const { id, leftMinor } = layaway
  const [amountMinor, setAmount] = useState(leftMinor)
  const [method, setMethod] = useState<Method>('cash')
  const [state, setState] = useState<'asked' | 'taken' | Error | null>(null)
  const path = { layawayId: id }
  const { registerId } = given
  const take = (): void => {
    const body = { amountMinor, method, ...(method === 'cash' && { registerId }) }
    setState('asked')
    attempt(['pay layaway', id, body], key =>
      answer(
        api.POST('/api/v1/layaways/layaways/{layawayId}/payments', {
          headers: { 'idempotency-key': key },
          params: { path },
          body
        })
      )
    ).then(() => setState('taken'), setState)
  }
  const handOver = (): void => {
    const tenders = amountMinor > 0 ? [{ type: method, amountMinor }] : []
    const body = { registerId, tenders }
    setState('asked')
    attempt(['hand over', id, body], key =>
      answer(
        api.POST('/api/v1/layaways/layaways/{layawayId}/pick-up', {
          headers: { 'idempotency-key': key },
          params: { path },
          body
        })
      )
    ).then(({ sale }) => given.sold(sale), setState)
  }
  if (state === 'taken') {
    return (
      <>
        <p role="status">{words.taken}</p>
        <button type="button" className="touch main" autoFocus onClick={given.close}>
          {words.close}
        </button>
      </>
    )
  }
  const isAsked = state === 'asked'
  const isEnough = amountMinor >= leftMinor
  const mayGo = mayHandOver && isEnough
  const mayTake = mayPay && amountMinor > 0 && amountMinor <= leftMinor
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        if (isAsked) return
        if (mayGo) handOver()
        else if (mayTake) take()
      }}
    >
      {leftMinor > 0 && (
        <>
          <AmountField
            label={words.amount}
            value={amountMinor}
            onChange={typed => setAmount(typed ?? 0)}
            isFirst
            isProposed
          />
          <MethodChoice method={method} onChange={setMethod} />
        </>
      )}
      {state instanceof Error && <Fault of={state} />}
      {leftMinor > 0 && mayPay && (
        <button
          type={mayGo ? 'button' : 'submit'}
          className={mayGo ? 'touch' : 'touch main'}
          disabled={!mayTake || isAsked}
          {...(mayGo && { onClick: take })}
        >
          {words.take(formatMoney(figures, amountMinor))}
        </button>
      )}
      {mayHandOver && (
        <button
          type={mayGo ? 'submit' : 'button'}
          className={mayGo ? 'touch main' : 'touch'}
          disabled={!mayGo || isAsked}
          {...(leftMinor === 0 && { autoFocus: true })}
        >
          {words.handOver}
        </button>
      )}
      {mayHandOver && <p className="muted small">{words.handOverHelp}</p>}
    </form>
  )
}
