import { useState } from 'react'
import { Checkbox, TextInput } from '@mantine/core'
import { answer, api, useFigures, useUnsaved } from 'stoa/web'
import { FormDialog } from 'stoa/web/form-dialog'
import { milliOf, milliOfText, textOfMilli, typedOf } from '../adjustments/typed-quantity.ts'
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
const KINDS = ['received', 'lost', 'damaged'] as const
type Kind = (typeof KINDS)[number]
type Typed = Record<string, Partial<Record<Kind, string>>>

/** What arrived, line by line: all of it, unless somebody says otherwise. */
export function ReceiveDialog({ transferId, version, lines, onClose }: Props) {
  const words = transferWords.use()
  const { locale } = useFigures()
  const [typed, setTyped] = useState<Typed>({})
  const [withLoss, setWithLoss] = useState(false)
  const [reason, setReason] = useState('')
  useUnsaved(Object.keys(typed).length > 0 || reason !== '')
  const open = lines.filter(({ underWay }) => underWay !== '0')
  const textOf = ({ variantId, underWay }: TransferLine, kind: Kind): string =>
    typed[variantId]?.[kind] ?? (kind === 'received' ? typedOf(milliOfText(underWay), locale) : '')
  const milliIn = (line: TransferLine, kind: Kind): number | null => {
    const text = textOf(line, kind)
    return text.trim() === '' ? 0 : milliOf(text, locale)
  }
  const kinds = withLoss ? KINDS : (['received'] as const)
  const isWrong = open.some(line => kinds.some(kind => milliIn(line, kind) === null))
  const loses =
    withLoss &&
    open.some(line => (['lost', 'damaged'] as const).some(kind => milliIn(line, kind) !== 0))
  const body = {
    lines: open.flatMap(line => {
      const parts = kinds.flatMap(kind => {
        const milli = milliIn(line, kind) ?? 0
        return milli === 0 ? [] : [[kind, textOfMilli(milli)] as const]
      })
      if (parts.length === 0) return []
      const isLoss = parts.some(([kind]) => kind !== 'received')
      return [
        {
          variantId: line.variantId,
          ...Object.fromEntries(parts),
          ...(isLoss && { reason: reason.trim() })
        }
      ]
    })
  }
  return (
    <FormDialog
      title={words.receiveTitle}
      help={words.receiveHelp}
      go={words.receive}
      isBlocked={isWrong || body.lines.length === 0 || (loses && reason.trim() === '')}
      content={['receive', transferId, version, body]}
      send={key =>
        answer(
          api.POST('/api/v1/inventory/transfers/{transferId}/receive', {
            headers: { 'idempotency-key': key },
            params: { path: { transferId } },
            body
          })
        )
      }
      done={() => words.receivedNow}
      stale={['inventory']}
      onClose={onClose}
    >
      <LinesUnderWay
        lines={open}
        fields={line =>
          kinds.map(kind => (
            <label key={kind}>
              <span className="small muted">{words[kind]}</span>
              <QuantityField
                label={words[`${kind}Of`](line.name ?? '')}
                value={textOf(line, kind)}
                onChange={value =>
                  setTyped({
                    ...typed,
                    [line.variantId]: { ...typed[line.variantId], [kind]: value }
                  })
                }
              />
            </label>
          ))
        }
      />
      <Checkbox
        label={words.lostToo}
        checked={withLoss}
        onChange={event => setWithLoss(event.currentTarget.checked)}
      />
      {withLoss && (
        <TextInput
          label={words.reason}
          description={words.reasonHelp}
          maxLength={200}
          dir="auto"
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  )
}
