import { newId, statement, type UnitContext } from 'stoa/plugin'
import { SlipRequested, type SlipRow } from '../../../contracts/slips.ts'
import type { ActiveStation } from '../stations/store.ts'
import { slipWords } from './slip-words.ts'
import type { KeptOrder } from './view.ts'

export type PrintedOrder = Pick<
  KeptOrder,
  'id' | 'stationId' | 'number' | 'orderType' | 'name' | 'note' | 'lines' | 'state' | 'createdAt'
>

const keepSlips = statement(
  'kitchen.keep-slips',
  `
  UPDATE kitchen_order o SET slip_id = s.slip FROM unnest($2::uuid[], $3::uuid[]) AS s (id, slip)
  WHERE o.tenant_id = $1 AND o.id = s.id`
)

/**
 * Orders come out of the printers of their stations, where those have one: once the transaction is
 * committed.
 * @param isAgain it was printed before, and says so
 */
export async function printOrders(
  ctx: UnitContext,
  shopId: string,
  orders: readonly PrintedOrder[],
  stations: readonly ActiveStation[],
  isAgain = false
): Promise<void> {
  const slips: Array<[orderId: string, slipId: string]> = []
  for (const order of orders) {
    const station = stations.find(({ id }) => id === order.stationId)
    if (station?.printer == null) continue
    const slipId = newId()
    slips.push([order.id, slipId])
    await ctx.emit(SlipRequested, {
      companyId: ctx.company().id,
      shopId,
      slipId,
      ...station.printer,
      rows: rowsOf(order, station.name, {
        locale: ctx.company().locale,
        timeZone: ctx.shop(shopId).timeZone,
        isAgain
      })
    })
  }
  if (slips.length === 0) return
  await keepSlips([ctx.tenantId, slips.map(([id]) => id), slips.map(([, slip]) => slip)])
}

/**
 * An order as whoever makes it reads it from an arm's length: what for whom first, how many before
 * what.
 */
export function rowsOf(
  { number, name, orderType, note, lines, state, createdAt }: PrintedOrder,
  station: string,
  { locale, timeZone, isAgain }: { locale: string; timeZone: string; isAgain: boolean }
): SlipRow[] {
  const words = slipWords(locale)
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone })
  const figures = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 })
  const above: SlipRow[] = [
    ...(state === 'cancelled'
      ? [{ text: words.cancelled, strong: true, large: true, centred: true }]
      : []),
    { text: station, amount: time.format(new Date(createdAt)) },
    { text: `#${number}${name === null ? '' : ` · ${name}`}`, strong: true, large: true },
    ...(orderType === null ? [] : [{ text: words[orderType], strong: true }]),
    ...(isAgain ? [{ text: words.again }] : [])
  ]
  const goods = lines.map(({ name: title, quantity }, i): SlipRow => {
    const amount = Number(quantity)
    const text = `${figures.format(Math.abs(amount))} × ${title}`
    return {
      text: amount < 0 ? `${words.away}: ${text}` : text,
      large: true,
      ...(i === 0 && { apart: true })
    }
  })
  return [...above, ...goods, ...(note === null ? [] : [{ text: note, strong: true, apart: true }])]
}
