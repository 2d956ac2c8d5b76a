import { channel, WHAT_NOW, type Picture } from './picture.ts'
import { isMeasured } from '../till/goods/goods.ts'
import type { Till } from '../till/till-context.ts'

const displays = channel()
let shown = ''

displays.onmessage = ({ data }) => {
  if (data === WHAT_NOW && shown !== '') displays.postMessage(JSON.parse(shown))
}

/** Shows the customer what stands at the till. */
export function show(till: Till): void {
  const picture = pictureOf(till)
  const text = JSON.stringify(picture)
  if (text === shown) return
  shown = text
  displays.postMessage(picture)
}

const NOTHING = { lines: [], serviceChargeMinor: 0, totalMinor: null, backMinor: 0 }

function pictureOf({ register, state, quote: { quote, before } }: Till): Picture {
  const { ticket, screen, sold, changedMinor } = state
  const registerId = register.id
  if (screen === 'done' && sold !== null) {
    const backMinor = sold.back?.givenMinor ?? sold.changeMinor - changedMinor
    return { ...NOTHING, registerId, screen: 'done', totalMinor: sold.dueMinor, backMinor }
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
  if (lines.length === 0) {
    return { ...NOTHING, registerId, screen: 'idle' }
  }
  const soldMinor = ticket.lines.length === 0 ? 0 : (totals?.totalMinor ?? null)
  const totalMinor = soldMinor === null ? null : soldMinor - (ticket.returned?.owedMinor ?? 0)
  const isPaying = screen === 'pay' || screen === 'asked'
  return {
    ...NOTHING,
    registerId,
    screen: isPaying ? 'pay' : 'ticket',
    lines,
    serviceChargeMinor: totals?.serviceCharge?.totalMinor ?? 0,
    totalMinor
  }
}
