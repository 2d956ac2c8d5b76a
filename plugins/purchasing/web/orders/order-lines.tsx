import { TextInput } from '@mantine/core'
import { Empty, Icon } from 'stoa/web'
import { MoneyInput } from 'stoa/web/money-input'
import { pageWords } from '../page-words.ts'
import { milliTyped, ppmTyped } from '../typed.ts'
import css from './order.module.css'

/** A line as it is typed. */
export interface TypedLine {
  variantId: string
  name: string
  sku: string
  packs: string
  packSize: string
  priceMinor: number | null
  discount: string
  tax: string
}

const isQuantity = (text: string): boolean => milliTyped(text) !== null
const isPercent = (text: string): boolean => ppmTyped(text) !== null
const FIELDS = {
  packs: isQuantity,
  packSize: isQuantity,
  discount: isPercent,
  tax: isPercent
} as const

/** Whether all of it can be sent. */
export const isWritten = (line: TypedLine): boolean =>
  line.priceMinor !== null &&
  !Number.isNaN(line.priceMinor) &&
  (['packs', 'packSize', 'discount', 'tax'] as const).every(key => FIELDS[key](line[key]))

interface Props {
  lines: TypedLine[]
  currency: string
  onLines(lines: TypedLine[]): void
}

export function OrderLines({ lines, currency, onLines }: Props) {
  const words = pageWords.use()
  if (lines.length === 0) {
    return (
      <Empty icon="bag" title={words.linesEmpty}>
        {words.linesEmptyHelp}
      </Empty>
    )
  }
  const labels = {
    packs: words.packs,
    packSize: words.packSize,
    discount: words.discount,
    tax: words.taxPercent
  }
  return (
    <ul className={css['lines']} aria-label={words.products}>
      {lines.map(line => {
        const change = (part: Partial<TypedLine>): void =>
          onLines(lines.map(one => (one.variantId === line.variantId ? { ...one, ...part } : one)))
        const field = (key: keyof typeof FIELDS) => (
          <TextInput
            label={labels[key]}
            aria-label={words.of(labels[key], line.name)}
            inputMode="decimal"
            autoComplete="off"
            value={line[key]}
            error={!FIELDS[key](line[key])}
            onFocus={event => event.currentTarget.select()}
            onChange={event => change({ [key]: event.currentTarget.value })}
          />
        )
        return (
          <li key={line.variantId}>
            <span>
              <bdi className={css['what']}>{line.name}</bdi>
              <span className="muted small num">{line.sku}</span>
            </span>
            <button
              type="button"
              className="button quiet only"
              aria-label={words.removing(line.name)}
              onClick={() => onLines(lines.filter(one => one.variantId !== line.variantId))}
            >
              <Icon name="close" />
            </button>
            <div className={css['fields']}>
              {field('packs')}
              {field('packSize')}
              <MoneyInput
                label={words.price}
                aria-label={words.of(words.price, line.name)}
                currency={currency}
                value={line.priceMinor}
                error={line.priceMinor === null || Number.isNaN(line.priceMinor)}
                onChange={priceMinor => change({ priceMinor })}
              />
              {field('discount')}
              {field('tax')}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
