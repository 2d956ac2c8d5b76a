import { get, patch, post } from 'stoa/plugin'
import { setOffCredit } from '../bill-payments/set-off-credit.ts'
import { reversePayment } from '../bill-payments/reverse-payment.ts'
import { payBill } from '../bill-payments/pay-bill.ts'
import { approveBill } from './approve-bill.ts'
import { cancelBill } from './cancel-bill.ts'
import { changeBill } from './change-bill.ts'
import { createBill } from './create-bill.ts'
import { getBill } from './get-bill.ts'
import { BillableList, listBillable } from './list-billable.ts'
import { listBills } from './list-bills.ts'
import { BillPage, BillView } from './view.ts'

const once = { idempotency: 'required' } as const

export const billRoutes = [
  get('', listBills, BillPage),
  post('', createBill, BillView, { status: 201, ...once }),
  get('/:billId', getBill, BillView),
  patch('/:billId', changeBill, BillView, { ifMatch: true }),
  post('/:billId/approve', approveBill, BillView, once),
  post('/:billId/cancel', cancelBill, BillView, once),
  post('/:billId/pay', payBill, BillView, once),
  post('/:billId/set-off', setOffCredit, BillView, once),
  post('/:billId/payments/:paymentId/reverse', reversePayment, BillView, once)
]

/** Behind /suppliers. */
export const billableRoutes = [get('/:supplierId/billable', listBillable, BillableList)]
