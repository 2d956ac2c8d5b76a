import type { ForeignMoney } from '../foreign-money.ts'
import { isMeasured, type Goods } from './goods/goods.ts'
import type { FrozenSale } from './outbox/frozen-sale.ts'
import {
  emptyTicket,
  type Discount,
  type Line,
  type Returned,
  type Ticket
} from './ticket/ticket.ts'

/** A sale that was rung up. Amounts in minor units. */
export interface Sold {
  /** null: without the server, which does not have it yet. */
  id: string | null
  customerId: string | null
  /** The receipt's number; without the server the till's own reference. */
  number: string
  dueMinor: number
  changeMinor: number
  /** As it happened, where the server does not have it yet. */
  frozen: FrozenSale | null
  /** What took goods back with it; alone, the same document. */
  back?: PostedRefund
}
/** One the server has. */
export type PostedSale = Sold & { id: string }
/** A refund; `givenMinor` is what went back in money. */
export type PostedRefund = Omit<PostedSale, 'back' | 'changeMinor'> & { givenMinor: number }
export type OwnTenderType = 'cash' | 'card' | 'voucher' | 'bank_transfer' | 'online' | 'other'
/** Those of plugins have a dot in them. */
export type TenderType = OwnTenderType | `${string}.${string}`
export interface Tender {
  type: TenderType
  amountMinor: number
  /** What of the amount is a tip. */
  tipMinor?: number
  /** What was handed over, where that was cash in another currency: the amount is what it is worth. */
  foreign?: ForeignMoney
  /** Of a bill that is split: what it pays of it; what was given beyond that went back as change. */
  shareMinor?: number
  /** Of a plugin's, what it notes; of money that goes back: of the tender or the payment it came by. */
  reference?: string
  paymentId?: string
}

export interface TillState {
  /** asked: a sale was sent, and no answer has come yet. */
  screen: 'sell' | 'pay' | 'asked' | 'done'
  ticket: Ticket
  /** The chosen line. */
  at: number
  tenders: Tender[]
  dialog:
    | 'customer'
    | 'discount'
    | 'line-discount'
    | 'drawer'
    | 'tickets'
    | 'details'
    | 'device'
    | 'waiting'
    | 'printer'
    | 'return'
    | 'send'
    | 'invoice'
    | 'measure'
    | 'tax'
    | null
  /** What a weight or price is asked for; null: for the chosen line. */
  asking: Goods | null
  /** The next piece is taken so often. */
  factor: number
  query: string
  sold: Sold | null
  /** Change that went back to guests before the last one. */
  changedMinor: number
  /** What went wrong last, in words. */
  fault: string | null
}

export type Act =
  /**
   * `onto` puts on the ticket what else the code said, or says why the goods may not go there; `times` is
   * null where it is asked how much.
   */
  | { do: 'add'; goods: Goods; onto?: (ticket: Ticket, times: number | null) => Ticket | string }
  /** One of its own, or instead of another. */
  | { do: 'line'; line: Line; index: number | null }
  | { do: 'scanned'; code: string }
  | { do: 'quantity'; index: number; by: number }
  | { do: 'remove'; index: number }
  | { do: 'at'; index: number }
  | { do: 'customer'; customer: Ticket['customer'] }
  | { do: 'tax'; exemption: Ticket['taxExemption'] }
  /** A plugin's; null: nothing. */
  | { do: 'extra'; plugin: string; extra: unknown }
  | { do: 'returned'; returned: Returned | null; customer?: Ticket['customer'] }
  | { do: 'discount'; discount: Discount | null; index: number | null }
  /** Another ticket stands here from now on. */
  | { do: 'ticket'; ticket: Ticket; fault?: string }
  | {
      do: 'details'
      details: Partial<Pick<Ticket, 'name' | 'orderType' | 'note' | 'serviceChargeOff' | 'parked'>>
    }
  | { do: 'screen'; screen: 'sell' | 'pay' }
  | { do: 'dialog'; dialog: TillState['dialog'] }
  | { do: 'tender'; tender: Tender }
  | { do: 'asked' }
  | { do: 'refused'; fault: string | null; tenders?: boolean }
  /** No answer came, and nobody knows whether it was rung up. */
  | { do: 'lost'; fault: string }
  | { do: 'sold'; sold: Sold }
  | { do: 'factor'; factor: number }
  | { do: 'query'; query: string }
  | { do: 'fault'; fault: string | null }

