import { useEffectEvent, useLayoutEffect, useState } from 'react'
import { answer, api, Empty, formatMoney, Key, useFigures, useMay } from 'stoa/web/face'
import { ratesHere } from '../book/rates-here.ts'
import { listenForScans } from '../goods/scan.ts'
import { useTill } from '../till-context.ts'
import { useEnter } from '../use-enter.ts'
import { CountCash, type CashCount } from './count-cash.tsx'
import { countsOf, ForeignCounts } from './foreign-counts.tsx'
import { drawerWords } from './drawer-words.ts'
import { useSending } from './use-sending.ts'

/** What stands on a till before its first sale: the float is counted. */
export default function OpenDrawer() {
  const { open: words, count: countWords } = drawerWords.use()
  const figures = useFigures()
  const mayOpen = useMay('session.open')
  const { register, drawer, book } = useTill()
  const left = drawer.drawer?.lastLeftMinor ?? null
  const [count, setCount] = useState<CashCount>({ amountMinor: left ?? 0 })
  const leftForeign = drawer.drawer?.lastLeftForeign ?? []
  const rates = ratesHere(book.book?.head.rates)
  const currencies = [...new Set([...leftForeign, ...rates].map(({ currency }) => currency))]
  const [foreign, setForeign] = useState<ForeignCounts>(() =>
    Object.fromEntries(leftForeign.map(({ currency, amountMinor }) => [currency, { amountMinor }]))
  )
  const { send, isSending, fault } = useSending()
  const { amountMinor } = count
  const open = (): void => {
    if (amountMinor === null || isSending) return
    const body = {
      registerId: register.id,
      floatMinor: amountMinor,
      ...(count.pieces && { pieces: count.pieces }),
      ...(currencies.length > 0 && { foreign: countsOf(currencies, foreign) })
    }
    send(
      ['open-session', body],
      key =>
        answer(api.POST('/api/v1/pos/sessions', { body, headers: { 'idempotency-key': key } })),
      drawer.again,
      // Someone was quicker, on another device: the till is open.
      () => {
        drawer.again()
        return false
      }
    )
  }
  // Goods that are scanned too early open nothing, and are no money.
  const onScan = useEffectEvent(() => setCount({ amountMinor: left ?? 0 }))
  useLayoutEffect(() => listenForScans(() => onScan()), [])
  useEnter(open, mayOpen)
  if (!mayOpen) {
    return (
      <Empty icon="lock" title={words.mayNot}>
        {words.mayNotHelp}
      </Empty>
    )
  }
  return (
    <section className="open-drawer" aria-labelledby="open-drawer">
      <h2 id="open-drawer">{words.title(register.name)}</h2>
      <p className="muted">{left === null ? words.help : words.left(formatMoney(figures, left))}</p>
      <CountCash value={count} onChange={setCount} onEnter={open} />
      {currencies.length > 0 && (
        <details className="other-currencies" open={leftForeign.length > 0}>
          <summary className="touch">{countWords.others}</summary>
          <ForeignCounts
            currencies={currencies}
            value={foreign}
            onChange={setForeign}
            onEnter={open}
          />
        </details>
      )}
      {fault !== null && (
        <p className="note bad" role="alert">
          {fault}
        </p>
      )}
      <button
        type="button"
        className="touch main block"
        disabled={amountMinor === null || isSending}
        onClick={open}
      >
        {words.go(formatMoney(figures, amountMinor ?? 0))}
        <Key>Enter</Key>
      </button>
    </section>
  )
}
