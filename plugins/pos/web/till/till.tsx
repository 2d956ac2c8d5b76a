import './till.css'
import './drawer/drawer.css'
import './tickets/tickets.css'
import { lazy, useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import {
  Empty,
  Failed,
  Part,
  useHere,
  useKeys,
  useMay,
  useMe,
  useSentence,
  Waiting
} from 'stoa/web/face'
import { useDrawer } from './drawer/use-drawer.ts'
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
import { useParked } from './tickets/use-parked.ts'
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

const OpenDrawer = lazy(() => import('./drawer/open-drawer.tsx'))
const DrawerDialog = lazy(() => import('./drawer/drawer-dialog.tsx'))
const TicketsDialog = lazy(() => import('./tickets/tickets-dialog.tsx'))
const DetailsDialog = lazy(() => import('./tickets/details-dialog.tsx'))

function TillAt({ register, changeRegister }: Pick<Till, 'register' | 'changeRegister'>) {
  const till = useTillAt(register, changeRegister)
  const { state, drawer } = till
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
        <Counter till={till} />
        {state.dialog === 'customer' && <CustomerDialog />}
        {state.dialog === 'discount' && <DiscountDialog index={null} />}
        {state.dialog === 'line-discount' && <DiscountDialog index={state.at} />}
        {(state.dialog === 'tickets' || state.dialog === 'details') && (
          <Part name="tickets">
            {state.dialog === 'tickets' ? <TicketsDialog /> : <DetailsDialog />}
          </Part>
        )}
        {state.dialog === 'drawer' && (
          <Part name={`drawer ${drawer.drawer?.session?.serial ?? ''}`}>
            <DrawerDialog />
          </Part>
        )}
      </div>
    </TillContext>
  )
}

/** What stands at a till: goods to sell, or a drawer to be opened first. */
function Counter({ till }: { till: Till }) {
  const { state, drawer } = till
  const { drawer: known, error, again } = drawer
  // A sale that was sent is asked for again whatever became of the drawer.
  if (
    state.screen === 'asked' ||
    (known !== null && (known.session !== null || !known.needsSession))
  ) {
    return <Desk till={till} />
  }
  return (
    <main className="side-pane">
      {known !== null ? (
        <Part name="drawer">
          <OpenDrawer />
        </Part>
      ) : error === null ? (
        <Waiting rows={3} />
      ) : (
        <Failed error={error} again={again} />
      )}
    </main>
  )
}

function Desk({ till }: { till: Till }) {
  const { state } = till
  useScans(till)
  useTillKeys(till)
  return (
    <main className={`desk at-${state.screen}`}>
      <TicketPane />
      <div className="side-pane">
        {state.screen === 'sell' && <GoodsPane />}
        {state.screen === 'pay' && <Pay />}
        {state.screen === 'asked' && <Asked />}
        {state.screen === 'done' && <Done />}
      </div>
    </main>
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
  const drawer = useDrawer(register.id)
  const parked = useParked(register, state, act)
  const lookAgain = drawer.again
  useEffect(() => keepTicket(owner, state.ticket), [owner, state.ticket])
  const sentenceOf = useSentence()
  const send = useCallback(
    async (asked: AskedSale): Promise<void> => {
      before.current = asked
      act({ do: 'asked' })
      const answer = await ask(asked)
      if (answer.is !== 'none') before.current = null
      if (answer.is === 'sold') {
        act({ do: 'sold', sold: answer.sold })
      } else if (answer.is === 'refused') {
        act({ do: 'refused', fault: sentenceOf(answer.error) })
        if (answer.error.problem.code === 'pos.session-needed') lookAgain()
      } else {
        act({ do: 'lost', fault: sentenceOf(answer.error) })
      }
    },
    [lookAgain, sentenceOf]
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
  return { state, act, register, drawer, quote, parked, sell, askAgain, changeRegister }
}

/** F5, F10, F11 and F12 belong to the browser. */
function useTillKeys({ state, act, drawer }: Till): void {
  const { at, screen } = state
  const isAsking = state.dialog !== null
  const mayDiscount = useMay('sale.discount')
  const maySeeCustomers = useMay('customer.read')
  const hasDrawer = drawer.drawer?.session != null
  const mayPark = useMay('ticket.edit')
  const isSelling = screen === 'sell'
  const isEmpty = state.ticket.lines.length === 0
  useKeys(
    useMemo(
      () => ({
        f3: () => document.querySelector<HTMLInputElement>('#till-search')?.focus(),
        f9: () => act({ do: 'screen', screen: 'pay' }),
        ...(hasDrawer && { f6: () => act({ do: 'dialog', dialog: 'drawer' }) }),
        ...(isSelling && {
          ...(mayPark && { f8: () => act({ do: 'dialog', dialog: 'tickets' }) }),
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
      [act, at, hasDrawer, isAsking, isEmpty, isSelling, mayDiscount, mayPark, maySeeCustomers]
    )
  )
}
