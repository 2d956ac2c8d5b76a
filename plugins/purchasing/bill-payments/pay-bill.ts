import { Amount, Day, daysInForce, defineUseCase, Id, Input, Line, Type } from 'stoa/plugin'
import { announceBill } from '../bills/announce.ts'
import { shownBill } from '../bills/shown.ts'
import { lockBill } from '../bills/store.ts'
import { Method } from '../bills/view.ts'
import { purchasingErrors } from '../errors.ts'
import { addPayment, takeOff } from './store.ts'

/** @throws stoa.not-found, purchasing.bill-not-so, purchasing.more-than-due, purchasing.paid-in-future */
export const payBill = defineUseCase({
  name: 'purchasing.pay-bill',
  summary: 'Records what was paid of a bill, or got back of a credit note; never more than is open',
  permission: 'supplier-bill.pay',
  input: Input({
    billId: Id,
    amountMinor: {
      ...Amount,
      minimum: 1,
      description: "In minor units of the bill's currency."
    },
    method: Method,
    paidOn: Type.Optional({ ...Day, description: 'Left out: today.' }),
    reference: Type.Optional(Line(100, 'E.g. of the bank transfer.'))
  }),
  async run(ctx, { billId, amountMinor, method, paidOn, reference }) {
    const { to: today } = await daysInForce(ctx)
    if (paidOn !== undefined && paidOn > today) throw purchasingErrors['paid-in-future']()
    const bill = await lockBill(ctx, billId, ['approved', 'partly-paid'])
    if (!(await takeOff(ctx, billId, amountMinor))) {
      const openMinor = bill.net_minor + bill.tax_minor - bill.paid_minor
      throw purchasingErrors['more-than-due']({
        number: bill.supplier_number,
        openMinor,
        currency: bill.currency
      })
    }
    await addPayment(ctx, {
      billId,
      creditId: null,
      method,
      paidOn: paidOn ?? today,
      amountMinor,
      reference: reference?.trim() || null
    })
    return announceBill(ctx, await shownBill(ctx, billId))
  }
})
