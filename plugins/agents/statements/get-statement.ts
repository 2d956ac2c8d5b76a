import { defineUseCase, Id, Input } from 'stoa/plugin'
import { seenStatement } from './seen-statement.ts'

/** @throws stoa.not-found */
export const getStatement = defineUseCase({
  name: 'agents.get-statement',
  summary: 'One statement; of their own to who may not see everyone’s',
  permission: 'commission.own',
  reads: true,
  input: Input({ statementId: Id }),
  run: (ctx, { statementId }) => seenStatement(ctx, statementId)
})
