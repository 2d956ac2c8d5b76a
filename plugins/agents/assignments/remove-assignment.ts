import { defineUseCase, Id, Input } from 'stoa/plugin'
import { assignments } from './store.ts'

/** @throws stoa.not-found */
export const removeAssignment = defineUseCase({
  name: 'agents.remove-assignment',
  summary: 'Removes an assignment made by mistake; sales posted before stay',
  permission: 'agent.assign',
  input: Input({ assignmentId: Id }),
  async run(ctx, { assignmentId }) {
    await assignments.remove(ctx, assignmentId)
    return { id: assignmentId }
  }
})
