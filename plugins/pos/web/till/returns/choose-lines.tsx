import { useState } from 'react'
import { answer, api, Icon, useSentence } from 'stoa/web/face'
import { milliOf, quantityOf } from '../../sales/refund-worked.ts'
import { goodsToName, keyOf, lacksPieces, lotsBack } from '../../lots-back/lots-back.ts'
import { useTill } from '../till-context.ts'
import type { SaleHere } from './return-dialog.tsx'
import { returnWords } from './return-words.ts'
import { useLotsSold } from './use-lots-sold.ts'
import { WhichLots } from './which-lots.tsx'

interface Props {
  sale: SaleHere
  onBack(): void
}

/** How much of each line is given back; what it comes to the server says. */
export function ChooseLines({ sale, onBack }: Props) {
  const words = returnWords.use()
  const { register, state, act } = useTill()
  const sentenceOf = useSentence()
  const before = state.ticket.returned?.saleId === sale.id ? state.ticket.returned : null
  const lines = sale.lines
    .map(line => ({ ...line, left: milliOf(line.quantity) - milliOf(line.refundedQuantity) }))
    .filter(({ left }) => left > 0 && sale.state !== 'voided')
  const [only, another] = lines
  const [back, setBack] = useState<ReadonlyMap<number, number>>(
    before !== null
      ? new Map(before.lines.map(({ lineNo, quantity }) => [lineNo, milliOf(quantity)]))
      : // What else, where there is but one line.
        new Map(only === undefined || another !== undefined ? [] : [[only.lineNo, only.left]])
  )
  const [reason, setReason] = useState(before?.reason ?? '')
  const [isAsking, setAsking] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const chosen = lines.flatMap(({ lineNo, left }) => {
    const milli = Math.min(left, back.get(lineNo) ?? 0)
    return milli > 0 ? [{ lineNo, quantity: quantityOf(milli) }] : []
  })
  const lotsSold = useLotsSold(sale.id)
  const [lotsChosen, setLotsChosen] = useState<readonly string[]>(
    () => before?.lots?.map(({ variantId, code }) => keyOf(variantId, code)) ?? []
  )
  const toName = goodsToName(
    lines.map(line => ({ ...line, milli: Math.min(line.left, back.get(line.lineNo) ?? 0) })),
    lotsSold
  )
  const isReady = chosen.length > 0 && !isAsking && !lacksPieces(toName, lotsChosen)
  const go = (): void => {
    if (!isReady) return
    setAsking(true)
    setFault(null)
    const body = { registerId: register.id, saleId: sale.id, lines: chosen }
    Promise.all([answer(api.POST('/api/v1/pos/refunds/quote', { body })), customerOf(sale)]).then(
      ([quote, customer]) => {
        const lots = lotsBack(toName, lotsChosen)
        const returned = { ...quote, number: sale.number, reason: reason.trim(), lots }
        act({ do: 'returned', returned, customer })
      },
      (error: Error) => {
        setAsking(false)
        setFault(sentenceOf(error))
      }
    )
  }
  return (
    <form
      className="return-dialog"
      onSubmit={event => {
        event.preventDefault()
        go()
      }}
    >
      {lines.length === 0 && <p className="note warn">{words.nothingLeft}</p>}
      <ul className="people">
        {lines.map(({ lineNo, name, left, unit }, i) => {
          // What was weighed comes back as a whole; a part of it is typed in the console.
          const step = unit === 'piece' ? 1000 : left
          const shown = (milli: number): string =>
            unit === 'piece' ? quantityOf(milli) : `${quantityOf(milli)} ${unit}`
          const now = Math.min(left, back.get(lineNo) ?? 0)
          const set = (milli: number): void => setBack(new Map(back).set(lineNo, milli))
          return (
            <li key={lineNo} className="return-line">
              <span className="name">
                <bdi>{name}</bdi>
              </span>
              <button
                type="button"
                className="touch"
                aria-label={words.less(name)}
                disabled={now === 0}
                onClick={() => set(Math.max(0, now - (now % step || step)))}
              >
                <Icon name="minus" size={20} />
              </button>
              <span className="num return-count" role="status">
                <b>{shown(now)}</b> <span className="muted small">{words.left(shown(left))}</span>
              </span>
              <button
                type="button"
                className="touch"
                autoFocus={i === 0 && another !== undefined}
                aria-label={words.more(name)}
                disabled={now === left}
                onClick={() => set(Math.min(left, now + step))}
              >
                <Icon name="plus" size={20} />
              </button>
            </li>
          )
        })}
      </ul>
      <WhichLots goods={toName} chosen={lotsChosen} onChosen={setLotsChosen} />
      {lines.length > 0 && (
        <>
          <button
            type="button"
            className="touch"
            onClick={() => setBack(new Map(lines.map(({ lineNo, left }) => [lineNo, left])))}
          >
            {words.all}
          </button>
          <label className="field">
            <span>{words.reason}</span>
            <span className="till-search">
              <input
                autoComplete="off"
                maxLength={500}
                placeholder={words.reasonHint}
                value={reason}
                onChange={event => setReason(event.currentTarget.value)}
              />
            </span>
          </label>
        </>
      )}
      {fault !== null && (
        <p className="note bad" role="alert">
          {fault}
        </p>
      )}
      <div className="return-foot">
        <button type="button" className="touch quiet" onClick={onBack}>
          <Icon name="left" size={20} />
          {words.back}
        </button>
        <button
          type="submit"
          className="touch main"
          autoFocus={another === undefined}
          disabled={!isReady}
        >
          {words.go}
        </button>
      </div>
    </form>
  )
}

/** Whose sale it was; without their name the receipt is theirs all the same. */
async function customerOf({ customerId }: SaleHere): Promise<{ id: string; name: string } | null> {
  if (customerId === null) return null
  const path = { customerId }
  const asked = answer(api.GET('/api/v1/customers/customers/{customerId}', { params: { path } }))
  return asked.then(
    ({ id, name }) => ({ id, name }),
    () => null
  )
}
