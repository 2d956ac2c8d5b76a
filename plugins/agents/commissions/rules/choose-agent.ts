/** What makes a sale an agent's, in the order in which it is asked. */
export const agentSources = ['sale', 'customer', 'territory', 'register', 'shop'] as const
export type AgentSource = (typeof agentSources)[number]

/** A register, a shop or a territory is an agent's, from one business day to another. */
export interface AssignmentFact {
  /** UUIDv7: a later one is larger. */
  id: string
  agentId: string
  kind: 'territory' | 'register' | 'shop'
  fromDay: string
  /** null: it goes on. */
  toDay: string | null
}

export interface SaleFacts {
  /** Business day of the sale, 'YYYY-MM-DD'. */
  day: string
  /** Named on the sale itself. */
  namedId: string | null
  /** The customer's own. */
  ofCustomerId: string | null
  /** Those to the territory of the customer, the register and the shop of the sale. */
  assignments: readonly AssignmentFact[]
  /** Whether an agent is active: who is archived gets nothing new, unless named on the sale. */
  isActive: (agentId: string) => boolean
}

/**
 * Whose a sale is: the agent named on it; the customer's; that of the customer's territory; the
 * register's; the shop's; else no one's. Of several assignments in force the one that began last
 * counts, of those the newest.
 */
export function chooseAgent(sale: SaleFacts): { agentId: string; source: AgentSource } | null {
  if (sale.namedId !== null) return { agentId: sale.namedId, source: 'sale' }
  if (sale.ofCustomerId !== null && sale.isActive(sale.ofCustomerId)) {
    return { agentId: sale.ofCustomerId, source: 'customer' }
  }
  for (const kind of ['territory', 'register', 'shop'] as const) {
    const [latest] = sale.assignments
      .filter(one => one.kind === kind && isInForce(one, sale.day) && sale.isActive(one.agentId))
      .toSorted((a, b) => compare(b.fromDay, a.fromDay) || compare(b.id, a.id))
    if (latest !== undefined) return { agentId: latest.agentId, source: kind }
  }
  return null
}

const isInForce = ({ fromDay, toDay }: AssignmentFact, day: string): boolean =>
  fromDay <= day && (toDay === null || day <= toDay)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
