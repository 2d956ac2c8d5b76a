import { answer, DayStart, definePlugin, on } from 'stoa/plugin'
import { Catalog, PublishedProducts } from '../../contracts/catalogue.ts'
import { Customers } from '../../contracts/customers.ts'
import { SalePosted, SaleRefunded, Sales, SaleVoided } from '../../contracts/sales.ts'
import { SaleExtension } from '../../contracts/sale-extensions.ts'
import { agentCsvRoutes, agentRoutes } from './agents/routes.ts'
import { assignmentRoutes } from './assignments/routes.ts'
import { commissionRuleRoutes } from './commission-rules/routes.ts'
import { checkNamedAgent, NamedAgent } from './commissions/named-on-sale.ts'
import { recordPostedSale } from './commissions/record-posted-sale.ts'
import { recordRefund, recordVoid } from './commissions/record-returns.ts'
import { defaultAgentRoutes, saleAgentRoutes } from './commissions/routes.ts'
import {
  AgentChanged,
  AssignmentChanged,
  CommissionRecorded,
  CommissionRuleChanged,
  CustomerAssigned,
  StatementClosed,
  TerritoryChanged
} from './contract.ts'
import { customerRoutes } from './customers/routes.ts'
import { entryCsvRoutes, entryRoutes } from './entries/routes.ts'
import { agentsErrors } from './errors.ts'
import { figureCsvRoutes, figureRoutes } from './figures/routes.ts'
import { accountRoutes, statementRoutes } from './statements/routes.ts'
import { territoryRoutes } from './territories/routes.ts'

export default definePlugin({
  name: 'agents',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary: 'Knows which agent a sale is owed to, what it brings them, and what they were paid.',
  requires: { catalog: '^1.0.0', customers: '^1.0.0', pos: '^1.0.0' },
  permissions: {
    'agent.read': 'See agents by code and name, and what is theirs',
    'agent.contact': 'See how agents are reached, and notes on them',
    'agent.edit': 'Add, change and archive agents',
    'agent.assign': 'Say which registers, shops, territories and customers are whose',
    'territory.read': 'See territories',
    'territory.edit': 'Add, change and archive territories',
    'commission-rule.read': 'See what agents get of what they sell',
    'commission-rule.edit': 'Say what agents get of what they sell',
    'commission.own': 'See commission and statements of one’s own',
    'commission.read': 'See commission and statements of every agent',
    'commission.reassign': 'Give a posted sale to another agent',
    'statement.close': 'Close statements of agents',
    'statement.adjust': 'Add to what is owed to an agent, or take off',
    'statement.pay': 'Note what was paid out to agents'
  },
  roles: {
    manager: ['agent.*', 'territory.*', 'commission-rule.*', 'commission.*', 'statement.*'],
    accountant: [
      'agent.read',
      'agent.contact',
      'territory.read',
      'commission-rule.read',
      'commission.own',
      'commission.read',
      'statement.pay'
    ],
    cashier: ['agent.read'],
    'sales-agent': ['agent.read', 'territory.read', 'commission.own']
  },
  errors: agentsErrors,
  migrations: import.meta.dirname + '/migrations',
  web: import.meta.dirname + '/web/console.tsx',
  faceParts: { '/till': import.meta.dirname + '/web/till/till-part.tsx' },
  routes: {
    '/agents': agentRoutes,
    '/agents.csv': agentCsvRoutes,
    '/default': defaultAgentRoutes,
    '/territories': territoryRoutes,
    '/assignments': assignmentRoutes,
    '/customers': customerRoutes,
    '/commission-rules': commissionRuleRoutes,
    '/entries': entryRoutes,
    '/entries.csv': entryCsvRoutes,
    '/sales': saleAgentRoutes,
    '/accounts': accountRoutes,
    '/statements': statementRoutes,
    '/figures': figureRoutes,
    '/figures.csv': figureCsvRoutes
  },
  asks: [Catalog, PublishedProducts, Customers, Sales],
  mayAsk: [DayStart],
  answers: [answer(SaleExtension, { extra: () => NamedAgent, beforePosting: checkNamedAgent })],
  emits: [
    AgentChanged,
    AssignmentChanged,
    CommissionRecorded,
    CommissionRuleChanged,
    CustomerAssigned,
    StatementClosed,
    TerritoryChanged
  ],
  reactsTo: [
    on(SalePosted, 'record-posted-sale', recordPostedSale, { onceInUse: true }),
    on(SaleRefunded, 'record-refund', recordRefund, {
      onceInUse: true,
      when: refund => refund.saleId !== null
    }),
    on(SaleVoided, 'record-void', recordVoid, { onceInUse: true })
  ]
})
