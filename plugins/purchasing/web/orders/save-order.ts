import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api, attempt, said, useSentence } from 'stoa/web'
import { pageWords } from '../page-words.ts'
import { milliTyped, ppmTyped, quantityOf } from '../typed.ts'
import type { TypedLine } from './order-lines.tsx'
import type { WholeOrder } from './orders-query.ts'

interface TypedOrder {
  supplierId: string
  shopId: string
  rate: string | null
  expectedOn: string
  note: string
  lines: TypedLine[]
}

const quantity = (text: string): string => quantityOf(milliTyped(text) ?? 0)

const lineOf = (line: TypedLine) => ({
  variantId: line.variantId,
  packs: quantity(line.packs),
  packSize: quantity(line.packSize),
  priceMinor: line.priceMinor ?? 0,
  discountPpm: ppmTyped(line.discount) ?? 0,
  taxPpm: ppmTyped(line.tax) ?? 0
})

const bodyOf = ({ supplierId, shopId, rate, expectedOn, note, lines }: TypedOrder) => ({
  supplierId,
  shopId,
  ...(rate !== null && { rate }),
  ...(expectedOn !== '' && { expectedOn }),
  ...(note.trim() !== '' && { note: note.trim() }),
  lines: lines.map(lineOf)
})

/** Saves an order as it is typed: a new one, or the draft. */
export function useSaveOrder(draft: WholeOrder | undefined, onSaved: (id: string) => unknown) {
  const words = pageWords.use()
  const queries = useQueryClient()
  const sentence = useSentence()
  const [fault, setFault] = useState<string | null>(null)
  const [isSaved, setSaved] = useState(false)
  const save = useMutation({
    mutationFn: (typed: TypedOrder) =>
      draft === undefined
        ? attempt(['order', bodyOf(typed)], key =>
            answer(
              api.POST('/api/v1/purchasing/orders', {
                headers: { 'idempotency-key': key },
                body: bodyOf(typed)
              })
            )
          )
        : answer(
            api.PATCH('/api/v1/purchasing/orders/{orderId}', {
              params: {
                header: { 'if-match': `"${draft.version}"` },
                path: { orderId: draft.id }
              },
              body: {
                ...(typed.rate !== null && { rate: typed.rate }),
                expectedOn: typed.expectedOn || null,
                note: typed.note.trim() || null,
                lines: typed.lines.map(lineOf)
              }
            })
          ),
    onSuccess: async ({ id }) => {
      setSaved(true)
      said(words.saved)
      await queries.invalidateQueries({ queryKey: ['purchasing'] })
      onSaved(id)
    },
    onError: error => setFault(sentence(error))
  })
  return { save, fault, setFault, isSaved }
}
