import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api, attempt, said, useSentence } from 'stoa/web'
import { milliTyped, percentOf, ppmTyped, quantityOf } from '../typed.ts'
import type { TypedBillLine } from './bill-lines.tsx'
import { billWords } from './bill-words.ts'
import type { BillLine, WholeBill } from './bills-query.ts'

interface TypedBill {
  supplierId: string
  kind: WholeBill['kind']
  number: string
  billedOn: string
  dueOn: string
  rate: string | null
  note: string
  lines: TypedBillLine[]
}

/** A line of a draft as it was typed: its tax stands as it was written. */
export const typedOf = (line: BillLine): TypedBillLine => ({
  id: line.receiptId === null ? `other ${line.lineNo}` : `${line.receiptId} ${line.receiptLineNo}`,
  receipt:
    line.receiptId === null
      ? null
      : {
          id: line.receiptId,
          lineNo: line.receiptLineNo ?? 0,
          number: line.receiptNumber ?? '',
          name: line.name ?? line.sku ?? ''
        },
  description: line.description ?? '',
  quantity: line.quantity ?? '',
  netMinor: line.netMinor,
  tax: percentOf(line.taxPpm),
  taxMinor: line.taxMinor
})

const lineOf = (line: TypedBillLine) => ({
  ...(line.receipt === null
    ? { description: line.description.trim() }
    : {
        receiptId: line.receipt.id,
        receiptLineNo: line.receipt.lineNo,
        quantity: quantityOf(milliTyped(line.quantity) ?? 0)
      }),
  netMinor: line.netMinor ?? 0,
  taxPpm: ppmTyped(line.tax) ?? 0,
  ...(line.taxMinor !== null && { taxMinor: line.taxMinor })
})

/** Saves an invoice as it is typed: a new one, or the draft. */
export function useSaveBill(draft: WholeBill | undefined, onSaved: (id: string) => unknown) {
  const words = billWords.use()
  const queries = useQueryClient()
  const sentence = useSentence()
  const [fault, setFault] = useState<string | null>(null)
  const [isSaved, setSaved] = useState(false)
  const save = useMutation({
    mutationFn: ({ supplierId, kind, number, billedOn, dueOn, rate, note, lines }: TypedBill) => {
      const facts = {
        supplierNumber: number.trim(),
        billedOn,
        ...(dueOn !== '' && { dueOn }),
        ...(rate !== null && { rate }),
        lines: lines.map(lineOf)
      }
      if (draft !== undefined) {
        return answer(
          api.PATCH('/api/v1/purchasing/bills/{billId}', {
            params: {
              header: { 'if-match': `"${draft.version}"` },
              path: { billId: draft.id }
            },
            body: { ...facts, note: note.trim() || null }
          })
        )
      }
      const body = {
        ...facts,
        supplierId,
        kind,
        ...(note.trim() !== '' && { note: note.trim() })
      }
      return attempt(['bill', body], key =>
        answer(api.POST('/api/v1/purchasing/bills', { headers: { 'idempotency-key': key }, body }))
      )
    },
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
