import { useState } from 'react'
import { answer, api, useFigures, useUnsaved } from 'stoa/web'
import { FormDialog } from 'stoa/web/form-dialog'
import { milliOf, milliOfText, textOfMilli, typedOf } from '../adjustments/typed-quantity.ts'
import { QuantityField } from './quantity-field.tsx'
import { transferWords } from './transfer-words.ts'
import type { TransferLine } from './transfers-query.ts'
import css from './transfer.module.css'

interface Props {
  transferId: string
  version: number
  lines: TransferLine[]
  onClose(): void
}

/** What came back to the shop it was sent from. */
export function TakeBackDialog({ transferId, version, lines, onClose }: Props) {
  const words = transferWords.use()
  const { locale } = useFigures()
  const [typed, setTyped] = useState<Record<string, string>>({})
  useUnsaved(Object.keys(typed).length > 0)
  const open = lines.filter(({ underWay }) => underWay !== '0')
  const textOf = (id: string) => typed[id] ?? ''
  const milliIn = (id: string) => (textOf(id).trim() === '' ? 0 : milliOf(textOf(id), locale))
  const body = {
    lines: open.flatMap(({ variantId }) => {
      const milli = milliIn(variantId) ?? 0
      return milli === 0 ? [] : [{ variantId, quantity: textOfMilli(milli) }]
    })
  }
  return (
    <FormDialog
      title={words.takeBackTitle}
      help={words.takeBackHelp}
      go={words.takeBack}
      isBlocked={
        body.lines.length === 0 || open.some(({ variantId }) => milliIn(variantId) === null)
      }
      content={['take-back', transferId, version, body]}
      send={key =>
        answer(
          api.POST('/api/v1/inventory/transfers/{transferId}/take-back', {
            headers: { 'idempotency-key': key },
            params: { path: { transferId } },
            body
          })
        )
      }
      done={() => words.takenBack}
      stale={['inventory']}
      onClose={onClose}
    >
      <ul className={css['lines']}>
        {open.map(line => (
          <li key={line.variantId}>
            <span>
              <bdi className={css['what']}>{line.name}</bdi>
              <span className="muted small">
                {words.underWay}{' '}
                <span className="num">{typedOf(milliOfText(line.underWay), locale)}</span>
              </span>
            </span>
            <QuantityField
              label={words.backOf(line.name ?? '')}
              value={textOf(line.variantId)}
              onChange={value => setTyped({ ...typed, [line.variantId]: value })}
            />
          </li>
        ))}
      </ul>
    </FormDialog>
  )
}
