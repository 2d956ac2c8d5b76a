export const STATES = [
  'placed',
  'confirmed',
  'picked',
  'packed',
  'shipped',
  'ready-for-collection',
  'delivered',
  'collected',
  'cancelled',
  'expired',
  'closed'
] as const
export type OrderState = (typeof STATES)[number]
export const PAYMENT_STATES = ['unpaid', 'paid', 'partly-refunded', 'refunded'] as const
export const SORTS = ['-placedAt', 'placedAt', '-total', 'total'] as const
/** What of all orders is shown. */
export const VIEWS = ['all', 'flagged', 'returns'] as const

/** What of the list stands in its address. */
export interface OrderSearch {
  number?: string
  view?: (typeof VIEWS)[number]
  state?: OrderState
  payment?: (typeof PAYMENT_STATES)[number]
  shop?: string
  customer?: string
  /** Days on the shop's clock, both included. */
  from?: string
  to?: string
  sort?: (typeof SORTS)[number]
}

const text = (value: unknown): string | undefined =>
  value === undefined || value === '' ? undefined : String(value)
const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined =>
  values.find(one => one === value)

export const orderSearchOf = (
  raw: Record<string, unknown>
): OrderSearch & Record<string, unknown> => ({
  number: text(raw['number']),
  view: oneOf(VIEWS, raw['view']),
  state: oneOf(STATES, raw['state']),
  payment: oneOf(PAYMENT_STATES, raw['payment']),
  shop: text(raw['shop']),
  customer: text(raw['customer']),
  from: text(raw['from']),
  to: text(raw['to']),
  sort: oneOf(SORTS, raw['sort'])
})

/** Numbers are written in capitals; what can be none is not asked for. */
const numberOf = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^A-Z0-9-]/g, '')
    .slice(0, 40)

const MS_PER_HOUR = 3_600_000
/** The instant at which a day begins in a zone. @param days so many days later */
function startOf(day: string, zone: string, days = 0): string {
  const guess = new Date(`${day}T00:00:00Z`)
  guess.setUTCDate(guess.getUTCDate() + days)
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit'
  })
  const offset = (at: Date): number => {
    const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]))
    const local = Date.UTC(
      Number(part['year']),
      Number(part['month']) - 1,
      Number(part['day']),
      Number(part['hour']),
      Number(part['minute'])
    )
    return local - at.getTime()
  }
  // Twice, for the days on which the clocks change.
  const near = new Date(guess.getTime() - offset(guess))
  const start = new Date(guess.getTime() - offset(near))
  const apart = Math.abs(start.getTime() - near.getTime())
  return (apart > 3 * MS_PER_HOUR ? near : start).toISOString()
}

/** The same as the API's list takes it. @param after the `next` of the page before; '' for the first */
export const asQuery = (search: OrderSearch, zone: string, after: string) => {
  const { number, view, state, payment, shop, customer, from, to, sort } = search
  return {
    ...(number !== undefined && numberOf(number) !== '' && { number: numberOf(number) }),
    ...(view === 'flagged' && { flag: 'any' as const }),
    ...(view === 'returns' && { returnRequested: true }),
    ...(state !== undefined && { state }),
    ...(payment !== undefined && { paymentState: payment }),
    ...(shop !== undefined && { shopId: shop }),
    ...(customer !== undefined && { customerId: customer }),
    ...(from !== undefined && { from: startOf(from, zone) }),
    ...(to !== undefined && { to: startOf(to, zone, 1) }),
    ...(sort !== undefined && { sort }),
    ...(after !== '' && { after })
  }
}
