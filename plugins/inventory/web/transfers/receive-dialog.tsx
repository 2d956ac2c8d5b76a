import { useState } from 'react'
import { Checkbox, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { answer, api, useFigures, useMay, useUnsaved } from 'stoa/web'
import { FormDialog } from 'stoa/web/form-dialog'
import { LotsField, lotsToSend, type TypedLot } from 'stoa/web/lots-field'
import { readLot, trackingQuery } from '../lots/lots-query.ts'
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
const MOST = 100
type Typed = Record<string, Partial<Record<Kind, string>>>

/** What arrived, line by line: all of it, unless somebody says otherwise. */
export function ReceiveDialog({ transferId, version, lines, onClose }: Props) {
  const words = transferWords.use()
  const { locale } = useFigures()
  const [typed, setTyped] = useState<Typed>({})
  const [withLoss, setWithLoss] = useState(false)
  const [reason, setReason] = useState('')
  const [named, setNamed] = useState<Record<string, TypedLot[]>>({})
  useUnsaved(Object.keys(typed).length + Object.keys(named).length > 0 || reason !== '')
  const open = lines.filter(({ underWay }) => underWay !== '0')
  const mayLots = useMay('lot.read')
  const ids = open.map(({ variantId }) => variantId).slice(0, MOST)
  const tracking = useQuery({ ...trackingQuery({ variantIds: ids }), enabled: mayLots }).data
  const textOf = ({ variantId, underWay }: TransferLine, kind: Kind): string =>
    typed[variantId]?.[kind] ?? (kind === 'received' ? typedOf(milliOfText(underWay), locale) : '')
  const milliIn = (line: TransferLine, kind: Kind): number | null => {
    const text = textOf(line, kind)
    return text.trim() === '' ? 0 : milliOf(text, locale)
  }
  /** How it is tracked, where some of it stays on its way, so that it has to be said which arrived. */
  const kindOf = (line: TransferLine) => {
    const kind = tracking?.items.find(one => one.variantId === line.variantId)?.tracking ?? 'none'
    const received = milliIn(line, 'received') ?? 0
    return kind === 'none' || received === 0 || received === milliOfText(line.underWay)
      ? null
      : kind
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
      const lots = kindOf(line) === null ? [] : (named[line.variantId] ?? [])
      const isLoss = parts.some(([kind]) => kind !== 'received')
      return [
        {
          variantId: line.variantId,
          ...Object.fromEntries(parts),
          ...(lots.length > 0 && {
            lots: lotsToSend(lots).map(({ code, quantity }) => ({ code, quantity }))
          }),
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
        fields={line => [
          ...kinds.map(kind => (
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
          )),
          <LotsOf
            key="lots"
            kind={kindOf(line)}
            name={line.name ?? ''}
            quantity={textOfMilli(milliIn(line, 'received') ?? 0)}
            lots={named[line.variantId] ?? []}
            onLots={lots => setNamed({ ...named, [line.variantId]: lots })}
          />
        ]}
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

interface LotsProps {
  kind: 'lot' | 'expiry' | 'serial' | null
  name: string
  quantity: string
  lots: TypedLot[]
  onLots(lots: TypedLot[]): void
}

const LotsOf = ({ kind, ...props }: LotsProps) =>
  kind === null ? null : <LotsField {...props} kind={kind} read={readLot} isComing={false} />
