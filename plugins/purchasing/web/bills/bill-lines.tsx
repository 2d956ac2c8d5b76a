import { TextInput } from '@mantine/core'
import { Empty, Icon } from 'stoa/web'
import { MoneyInput } from 'stoa/web/money-input'
import { milliTyped, ppmTyped } from '../typed.ts'
import { billWords } from './bill-words.ts'
import css from '../orders/order.module.css'

/** A line as it is typed: of goods that were received, or of something else. */
export interface TypedBillLine {
  id: string
  /** null: of no receipt. */
  receipt: { id: string; lineNo: number; number: string; name: string } | null
  description: string
  quantity: string
  netMinor: number | null
  tax: string
  /** null: by the percentage. */
  taxMinor: number | null
}

const WHOLE_PPM = 1_000_000
const isAmount = (minor: number | null): boolean => minor !== null && !Number.isNaN(minor)

/** Whether all of it can be sent. */
export const isBilled = (line: TypedBillLine): boolean =>
  isAmount(line.netMinor) &&
  ppmTyped(line.tax) !== null &&
  !Number.isNaN(line.taxMinor) &&
  (line.receipt === null ? line.description.trim() !== '' : milliTyped(line.quantity) !== null)

/** What it comes to with its tax, as far as it is typed. */
export function amountsOf(line: TypedBillLine): { net: number; tax: number } {
  const net = isAmount(line.netMinor) ? (line.netMinor ?? 0) : 0
  const byPercent = Math.round((net * (ppmTyped(line.tax) ?? 0)) / WHOLE_PPM)
  return { net, tax: isAmount(line.taxMinor) ? (line.taxMinor ?? 0) : byPercent }
}

interface Props {
  lines: TypedBillLine[]
  currency: string
  onLines(lines: TypedBillLine[]): void
}

export function BillLines({ lines, currency, onLines }: Props) {
  const words = billWords.use()
  if (lines.length === 0) {
    return (
      <Empty icon="bag" title={words.linesEmpty}>
        {words.linesEmptyHelp}
      </Empty>
    )
  }
  return (
    <ul className={css['lines']} aria-label={words.lines}>
      {lines.map((line, i) => {
        const { id, receipt } = line
        const name = receipt?.name ?? (line.description.trim() || `${words.other} ${i + 1}`)
        const change = (part: Partial<TypedBillLine>): void =>
          onLines(lines.map(one => (one.id === id ? { ...one, ...part } : one)))
        const text = (key: 'description' | 'quantity' | 'tax', label: string, isRight: boolean) => (
          <TextInput
            label={label}
            aria-label={words.of(label, name)}
            autoComplete="off"
            {...(key === 'description'
              ? { dir: 'auto', maxLength: 200 }
              : { inputMode: 'decimal' as const })}
            value={line[key]}
            error={!isRight}
            onChange={event => change({ [key]: event.currentTarget.value })}
          />
        )
        return (
          <li key={id}>
            <span>
              <bdi className={css['what']}>{name}</bdi>
              <span className="muted small num">{receipt?.number}</span>
            </span>
            <button
              type="button"
              className="button quiet only"
              aria-label={words.removing(name)}
              onClick={() => onLines(lines.filter(one => one.id !== id))}
            >
              <Icon name="close" />
            </button>
            <div className={css['fields']}>
              {receipt === null
                ? text('description', words.description, line.description.trim() !== '')
                : text('quantity', words.quantity, milliTyped(line.quantity) !== null)}
              <MoneyInput
                label={words.netOf}
                aria-label={words.of(words.netOf, name)}
                currency={currency}
                value={line.netMinor}
                error={!isAmount(line.netMinor)}
                onChange={netMinor => change({ netMinor })}
              />
              {text('tax', words.taxPercent, ppmTyped(line.tax) !== null)}
              <MoneyInput
                label={words.taxAmount}
                aria-label={words.of(words.taxAmount, name)}
                currency={currency}
                value={line.taxMinor}
                error={Number.isNaN(line.taxMinor)}
                onChange={taxMinor => change({ taxMinor })}
              />
            </div>
          </li>
        )
      })}
    </ul>
  )
}
