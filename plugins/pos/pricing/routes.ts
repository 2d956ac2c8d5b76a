import { post } from 'stoa/plugin'
import { quoteSale } from './quote-sale.ts'
import { SaleQuoteView } from './view.ts'

/**
 * A POST since a sale of a thousand lines does not fit into an address; it writes nothing, so
 * nothing is to be repeated safely.
 */
export const quoteRoutes = [post('', quoteSale, SaleQuoteView, { idempotency: 'none' })]
