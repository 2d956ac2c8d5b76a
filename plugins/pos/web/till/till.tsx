import './till.css'
import './drawer/drawer.css'
import './tickets/tickets.css'
import './outbox/outbox.css'
import './paper/paper.css'
import { Suspense, useCallback, useEffect, useReducer, useState } from 'react'
import {
  Empty,
  Failed,
  keepOffline,
  later,
  Part,
  unsent,
  useHere,
  useKeys,
  useMay,
  useMe,
  Waiting
} from 'stoa/web/face'
import { useBook } from './book/use-book.ts'
import { correctDevice } from './device/device.ts'
import { useDrawer } from './drawer/use-drawer.ts'
import { GoodsPane } from './goods/goods-pane.tsx'
import { useScans } from './goods/use-scans.ts'
import { Pay } from './pay/pay.tsx'
import { ownerOf } from './pay/ring-up.ts'
import { useRingUp } from './pay/use-ring-up.ts'
import { useIdleLock } from './lock/lock.ts'
import { useOutbox } from './outbox/use-outbox.ts'
import type { Register } from './registers/registers.ts'
import { keepTicket, keptTicket } from './ticket/kept-ticket.ts'
import { TicketPane } from './ticket/ticket-pane.tsx'
import { useQuote } from './ticket/use-quote.ts'
import { useParked } from './tickets/use-parked.ts'
import { TillContext, type Till } from './till-context.ts'
import { firstState, tillReducer } from './till-state.ts'
import { tillWords } from './till-words.ts'
import { TopBar } from './top-bar.tsx'

export { WhenOut } from './lock/when-out.tsx'

/** The till: a register is picked, then goods are rung up on it. */
export default function TillFace() {
  const words = tillWords.use()
  const maySell = useMay('sale.post')
  const [register, setRegister] = useState<Register | null>(null)
  const [isFirst, setFirst] = useState(true)
  useEffect(() => void correctDevice(), [])
  useIdleLock()
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
  if (register === null) {
    return (
      <Part name="registers">
        <PickRegister atOnce={isFirst} onPick={setRegister} />
      </Part>
    )
  }
  return <TillAt key={register.id} register={register} changeRegister={change} />
}

// Read as soon as the till stands there: whoever presses their key types on.
const asked = () => import('./pay/asked/asked.tsx')
const done = () => import('./pay/done.tsx')
const measureDialog = () => import('./ticket/measure/measure-dialog.tsx')
const customerDialog = () => import('./ticket/customer-dialog.tsx')
const discountDialog = () => import('./ticket/discount/discount-dialog.tsx')
const PickRegister = later(() => import('./registers/pick-register.tsx'))
const Asked = later(asked)
const Done = later(done)
const MeasureDialog = later(measureDialog)
const CustomerDialog = later(customerDialog)
const DiscountDialog = later(discountDialog)
const ShortListUpkeep = later(() => import('./book/short-list/short-list-upkeep.tsx'))
const CustomerDisplays = later(() => import('../customer-display/customer-displays.tsx'))
const AloneStrip = later(() => import('./outbox/alone-strip.tsx'))
const OpenDrawer = later(() => import('./drawer/open-drawer.tsx'))
const DrawerDialog = later(() => import('./drawer/drawer-dialog.tsx'))
const WaitingDialog = later(() => import('./outbox/waiting-dialog.tsx'))
const TicketsDialog = later(() => import('./tickets/tickets-dialog.tsx'))
const DeviceDialog = later(() => import('./device/device-dialog.tsx'))
const ApprovalDialog = later(() => import('./approval/approval-dialog.tsx'))
const PaperBar = later(() => import('./paper/paper-bar.tsx'))
const PrinterDialog = later(() => import('./paper/printer-dialog.tsx'))
const ReturnDialog = later(() => import('./returns/return-dialog.tsx'))
const PayReturn = later(() => import('./returns/pay-return.tsx'))
const DoneReturn = later(() => import('./returns/done-return.tsx'))
const DetailsDialog = later(() => import('./tickets/details-dialog.tsx'))

