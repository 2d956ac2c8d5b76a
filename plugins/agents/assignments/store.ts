import { defineRepository } from 'stoa/plugin'
import { AssignmentChanged } from '../contract.ts'
import { AssignmentModel } from './model.ts'
import { AssignmentView } from './view.ts'

/** What is whose in the company acted in, the latest first. */
export const assignments = defineRepository({
  name: 'agents.assignment',
  model: AssignmentModel,
  view: AssignmentView,
  sorts: { '-id': { by: ['id'], descending: true } },
  filters: ['agentId', 'registerId', 'atShopId', 'territoryId'],
  events: {
    created: AssignmentChanged,
    changed: AssignmentChanged,
    removed: AssignmentChanged
  },
  audited: ['agentId', 'registerId', 'atShopId', 'territoryId', 'fromDay', 'toDay']
})
