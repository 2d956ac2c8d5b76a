import { defineUseCase, Id, Input, Page, PageInput, Type } from 'stoa/plugin'
import { assignments } from './store.ts'
import { AssignmentView } from './view.ts'

export const AssignmentPage = Page(AssignmentView)

/** @throws stoa.invalid-input */
export const listAssignments = defineUseCase({
  name: 'agents.list-assignments',
  summary: 'Which registers, shops and territories are whose, the latest first',
  permission: 'agent.read',
  reads: true,
  input: Input({
    agentId: Type.Optional(Id),
    registerId: Type.Optional(Id),
    shopId: Type.Optional(Id),
    territoryId: Type.Optional(Id),
    ...PageInput
  }),
  run: (ctx, { shopId, ...question }) =>
    assignments.list(ctx, { ...question, ...(shopId === undefined ? {} : { atShopId: shopId }) })
})
