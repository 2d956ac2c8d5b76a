import { useState } from 'react'
import { answer, api, attempt, formatMoney, useFigures, useSentence } from 'stoa/web/face'
import { AmountField } from 'stoa/web/amount-field'
import { AccountSummary } from './account-summary.tsx'
import { tillWords } from './till-words.ts'
import { useAccount, type Account } from './use-account.ts'

interface Props {
  registerId: string
  customerId: string | null
  close(): void
}

/** The customer of the ticket pays what they owe; cash goes into this drawer. */
export default function TakePayment({ registerId, customerId, close }: Props) {
  const words = tillWords.use()
  const asked = useAccount(customerId)
  if (customerId === null) return <p className="note warn">{words.choose}</p>
  return (
    <>
      <AccountSummary of={asked} />
      {asked.account != null && (
        <Take account={asked.account} registerId={registerId} close={close} />
      )}
    </>
  )
}

const METHODS = ['cash', 'card'] as const

function Take({
  account,
  registerId,
  close
}: {
  account: Account
  registerId: string
  close(): void
}) {
  const words = tillWords.use()
  const figures = useFigures()
  const sentenceOf = useSentence()
  const [amountMinor, setAmount] = useState(Math.max(0, account.balanceMinor))
  const [method, setMethod] = useState<(typeof METHODS)[number]>('cash')
  const [state, setState] = useState<'asked' | 'taken' | Error | null>(null)
  const body = { amountMinor, method, ...(method === 'cash' && { registerId }) }
  const take = (): void => {
    setState('asked')
    attempt(['pay', account.id, body], key =>
      answer(
        api.POST('/api/v1/accounts/accounts/{accountId}/payments', {
          headers: { 'idempotency-key': key },
          params: { path: { accountId: account.id } },
          body
        })
      )
    ).then(() => setState('taken'), setState)
  }
  if (state === 'taken') {
    return (
      <>
        <p role="status">{words.taken}</p>
        <button type="button" className="touch main" data-first onClick={close}>
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
        take()
      }}
    >
      <AmountField
        label={words.amount}
        value={amountMinor}
        onChange={typed => setAmount(typed ?? 0)}
        isFirst
        isProposed
      />
      <div className="tender-kinds" role="group" aria-label={words.pay}>
        {METHODS.map(one => (
          <button
            key={one}
            type="button"
            className="touch"
            aria-pressed={one === method}
            onClick={() => setMethod(one)}
          >
            {words.methods[one]}
          </button>
        ))}
      </div>
      {state instanceof Error && (
        <p className="note bad" role="alert">
          {sentenceOf(state)}
        </p>
      )}
      <button
        type="submit"
        className="touch main"
        disabled={amountMinor === 0 || state === 'asked'}
      >
        {words.take(formatMoney(figures, amountMinor))}
      </button>
    </form>
  )
}
