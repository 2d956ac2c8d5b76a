import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { answer, api, attempt, said, useMay, useSentence } from 'stoa/web'
import { ReasonDialog } from 'stoa/web/reason-dialog'
import { countWords } from './count-words.ts'
import type { StockCount } from './counts-query.ts'
import { FinishDialog } from './finish-dialog.tsx'

type Kind = 'finish' | 'approve' | 'cancel'
const to = (countId: string, key: string) => ({
  headers: { 'idempotency-key': key },
  params: { path: { countId } }
})

/** What may be done with it as it stands. */
export function CountActs({ count }: { count: StockCount }) {
  const words = countWords.use()
  const queries = useQueryClient()
  const sentence = useSentence()
  const [dialog, setDialog] = useState<Kind | null>(null)
  const mayEdit = useMay('stock-count.edit')
  const mayPost = useMay('stock-count.post')
  const mayApprove = useMay('stock-count.approve')
  const start = useMutation({
    mutationFn: () =>
      attempt(['start', count.id], key =>
        answer(api.POST('/api/v1/inventory/stock-counts/{countId}/start', to(count.id, key)))
      ),
    onSuccess: () => said(words.started),
    onError: error => said(sentence(error)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['inventory'] })
  })
  const { state, id } = count
  const isCounting = state === 'counting'
  const close = (): void => setDialog(null)
  return (
    <>
      {(state === 'draft' || isCounting) && mayEdit && (
        <button type="button" className="button" onClick={() => setDialog('cancel')}>
          {words.cancel}
        </button>
      )}
      {isCounting && mayApprove && !mayPost && (
        <button type="button" className="button" onClick={() => setDialog('approve')}>
          {words.approve}
        </button>
      )}
      {isCounting && mayPost && (
        <button
          type="button"
          className="button"
          disabled={count.countedCount === 0}
          onClick={() => setDialog('finish')}
        >
          {words.finish}
        </button>
      )}
      {isCounting && mayEdit && (
        <Link to={`/stock/counts/${id}/count`} className="button main">
          {count.countedCount === 0 ? words.count : words.goOn}
        </Link>
      )}
      {state === 'draft' && mayEdit && (
        <button
          type="button"
          className="button main"
          disabled={start.isPending}
          onClick={() => start.mutate()}
        >
          {words.startCounting}
        </button>
      )}
      {dialog === 'finish' && <FinishDialog count={count} onClose={close} />}
      {dialog === 'approve' && (
        <ReasonDialog
          title={words.approveTitle}
          help={words.approveHelp}
          label={words.note}
          go={words.approve}
          done={words.approvedNow}
          touches="inventory"
          run={note =>
            attempt(['approve', id, note], key =>
              answer(
                api.POST('/api/v1/inventory/stock-counts/{countId}/approve', {
                  ...to(id, key),
                  body: note === '' ? {} : { note }
                })
              )
            )
          }
          onClose={close}
        />
      )}
      {dialog === 'cancel' && (
        <ReasonDialog
          title={words.cancelTitle}
          help={words.cancelHelp}
          go={words.cancel}
          isDanger
          done={words.cancelled}
          touches="inventory"
          run={() =>
            attempt(['cancel', id], key =>
              answer(api.POST('/api/v1/inventory/stock-counts/{countId}/cancel', to(id, key)))
            )
          }
          onClose={close}
        />
      )}
    </>
  )
}
