import { definePages, panel, type Reply, type Row } from 'stoa/web'
import { agentSearchOf } from './agents/agent-search.ts'
import { agentsWords } from './agents-words.ts'

export type Agent = Row<'/api/v1/agents/agents'>
export type Assignment = Row<'/api/v1/agents/assignments'>
export type Territory = Row<'/api/v1/agents/territories'>
export type CommissionRule = Row<'/api/v1/agents/commission-rules'>
export type Entry = Row<'/api/v1/agents/entries'>
export type Statement = Row<'/api/v1/agents/statements'>
export type Account = Reply<'/api/v1/agents/accounts/{agentId}'>

const menu = {
  group: 'people',
  icon: 'percent',
  order: 6,
  title: (words: { title: string }) => words.title
} as const

export default definePages({
  plugin: 'agents',
  words: agentsWords,
  pages: [
    {
      path: '/agents',
      title: words => words.title,
      permission: 'agent.read',
      menu,
      search: agentSearchOf,
      view: () => import('./agents/agents-page.tsx')
    },
    {
      path: '/agent-statements',
      title: words => words.statements,
      permission: 'commission.own',
      menu,
      search: agentSearchOf,
      view: () => import('./statements/statements-page.tsx')
    },
    {
      path: '/agent-figures',
      title: words => words.figures,
      permission: 'commission.own',
      menu,
      search: agentSearchOf,
      view: () => import('./figures/figures-page.tsx')
    },
    {
      path: '/commission-rules',
      title: words => words.rules,
      permission: 'commission-rule.read',
      menu,
      search: agentSearchOf,
      view: () => import('./commission-rules/commission-rules-page.tsx')
    },
    {
      path: '/territories',
      title: words => words.territories,
      permission: 'territory.read',
      menu,
      search: agentSearchOf,
      view: () => import('./territories/territories-page.tsx')
    },
    {
      path: '/agent-statements/$statementId',
      title: words => words.statements,
      permission: 'commission.own',
      view: () => import('./statements/statement-page.tsx')
    },
    {
      path: '/agents/new',
      title: words => words.agent,
      permission: 'agent.edit',
      inCompany: true,
      view: () => import('./agents/new-agent-page.tsx')
    },
    {
      path: '/agents/$agentId',
      title: words => words.agent,
      permission: 'agent.read',
      view: () => import('./agents/agent-page.tsx')
    }
  ],
  panels: [
    panel(agentsWords, 'customers.customer', {
      title: words => words.agent,
      permission: 'agent.read',
      view: () => import('./customers/owner-of-customer.tsx')
    }),
    panel(agentsWords, 'pos.sale', {
      title: words => words.agent,
      permission: 'commission.read',
      inCompany: true,
      view: () => import('./sales/agent-of-sale.tsx')
    })
  ],
  live: [
    {
      events: [
        'agents.agent-changed',
        'agents.territory-changed',
        'agents.assignment-changed',
        'agents.customer-assigned',
        'agents.commission-rule-changed',
        'agents.commission-recorded',
        'agents.statement-closed'
      ],
      stale: () => [['agents']]
    }
  ]
})
