import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { answer, api, useMay, useUnsaved } from 'stoa/web'
import { FormDialog } from 'stoa/web/form-dialog'
import { LotsField, lotsToSend, type TypedLot } from 'stoa/web/lots-field'
import { readLot, trackingQuery } from '../lots/lots-query.ts'
import { transferWords } from './transfer-words.ts'
import type { WholeTransfer } from './transfers-query.ts'

const MOST = 100

/** Sends it: of tracked goods with the lots that go; those nobody names go first expired first. */
export function SendDialog({ transfer, onClose }: { transfer: WholeTransfer; onClose(): void }) {
  const words = transferWords.use()
  const [named, setNamed] = useState<Record<string, TypedLot[]>>({})
  useUnsaved(Object.keys(named).length > 0)
  const may = useMay('lot.read')
  const ids = transfer.lines.map(line => line.variantId).slice(0, MOST)
  const { data } = useQuery({ ...trackingQuery({ variantIds: ids }), enabled: may })
  const lots = Object.entries(named).flatMap(([variantId, all]) =>
    lotsToSend(all).map(({ code, quantity }) => ({ variantId, code, quantity }))
  )
  const body = lots.length === 0 ? {} : { lots }
  return (
    <FormDialog
      title={words.sendTitle}
      help={words.sendHelp(transfer.toShopName)}
      go={words.send}
      isBlocked={false}
      content={['send', transfer.id, transfer.version, body]}
      send={key =>
        answer(
          api.POST('/api/v1/inventory/transfers/{transferId}/send', {
            headers: { 'idempotency-key': key },
            params: { path: { transferId: transfer.id } },
            body
          })
        )
      }
      done={() => words.sentNow}
      stale={['inventory']}
      onClose={onClose}
    >
      {transfer.lines.map(({ variantId, name, quantity }) => {
        const kind = data?.items.find(one => one.variantId === variantId)?.tracking ?? 'none'
        if (kind === 'none') return null
        return (
          <div key={variantId}>
            <bdi className="name">{name}</bdi>
            <LotsField
              name={name ?? ''}
              kind={kind}
              quantity={quantity}
              lots={named[variantId] ?? []}
              onLots={all => setNamed({ ...named, [variantId]: all })}
              read={readLot}
              isComing={false}
            />
          </div>
        )
      })}
    </FormDialog>
  )
}
