import { NativeSelect } from '@mantine/core'
import { Empty, Icon } from 'stoa/web'
import { pageWords } from '../page-words.ts'
import css from '../production.module.css'
import { QuantityField } from '../quantity-field.tsx'
import { percentTyped, positiveTyped } from '../typed.ts'
import { type TypedPart, WEIGHTS } from './typed-bom.ts'

interface Props {
  parts: TypedPart[]
  onParts(parts: TypedPart[]): void
}

export function BomParts({ parts, onParts }: Props) {
  const words = pageWords.use()
  if (parts.length === 0) {
    return (
      <Empty icon="bolt" title={words.partsEmpty}>
        {words.partsEmptyHelp}
      </Empty>
    )
  }
  const isWeight = (unit: string): boolean => WEIGHTS.some(weight => weight === unit)
  return (
    <ul className="stack" aria-label={words.partsTitle}>
      {parts.map(part => {
        const change = (of: Partial<TypedPart>): void =>
          onParts(parts.map(one => (one.variantId === part.variantId ? { ...one, ...of } : one)))
        return (
          <li key={part.variantId}>
            <span>
              <bdi>{part.name}</bdi> <span className="muted small num">{part.sku}</span>
            </span>
            <div className={css['of']}>
              <QuantityField
                title={words.quantity}
                label={words.of(words.quantity, part.name)}
                value={part.quantity}
                isWrong={positiveTyped(part.quantity) === null}
                onChange={quantity => change({ quantity })}
              />
              <NativeSelect
                label={words.unit}
                aria-label={words.of(words.unit, part.name)}
                value={part.unit}
                disabled={!isWeight(part.soldBy)}
                data={
                  isWeight(part.soldBy)
                    ? [...WEIGHTS]
                    : [{ value: part.soldBy, label: words.units[part.soldBy] ?? part.soldBy }]
                }
                onChange={event => change({ unit: event.currentTarget.value })}
              />
              <QuantityField
                title={words.waste}
                label={words.of(words.waste, part.name)}
                value={part.waste}
                isWrong={percentTyped(part.waste) === null}
                onChange={waste => change({ waste })}
              />
              <button
                type="button"
                className="button quiet only"
                aria-label={words.removing(part.name)}
                onClick={() => onParts(parts.filter(one => one.variantId !== part.variantId))}
              >
                <Icon name="close" />
              </button>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
