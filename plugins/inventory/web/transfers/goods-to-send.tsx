import { Count, Empty, Icon } from 'stoa/web'
import { QuantityField } from './quantity-field.tsx'
import { transferWords } from './transfer-words.ts'
import css from './transfer.module.css'

export interface Sent {
  variantId: string
  name: string
  sku: string
  /** Null where it was not looked up. */
  onHand: string | null
  /** As typed. */
  quantity: string
}

interface Props {
  lines: Sent[]
  onLines(lines: Sent[]): void
}

export function GoodsToSend({ lines, onLines }: Props) {
  const words = transferWords.use()
  if (lines.length === 0) {
    return (
      <Empty icon="truck" title={words.choose}>
        {words.chooseHelp}
      </Empty>
    )
  }
  return (
    <ul className={css['goods']} aria-label={words.choose}>
      {lines.map(line => (
        <li key={line.variantId}>
          <span>
            <bdi className={css['what']}>{line.name}</bdi>
            <span className="muted small">
              <span className="num">{line.sku}</span>
              {line.onHand !== null && (
                <>
                  {' · '}
                  {words.onHand} <Count of={line.onHand} />
                </>
              )}
            </span>
          </span>
          <QuantityField
            label={words.quantityOf(line.name)}
            value={line.quantity}
            onChange={quantity =>
              onLines(
                lines.map(one => (one.variantId === line.variantId ? { ...one, quantity } : one))
              )
            }
          />
          <button
            type="button"
            className="button quiet only"
            aria-label={words.removing(line.name)}
            onClick={() => onLines(lines.filter(({ variantId }) => variantId !== line.variantId))}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  )
}