function TillAt({ register, changeRegister }: Pick<Till, 'register' | 'changeRegister'>) {
  const till = useTillAt(register, changeRegister)
  const { state, drawer } = till
  // Nothing is printed before; what stands there later may tell of a sale before the last.
  const [hasSold, setSold] = useState(false)
  useEffect(() => {
    if (state.sold !== null) setSold(true)
  }, [state.sold])
  useEffect(() => {
    // Without the network they are asked for once more when they are opened.
    Promise.all([asked, done, measureDialog, customerDialog, discountDialog].map(of => of())).catch(
      () => {}
    )
    import('./goods/look-up.ts').catch(() => {})
  }, [])
  useHere(`register:${register.id}`)
  return (
    <TillContext value={till}>
      <div className="till" data-book={till.book.book?.size}>
        <TopBar />
        <Part name="waiting sales">
          <Suspense fallback={null}>
            <AloneStrip />
          </Suspense>
        </Part>
        <Part name="customer displays">
          <Suspense fallback={null}>
            <CustomerDisplays />
          </Suspense>
        </Part>
        <Part name="short list">
          <Suspense fallback={null}>
            <ShortListUpkeep />
          </Suspense>
        </Part>
        {state.fault !== null && (
          <p className="banner" role="alert">
            {state.fault}
          </p>
        )}
        {hasSold && (
          <Part name="printer">
            <Suspense fallback={null}>
              <PaperBar />
            </Suspense>
          </Part>
        )}
        <Counter till={till} />
        {state.dialog === 'customer' && (
          <Part name="customers">
            <CustomerDialog />
          </Part>
        )}
        {(state.dialog === 'discount' || state.dialog === 'line-discount') && (
          <Part name="discount">
            <DiscountDialog index={state.dialog === 'discount' ? null : state.at} />
          </Part>
        )}
        {state.dialog === 'measure' && (
          <Part name="measure">
            <MeasureDialog />
          </Part>
        )}
        {(state.dialog === 'tickets' || state.dialog === 'details') && (
          <Part name="tickets">
            {state.dialog === 'tickets' ? <TicketsDialog /> : <DetailsDialog />}
          </Part>
        )}
        {state.dialog === 'device' && (
          <Part name="device">
            <DeviceDialog
              shopId={register.shopId}
              onClose={() => till.act({ do: 'dialog', dialog: null })}
            />
          </Part>
        )}
        {till.lacking !== null && (
          <Part name="approval">
            <ApprovalDialog
              operation={`pos.post-${till.lacking.asked.returning?.to ?? 'sale'}`}
              permission={till.lacking.permission}
              input={till.lacking.asked.returning?.body ?? till.lacking.asked.body}
              shopId={register.shopId}
              onDone={till.approved}
            />
          </Part>
        )}
        {state.dialog === 'return' && (
          <Part name="return">
            <ReturnDialog />
          </Part>
        )}
        {state.dialog === 'waiting' && (
          <Part name="waiting sales">
            <WaitingDialog />
          </Part>
        )}
        {state.dialog === 'printer' && (
          <Part name="printer">
            <PrinterDialog />
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
  const isReturn =
    state.screen === 'pay'
      ? state.ticket.returned !== null
      : state.screen === 'done' && state.sold?.back !== undefined
  return (
    <main className={`desk at-${state.screen}`}>
      <TicketPane />
      <div className="side-pane">
        {state.screen === 'sell' && <GoodsPane />}
        {state.screen === 'pay' && !isReturn && <Pay />}
        {state.screen === 'asked' && (
          <Part name="asked">
            <Asked />
          </Part>
        )}
        {state.screen === 'done' && !isReturn && (
          <Part name="done">
            <Done />
          </Part>
        )}
        {isReturn && (
          <Part key={state.screen} name="return">
            {state.screen === 'pay' ? <PayReturn /> : <DoneReturn />}
          </Part>
        )}
      </div>
    </main>
  )
}

function useTillAt(register: Register, changeRegister: () => void): Till {
  const me = useMe()
  const owner = ownerOf(me)
  const [state, act] = useReducer(tillReducer, null, () => firstState(keptTicket(owner), false))
  const book = useBook(register)
  const quote = useQuote(register.id, state.ticket, book.book)
  const drawer = useDrawer(register.id)
  const parked = useParked(register, state, act)
  const outbox = useOutbox()
  useEffect(() => keepTicket(owner, state.ticket), [owner, state.ticket])
  useEffect(() => {
    // What is under way is kept beside the page, so a newer page may go on with it.
    keepOffline('/till', () => unsent.count() === 0).catch(() => {})
  }, [])
  const ringing = useRingUp({ me, register, drawer, book, quote, state, act })
  return {
    state,
    act,
    register,
    book,
    drawer,
    quote,
    parked,
    outbox,
    ...ringing,
    changeRegister
  }
}

/** F5, F10, F11 and F12 belong to the browser. */
function useTillKeys({ state, act, drawer }: Till): void {
  const { at, screen } = state
  const isAsking = state.dialog !== null
  const mayDiscount = useMay('sale.discount')
  const maySeeCustomers = useMay('customer.read')
  const hasDrawer = drawer.drawer?.session != null
  const mayPark = useMay('ticket.edit')
  const mayReturn = useMay('refund.post')
  const [isSelling, isDone] = [screen === 'sell', screen === 'done']
  const isEmpty = state.ticket.lines.length === 0
  const open = (dialog: 'return' | 'tickets' | 'customer') => (): void => {
    if (isDone) act({ do: 'screen', screen: 'sell' })
    act({ do: 'dialog', dialog })
  }
  useKeys({
    f3: () => document.querySelector<HTMLInputElement>('#till-search')?.focus(),
    f9: () => act({ do: 'screen', screen: 'pay' }),
    ...(hasDrawer && { f6: () => act({ do: 'dialog', dialog: 'drawer' }) }),
    // After a sale they begin the next one.
    ...((isSelling || isDone) && {
      ...(mayReturn && { f1: open('return') }),
      ...(mayPark && { f8: open('tickets') }),
      ...(maySeeCustomers && { f2: open('customer') })
    }),
    ...(isSelling && {
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
  })
}
