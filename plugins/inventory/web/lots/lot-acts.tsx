import { useState } from 'react'
import { answer, api, attempt, later, useMay } from 'stoa/web'
import { ReasonDialog } from 'stoa/web/reason-dialog'
import { lotWords } from './lot-words.ts'
import type { WholeLot } from './lots-query.ts'

const EditLot = later(() => import('./edit-lot.tsx'))

/** What may be done with a lot as it stands. */
export function LotActs({ lot }: { lot: WholeLot }) {
  const words = lotWords.use()
  const [open, setOpen] = useState<'edit' | 'block' | null>(null)
  const mayEdit = useMay('lot.edit')
  const mayBlock = useMay('lot.block')
  const close = (): void => setOpen(null)
  const isBlocked = lot.blockedAt !== null
  const path = { lotId: lot.id }
  const block = (reason: string) =>
    attempt(['block', lot.id, lot.version, reason], key =>
      answer(
        api.POST('/api/v1/inventory/lots/{lotId}/block', {
          headers: { 'idempotency-key': key },
          params: { path },
          body: { reason }
        })
      )
    )
  const unblock = () =>
    attempt(['unblock', lot.id, lot.version], key =>
      answer(
        api.POST('/api/v1/inventory/lots/{lotId}/unblock', {
          headers: { 'idempotency-key': key },
          params: { path }
        })
      )
    )
  return (
    <>
      {mayEdit && (
        <button type="button" className="button" onClick={() => setOpen('edit')}>
          {words.edit}
        </button>
      )}
      {mayBlock && (
        <button
          type="button"
          className={isBlocked ? 'button' : 'button danger'}
          onClick={() => setOpen('block')}
        >
          {isBlocked ? words.unblock : words.block}
        </button>
      )}
      {open === 'edit' && <EditLot lot={lot} onClose={close} />}
      {open === 'block' && !isBlocked && (
        <ReasonDialog
          title={words.blockTitle}
          help={words.blockHelp}
          label={words.blockReason}
          isRequired
          most={200}
          go={words.block}
          isDanger
          done={words.blocked}
          touches="inventory"
          run={block}
          onClose={close}
        />
      )}
      {open === 'block' && isBlocked && (
        <ReasonDialog
          title={words.unblockTitle}
          help={words.unblockHelp}
          go={words.unblock}
          done={words.unblocked}
          touches="inventory"
          run={unblock}
          onClose={close}
        />
      )}
    </>
  )
}
