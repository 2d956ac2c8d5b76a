import { defineUseCase, Id, Input } from 'stoa/plugin'
import { assignments } from './store.ts'

/** @throws stoa.not-found */
export const getAssignment = defineUseCase({
  name: 'agents.get-assignment',
  summary: 'One assignment',
  permission: 'agent.read',
  reads: true,
  input: Input({ assignmentId: Id }),
  run: (ctx, { assignmentId }) => assignments.get(ctx, assignmentId)
})