export const firstState = (ticket: Ticket, isAsked: boolean): TillState => ({
  screen: isAsked ? 'asked' : 'sell',
  ticket,
  at: ticket.lines.length - 1,
  tenders: [],
  dialog: null,
  asking: null,
  factor: 1,
  query: '',
  sold: null,
  changedMinor: 0,
  fault: null
})

export function tillReducer(state: TillState, act: Act): TillState {
  const { ticket } = state
  // While a sale is on its way nothing of it may change: it may have been rung up. An answer to
  // another question than the last one changes nothing.
  const isAnswer = ['sold', 'refused', 'lost'].includes(act.do)
  if (state.screen === 'asked' ? !isAnswer && act.do !== 'asked' : isAnswer) return state
  switch (act.do) {
    case 'add':
      return withScan(state.screen === 'done' ? nextSale(state) : state, act)
    case 'line':
      return withLine(state.screen === 'done' ? nextSale(state) : state, act)
    case 'scanned':
      return { ...state, query: state.query.replace(act.code, ''), fault: null }
    case 'quantity': {
      const at = ticket.lines[act.index]
      if (at?.scaleCode !== undefined) return state
      if (at !== undefined && isMeasured(at.goods)) {
        return { ...state, at: act.index, dialog: 'measure', asking: null }
      }
      return withLines(
        state,
        ticket.lines.map((line, i) =>
          i === act.index ? { ...line, quantity: Math.max(1, line.quantity + act.by) } : line
        )
      )
    }
    case 'remove':
      return removed(state, act.index)
    case 'at':
      return { ...state, at: act.index }
    case 'customer':
      return withTax(state, { customer: act.customer, taxExemption: null })
    case 'tax':
      return withTax(state, { taxExemption: act.exemption })
    case 'extra':
      return withExtra(state, act.plugin, act.extra)
    case 'returned':
      return withReturned(state, act.returned, act.customer ?? null)
    case 'discount':
      return { ...discounted(state, act.discount, act.index), dialog: null }
    case 'ticket':
      return { ...firstState(act.ticket, false), fault: act.fault ?? null }
    case 'details':
      return { ...state, ticket: { ...ticket, ...act.details } }
    case 'screen':
      return toScreen(state, act.screen)
    case 'dialog':
      return { ...state, dialog: act.dialog, asking: null }
    case 'tender':
      return { ...state, tenders: [...state.tenders, act.tender] }
    case 'asked':
      return { ...state, screen: 'asked', fault: null, dialog: null }
    case 'refused':
      return {
        ...state,
        screen: 'pay',
        tenders: act.tenders === true ? state.tenders : [],
        fault: act.fault
      }
    case 'sold':
      return {
        ...nextSale(state),
        screen: 'done',
        sold: act.sold,
        changedMinor: changeOf(state.tenders)
      }
    case 'factor':
      return { ...state, factor: act.factor }
    case 'query':
      return { ...state, query: act.query }
    case 'lost':
    case 'fault':
      return { ...state, fault: act.fault }
  }
}

/** What went back to guests who paid their share of a bill. */
const changeOf = (tenders: Tender[]): number =>
  tenders.reduce(
    (total, { amountMinor, tipMinor = 0, shareMinor = amountMinor - tipMinor }) =>
      total + amountMinor - tipMinor - shareMinor,
    0
  )

const nextSale = (state: TillState): TillState => ({
  ...firstState(emptyTicket, false),
  factor: state.factor
})

const withLines = (state: TillState, lines: Ticket['lines']): TillState => ({
  ...state,
  ticket: { ...state.ticket, lines },
  tenders: [],
  fault: null
})

