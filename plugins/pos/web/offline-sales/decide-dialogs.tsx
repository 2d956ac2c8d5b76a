import { useState } from 'react'
import { answer, api, attempt } from 'stoa/web'
import { ReasonDialog } from 'stoa/web/reason-dialog'
import { frozenOf } from './frozen.ts'
import type { OfflineSale } from './offline-query.ts'
import { offlineWords } from './offline-words.ts'
import { PickVariant, type Picked } from './pick-variant.tsx'

interface Props {
  of: OfflineSale
  onClose(): void
}

const TAKEN = ['pos.offline-differs', 'pos.offline-id-taken']

/** Lines whose product is not in the catalogue, each product once. */
function unknownLines({
  content,
  reason
}: OfflineSale): Array<{ variantId: string; name: string }> {
  const ids = reason?.code === 'pos.offline-variants-unknown' ? reason.facts['variantIds'] : ''
  const unknown = typeof ids === 'string' ? ids.split(', ') : []
  const lines = frozenOf(content)?.lines ?? []
  return unknown.flatMap(id => lines.find(line => line.variantId === id) ?? [])
}

export function PostDialog({ of, onClose }: Props) {
  const words = offlineWords.use()
  const [picked, setPicked] = useState<Record<string, Picked>>({})
  const isTaken = TAKEN.includes(of.reason?.code ?? '')
  const lines = unknownLines(of)
  return (
    <ReasonDialog
      title={words.postTitle(of.reference)}
      help={isTaken ? words.asAnotherHelp : words.postHelp}
      go={isTaken ? words.asAnother : words.post}
      isBlocked={lines.some(({ variantId }) => picked[variantId] === undefined)}
      done={words.postDone(of.reference)}
      touches="pos"
      onClose={onClose}
      run={() => {
        const variants = Object.entries(picked).map(([variantId, { id: by }]) => ({
          variantId,
          by
        }))
        return attempt(['post-parked-sale', of.id, variants], key =>
          answer(
            api.POST('/api/v1/pos/offline-sales/{offlineSaleId}/post', {
              headers: { 'idempotency-key': key },
              params: { path: { offlineSaleId: of.id } },
              body: { variants, asAnother: isTaken }
            })
          )
        )
      }}
    >
      {lines.map(({ variantId, name }) => (
        <PickVariant
          key={variantId}
          name={name}
          picked={picked[variantId]}
          onPick={one => setPicked(before => ({ ...before, [variantId]: one }))}
        />
      ))}
    </ReasonDialog>
  )
}

export function DismissDialog({ of, onClose }: Props) {
  const words = offlineWords.use()
  return (
    <ReasonDialog
      title={words.dismissTitle(of.reference)}
      help={words.dismissHelp}
      label={words.reason}
      most={300}
      isRequired
      isDanger
      go={words.dismiss}
      done={words.dismissDone(of.reference)}
      touches="pos"
      onClose={onClose}
      run={reason =>
        attempt(['dismiss-parked-sale', of.id, reason], key =>
          answer(
            api.POST('/api/v1/pos/offline-sales/{offlineSaleId}/dismiss', {
              headers: { 'idempotency-key': key },
              params: { path: { offlineSaleId: of.id } },
              body: { reason }
            })
          )
        )
      }
    />
  )
}
