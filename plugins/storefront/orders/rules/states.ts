/** Where an order stands. Whether it is paid is a question of its own: PaymentState. */
export const orderStates = [
  'placed',
  'confirmed',
  'picked',
  'packed',
  'shipped',
  'delivered',
  'ready-for-collection',
  'collected',
  'cancelled',
  'expired',
  'closed'
] as const
export type OrderState = (typeof orderStates)[number]

export const paymentStates = ['unpaid', 'paid', 'partly-refunded', 'refunded'] as const
export type OrderPaymentState = (typeof paymentStates)[number]

/**
 * What can be done with an order. `revive`: it was paid after its time was over, and its goods
 * could still be had. `close`: it was handed out, and no sale comes of it. `reopen`: it was paid
 * after its goods had been given up as lost.
 */
export type OrderAction =
  | 'confirm'
  | 'pick'
  | 'pack'
  | 'ship'
  | 'deliver'
  | 'ready'
  | 'collect'
  | 'cancel'
  | 'expire'
  | 'revive'
  | 'close'
  | 'reopen'

/** How the goods reach the customer; 'none' when nothing is sent, such as services. */
export type Handover = 'delivery' | 'pickup' | 'none'

const moves: Record<OrderState, Partial<Record<OrderAction, OrderState>>> = {
  placed: { confirm: 'confirmed', cancel: 'cancelled', expire: 'expired' },
  // Not paid yet, but to be paid on delivery: it may still be given up.
  confirmed: { pick: 'picked', cancel: 'cancelled', expire: 'expired' },
  picked: { pack: 'packed', cancel: 'cancelled' },
  packed: { ship: 'shipped', ready: 'ready-for-collection', cancel: 'cancelled' },
  // Cancelled from here on: it came back undelivered, or was never fetched.
  shipped: { deliver: 'delivered', cancel: 'cancelled', close: 'closed' },
  'ready-for-collection': { collect: 'collected', cancel: 'cancelled', close: 'closed' },
  delivered: { close: 'closed' },
  collected: { close: 'closed' },
  // Someone wanted it so: money that comes yet does not change it.
  cancelled: {},
  expired: { revive: 'confirmed' },
  closed: { reopen: 'delivered' }
}

/** Actions that make sense for one way of handing over only. */
const only: Partial<Record<OrderAction, readonly Handover[]>> = {
  ship: ['delivery'],
  ready: ['pickup', 'none']
}

/** The state an action leads to, or null when it cannot be done from here. */
export function next(from: OrderState, action: OrderAction, handover: Handover): OrderState | null {
  if (!(only[action]?.includes(handover) ?? true)) return null
  return moves[from][action] ?? null
}

/** Whether it was given up: nothing is held for it, and what is paid for it now comes late. */
export const isGivenUp = (state: OrderState): boolean =>
  state === 'cancelled' || state === 'expired' || state === 'closed'

/** Whether an order that was given up goes on when it is paid after all. */
export const mayRevive = (state: OrderState): boolean => moves[state].revive !== undefined

/**
 * Who asks to cancel, when the shop lets shoppers do it: not at all, until it is paid, or until it
 * is picked.
 */
export type ShopperCancel = 'never' | 'unpaid' | 'not-picked'

/** Whether the shopper may cancel it. */
export function shopperMayCancel(
  rule: ShopperCancel,
  state: OrderState,
  payment: OrderPaymentState
): boolean {
  if (rule === 'never' || (state !== 'placed' && state !== 'confirmed')) return false
  return rule === 'not-picked' || payment === 'unpaid'
}

/**
 * What is left of the payment after refunds, in a word.
 * @param paidMinor, refundedMinor of the payment the order was settled by (or that came too late);
 * minor units
 */
export function paymentStateOf(paidMinor: number, refundedMinor: number): OrderPaymentState {
  if (paidMinor === 0) return 'unpaid'
  if (refundedMinor === 0) return 'paid'
  return refundedMinor < paidMinor ? 'partly-refunded' : 'refunded'
}
