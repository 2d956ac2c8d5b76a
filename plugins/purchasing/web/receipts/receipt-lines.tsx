import { TextInput } from '@mantine/core'
import { Empty, Icon } from 'stoa/web'
import { LotsField, namedIn, type TypedLot } from 'stoa/web/lots-field'
import { MoneyInput } from 'stoa/web/money-input'
import { pageWords } from '../page-words.ts'
import { milliTyped } from '../typed.ts'
import { readLot, useTracked } from './tracked.ts'
import css from '../orders/order.module.css'

/** What came of something, as it is typed. */
export interface CameLine {
  variantId: string
  name: string
  sku: string
  quantity: string
  /** Of all of it together. */
  costMinor: number | null
  /** Of tracked goods. */
  lots: TypedLot[]
}

const isAmount = (minor: number | null): boolean => minor !== null && !Number.isNaN(minor)

/** Whether all of it can be sent. */
export const isCame = ({ quantity, costMinor }: CameLine): boolean =>
  milliTyped(quantity) !== null && isAmount(costMinor)

interface Props {
  lines: CameLine[]
  onLines(lines: CameLine[]): void
}

export function ReceiptLines({ lines, onLines }: Props) {
  const words = pageWords.use()
  const tracked = useTracked(lines.map(({ variantId }) => variantId))
  if (lines.length === 0) {
    return (
      <Empty icon="bag" title={words.linesEmpty}>
        {words.linesEmptyHelp}
      </Empty>
    )
  }
  return (
    <ul className={css['lines']} aria-label={words.products}>
      {lines.map(line => {
        const change = (part: Partial<CameLine>): void =>
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
              aria-label={words.removing(line.name)}
              onClick={() => onLines(lines.filter(one => one.variantId !== line.variantId))}
            >
              <Icon name="close" />
            </button>
            <div className={css['fields']}>
              <TextInput
                label={words.received}
                aria-label={words.receivedOf(line.name)}
                inputMode="decimal"
                autoComplete="off"
                value={line.quantity}
                error={milliTyped(line.quantity) === null}
                onFocus={event => event.currentTarget.select()}
                onChange={event => change({ quantity: event.currentTarget.value })}
              />
              <MoneyInput
                label={words.costOfAll}
                aria-label={words.of(words.costOfAll, line.name)}
                value={line.costMinor}
                error={!isAmount(line.costMinor)}
                onChange={costMinor => change({ costMinor })}
              />
            </div>
            <LineLots
              line={line}
              kind={tracked.get(line.variantId)}
              onLots={withLots(change, line)}
            />
          </li>
        )
      })}
    </ul>
  )
}

/** As many came as lots name, where they name more than was typed. */
const withLots =
  (change: (part: Partial<CameLine>) => void, line: CameLine) =>
  (lots: TypedLot[]): void => {
    const named = namedIn(lots)
    change({ lots, ...(named > Number(line.quantity) && { quantity: String(named) }) })
  }

function LineLots({
  line,
  kind,
  onLots
}: {
  line: CameLine
  kind: 'lot' | 'expiry' | 'serial' | undefined
  onLots(lots: TypedLot[]): void
}) {
  if (kind === undefined) return null
  return (
    <LotsField
      name={line.name}
      kind={kind}
      quantity={line.quantity}
      lots={line.lots}
      onLots={onLots}
      read={readLot}
    />
  )
}
