import { type EventData, isId, statement, type UnitContext } from 'stoa/plugin'
import type { SalePosted } from '../../../contracts/sales.ts'
import { agentOfSale } from './agent-of-sale.ts'
import { commissionOfSale } from './commission-of-sale.ts'
import { addEntries } from '../entries/entry-store.ts'
import { heldOf } from './rules/take-back.ts'
import { type AgentSale, lockSale, recordSale } from './sale-store.ts'
import { settleReturns } from './settle-returns.ts'
import { entryOf, soldLines } from './sold-lines.ts'

const anyAgent = statement(
  'agents.any-agent',
  'SELECT 1 FROM agents_agent WHERE tenant_id = $1 AND company_id = $2 LIMIT 1'
)

/**
 * On pos.sale-posted: whose the sale is, and what it brings them, line by line. What came back of it
 * meanwhile is taken back in the same commit: facts arrive in any order.
 */
export async function recordPostedSale(
  ctx: UnitContext,
  sale: EventData<typeof SalePosted>
): Promise<void> {
  const [some] = await anyAgent([ctx.tenantId, ctx.company().id])
  if (some === undefined) return
  const known = await lockSale(ctx, sale.saleId)
  if (known.recorded) return
  const { lines } = await soldLines(ctx, sale.saleId)
  const chosen = await agentOfSale(ctx, {
    day: sale.businessDay,
    namedId: namedAgent(sale.extras),
    customerId: sale.customerId,
    registerId: sale.registerId,
    shopId: sale.shopId
  })
  const recorded: AgentSale = {
    ...known,
    recorded: true,
    number: sale.number,
    businessDay: sale.businessDay,
    customerId: sale.customerId,
    agentId: chosen?.agentId ?? null,
    source: chosen?.source ?? null
  }
  const ruled = await commissionOfSale(ctx, lines, {
    agentId: recorded.agentId,
    day: sale.businessDay
  })
  await recordSale(ctx, recorded, ruled)
  if (recorded.agentId !== null) {
    await addEntries(
      ctx,
      ruled.map(line =>
        entryOf(recorded, line, {
          kind: 'sale',
          day: sale.businessDay,
          documentId: sale.saleId,
          agentId: recorded.agentId as string,
          movement: heldOf(line)
        })
      )
    )
  }
  await settleReturns(ctx, recorded, ruled)
}

/** The agent named at the till: what the agents' own part of a sale says. */
function namedAgent(extras: Record<string, unknown> | undefined): string | null {
  const own = extras?.['agents']
  const agentId: unknown =
    typeof own === 'object' && own !== null ? Reflect.get(own, 'agentId') : null
  return typeof agentId === 'string' && isId(agentId) ? agentId : null
}
