import { useState, type FormEvent } from 'react'
import { Icon, useSentence, Waiting, type Places } from 'stoa/web/face'
import { readGs1 } from '../../../../contracts/gs1.ts'
import type { CarriedLot } from '../../../../contracts/carried-lots.ts'
import { carriedOf, meantOf, namedOf, quantities } from './carried.ts'
import { tillWords } from './till-words.ts'
import { type TrackedGoods, useLots } from './use-lots.ts'

/** Which lots and pieces are sold: scanned, or chosen from what is there. */
export default function NameLots({ lines, extra, carry, close }: Places['pos.till-button']) {
  const words = tillWords.use()
  const sentenceOf = useSentence()
  const { goods, error } = useLots(lines.map(({ variantId }) => variantId))
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const carried = meantOf(carriedOf(extra, lines), goods)
  const onTicket = quantities(lines)
  const keep = (lots: CarriedLot[]): void => carry(lots.length === 0 ? null : { lots })
  const openOf = ({ variantId }: TrackedGoods): number =>
    Math.max(0, Number(((onTicket.get(variantId) ?? 0) - namedOf(carried, variantId)).toFixed(3)))
  const toggle = (of: TrackedGoods, code: string, most: number): void => {
    const { variantId } = of
    const isNamed = carried.some(one => one.variantId === variantId && one.code === code)
    if (isNamed) {
      return keep(carried.filter(one => one.variantId !== variantId || one.code !== code))
    }
    const quantity = of.tracking === 'serial' ? 1 : Math.min(openOf(of), most)
    if (quantity > 0) keep([...carried, { variantId, code, quantity: String(quantity) }])
  }
  const scan = (event: FormEvent): void => {
    event.preventDefault()
    const text = typed.trim()
    if (text === '' || goods === null) return
    const read = readGs1(text, new Date().getFullYear())
    const code = read?.serial ?? read?.lot ?? text
    const having = goods.filter(({ lots }) => lots.some(lot => lot.code === code))
    // What is in no lot yet may bear any number.
    const bare = goods.filter(of => Number(of.unassigned) > 0 && openOf(of) > 0)
    const fits = having.length > 0 ? having : bare
    const [only] = fits
    setTyped('')
    if (only === undefined) return setFault(words.unknown(code))
    if (fits.length > 1) return setFault(words.which(code))
    setFault(null)
    if (carried.some(one => one.variantId === only.variantId && one.code === code)) return
    const lot = only.lots.find(one => one.code === code)
    toggle(only, code, Number(lot?.quantity ?? only.unassigned))
  }
  if (error !== null && goods === null) {
    return (
      <p className="note bad" role="alert">
        {sentenceOf(error)}
      </p>
    )
  }
  if (goods === null) return <Waiting rows={3} />
  if (goods.length === 0) return <p className="muted">{words.none}</p>
  return (
    <div className="stack">
      <form onSubmit={scan}>
        <label className="till-search">
          <Icon name="search" size={20} />
          <input
            data-first
            data-scans
            aria-label={words.scan}
            placeholder={words.scan}
            autoComplete="off"
            value={typed}
            onChange={event => setTyped(event.currentTarget.value)}
          />
        </label>
      </form>
      {fault !== null && (
        <p className="note bad" role="alert">
          {fault}
        </p>
      )}
      {goods.map(of => (
        <OfGoods
          key={of.variantId}
          of={of}
          quantity={onTicket.get(of.variantId) ?? 0}
          carried={carried.filter(({ variantId }) => variantId === of.variantId)}
          onToggle={(code, most) => toggle(of, code, most)}
        />
      ))}
      <button type="button" className="touch main" onClick={close}>
        {words.done}
      </button>
    </div>
  )
}

interface GoodsProps {
  of: TrackedGoods
  quantity: number
  carried: CarriedLot[]
  onToggle(code: string, most: number): void
}

function OfGoods({ of, quantity, carried, onToggle }: GoodsProps) {
  const words = tillWords.use()
  const name = of.name ?? of.sku ?? ''
  const named = namedOf(carried, of.variantId)
  // What was scanned of goods that are in no lot stands in no list of lots.
  const beside = carried.filter(({ code }) => !of.lots.some(lot => lot.code === code))
  return (
    <section aria-label={words.choose(name)}>
      <h3>
        <bdi>{name}</bdi>{' '}
        <span className="muted small num">{words.missing(String(named), String(quantity))}</span>
      </h3>
      {of.tracking !== 'serial' && <p className="muted small">{words.first}</p>}
      <ul className="people">
        {of.lots.map(lot => (
          <li key={lot.lotId}>
            <button
              type="button"
              className="found-row"
              disabled={!lot.sellable}
              aria-pressed={carried.some(({ code }) => code === lot.code)}
              onClick={() => onToggle(lot.code, Number(lot.quantity))}
            >
              <span className="name">
                <b className="num">
                  <bdi>{lot.code}</bdi>
                </b>
                <span className="muted small">
                  {lot.expiresOn !== null && `${words.expires(lot.expiresOn)} `}
                  {!lot.sellable && (lot.blocked ? words.blocked : words.expired)}
                </span>
              </span>
              {carried.some(({ code }) => code === lot.code) ? (
                <Icon name="check" size={20} />
              ) : (
                of.tracking !== 'serial' && <span className="num">{lot.quantity}</span>
              )}
            </button>
          </li>
        ))}
        {beside.map(({ code }) => (
          <li key={code}>
            <button
              type="button"
              className="found-row"
              aria-pressed
              onClick={() => onToggle(code, 0)}
            >
              <b className="num">
                <bdi>{code}</bdi>
              </b>
              <Icon name="check" size={20} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
