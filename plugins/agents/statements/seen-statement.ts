import { type Context, coreErrors } from 'stoa/plugin'
import { visibleAgent } from '../entries/visible-agent.ts'
import { findStatement } from './store.ts'
import type { StatementView } from './view.ts'

/** A statement its reader may see. @throws stoa.not-found */
export async function seenStatement(ctx: Context, id: string): Promise<StatementView> {
  const [statement, own] = await Promise.all([findStatement(ctx, id), visibleAgent(ctx, undefined)])
  if (statement === null || (own !== undefined && statement.agentId !== own)) {
    throw coreErrors['not-found']({ what: 'statement' })
  }
  return statement
}
