import {
  constraintOf,
  type Context,
  Currency,
  Day,
  defineUseCase,
  Id,
  Input,
  Line,
  Lines,
  newId,
  Type
} from 'stoa/plugin'
import { purchasingErrors } from '../errors.ts'
import { rateFor } from '../orders/input.ts'
import { RATE } from '../orders/rules/amounts.ts'
import { returnRow } from '../returns/store.ts'
import { suppliers } from '../suppliers/store.ts'
import { announceBill } from './announce.ts'
import { BillLines, billLinesOf, Total } from './input.ts'
import { shownBill } from './shown.ts'
import { addBill } from './store.ts'
import { BillKind } from './view.ts'

/**
 * @throws stoa.not-found, purchasing.bill-line-wrong, purchasing.bill-total-differs,
 * purchasing.due-before-billed, purchasing.rate-needed, purchasing.rate-of-home,
 * purchasing.bill-number-taken, purchasing.credit-of-no-return
 */
export const createBill = defineUseCase({
  name: 'purchasing.create-bill',
  summary: "Enters a supplier's invoice or credit note as a draft; nothing is owed by it yet",
  permission: 'supplier-bill.edit',
  input: Input({
    supplierId: Id,
    kind: Type.Optional(BillKind),
    supplierNumber: Line(100, 'As it stands on the paper; of each supplier once.'),
    billedOn: Day,
    dueOn: Type.Optional({ ...Day, description: "Left out: by the supplier's terms." }),
    currency: Type.Optional({ ...Currency, description: "Left out: the supplier's." }),
    rate: Type.Optional(
      Type.String({
        pattern: RATE,
        description: "How much of the company's currency one of the bill's is."
      })
    ),
    note: Type.Optional(Lines(2_000)),
    supplierReturnId: Type.Optional({
      ...Id,
      description: 'Of a credit note: for what went back.'
    }),
    totalMinor: Total,
    lines: BillLines
  }),
  async run(
    ctx,
    { supplierId, kind = 'bill', lines, totalMinor, supplierReturnId: returnId = null, ...said }
  ) {
    if (returnId !== null) await demandReturn(ctx, returnId, kind, supplierId)
    const supplier = await suppliers.get(ctx, supplierId)
    const currency = said.currency ?? supplier.currency
    const { billedOn, dueOn = null } = said
    if (dueOn !== null && dueOn < billedOn) throw purchasingErrors['due-before-billed']()
    const supplierNumber = said.supplierNumber.trim()
    const id = newId()
    const kept = await billLinesOf(ctx, { kind, supplierId, currency }, lines, totalMinor)
    const bill = {
      id,
      kind,
      supplierId,
      supplierNumber,
      currency,
      rate: rateFor(ctx, currency, said.rate),
      billedOn,
      dueOn,
      // What is credited is due at once.
      termsDays: kind === 'bill' ? (supplier.termsDays ?? 0) : 0,
      note: said.note?.trim() || null,
      returnId
    }
    try {
      await addBill(ctx, bill, kept)
    } catch (error) {
      if (constraintOf(error) !== 'purchasing_bill_supplier_number') throw error
      throw purchasingErrors['bill-number-taken']({ number: supplierNumber })
    }
    return announceBill(ctx, await shownBill(ctx, id))
  }
})

async function demandReturn(
  ctx: Context,
  returnId: string,
  kind: string,
  supplierId: string
): Promise<void> {
  const row = await returnRow(ctx, returnId)
  if (kind === 'credit-note' && row.supplier_id === supplierId) return
  throw purchasingErrors['credit-of-no-return']()
}
