import { on } from 'stoa/plugin'
import { SaleRefunded } from '../../../contracts/sales.ts'
import { ReservationExpired } from '../../../contracts/stock.ts'
import { giveUpOrder, holdsForOrder } from './cancel/give-up-order.ts'
import { notifyCustomers } from './notices/notify-customer.ts'
import { followPayments } from './pay/reactions.ts'
import { followTill } from './return/follow-till.ts'

/** What payments, the till and the stock come to, for orders, and what customers are told of it. */
export const orderReactions = [
  ...followPayments,
  on(SaleRefunded, 'follow-till', followTill, { when: ({ saleId }) => saleId !== null }),
  on(ReservationExpired, 'give-up-order', giveUpOrder, { when: holdsForOrder }),
  ...notifyCustomers
]
