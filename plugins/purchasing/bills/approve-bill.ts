import { defineUseCase, Id, Input, Lines, Type } from 'stoa/plugin'
import { purchasingErrors } from '../errors.ts'
import { addCorrections } from '../cost-corrections/store.ts'
import { keepBook } from '../costs/keep-stock-value.ts'
import { announceBill } from './announce.ts'
import { correctionsIn } from './corrections-in.ts'
import { matchedLines } from './matched.ts'
import { shownBill } from './shown.ts'
import { approveBillRow, billRow, lockBill, lockSupplierOf } from './store.ts'

/**
 * Whoever approves what differs from what was ordered and received says why, and must be allowed to.
 * @throws stoa.not-found, purchasing.bill-not-so, purchasing.bill-differs,
 * purchasing.bill-of-another-shop, access.denied
 */
export const approveBill = defineUseCase({
  name: 'purchasing.approve-bill',
  summary: "Approves a supplier's invoice: it is to be paid from then on",
  permission: 'supplier-bill.approve',
  input: Input({
    billId: Id,
    acceptBecause: Type.Optional(
      Lines(500, 'Why it is approved though it differs; takes supplier-bill.accept-difference.')
    )
  }),
  async run(ctx, { billId, acceptBecause }) {
    await lockSupplierOf(ctx, (await billRow(ctx, billId)).supplier_id)
    const bill = await lockBill(ctx, billId, ['draft'])
    const lines = await matchedLines(ctx, bill)
    // Whoever stands in one shop does not see what others received.
    if (lines.some(line => line.receiptId !== null && line.receiptNumber === null)) {
      throw purchasingErrors['bill-of-another-shop']()
    }
    const differing = lines.filter(line => line.differs)
    const because = acceptBecause?.trim() || null
    if (differing.length > 0) {
      if (because === null) {
        throw purchasingErrors['bill-differs']({
          lines: differing.map(line => line.lineNo).join(', ')
        })
      }
      ctx.demand('supplier-bill.accept-difference')
    }
    await approveBillRow(ctx, bill, differing.length > 0 ? because : null, lines)
    if (bill.kind === 'bill') {
      await addCorrections(ctx, { kind: 'bill-difference', id: billId }, correctionsIn(lines))
    }
    await keepBook(ctx)
    return announceBill(ctx, await shownBill(ctx, billId))
  }
})
