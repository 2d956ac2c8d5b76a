import { useState, type ReactNode } from 'react'
import { Count, Money } from '../money.tsx'
import { Fault } from './fault.tsx'
import { Icon } from './icon.tsx'
import css from './lines-back.module.css'

const ONE_MILLI = 1000

interface Line {
  lineNo: number
  name: string
  totalMinor: number
  /** What its quantity is of; left out: pieces. Of anything else a part can be typed. */
  unit?: string
}
interface Words {
  /** All of the line has come back before. */
  gone: string
  ofLine(left: string): string
  less: string
  oneMore: string
}

interface Props<L extends Line> {
  lines: readonly L[]
  /** What of a line has not come back yet, in thousandths. */
  leftOf(line: L): number
  /** Line number → thousandths that come back now. */
  back: Readonly<Record<number, number>>
  onBack(back: Record<number, number>): void
  words: Words
}

/** The lines of what was sold, each with how much of it comes back. */
export function LinesBack<L extends Line>({ lines, leftOf, back, onBack, words }: Props<L>) {
  return (
    <ul>
      {lines.map(line => (
        <LineBack
          key={line.lineNo}
          line={line}
          left={leftOf(line)}
          milli={back[line.lineNo] ?? 0}
          onMilli={milli => onBack({ ...back, [line.lineNo]: milli })}
          words={words}
        />
      ))}
    </ul>
  )
}

interface LineProps {
  line: Line
  left: number
  milli: number
  onMilli(milli: number): void
  words: Words
}

function LineBack({ line, left, milli, onMilli, words }: LineProps) {
  const isMeasured = line.unit !== undefined && line.unit !== 'piece'
  const unit = isMeasured ? ` ${line.unit}` : ''
  // Of 2.5 metres one piece more is what is left.
  const step = (by: number): void => onMilli(Math.max(0, Math.min(left, milli + by)))
  return (
    <li className={css['line']}>
      <div className={css['what']}>
        <b>
          <bdi>{line.name}</bdi>
        </b>
        <span className="muted small">
          {left === 0 ? words.gone : words.ofLine(String(left / ONE_MILLI) + unit)} ·{' '}
          <Money amount={line.totalMinor} />
        </span>
      </div>
      <span className={css['stepper']} role="group" aria-label={line.name}>
        <button
          type="button"
          aria-label={words.less}
          disabled={milli === 0}
          onClick={() => step(-ONE_MILLI)}
        >
          <Icon name="minus" />
        </button>
        {isMeasured ? (
          <PartField
            label={`${line.name}, ${line.unit}`}
            milli={milli}
            onMilli={typed => onMilli(Math.min(left, typed))}
          />
        ) : (
          <output aria-live="polite">
            <Count of={String(milli / ONE_MILLI)} />
          </output>
        )}
        <button
          type="button"
          aria-label={words.oneMore}
          disabled={milli >= left}
          onClick={() => step(ONE_MILLI)}
        >
          <Icon name="plus" />
        </button>
      </span>
    </li>
  )
}

interface PartProps {
  label: string
  milli: number
  onMilli(milli: number): void
}

/** A weight or measure as it is typed; what cannot be read is nothing. */
function PartField({ label, milli, onMilli }: PartProps) {
  const [text, setText] = useState<string | null>(null)
  return (
    <input
      className={css['part']}
      aria-label={label}
      inputMode="decimal"
      autoComplete="off"
      value={text ?? String(milli / ONE_MILLI)}
      onChange={event => {
        const typed = event.currentTarget.value
        setText(typed)
        const plain = typed.trim().replace(',', '.')
        onMilli(/^\d{1,9}(\.\d{0,3})?$/.test(plain) ? Math.round(Number(plain) * ONE_MILLI) : 0)
      }}
      onBlur={() => setText(null)}
    />
  )
}

interface FootProps {
  error: Error | null
  isBlocked: boolean
  onGo(): void
  /** What the button says: the amount, or what is missing. */
  children: ReactNode
}

/** The one button, in sight however long the list is; why it was refused stands above it. */
export const LinesBackFoot = ({ error, isBlocked, onGo, children }: FootProps) => (
  <div className={css['foot']}>
    <Fault of={error} />
    <button type="button" className="button main" disabled={isBlocked} onClick={onGo}>
      {children}
    </button>
  </div>
)
