import { defineUseCase, Id, idCursor, Input, Line, PageInput, Type } from 'stoa/plugin'
import { billRows } from './store.ts'
import { BillKind, BillState, viewOfBill } from './view.ts'

const OPEN = ['approved', 'partly-paid'] as const

export const listBills = defineUseCase({
  name: 'purchasing.list-bills',
  summary: "Suppliers' invoices and credit notes, those entered last first",
  permission: 'supplier-bill.read',
  heldFor: 'company',
  reads: true,
  input: Input({
    supplierId: Type.Optional(Id),
    kind: Type.Optional(BillKind),
    state: Type.Optional(
      Type.Union([BillState, Type.Literal('open')], {
        description: 'open: approved, and not all of it paid.'
      })
    ),
    supplierNumber: Type.Optional(Line(100, 'The whole number as it stands on the paper.')),
    ...PageInput
  }),
  async run(ctx, { state, ...asked }) {
    const states = state === undefined ? undefined : state === 'open' ? OPEN : [state]
    const page = idCursor.page(await billRows(ctx, { ...asked, states }), asked.limit, row => row)
    return { ...page, items: page.items.map(viewOfBill) }
  }
})
