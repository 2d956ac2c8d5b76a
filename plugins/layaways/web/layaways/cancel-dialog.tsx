import { useState } from 'react'
import { Checkbox } from '@mantine/core'
import { answer, api, Money, useMay, useUnsaved } from 'stoa/web'
import { FormDialog } from 'stoa/web/form-dialog'
import { pageWords } from '../page-words.ts'
import type { WholeLayaway } from './layaways-query.ts'
import { MoneyFields, useHowPaid } from './money-fields.tsx'

/** A layaway is given up; what was paid goes back less the fee. */
export function CancelDialog({ layaway, onClose }: { layaway: WholeLayaway; onClose(): void }) {
  const words = pageWords.use()
  const mayWaive = useMay('layaway.edit')
  const [isWaived, setWaived] = useState(false)
  const money = useHowPaid()
  useUnsaved(money.reference !== '')
  const feeMinor = isWaived ? 0 : layaway.feeMinor
  const body = { ...money.how, ...(isWaived && { waiveFee: true }) }
  return (
    <FormDialog
      title={words.cancelTitle}
      help={words.cancelHelp}
      go={words.cancel}
      isBlocked={false}
      content={['cancel', layaway.id, body]}
      send={key =>
        answer(
          api.POST('/api/v1/layaways/layaways/{layawayId}/cancel', {
            headers: { 'idempotency-key': key },
            params: { path: { layawayId: layaway.id } },
            body
          })
        )
      }
      done={() => words.cancelled}
      stale={['layaways']}
      onClose={onClose}
    >
      <dl className="pairs">
        <dt>{words.paid}</dt>
        <dd>
          <Money amount={layaway.balanceMinor} />
        </dd>
        <dt>{words.kinds.fee}</dt>
        <dd>
          <Money amount={feeMinor} />
        </dd>
        <dt>{words.goesBack}</dt>
        <dd>
          <strong>
            <Money amount={layaway.balanceMinor - feeMinor} />
          </strong>
        </dd>
      </dl>
      {mayWaive && layaway.feeMinor > 0 && (
        <Checkbox
          label={words.waive}
          checked={isWaived}
          onChange={event => setWaived(event.currentTarget.checked)}
        />
      )}
      <MoneyFields of={money} />
    </FormDialog>
  )
}
