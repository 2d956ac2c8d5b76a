import { useState } from 'react'
import { NativeSelect, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { answer, api, useUnsaved } from 'stoa/web'
import { FormDialog } from 'stoa/web/form-dialog'
import { LotsField, lotsToSend, type TypedLot } from 'stoa/web/lots-field'
import { MoneyInput } from 'stoa/web/money-input'
import { pageWords } from '../page-words.ts'
import { readLot, useTracked } from '../receipts/tracked.ts'
import { milliTyped, quantityOf } from '../typed.ts'
import css from './order.module.css'
import type { WholeOrder } from './orders-query.ts'

const SPREADS = ['value', 'quantity', 'weight'] as const

interface Props {
  order: WholeOrder
  onClose(): void
}

/** What came, line by line: all that is awaited, unless somebody says otherwise. */
export function ReceiveDialog({ order, onClose }: Props) {
  const words = pageWords.use()
  const queries = useQueryClient()
  const [typed, setTyped] = useState<Record<number, string>>({})
  const [named, setNamed] = useState<Record<number, TypedLot[]>>({})
  const [reference, setReference] = useState('')
  const [freight, setFreight] = useState<number | null>(null)
  const [spreadBy, setSpreadBy] = useState<(typeof SPREADS)[number]>('value')
  const tracked = useTracked(order.lines.map(line => line.variantId))
  useUnsaved(Object.keys({ ...typed, ...named }).length > 0 || reference !== '' || freight !== null)
  const open = order.lines.filter(line => line.awaited !== '0')
  const textOf = (lineNo: number, awaited: string): string => typed[lineNo] ?? awaited
  const isNone = (text: string): boolean => ['', '0'].includes(text.trim())
  const isWrong = open.some(({ lineNo, awaited }) => {
    const text = textOf(lineNo, awaited)
    return !isNone(text) && milliTyped(text) === null
  })
  const lines = open.flatMap(({ lineNo, awaited }) => {
    const milli = milliTyped(textOf(lineNo, awaited))
    const lots = named[lineNo] ?? []
    return milli === null
      ? []
      : [
          {
            orderLineNo: lineNo,
            quantity: quantityOf(milli),
            ...(lots.length > 0 && { lots: lotsToSend(lots) })
          }
        ]
  })
  const body = {
    lines,
    ...(reference.trim() !== '' && { reference: reference.trim() }),
    ...(freight !== null &&
      freight > 0 && { charges: [{ kind: 'freight' as const, spreadBy, amountMinor: freight }] })
  }
  return (
    <FormDialog
      title={words.receiveTitle}
      help={words.receiveHelp}
      go={words.receive}
      isBlocked={isWrong || lines.length === 0 || Number.isNaN(freight)}
      content={['receive', order.id, order.version, body]}
      send={key =>
        answer(
          api.POST('/api/v1/purchasing/orders/{orderId}/receive', {
            headers: { 'idempotency-key': key },
            params: { path: { orderId: order.id } },
            body
          })
        )
      }
      done={({ number }) => words.receivedNow(number)}
      onDone={() => void queries.invalidateQueries({ queryKey: ['inventory'] })}
      stale={['purchasing']}
      onClose={onClose}
    >
      <ul className={css['coming']}>
        {open.map(line => {
          const text = textOf(line.lineNo, line.awaited)
          const kind = tracked.get(line.variantId)
          return (
            <li key={line.lineNo}>
              <span>
                <bdi className={css['what']}>{line.name}</bdi>
                <span className="muted small num">{line.sku}</span>
              </span>
              <TextInput
                aria-label={words.receivedOf(line.name ?? line.sku ?? '')}
                inputMode="decimal"
                autoComplete="off"
                value={text}
                error={!isNone(text) && milliTyped(text) === null}
                onFocus={event => event.currentTarget.select()}
                onChange={event => setTyped({ ...typed, [line.lineNo]: event.currentTarget.value })}
              />
              {kind !== undefined && !isNone(text) && (
                <LotsField
                  name={line.name ?? ''}
                  kind={kind}
                  quantity={text}
                  lots={named[line.lineNo] ?? []}
                  onLots={lots => setNamed({ ...named, [line.lineNo]: lots })}
                  read={readLot}
                />
              )}
            </li>
          )
        })}
      </ul>
      <TextInput
        label={words.reference}
        maxLength={100}
        dir="auto"
        autoComplete="off"
        value={reference}
        onChange={event => setReference(event.currentTarget.value)}
      />
      <MoneyInput
        label={words.freight}
        description={words.freightHelp}
        value={freight}
        onChange={setFreight}
      />
      {freight !== null && freight > 0 && (
        <NativeSelect
          label={words.spread}
          value={spreadBy}
          data={SPREADS.map(value => ({ value, label: words.spreads[value] }))}
          onChange={event => {
            const chosen = event.currentTarget.value
            setSpreadBy(SPREADS.find(by => by === chosen) ?? 'value')
          }}
        />
      )}
    </FormDialog>
  )
}
