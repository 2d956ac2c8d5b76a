import { defineEvent, Id, Type } from 'stoa/plugin'

const about = { permission: 'agent.read' } as const

export const AgentChanged = defineEvent({
  name: 'agents.agent-changed',
  about,
  emittedWhen: 'When an agent was added or changed, archived and restored included.',
  data: Type.Object({ companyId: Id, agentId: Id })
})

export const TerritoryChanged = defineEvent({
  name: 'agents.territory-changed',
  about: { permission: 'territory.read' },
  emittedWhen: 'When a territory was added or changed.',
  data: Type.Object({ companyId: Id, territoryId: Id })
})

export const AssignmentChanged = defineEvent({
  name: 'agents.assignment-changed',
  about,
  emittedWhen: 'When an assignment to a register, shop or territory was added, changed or removed.',
  data: Type.Object({ companyId: Id, assignmentId: Id })
})

export const CustomerAssigned = defineEvent({
  name: 'agents.customer-assigned',
  about,
  emittedWhen: 'When it was said whose a customer is: an agent’s, a territory’s, or no one’s.',
  data: Type.Object({ companyId: Id, customerId: Id })
})

export const CommissionRuleChanged = defineEvent({
  name: 'agents.commission-rule-changed',
  about: { permission: 'commission-rule.read' },
  emittedWhen: 'When a commission rule was added or changed.',
  data: Type.Object({ companyId: Id, commissionRuleId: Id })
})

/** Amounts stand in the ledger: who may see them asks. */
export const CommissionRecorded = defineEvent({
  name: 'agents.commission-recorded',
  about: { permission: 'commission.own' },
  emittedWhen:
    'When entries were added to the ledger of an agent: by sales, refunds and voids, by hand, or since a sale was given to another agent.',
  data: Type.Object({ companyId: Id, agentId: Id })
})

export const StatementClosed = defineEvent({
  name: 'agents.statement-closed',
  about: { permission: 'commission.own' },
  emittedWhen: 'When a statement of an agent was closed, numbered and frozen.',
  data: Type.Object({ companyId: Id, agentId: Id, statementId: Id })
})
