import { isMeasured } from '../till/goods/goods.ts'
import type { Till } from '../till/till-context.ts'
import type { Picture } from './picture.ts'

const NOTHING: Picture = {
  screen: 'idle',
  earlierLines: 0,
  lines: [],
  discountMinor: 0,
  serviceChargeMinor: 0,
  totalMinor: null,
  backMinor: 0,
  receipt: null
}

/** What the customer may see of what stands at the till. @param receipt where that of the last sale is */
export function pictureOf(
  { state, quote: { quote, before } }: Till,
  receipt: string | null
): Picture {
  const { ticket, screen, sold, changedMinor } = state
  if (screen === 'done' && sold !== null) {
    const backMinor = sold.back?.givenMinor ?? sold.changeMinor - changedMinor
    return { ...NOTHING, screen: 'done', totalMinor: sold.dueMinor, backMinor, receipt }
  }
  const totals = quote ?? before
  const lines = [
    ...(ticket.returned?.lines ?? []).map(({ name, quantity, unit, totalMinor }) => ({
      name,
      quantity: Number(quantity),
      unit: unit === 'piece' ? '' : unit,
      totalMinor: -totalMinor
    })),
    ...ticket.lines.map(({ goods, quantity, set }, i) => ({
      name: set?.name ?? goods.name,
      quantity,
      unit: isMeasured(goods) ? (goods.soldBy ?? '') : '',
      totalMinor: quote?.lines[i]?.totalMinor ?? null
    }))
  ]
  if (lines.length === 0) return NOTHING
  const hasGoods = ticket.lines.length > 0
  const soldMinor = hasGoods ? (totals?.totalMinor ?? null) : 0
  const isPaying = screen === 'pay' || screen === 'asked'
  return {
    ...NOTHING,
    screen: isPaying ? 'pay' : 'ticket',
    lines,
    discountMinor: hasGoods ? (totals?.discountMinor ?? 0) : 0,
    serviceChargeMinor: totals?.serviceCharge?.totalMinor ?? 0,
    totalMinor: soldMinor === null ? null : soldMinor - (ticket.returned?.owedMinor ?? 0)
  }
}
