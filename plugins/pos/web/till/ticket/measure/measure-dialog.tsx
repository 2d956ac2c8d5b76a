import './measure.css'
import { useEffect, useEffectEvent, useState } from 'react'
import { formatMoney, useFigures } from 'stoa/web/face'
import {
  currencyDigits,
  DECIMALS,
  pricePer,
  quantityText
} from '../../../../pricing/rules/units/measured.ts'
import { Dialog } from '../../dialog.tsx'
import { isMeasured, type Goods } from '../../goods/goods.ts'
import { NumberPad } from '../../pay/number-pad.tsx'
import type { Line } from '../ticket.ts'
import { useTill } from '../../till-context.ts'
import { askedFor } from './asked-for.ts'
import { measureWords } from './measure-words.ts'
import { nothing, press, stepsOf, typedOf, type Typed } from './typed.ts'

type Field = 'quantity' | 'price'

/** The weight or measure of what is sold, its price where that is open, or both. */
export default function MeasureDialog() {
  const { state } = useTill()
  const line = state.asking === null ? state.ticket.lines[state.at] : undefined
  const goods = state.asking ?? line?.goods
  // Its line may have gone meanwhile: another till took the ticket up.
  if (goods === undefined) return null
  return <Measure key={goods.variantId} goods={goods} line={line} />
}

function Measure({ goods, line }: { goods: Goods; line: Line | undefined }) {
  const words = measureWords.use()
  const { state, act } = useTill()
  const figures = useFigures()
  const { soldBy: unit = 'piece', openPrice = false } = goods
  const decimals: Record<Field, number> = {
    quantity: DECIMALS[unit],
    price: currencyDigits(figures.currency)
  }
  const fields: Field[] = [
    ...(isMeasured(goods) ? (['quantity'] as const) : []),
    ...(openPrice ? (['price'] as const) : [])
  ]
  const priceMinor = line?.set?.unitPriceMinor ?? goods.priceMinor
  const [at, setAt] = useState<Field>(fields[0] ?? 'quantity')
  // What stands there is replaced by the first key, as on a scale.
  const [typed, setTyped] = useState<Partial<Record<Field, Typed>>>({})
  const before: Record<Field, Typed> = {
    quantity:
      line === undefined ? nothing : typedOf(Math.round(line.quantity * 10 ** decimals.quantity)),
    price: line === undefined ? nothing : typedOf(priceMinor)
  }
  const steps = (field: Field): number => stepsOf(typed[field] ?? before[field], decimals[field])
  const quantity = isMeasured(goods)
    ? steps('quantity') / 10 ** decimals.quantity
    : (line?.quantity ?? state.factor)
  const isIn = isWithin(goods, steps('price')) && (typed.price ?? before.price).figures !== ''
  const isGood: Record<Field, boolean> = { quantity: quantity > 0, price: isIn }
  const missing = fields.find(field => !isGood[field])
  const shown: Record<Field, string> = {
    quantity: quantityText(
      String(steps('quantity') / 10 ** decimals.quantity),
      unit,
      figures.locale
    ),
    price: pricePer(formatMoney(figures, steps('price')), unit)
  }
  const onKey = (key: string): void => {
    const next = press(typed[at] ?? nothing, key === words.clear ? 'clear' : key, decimals[at])
    setTyped({ ...typed, [at]: next })
  }
  const go = (): void => {
    if (missing !== undefined) return isGood[at] ? setAt(missing) : undefined
    act({
      do: 'line',
      index: line === undefined ? null : state.at,
      line: {
        goods,
        quantity,
        discount: line?.discount ?? null,
        ...((openPrice || line?.set !== undefined) && {
          set: { ...line?.set, ...(openPrice && { unitPriceMinor: steps('price') }) }
        })
      }
    })
  }
  useTyping(onKey, go)
  const title = { quantity: words[askedFor(unit)], price: words.price }
  return (
    <Dialog title={goods.name}>
      <div className="measure">
        <div className="measure-fields">
          {fields.map(field => (
            <button
              key={field}
              type="button"
              className="measure-field"
              data-first={field === at || undefined}
              aria-pressed={field === at}
              onClick={() => setAt(field)}
            >
              <span className="muted small">{title[field]}</span>
              <b className="num" role="status">
                {shown[field]}
              </b>
            </button>
          ))}
        </div>
        <p className="muted small">
          {openPrice
            ? boundsText(goods, words, minor => formatMoney(figures, minor))
            : words.perUnit(pricePer(formatMoney(figures, priceMinor), unit))}
        </p>
        <NumberPad onKey={onKey} erase={words.erase} double={words.clear} />
        <button
          type="button"
          className="touch main"
          disabled={missing !== undefined && !isGood[at]}
          onClick={go}
        >
          {line === undefined ? words.add : words.change}{' '}
          {fields.map(field => shown[field]).join(' × ')}
        </button>
      </div>
    </Dialog>
  )
}

const isWithin = ({ leastPriceMinor, mostPriceMinor }: Goods, minor: number): boolean =>
  minor >= (leastPriceMinor ?? 0) && minor <= (mostPriceMinor ?? Infinity)

function boundsText(
  { leastPriceMinor: least = null, mostPriceMinor: most = null }: Goods,
  words: ReturnType<typeof measureWords.use>,
  money: (minor: number) => string
): string {
  if (least !== null && most !== null) return words.between(money(least), money(most))
  if (least !== null) return words.atLeast(money(least))
  return most === null ? '' : words.atMost(money(most))
}

/** Figures, a point, Backspace and Enter, wherever the focus is in the dialog. */
function useTyping(onKey: (key: string) => void, onEnter: () => void): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    const { key } = event
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (key === 'Enter') {
      // A button reached with the keyboard is pressed by it, but for what is typed into.
      const { activeElement: focused } = document
      if (focused?.matches('button:focus-visible:not(.measure-field)') === true) return
      onEnter()
    } else if (key === 'Backspace') {
      onKey('erase')
    } else if (/^[\d.,]$/.test(key)) {
      onKey(key)
    } else {
      return
    }
    event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => hear(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}
