import { useId, useState } from 'react'
import { digitsByIso } from '../../primitives/currency-digits.ts'
import { formatMoney, useFigures } from '../money.tsx'

/** Two amounts that belong together, such as those of a Friday and of the one before. */
export interface Pair {
  /** Below the bars. */
  label: string
  /** Where the label is short for it: 'Mon 3 Nov'. No two are the same. */
  name?: string
  /** null: not yet. */
  now: number | null
  /** null: nothing to compare with. */
  before: number | null
}

interface Props {
  pairs: Pair[]
  words: { title: string; now: string; before: string; of: string }
  onChoose?(index: number): void
}

const WIDTH = 720
const HEIGHT = 208
const FOOT = 22

/** The top of the scale: a round amount no bar goes beyond. @param least where there is no bar */
function roundAbove(most: number, least: number): number {
  if (most <= 0) return least
  const step = 10 ** Math.floor(Math.log10(most))
  const times = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find(some => some * step >= most) ?? 10
  return times * step
}

/**
 * Bars of money: now in the accent, before beside it in grey. The same amounts stand in a table for
 * who hears the screen.
 */
export function BarsChart({ pairs, words, onChoose }: Props) {
  const figures = useFigures()
  const title = useId()
  const [at, setAt] = useState<number | null>(null)
  const top = roundAbove(
    Math.max(...pairs.map(({ now, before }) => Math.max(now ?? 0, before ?? 0))),
    10 ** (digitsByIso(figures.currency) + 1)
  )
  const slot = WIDTH / pairs.length
  const y = (amount: number): number => (HEIGHT - FOOT) * (1 - Math.max(0, amount) / top) + 6
  const scale = new Intl.NumberFormat(figures.locale, {
    notation: 'compact',
    style: 'currency',
    currency: figures.currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 1
  })
  const amount = (minor: number | null): string =>
    minor === null ? '–' : formatMoney(figures, minor)
  const isCompared = pairs.some(({ before }) => before !== null)
  const kept = at === null ? undefined : pairs[at]
  return (
    <figure className="hours" aria-labelledby={title}>
      <figcaption id={title}>
        <span className="legend today">{words.now}</span>
        {isCompared && <span className="legend before">{words.before}</span>}
        <output>
          {kept &&
            [
              kept.name ?? kept.label,
              `${words.now} ${amount(kept.now)}`,
              ...(isCompared ? [`${words.before} ${amount(kept.before)}`] : [])
            ].join(' · ')}
        </output>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 6}`} aria-hidden="true" preserveAspectRatio="none">
        {[0, 0.5, 1].map(part => (
          <line
            key={part}
            x1={0}
            x2={WIDTH}
            y1={y(top * part)}
            y2={y(top * part)}
            className="grid"
          />
        ))}
        {pairs.map(({ now, before }, i) => (
          <g
            key={i}
            onMouseEnter={() => setAt(i)}
            onMouseLeave={() => setAt(null)}
            onClick={() => onChoose?.(i)}
          >
            <rect
              x={i * slot}
              y={0}
              width={slot}
              height={HEIGHT}
              className={at === i ? 'hit on' : 'hit'}
            />
            {before !== null && (
              <Bar
                x={(i + 0.14) * slot}
                width={slot * 0.34}
                top={y(before)}
                foot={y(0)}
                of="before"
              />
            )}
            {now !== null && (
              <Bar
                x={(i + (isCompared ? 0.52 : 0.2)) * slot}
                width={slot * (isCompared ? 0.34 : 0.6)}
                top={y(now)}
                foot={y(0)}
                of="today"
              />
            )}
          </g>
        ))}
      </svg>
      <div className="axis-y" aria-hidden="true">
        {[1, 0.5, 0].map(part => (
          <span key={part}>{scale.format((top * part) / 10 ** digitsByIso(figures.currency))}</span>
        ))}
      </div>
      <div className="axis-x" aria-hidden="true">
        {pairs.map(({ label }, i) => (
          <span key={i}>{label}</span>
        ))}
      </div>
      <table className="hidden">
        <caption>{words.title}</caption>
        <thead>
          <tr>
            <th>{words.of}</th>
            <th>{words.now}</th>
            {isCompared && <th>{words.before}</th>}
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ label, name = label, now, before }, i) => (
            <tr key={i}>
              <th scope="row">{name}</th>
              <td>{amount(now)}</td>
              {isCompared && <td>{amount(before)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

interface BarProps {
  x: number
  width: number
  top: number
  foot: number
  of: 'before' | 'today'
}

const Bar = ({ x, width, top, foot, of }: BarProps) => (
  <rect x={x} y={top} width={width} height={foot - top} className={`bar ${of}`} />
)