function withScan(state: TillState, { goods, onto }: Act & { do: 'add' }): TillState {
  const next = withGoods(state, goods)
  const ticket = onto?.(next.ticket, next.asking === null ? state.factor : null) ?? next.ticket
  return typeof ticket === 'string' ? { ...state, fault: ticket } : { ...next, ticket }
}

function withLine(state: TillState, { line, index }: Act & { do: 'line' }): TillState {
  const { lines } = state.ticket
  const at = index ?? lines.length
  return {
    ...withLines(state, [...lines.slice(0, at), line, ...lines.slice(at + 1)]),
    screen: 'sell',
    at,
    dialog: null,
    asking: null,
    factor: 1,
    query: ''
  }
}

function withGoods(state: TillState, goods: Goods): TillState {
  if (isMeasured(goods) || goods.openPrice) {
    return { ...state, screen: 'sell', query: '', dialog: 'measure', asking: goods }
  }
  const { lines } = state.ticket
  const known = lines.findIndex(
    line =>
      line.goods.variantId === goods.variantId &&
      line.goods.pack?.id === goods.pack?.id &&
      line.discount === null &&
      line.set === undefined &&
      line.scaleCode === undefined
  )
  const more = state.factor * (goods.times ?? 1)
  const next =
    known < 0
      ? [...lines, { goods, quantity: more, discount: null }]
      : lines.map((line, i) => (i === known ? { ...line, quantity: line.quantity + more } : line))
  return {
    ...withLines(state, next),
    screen: 'sell',
    at: known < 0 ? next.length - 1 : known,
    factor: 1,
    query: ''
  }
}

/** What it comes to is another amount. */
const withTax = (
  state: TillState,
  of: Partial<Pick<Ticket, 'customer' | 'taxExemption'>>
): TillState => ({
  ...state,
  ticket: { ...state.ticket, ...of },
  tenders: [],
  fault: null,
  dialog: null
})

function withReturned(
  state: TillState,
  returned: Returned | null,
  customer: Ticket['customer']
): TillState {
  const ticket = { ...state.ticket, customer: state.ticket.customer ?? customer, returned }
  return { ...state, ticket, dialog: null, tenders: [], fault: null }
}

function withExtra(state: TillState, plugin: string, extra: unknown): TillState {
  const { [plugin]: _, ...others } = state.ticket.extras
  const extras = extra === null ? others : { ...others, [plugin]: extra }
  return { ...state, ticket: { ...state.ticket, extras }, tenders: [] }
}

/** What was said of the whole goes with the last line: what is rung up next is not meant by it. */
function removed(state: TillState, index: number): TillState {
  const lines = state.ticket.lines.filter((_, i) => i !== index)
  const next = withLines(state, lines)
  return {
    ...next,
    ticket: lines.length === 0 ? bareOf(next.ticket) : next.ticket,
    at: Math.min(state.at, lines.length - 1)
  }
}

/** A parked ticket stays what it is, also without lines. */
const bareOf = (ticket: Ticket): Ticket =>
  ticket.parked === null
    ? {
        ...emptyTicket,
        customer: ticket.customer,
        taxExemption: ticket.taxExemption,
        returned: ticket.returned
      }
    : { ...ticket, discount: null, serviceChargeOff: '' }

function discounted(state: TillState, discount: Discount | null, index: number | null): TillState {
  if (index === null) {
    return { ...state, ticket: { ...state.ticket, discount }, tenders: [], fault: null }
  }
  return withLines(
    state,
    state.ticket.lines.map((line, i) => (i === index ? { ...line, discount } : line))
  )
}

function toScreen(state: TillState, screen: 'sell' | 'pay'): TillState {
  const { lines, returned } = state.ticket
  if (screen === 'pay' && lines.length === 0 && returned === null) return state
  if (state.screen === 'done') return nextSale(state)
  // Whoever pays already goes on paying: what they gave is not forgotten.
  if (screen === 'pay' && state.screen === 'pay') return state
  return { ...state, screen, dialog: null, tenders: [], fault: null }
}
