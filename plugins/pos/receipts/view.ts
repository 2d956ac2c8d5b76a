import { Nullable, type Static, Type } from 'stoa/plugin'
import { DocumentView } from '../documents/view.ts'

/** A receipt as data: the document, and everything printed around it, already in words. */
export const ReceiptView = Type.Object({
  document: DocumentView,
  seller: Type.Object({
    company: Type.String(),
    taxNumber: Nullable(Type.String()),
    shop: Type.String(),
    address: Nullable(Type.String())
  }),
  locale: Type.String(),
  timeZone: Type.String(),
  title: Type.String(),
  header: Type.String(),
  footer: Type.String(),
  printed: Type.Object({
    orderFor: Nullable(Type.String(), 'Where it goes to, and the table or name it is for.'),
    occurredAt: Type.String({ description: "On the shop's clock." }),
    lines: Type.Array(
      Type.Object({ text: Type.String(), detail: Type.String(), amount: Type.String() })
    ),
    sums: Type.Array(
      Type.Object({ text: Type.String(), amount: Type.String(), strong: Type.Boolean() })
    )
  })
})
export type ReceiptView = Static<typeof ReceiptView>
