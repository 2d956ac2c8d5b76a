import { useState } from 'react'
import { TextInput } from '@mantine/core'
import { answer, api, useUnsaved } from 'stoa/web'
import { FormDialog } from 'stoa/web/form-dialog'
import { pageWords } from '../page-words.ts'
import css from '../production.module.css'
import { QuantityField } from '../quantity-field.tsx'
import { positiveTyped, quantityTyped } from '../typed.ts'
import type { WholeOrder } from './orders-query.ts'

interface Typed {
  consumed: string
  wasted: string
}

/** What came of it: as planned, unless somebody says otherwise. */
export function FinishDialog({ order, onClose }: { order: WholeOrder; onClose(): void }) {
  const words = pageWords.use()
  const [made, setMade] = useState(order.planned)
  const [scrapped, setScrapped] = useState('')
  const [used, setUsed] = useState<Record<string, Typed>>({})
  const [reason, setReason] = useState('')
  useUnsaved(reason !== '' || made !== order.planned || Object.keys(used).length > 0)
  const madeSaid = quantityTyped(made)
  const scrappedSaid = scrapped.trim() === '' ? '0' : quantityTyped(scrapped)
  const asPlanned = (planned: string): string =>
    plannedFor(planned, order.planned, Number(madeSaid ?? 0) + Number(scrappedSaid ?? 0))
  const lines = order.lines.flatMap(line => {
    const typed = used[line.variantId]
    if (typed === undefined) return []
    return [
      {
        variantId: line.variantId,
        consumed: quantityTyped(typed.consumed),
        wasted: typed.wasted.trim() === '' ? '0' : quantityTyped(typed.wasted)
      }
    ]
  })
  const isWrong =
    madeSaid === null ||
    scrappedSaid === null ||
    lines.some(line => line.consumed === null || line.wasted === null)
  const differs = madeSaid !== order.planned || scrappedSaid !== '0' || lines.length > 0
  const body = {
    made: madeSaid ?? '0',
    ...(scrappedSaid !== null && scrappedSaid !== '0' && { scrapped: scrappedSaid }),
    lines: lines.map(({ variantId, consumed, wasted }) => ({
      variantId,
      consumed: consumed ?? '0',
      ...(wasted !== '0' && { wasted: positiveTyped(wasted ?? '') ?? '0' })
    })),
    ...(reason.trim() !== '' && { reason: reason.trim() })
  }
  return (
    <FormDialog
      title={words.finishTitle}
      help={words.finishHelp}
      go={words.finish}
      isBlocked={isWrong || (differs && reason.trim() === '')}
      content={['finish', order.id, order.version, body]}
      send={key =>
        answer(
          api.POST('/api/v1/production/orders/{productionOrderId}/finish', {
            headers: { 'idempotency-key': key },
            params: { path: { productionOrderId: order.id } },
            body
          })
        )
      }
      done={() => words.finishedNow}
      stale={['production']}
      onClose={onClose}
    >
      <div className="fields">
        <QuantityField
          title={words.made}
          label={words.made}
          value={made}
          isWrong={madeSaid === null}
          onChange={setMade}
        />
        <QuantityField
          title={words.scrapped}
          label={words.scrapped}
          value={scrapped}
          isWrong={scrappedSaid === null}
          onChange={setScrapped}
        />
      </div>
      <ul className="stack" aria-label={words.partsTitle}>
        {order.lines.map(line => {
          const name = line.name ?? words.gone
          const typed = used[line.variantId] ?? { consumed: asPlanned(line.planned), wasted: '' }
          const change = (part: Partial<Typed>): void =>
            setUsed({ ...used, [line.variantId]: { ...typed, ...part } })
          return (
            <li key={line.variantId}>
              <bdi>{name}</bdi>
              <div className={css['of']}>
                <QuantityField
                  title={words.consumed}
                  label={words.of(words.consumed, name)}
                  value={typed.consumed}
                  isWrong={quantityTyped(typed.consumed) === null}
                  onChange={consumed => change({ consumed })}
                />
                <QuantityField
                  title={words.wasted}
                  label={words.of(words.wasted, name)}
                  value={typed.wasted}
                  isWrong={typed.wasted.trim() !== '' && quantityTyped(typed.wasted) === null}
                  onChange={wasted => change({ wasted })}
                />
              </div>
            </li>
          )
        })}
      </ul>
      {differs && (
        <TextInput
          label={words.reason}
          description={words.reasonHelp}
          maxLength={500}
          dir="auto"
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  )
}

/** What of a part goes into so much, as the server reckons it. */
const plannedFor = (planned: string, of: string, made: number): string =>
  String(Math.round((Number(planned) * 1000 * made) / Number(of)) / 1000)
