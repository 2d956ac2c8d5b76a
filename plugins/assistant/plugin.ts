import { DayStart, definePlugin } from 'stoa/plugin'
import { AssistantEnvironment } from './environment.ts'
import { assistantErrors } from './errors.ts'
import { mcpRoutes } from './mcp/routes.ts'
import { usageRoutes } from './usage/routes.ts'
import { proposalRoutes } from './proposals/routes.ts'
import { conversationRoutes } from './conversations/routes.ts'
import { keyRoutes } from './keys/routes.ts'
import { AssistantSettings } from './settings.ts'

const STAFF = ['assistant.use', 'assistant.approve']

export default definePlugin({
  name: 'assistant',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary:
    'Answers questions about the business with its own figures and proposes what to do, as the user and no more; the same over MCP.',
  permissions: {
    'assistant.use': 'Talk to the assistant, and use operations over MCP',
    'assistant.approve': 'Approve proposals made to oneself',
    'assistant.manage': 'Manage language model keys'
  },
  roles: {
    manager: STAFF,
    cashier: STAFF,
    accountant: STAFF,
    buyer: STAFF,
    'stock-keeper': STAFF,
    'sales-agent': STAFF
  },
  settings: AssistantSettings,
  mayAsk: [DayStart],
  errors: assistantErrors,
  migrations: import.meta.dirname + '/migrations',
  environment: AssistantEnvironment,
  web: import.meta.dirname + '/web/console.tsx',
  routes: {
    '/keys': keyRoutes,
    '/conversations': conversationRoutes,
    '/proposals': proposalRoutes,
    '/usage': usageRoutes,
    '/mcp': mcpRoutes
  }
})
