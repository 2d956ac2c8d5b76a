import { useState } from 'react'
import { formatMoney, Money, useFigures } from 'stoa/web/face'
import { AmountField } from 'stoa/web/amount-field'
import { tillWords } from './till-words.ts'
import type { Found } from './top-up-dialog.tsx'

type Operator = Found['operators'][number]

interface Props {
  found: Found
  choose(operatorId: string, amountMinor: number): void
  back(): void
}

/** The operator that was found, or one of those of the country, and one of its amounts. */
export function ChooseAmount({ found, choose, back }: Props) {
  const words = tillWords.use()
  const [operatorId, setOperator] = useState(
    found.operators.length === 1 ? found.operators[0]?.id : undefined
  )
  const operator = found.operators.find(({ id }) => id === operatorId)
  return (
    <div className="stack">
      <p>
        <b className="num" dir="ltr">
          {found.phone}
        </b>
        {operator !== undefined && (
          <>
            {' · '}
            <bdi>{operator.name}</bdi>
          </>
        )}
      </p>
      {operator === undefined ? (
        <ul className="people" aria-label={words.operator}>
          {found.operators.map(({ id, name }) => (
            <li key={id}>
              <button type="button" className="found-row" onClick={() => setOperator(id)}>
                <span className="name">
                  <bdi>{name}</bdi>
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <Amounts operator={operator} choose={amountMinor => choose(operator.id, amountMinor)} />
      )}
      {found.feeMinor > 0 && (
        <p className="muted small">
          {words.fee} <Money amount={found.feeMinor} />
        </p>
      )}
      <button type="button" className="touch quiet" onClick={back}>
        {words.another}
      </button>
    </div>
  )
}

function Amounts({ operator, choose }: { operator: Operator; choose(amountMinor: number): void }) {
  const words = tillWords.use()
  const figures = useFigures()
  const { fixedMinor, leastMinor, mostMinor } = operator
  const [amountMinor, setAmount] = useState(leastMinor ?? 0)
  const isTaken =
    leastMinor !== null &&
    mostMinor !== null &&
    amountMinor >= leastMinor &&
    amountMinor <= mostMinor
  return (
    <>
      {fixedMinor.length > 0 && (
        <div className="grid-4" role="group" aria-label={words.amount}>
          {fixedMinor.map((amount, i) => (
            <button
              key={amount}
              type="button"
              className="touch"
              {...(i === 0 && { autoFocus: true })}
              onClick={() => choose(amount)}
            >
              <Money amount={amount} />
            </button>
          ))}
        </div>
      )}
      {leastMinor !== null && mostMinor !== null && (
        <form
          className="stack"
          onSubmit={event => {
            event.preventDefault()
            if (isTaken) choose(amountMinor)
          }}
        >
          <AmountField
            label={words.amount}
            value={amountMinor}
            onChange={typed => setAmount(typed ?? 0)}
            isFirst
            isProposed
          />
          <p className="muted small">
            {words.between(formatMoney(figures, leastMinor), formatMoney(figures, mostMinor))}
          </p>
          <button type="submit" className="touch main" disabled={!isTaken}>
            {words.take}
          </button>
        </form>
      )}
    </>
  )
}
