import { useState } from 'react'
import { Checkbox, Radio } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { answer, api, Count, Failed, Money, useMay, Waiting } from 'stoa/web'
import { FormDialog } from 'stoa/web/form-dialog'
import { countWords } from './count-words.ts'
import { summaryQuery, type StockCount, type Summary } from './counts-query.ts'
import css from './count.module.css'

type Uncounted = 'keep' | 'gone'

/** What it comes to, what becomes of the rest, and who answers for what is beyond the tolerance. */
export function FinishDialog({ count, onClose }: { count: StockCount; onClose(): void }) {
  const words = countWords.use()
  const mayApprove = useMay('stock-count.approve')
  const [uncounted, setUncounted] = useState<Uncounted>('keep')
  const [isAccepted, setAccepted] = useState(false)
  const asked = useQuery({ ...summaryQuery(count.id, uncounted), refetchOnMount: 'always' })
  const summary = asked.data
  const wantsApproval = summary?.needsApproval === true && !summary.isApproved
  const body = { uncounted, ...(isAccepted && { acceptDifference: true }) }
  return (
    <FormDialog
      title={words.finishTitle}
      help={words.finishHelp}
      go={words.finish}
      isBlocked={summary === undefined || (wantsApproval && !isAccepted)}
      content={['finish', count.id, count.version, body]}
      send={key =>
        answer(
          api.POST('/api/v1/inventory/stock-counts/{countId}/finish', {
            headers: { 'idempotency-key': key },
            params: { path: { countId: count.id } },
            body
          })
        )
      }
      done={({ state }) => (state === 'finished' ? words.posted : words.posting)}
      stale={['inventory']}
      onClose={onClose}
    >
      {count.countedCount < count.lineCount && (
        <Radio.Group
          label={words.uncounted}
          value={uncounted}
          onChange={value => {
            setAccepted(false)
            setUncounted(value as Uncounted)
          }}
        >
          <div className={css['choices']}>
            <Radio value="keep" label={words.keep} />
            <Radio value="gone" label={words.gone} />
          </div>
        </Radio.Group>
      )}
      {summary === undefined ? (
        asked.error === null ? (
          <Waiting rows={3} />
        ) : (
          <Failed error={asked.error} again={() => void asked.refetch()} />
        )
      ) : (
        <Found summary={summary} />
      )}
      {summary?.needsApproval === true &&
        (summary.isApproved ? (
          <p className="note">{words.isApproved}</p>
        ) : (
          <>
            <p className="note warn">{words.needsApproval}</p>
            {mayApprove ? (
              <Checkbox
                label={words.approveHere}
                checked={isAccepted}
                onChange={event => setAccepted(event.currentTarget.checked)}
              />
            ) : (
              <p className="muted">{words.askApproval}</p>
            )}
          </>
        ))}
    </FormDialog>
  )
}

function Found({ summary }: { summary: Summary }) {
  const words = countWords.use()
  return (
    <>
      <dl className="pairs">
        <dt>{words.differing}</dt>
        <dd>
          <Count of={summary.differing} />
        </dd>
        {summary.gainMinor !== null && (
          <>
            <dt>{words.gain}</dt>
            <dd>
              <Money amount={summary.gainMinor} />
            </dd>
          </>
        )}
        {summary.lossMinor !== null && (
          <>
            <dt>{words.loss}</dt>
            <dd>
              <Money amount={summary.lossMinor} />
            </dd>
          </>
        )}
      </dl>
      {summary.unvalued > 0 && <p className="muted small">{words.unvalued(summary.unvalued)}</p>}
      {summary.moved > 0 && <p className="note warn">{words.movedMany(summary.moved)}</p>}
    </>
  )
}
