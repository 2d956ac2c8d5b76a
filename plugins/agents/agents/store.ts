import { type Context, coreErrors, defineRepository, statement } from 'stoa/plugin'
import { AgentChanged } from '../contract.ts'
import { agentsErrors } from '../errors.ts'
import { AgentModel } from './model.ts'
import { AgentView } from './view.ts'

/** The agents of the company acted in, by name or by code. */
export const agents = defineRepository({
  name: 'agents.agent',
  model: AgentModel,
  view: AgentView,
  sorts: {
    name: { by: ['nameKey', 'id'] },
    '-name': { by: ['nameKey', 'id'], descending: true },
    code: { by: ['code', 'id'] },
    '-code': { by: ['code', 'id'], descending: true }
  },
  filters: ['active'],
  conflicts: {
    agents_agent_code: ({ code }) => agentsErrors['code-taken']({ code }),
    agents_agent_user: () => agentsErrors['user-taken']()
  },
  events: { created: AgentChanged, changed: AgentChanged },
  audited: ['code', 'active']
})

const ofUser = statement<{ id: string }>(
  'agents.agent-of-user',
  'SELECT id FROM agents_agent WHERE tenant_id = $1 AND company_id = $2 AND user_id = $3'
)

/** The agent the caller is; null: none. */
export async function ownAgentId(ctx: Context): Promise<string | null> {
  if (ctx.userId === null) return null
  const [row] = await ofUser([ctx.tenantId, ctx.company().id, ctx.userId])
  return row?.id ?? null
}

export interface AgentName {
  id: string
  code: string
  name: string
  active: boolean
}
const named = statement<AgentName>(
  'agents.agent-names',
  'SELECT id, code, name, active FROM agents_agent WHERE tenant_id = $1 AND company_id = $2 AND id = ANY ($3)'
)

/** Who these are, by id; those there are none of are left out. */
export async function agentNames(
  ctx: Context,
  ids: ReadonlyArray<string | null>
): Promise<ReadonlyMap<string, AgentName>> {
  const known = [...new Set(ids.filter(id => id !== null))]
  if (known.length === 0) return new Map()
  const rows = await named([ctx.tenantId, ctx.company().id, known])
  return new Map(rows.map(row => [row.id, row]))
}

/** An agent who can be given something. @throws stoa.not-found, agents.agent-archived */
export async function demandActiveAgent(ctx: Context, agentId: string): Promise<AgentName> {
  const agent = (await agentNames(ctx, [agentId])).get(agentId)
  if (agent === undefined) throw coreErrors['not-found']({ what: 'agent' })
  if (!agent.active) throw agentsErrors['agent-archived']({ code: agent.code })
  return agent
}
