import { useState } from 'react'
import { answer, api, said, useSentence } from 'stoa/web'
import { saveFile } from 'stoa/web/csv-button'
import type { WholeOrder } from './orders-query.ts'

/** Saves the order as a paper for its supplier; a plain link could not carry the access token. */
export function OrderPdf({ order }: { order: WholeOrder }) {
  const sentence = useSentence()
  const [isBusy, setBusy] = useState(false)
  const save = async (): Promise<void> => {
    const file = (await answer(
      api.GET('/api/v1/purchasing/orders/{orderId}/pdf', {
        params: { path: { orderId: order.id } },
        parseAs: 'blob'
      })
    )) as unknown as Blob
    saveFile(file, `${order.number}.pdf`)
  }
  return (
    <button
      type="button"
      className="button"
      disabled={isBusy}
      onClick={() => {
        setBusy(true)
        save()
          .catch((error: unknown) => said(sentence(error)))
          .finally(() => setBusy(false))
      }}
    >
      PDF
    </button>
  )
}
