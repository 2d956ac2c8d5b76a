import { defineUseCase, Id, Input, toChange, Version } from 'stoa/plugin'
import { assertDays } from './days.ts'
import { assignments } from './store.ts'
import { Days } from './view.ts'

/** @throws stoa.not-found, stoa.stale-version, agents.days-reversed */
export const changeAssignment = defineUseCase({
  name: 'agents.change-assignment',
  summary: 'Says from which day to which an assignment is in force; sales posted before stay',
  permission: 'agent.assign',
  input: Input({ assignmentId: Id, version: Version, ...toChange(Days) }),
  run: (ctx, { assignmentId, version, fromDay, toDay }) =>
    assignments.change(ctx, assignmentId, version, before => {
      assertDays(fromDay ?? before.fromDay, toDay === undefined ? before.toDay : toDay)
      return { fromDay, toDay }
    })
})
