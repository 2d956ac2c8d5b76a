import { defineBulk } from 'stoa/plugin'
import { postSale } from './post-sale.ts'

/**
 * For a till of a partner's own that sends what it has rung up. Each sale is a unit of work: it holds
 * the row of its number and those of its stock only as long as a sale at the counter does.
 */
export const postSales = defineBulk({
  name: 'pos.post-sales',
  summary: 'Rings up at most 500 sales, each with an answer of its own',
  of: postSale,
  status: 201,
  together: 1
})
