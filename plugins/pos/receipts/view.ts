import { Nullable, type Static, Type } from 'stoa/plugin'
import { DocumentView } from '../documents/view.ts'

/** `gift`: without prices, for whoever is given what was bought. */
export const ReceiptForm = Type.Union([Type.Literal('receipt'), Type.Literal('gift')])
export type ReceiptForm = Static<typeof ReceiptForm>

/** A receipt as data: the document, and everything printed around it, already in words. */
export const ReceiptView = Type.Object({
  document: DocumentView,
  form: ReceiptForm,
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
    copy: Nullable(Type.String(), '«Copy 2 · 3 Nov 2026, 10:14»; null: it is the original.'),
    orderFor: Nullable(Type.String(), 'Where it goes to, and the table or name it is for.'),
    fields: Type.Array(Type.String(), {
      description:
        'Custom fields of the document; and lots and serial numbers of what stands on no line, such as parts.'
    }),
    occurredAt: Type.String({ description: "On the shop's clock." }),
    lines: Type.Array(
      Type.Object({
        text: Type.String(),
        detail: Type.String(),
        amount: Type.String(),
        fields: Type.Array(Type.String(), {
          description: '«Country of origin: Peru», «Lot AB-1», «Serial no. S1»'
        })
      })
    ),
    sums: Type.Array(
      Type.Object({ text: Type.String(), amount: Type.String(), strong: Type.Boolean() })
    ),
    qr: Nullable(
      Type.Object({ text: Type.String(), caption: Type.String() }),
      'A QR code at the end, and what stands below it.'
    )
  })
})
export type ReceiptView = Static<typeof ReceiptView>
