import { useId } from 'react'
import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Count, Empty, Icon, useFigures, useMay } from 'stoa/web'
import { LotsField, type TypedLot } from 'stoa/web/lots-field'
import { Change } from '../change.tsx'
import { pageWords } from '../page-words.ts'
import { entryWords } from './entry-words.ts'
import { readLot, trackingQuery, type TrackedGoods } from '../lots/lots-query.ts'
import { changeOf, type EntryLine } from './entry.ts'
import type { Reason } from './search.ts'
import { milliOfText, textOfMilli } from './typed-quantity.ts'
import css from './entry.module.css'

const COLUMNS = 5

interface Props {
  reason: Reason
  lines: EntryLine[]
  onLines(lines: EntryLine[]): void
}

/** What is typed, and what it will change, before it is posted. */
export function EntryLines({ reason, lines, onLines }: Props) {
  const words = entryWords.use()
  const { columns } = pageWords.use()
  const kindOf = useKinds(reason, lines)
  if (lines.length === 0) {
    return (
      <Empty icon="barcode" title={words.empty}>
        {words.emptyHelp[reason]}
      </Empty>
    )
  }
  return (
    <>
      <table className={`table plain ${css['lines']}`} aria-label={words.lines}>
        <thead>
          <tr>
            <th>{columns.product}</th>
            <th className="end">{words.books}</th>
            <th className={`end ${css['field']}`}>{words.quantities[reason]}</th>
            <th className="end">{reason === 'count' ? words.difference : words.after}</th>
            <th className={css['remove']}>
              <span className="hidden">{words.removing}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <Line
              key={line.variantId}
              reason={reason}
              line={line}
              kind={kindOf(line.variantId)}
              onLots={lots =>
                onLines(
                  lines.map(one => (one.variantId === line.variantId ? { ...one, lots } : one))
                )
              }
              onQuantity={quantity =>
                onLines(
                  lines.map(one =>
                    one.variantId === line.variantId ? { ...one, quantity, error: null } : one
                  )
                )
              }
              onRemove={() =>
                onLines(lines.filter(({ variantId }) => variantId !== line.variantId))
              }
            />
          ))}
        </tbody>
      </table>
      <Sum reason={reason} lines={lines} />
    </>
  )
}

const MOST = 100

/** How goods are tracked; nobody counts lot by lot. */
function useKinds(
  reason: Reason,
  lines: readonly EntryLine[]
): (variantId: string) => TrackedGoods['tracking'] {
  const ids = lines
    .map(({ variantId }) => variantId)
    .sort()
    .slice(0, MOST)
  const may = useMay('lot.read')
  const { data } = useQuery({
    ...trackingQuery({ variantIds: ids }),
    enabled: may && ids.length > 0 && reason !== 'count'
  })
  const kinds = new Map(data?.items.map(({ variantId, tracking }) => [variantId, tracking]))
  return variantId => kinds.get(variantId) ?? 'none'
}

interface LineProps {
  reason: Reason
  line: EntryLine
  kind: TrackedGoods['tracking']
  onLots(lots: TypedLot[]): void
  onQuantity(quantity: string): void
  onRemove(): void
}

function Line({ reason, line, kind, onLots, onQuantity, onRemove }: LineProps) {
  const words = entryWords.use()
  const { locale } = useFigures()
  const change = changeOf(line, reason, locale)
  const faultId = useId()
  return (
    <>
      <tr className={line.error === null ? undefined : css['wrong']}>
        <td>
          <bdi className={css['what']}>{line.name}</bdi>
          <span className="muted small num">{line.sku}</span>
        </td>
        <td className="end">
          <Count of={line.onHand} />
        </td>
        <td className={css['field']}>
          <TextInput
            aria-label={`${words.quantities[reason]}: ${line.name}`}
            inputMode="decimal"
            autoComplete="off"
            value={line.quantity}
            error={line.error !== null}
            aria-describedby={line.error === null ? undefined : faultId}
            onChange={event => onQuantity(event.currentTarget.value)}
          />
        </td>
        <td className="end">
          {change === null ? (
            ''
          ) : reason !== 'count' ? (
            <Count of={textOfMilli(milliOfText(line.onHand) + change)} />
          ) : change === 0 ? (
            <span className="muted">0</span>
          ) : (
            <b>
              <Change by={textOfMilli(change)} />
            </b>
          )}
        </td>
        <td className={css['remove']}>
          <button
            type="button"
            className="button quiet only"
            aria-label={words.remove(line.name)}
            onClick={onRemove}
          >
            <Icon name="close" />
          </button>
        </td>
      </tr>
      {kind !== 'none' && (
        <tr>
          <td colSpan={COLUMNS}>
            <LotsField
              name={line.name}
              kind={kind}
              quantity={line.quantity}
              lots={line.lots ?? []}
              onLots={onLots}
              read={readLot}
              isComing={reason !== 'write-off'}
            />
          </td>
        </tr>
      )}
      {line.error !== null && (
        <tr className={`${css['wrong']} ${css['fault']}`}>
          <td colSpan={COLUMNS} id={faultId}>
            {line.error}
          </td>
        </tr>
      )}
    </>
  )
}

function Sum({ reason, lines }: Pick<Props, 'reason' | 'lines'>) {
  const words = entryWords.use()
  const { locale } = useFigures()
  const changes = lines.map(line => changeOf(line, reason, locale) ?? 0)
  const total = changes.reduce((sum, change) => sum + change, 0)
  return (
    <p className={css['sum']} aria-live="polite">
      {reason === 'count' && (
        <span>{words.differ(changes.filter(change => change !== 0).length, lines.length)}</span>
      )}
      <b>
        <Change by={textOfMilli(total)} />
      </b>
    </p>
  )
}
