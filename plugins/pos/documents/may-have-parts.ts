import type { Context } from 'stoa/plugin'
import { Stock } from '../../../contracts/stock.ts'

/**
 * Whether goods of the company may have no stock of their own. The number of a document is locked
 * behind its stock, since all of a series queue up for it; both are sent together, in this order. Where
 * parts are looked up before the stock, the document waits for it instead.
 */
export const mayHaveParts = (ctx: Context): boolean => ctx.ask(Stock).mayHaveParts()
