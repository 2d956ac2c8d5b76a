import { TextInput } from '@mantine/core'
import { Empty, Icon } from 'stoa/web'
import { MoneyInput } from 'stoa/web/money-input'
import { pageWords } from '../page-words.ts'
import { milliTyped } from '../typed.ts'
import { returnWords } from './return-words.ts'
import css from '../orders/order.module.css'

/** What of something goes back, as it is typed. */
export interface BackLine {
  variantId: string
  name: string
  sku: string
  quantity: string
  /** For all of it together. */
  creditMinor: number | null
}

const isAmount = (minor: number | null): boolean => minor !== null && !Number.isNaN(minor)

/** Whether all of it can be sent. */
export const isBack = ({ quantity, creditMinor }: BackLine): boolean =>
  milliTyped(quantity) !== null && isAmount(creditMinor)

interface Props {
  lines: BackLine[]
  onLines(lines: BackLine[]): void
}

export function ReturnLines({ lines, onLines }: Props) {
  const common = pageWords.use()
  const words = returnWords.use()
  if (lines.length === 0) {
    return (
      <Empty icon="bag" title={common.linesEmpty}>
        {words.linesHelp}
      </Empty>
    )
  }
  return (
    <ul className={css['lines']} aria-label={common.products}>
      {lines.map(line => {
        const change = (part: Partial<BackLine>): void =>
          onLines(lines.map(one => (one.variantId === line.variantId ? { ...one, ...part } : one)))
        return (
          <li key={line.variantId}>
            <span>
              <bdi className={css['what']}>{line.name}</bdi>
              <span className="muted small num">{line.sku}</span>
            </span>
            <button
              type="button"
              className="button quiet only"
              aria-label={common.removing(line.name)}
              onClick={() => onLines(lines.filter(one => one.variantId !== line.variantId))}
            >
              <Icon name="close" />
            </button>
            <div className={css['fields']}>
              <TextInput
                label={words.wentBack}
                aria-label={words.of(line.name)}
                inputMode="decimal"
                autoComplete="off"
                value={line.quantity}
                error={milliTyped(line.quantity) === null}
                onFocus={event => event.currentTarget.select()}
                onChange={event => change({ quantity: event.currentTarget.value })}
              />
              <MoneyInput
                label={words.credit}
                aria-label={common.of(words.credit, line.name)}
                value={line.creditMinor}
                error={!isAmount(line.creditMinor)}
                onChange={creditMinor => change({ creditMinor })}
              />
            </div>
          </li>
        )
      })}
    </ul>
  )
}
