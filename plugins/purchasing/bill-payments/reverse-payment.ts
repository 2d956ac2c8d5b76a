import { coreErrors, defineUseCase, Id, Input, Lines } from 'stoa/plugin'
import { announceBill } from '../bills/announce.ts'
import { shownBill } from '../bills/shown.ts'
import { lockBill } from '../bills/store.ts'
import { purchasingErrors } from '../errors.ts'
import { addReversal, paymentsOf, putBack } from './store.ts'

/** @throws stoa.not-found, purchasing.bill-not-so, purchasing.payment-reversed */
export const reversePayment = defineUseCase({
  name: 'purchasing.reverse-payment',
  summary:
    'Takes a payment of a bill back that was recorded wrongly; what it paid is due again, also of a credit note it came out of',
  permission: 'supplier-bill.reverse-payment',
  input: Input({ billId: Id, paymentId: Id, because: Lines(500) }),
  async run(ctx, { billId, paymentId, because }) {
    const find = async () => (await paymentsOf(ctx, billId)).find(({ id }) => id === paymentId)
    const known = await find()
    if (known === undefined) throw coreErrors['not-found']({ what: 'payment' })
    const other = known.billId === billId ? known.creditNoteId : known.billId
    const bill = await lockBill(ctx, billId, ['partly-paid', 'paid'], other ?? undefined)
    const payment = await find()
    if (payment === undefined || payment.reversed !== null) {
      throw purchasingErrors['payment-reversed']({ number: bill.supplier_number })
    }
    for (const id of other === null ? [billId] : [billId, other]) {
      await putBack(ctx, id, payment.amountMinor)
    }
    const id = await addReversal(ctx, paymentId, because.trim())
    if (other !== null) await announceBill(ctx, await shownBill(ctx, other))
    const shown = await announceBill(ctx, await shownBill(ctx, billId))
    ctx.audited(id, { number: bill.supplier_number, amountMinor: payment.amountMinor })
    return shown
  }
})
