import { useState } from 'react'
import { answer, api, useFigures, useUnsaved } from 'stoa/web'
import { FormDialog } from 'stoa/web/form-dialog'
import { milliOf, textOfMilli } from '../adjustments/typed-quantity.ts'
import { LinesUnderWay } from './lines-under-way.tsx'
import { QuantityField } from './quantity-field.tsx'
import { transferWords } from './transfer-words.ts'
import type { TransferLine } from './transfers-query.ts'

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
      <LinesUnderWay
        lines={open}
        fields={({ variantId, name }) => (
          <QuantityField
            label={words.backOf(name ?? '')}
            value={textOf(variantId)}
            onChange={value => setTyped({ ...typed, [variantId]: value })}
          />
        )}
      />
    </FormDialog>
  )
}
