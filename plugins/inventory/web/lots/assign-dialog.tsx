import { useState } from 'react'
import { answer, api, useUnsaved } from 'stoa/web'
import { FormDialog } from 'stoa/web/form-dialog'
import { LotsField, lotsToSend, namedIn, type TypedLot } from 'stoa/web/lots-field'
import { lotWords } from './lot-words.ts'
import { readLot } from './lots-query.ts'

interface Props {
  of: {
    variantId: string
    name: string
    kind: 'lot' | 'expiry' | 'serial'
    shopId: string
    quantity: string
    /** The sale whose goods are meant; left out: what is on hand. */
    documentId?: string
  }
  onClose(): void
}

/** What is in no lot gets its lot. */
export default function AssignDialog({ of, onClose }: Props) {
  const words = lotWords.use()
  const [lots, setLots] = useState<TypedLot[]>([])
  useUnsaved(lots.length > 0)
  const { variantId, shopId, documentId, quantity } = of
  const body = {
    variantId,
    shopId,
    ...(documentId !== undefined && { documentId }),
    lots: lotsToSend(lots)
  }
  return (
    <FormDialog
      title={words.assignTitle}
      help={words.assignHelp(quantity)}
      go={words.assign}
      isBlocked={lots.length === 0 || namedIn(lots) > Number(quantity)}
      content={['assign', body]}
      send={key =>
        answer(
          api.POST('/api/v1/inventory/lot-assignments', {
            headers: { 'idempotency-key': key },
            body
          })
        )
      }
      done={() => words.assigned}
      stale={['inventory']}
      onClose={onClose}
    >
      <LotsField
        name={of.name}
        kind={of.kind}
        quantity={quantity}
        lots={lots}
        onLots={setLots}
        read={readLot}
      />
    </FormDialog>
  )
}
