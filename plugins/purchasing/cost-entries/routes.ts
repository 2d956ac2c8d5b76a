import { get } from 'stoa/plugin'
import { listCostEntries } from './list-cost-entries.ts'
import { CostEntryPage } from './view.ts'

export const costEntryRoutes = [get('', listCostEntries, CostEntryPage)]
