import {
  coreErrors,
  constraintOf,
  Day,
  defineUseCase,
  Id,
  Input,
  Line,
  Lines,
  Nullable,
  Type,
  Version
} from 'stoa/plugin'
import { purchasingErrors } from '../errors.ts'
import { rateFor } from '../orders/input.ts'
import { RATE } from '../orders/rules/amounts.ts'
import { announceBill } from './announce.ts'
import { BillLines, billLinesOf, Total } from './input.ts'
import { shownBill } from './shown.ts'
import { changeBillRow, lockBill } from './store.ts'

/**
 * @throws stoa.not-found, stoa.stale-version, purchasing.bill-not-so, purchasing.bill-line-wrong,
 * purchasing.bill-total-differs, purchasing.due-before-billed, purchasing.rate-of-home,
 * purchasing.bill-number-taken
 */
export const changeBill = defineUseCase({
  name: 'purchasing.change-bill',
  summary: "Changes a supplier's invoice that was not approved yet; its lines are sent whole",
  permission: 'supplier-bill.edit',
  input: Input({
    billId: Id,
    version: Version,
    supplierNumber: Type.Optional(Line(100)),
    billedOn: Type.Optional(Day),
    dueOn: Type.Optional(Day),
    rate: Type.Optional(Type.String({ pattern: RATE })),
    note: Type.Optional(Nullable(Lines(2_000))),
    totalMinor: Total,
    lines: BillLines
  }),
  async run(ctx, { billId, version, lines, totalMinor, ...said }) {
    const bill = await lockBill(ctx, billId, ['draft'])
    if (bill.version !== version) throw coreErrors['stale-version']({ version: bill.version })
    const supplierNumber = said.supplierNumber?.trim() ?? bill.supplier_number
    const billedOn = said.billedOn ?? bill.billed_on
    const dueOn = said.dueOn ?? bill.due_on
    if (dueOn < billedOn) throw purchasingErrors['due-before-billed']()
    const of = { kind: bill.kind, supplierId: bill.supplier_id, currency: bill.currency }
    const kept = await billLinesOf(ctx, of, lines, totalMinor)
    const facts = {
      supplierNumber,
      billedOn,
      dueOn,
      rate: rateFor(ctx, bill.currency, said.rate ?? bill.rate),
      note: said.note === undefined ? bill.note : said.note?.trim() || null
    }
    try {
      await changeBillRow(ctx, billId, facts, kept)
    } catch (error) {
      if (constraintOf(error) !== 'purchasing_bill_supplier_number') throw error
      throw purchasingErrors['bill-number-taken']({ number: supplierNumber })
    }
    return announceBill(ctx, await shownBill(ctx, billId))
  }
})
