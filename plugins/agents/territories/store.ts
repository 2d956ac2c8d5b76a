import { defineRepository } from 'stoa/plugin'
import { TerritoryChanged } from '../contract.ts'
import { agentsErrors } from '../errors.ts'
import { TerritoryModel } from './model.ts'
import { TerritoryView } from './view.ts'

/** The territories of the company acted in, by name. */
export const territories = defineRepository({
  name: 'agents.territory',
  model: TerritoryModel,
  view: TerritoryView,
  sorts: { name: { by: ['nameKey', 'id'] } },
  filters: ['active'],
  conflicts: {
    agents_territory_name: ({ name }) => agentsErrors['territory-name-taken']({ name })
  },
  events: { created: TerritoryChanged, changed: TerritoryChanged },
  audited: ['name', 'active']
})
