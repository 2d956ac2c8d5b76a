import { type Context, coreErrors, parseQuantity } from 'stoa/plugin'
import { Sales } from '../../../contracts/sales.ts'
import type { RuledLine } from './commission-of-sale.ts'
import type { NewEntry } from '../entries/entry-store.ts'
import type { Movement } from './rules/take-back.ts'
import type { AgentSale, SaleLine } from './sale-store.ts'

/** The lines of a posted sale before anything came back. @throws stoa.not-found */
export async function soldLines(
  ctx: Context,
  saleId: string
): Promise<{ number: string; businessDay: string; customerId: string | null; lines: SaleLine[] }> {
  const sale = await ctx.ask(Sales).sale(saleId)
  if (sale === null) throw coreErrors['not-found']({ what: 'sale' })
  return {
    number: sale.number,
    businessDay: sale.businessDay,
    customerId: sale.customerId,
    lines: sale.lines.map(line => ({
      lineNo: line.lineNo,
      variantId: line.variantId,
      name: line.name,
      quantityMilli: parseQuantity(line.quantity),
      returnedMilli: 0,
      netMinor: line.netMinor,
      totalMinor: line.totalMinor,
      commissionMinor: 0
    }))
  }
}

/** An entry of the ledger that a line of a sale brings. */
export const entryOf = (
  sale: AgentSale,
  line: RuledLine | SaleLine,
  of: Pick<NewEntry, 'kind' | 'day' | 'agentId'> & {
    documentId: string
    number?: string
    movement: Movement
  }
): NewEntry => ({
  agentId: of.agentId,
  kind: of.kind,
  day: of.day,
  documentId: of.documentId,
  lineNo: line.lineNo,
  number: of.number ?? sale.number,
  saleId: sale.id,
  customerId: sale.customerId,
  variantId: line.variantId,
  name: line.name,
  rule: 'rule' in line ? line.rule : null,
  ...of.movement
})
