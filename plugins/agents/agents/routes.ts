import { Csv, csvOf, get, getAs, patch, post } from 'stoa/plugin'
import { agentTable } from './agent-table.ts'
import { changeAgent } from './change-agent.ts'
import { createAgent } from './create-agent.ts'
import { getAgent } from './get-agent.ts'
import { AgentPage, listAgents } from './list-agents.ts'
import { AgentView } from './view.ts'

export const agentRoutes = [
  get('', listAgents, AgentPage),
  post('', createAgent, AgentView, { status: 201 }),
  get('/:agentId', getAgent, AgentView),
  patch('/:agentId', changeAgent, AgentView, { ifMatch: true })
]

export const agentCsvRoutes = [
  getAs(
    '',
    agentTable,
    {
      type: 'text/csv',
      render: agents =>
        csvOf([
          ['code', 'name', 'phone', 'email', 'active', 'note'],
          ...agents.map(({ code, name, phone, email, active, note }) => [
            code,
            name,
            phone ?? '',
            email ?? '',
            active ? 'yes' : 'no',
            note ?? ''
          ])
        ]),
      filename: () => 'agents.csv'
    },
    Csv
  )
]
