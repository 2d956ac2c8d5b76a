import { Id, Instant, Nullable, Type, type Static } from 'stoa/plugin'
import { ReceiptForm } from '../receipts/view.ts'
import type { PrintRow } from './store.ts'

export const PrintView = Type.Object({
  id: Id,
  documentId: Id,
  form: ReceiptForm,
  printNo: Type.Integer({ description: '1: the original; else which copy it is.' }),
  printedAt: Instant,
  userId: Nullable(Id),
  network: Nullable(
    Type.Object({
      registerId: Id,
      state: Type.Union(
        [
          Type.Literal('queued'),
          Type.Literal('sending'),
          Type.Literal('sent'),
          Type.Literal('unconfirmed'),
          Type.Literal('failed')
        ],
        {
          description:
            'sent: the printer took all of it and closed the connection. unconfirmed: all of it left, but the printer did not say so: it may have printed it, and it is not sent again by itself. failed: the printer cannot have the whole of it.'
        }
      ),
      fault: Nullable(
        Type.String(),
        'unreachable, not-allowed, incomplete, no-answer, broken, interrupted or too-late.'
      )
    }),
    "How far it is on the way to a register's printer; null: it was printed where it was asked for."
  )
})
export type PrintView = Static<typeof PrintView>

export const PrintList = Type.Object({ items: Type.Array(PrintView) })

export const viewOfPrint = (row: PrintRow): PrintView => ({
  id: row.id,
  documentId: row.document_id,
  form: row.form,
  printNo: row.print_no,
  printedAt: row.printed_at.toISOString(),
  userId: row.user_id,
  network:
    row.state === null || row.register_id === null
      ? null
      : { registerId: row.register_id, state: row.state, fault: row.fault }
})
