import './till.css'
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import {
  Empty,
  useHere,
  useKeys,
  useLiveConnection,
  useMay,
  useMe,
  useSentence
} from 'stoa/web/face'
import { GoodsPane } from './goods/goods-pane.tsx'
import { useScans } from './goods/use-scans.ts'
import { Asked } from './pay/asked.tsx'
import { Done } from './pay/done.tsx'
import { Pay } from './pay/pay.tsx'
import { ask, askedBefore, keepAsked, ownerOf, type AskedSale } from './pay/ring-up.ts'
import { PickRegister } from './pick-register.tsx'
import type { Register } from './registers.ts'
import { CustomerDialog } from './ticket/customer-dialog.tsx'
import { DiscountDialog } from './ticket/discount-dialog.tsx'
import { keepTicket, keptTicket } from './ticket/kept-ticket.ts'
import { TicketPane } from './ticket/ticket-pane.tsx'
import { useQuote } from './ticket/use-quote.ts'
import { TillContext, type Till } from './till-context.ts'
import { firstState, tillReducer, type Tender } from './till-state.ts'
import { tillWords } from './till-words.ts'
import { TopBar } from './top-bar.tsx'

/** The till: a register is picked, then goods are rung up on it. */
export default function TillFace() {
  const words = tillWords.use()
  const maySell = useMay('sale.post')
  const [register, setRegister] = useState<Register | null>(null)
  const [isFirst, setFirst] = useState(true)
  const change = useCallback(() => {
    setFirst(false)
    setRegister(null)
  }, [])
  useEffect(() => {
    document.title = `${register?.name ?? words.title} · Stoa`
  }, [register, words])
  if (!maySell) {
    return (
      <main className="till">
        <Empty
          icon="lock"
          title={words.mayNot}
          actions={
            <a className="button" href="/">
              {words.console}
            </a>
          }
        >
          {words.mayNotHelp}
        </Empty>
      </main>
    )
  }
  if (register === null) return <PickRegister atOnce={isFirst} onPick={setRegister} />
  return <TillAt key={register.id} register={register} changeRegister={change} />
}

function TillAt({ register, changeRegister }: Pick<Till, 'register' | 'changeRegister'>) {
  const till = useTillAt(register, changeRegister)
  const { state } = till
  useScans(till)
  useTillKeys(till)
  useLiveConnection()
  useHere(`register:${register.id}`)
  return (
    <TillContext value={till}>
      <div className="till">
        <TopBar />
        {state.fault !== null && (
          <p className="banner" role="alert">
            {state.fault}
          </p>
        )}
        <main className={`desk at-${state.screen}`}>
          <TicketPane />
          <div className="side-pane">
            {state.screen === 'sell' && <GoodsPane />}
            {state.screen === 'pay' && <Pay />}
            {state.screen === 'asked' && <Asked />}
            {state.screen === 'done' && <Done />}
          </div>
        </main>
        {state.dialog === 'customer' && <CustomerDialog />}
        {state.dialog === 'discount' && <DiscountDialog index={null} />}
        {state.dialog === 'line-discount' && <DiscountDialog index={state.at} />}
      </div>
    </TillContext>
  )
}

function useTillAt(register: Register, changeRegister: () => void): Till {
  const owner = ownerOf(useMe())
  const before = useRef<AskedSale | null>(null)
  const [state, act] = useReducer(tillReducer, null, () => {
    const asked = askedBefore(owner)
    before.current = asked
    return firstState(keptTicket(owner), asked !== null)
  })
  const quote = useQuote(register.id, state.ticket)
  useEffect(() => keepTicket(owner, state.ticket), [owner, state.ticket])
  const sentenceOf = useSentence()
  const send = useCallback(
    async (asked: AskedSale): Promise<void> => {
      before.current = asked
      act({ do: 'asked' })
      const answer = await ask(asked)
      if (answer.is !== 'none') before.current = null
      if (answer.is === 'sold') act({ do: 'sold', sold: answer.sold })
      else if (answer.is === 'refused') act({ do: 'refused', fault: sentenceOf(answer.error) })
      else act({ do: 'lost', fault: sentenceOf(answer.error) })
    },
    [sentenceOf]
  )
  const askAgain = useCallback(() => {
    if (before.current !== null) void send(before.current)
  }, [send])
  useEffect(() => {
    if (before.current !== null) askAgain()
  }, [askAgain])
  const { ticket } = state
  const sell = (tenders: Tender[]): void =>
    void send(keepAsked(owner, register.id, ticket, tenders))
  return { state, act, register, quote, sell, askAgain, changeRegister }
}

/** F5, F10, F11 and F12 belong to the browser. */
function useTillKeys({ state, act }: Till): void {
  const { at, screen } = state
  const isAsking = state.dialog !== null
  const mayDiscount = useMay('sale.discount')
  const maySeeCustomers = useMay('customer.read')
  const isSelling = screen === 'sell'
  const isEmpty = state.ticket.lines.length === 0
  useKeys(
    useMemo(
      () => ({
        f3: () => document.querySelector<HTMLInputElement>('#till-search')?.focus(),
        f9: () => act({ do: 'screen', screen: 'pay' }),
        ...(isSelling && {
          ...(maySeeCustomers && { f2: () => act({ do: 'dialog', dialog: 'customer' }) }),
          ...(mayDiscount && !isEmpty && { f4: () => act({ do: 'dialog', dialog: 'discount' }) }),
          '+': () => act({ do: 'quantity', index: at, by: 1 }),
          '-': () => act({ do: 'quantity', index: at, by: -1 }),
          delete: () => act({ do: 'remove', index: at }),
          ...Object.fromEntries(
            [2, 3, 4, 5, 6, 7, 8, 9].map(digit => [
              `${digit} *`,
              () => act({ do: 'factor', factor: digit })
            ])
          )
        }),
        // A dialog closes itself by it.
        ...(!isAsking && { escape: () => act({ do: 'screen', screen: 'sell' }) })
      }),
      [act, at, isAsking, isEmpty, isSelling, mayDiscount, maySeeCustomers]
    )
  )
}
