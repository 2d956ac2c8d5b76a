import { Amount, daysInForce, defineUseCase, Id, Input } from 'stoa/plugin'
import { announceBill } from '../bills/announce.ts'
import { shownBill } from '../bills/shown.ts'
import { billRow, lockBill } from '../bills/store.ts'
import { type BillRow, isOpen } from '../bills/view.ts'
import { purchasingErrors } from '../errors.ts'
import { addPayment, takeOff } from './store.ts'

/** @throws stoa.not-found, purchasing.bill-not-so, purchasing.credit-does-not-fit, purchasing.more-than-due */
export const setOffCredit = defineUseCase({
  name: 'purchasing.set-off-credit',
  summary:
    'Sets a credit note off against a bill of the same supplier; never more than both have open',
  permission: 'supplier-bill.pay',
  input: Input({ billId: Id, creditNoteId: Id, amountMinor: { ...Amount, minimum: 1 } }),
  async run(ctx, { billId, creditNoteId, amountMinor }) {
    const bill = await lockBill(ctx, billId, ['approved', 'partly-paid'], creditNoteId)
    const credit = await billRow(ctx, creditNoteId)
    if (!fits(bill, credit)) throw purchasingErrors['credit-does-not-fit']()
    for (const { id, supplier_number: number, ...of } of [bill, credit]) {
      if (await takeOff(ctx, id, amountMinor)) continue
      const openMinor = of.net_minor + of.tax_minor - of.paid_minor
      throw purchasingErrors['more-than-due']({ number, openMinor, currency: bill.currency })
    }
    const { to: today } = await daysInForce(ctx)
    await addPayment(ctx, {
      billId,
      creditId: creditNoteId,
      method: 'credit-note',
      paidOn: today,
      amountMinor,
      reference: credit.supplier_number
    })
    await announceBill(ctx, await shownBill(ctx, creditNoteId))
    return announceBill(ctx, await shownBill(ctx, billId))
  }
})

const fits = (bill: BillRow, credit: BillRow): boolean =>
  bill.kind === 'bill' &&
  credit.kind === 'credit-note' &&
  isOpen(credit.state) &&
  bill.supplier_id === credit.supplier_id &&
  bill.currency === credit.currency
