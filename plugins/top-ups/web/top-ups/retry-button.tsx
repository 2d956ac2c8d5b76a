import { useState } from 'react'
import { answer, api } from 'stoa/web'
import { FormDialog } from 'stoa/web/form-dialog'
import { pageWords } from '../page-words.ts'

/** One that failed is tried once more, once somebody has read what that means. */
export function RetryButton({ topUpId }: { topUpId: string }) {
  const words = pageWords.use()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="button main" onClick={() => setOpen(true)}>
        {words.retry}
      </button>
      {isOpen && (
        <FormDialog
          title={words.retryTitle}
          help={words.retryHelp}
          go={words.retry}
          isBlocked={false}
          content={['retry', topUpId]}
          send={key =>
            answer(
              api.POST('/api/v1/top-ups/top-ups/{topUpId}/retry', {
                headers: { 'idempotency-key': key },
                params: { path: { topUpId } }
              })
            )
          }
          done={() => words.retried}
          stale={['top-ups']}
          onClose={() => setOpen(false)}
        >
          {null}
        </FormDialog>
      )}
    </>
  )
}
