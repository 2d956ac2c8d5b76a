import { get, patch, post } from 'stoa/plugin'
import { changeTerritory } from './change-territory.ts'
import { createTerritory } from './create-territory.ts'
import { getTerritory } from './get-territory.ts'
import { listTerritories, TerritoryPage } from './list-territories.ts'
import { TerritoryView } from './view.ts'

export const territoryRoutes = [
  get('', listTerritories, TerritoryPage),
  post('', createTerritory, TerritoryView, { status: 201 }),
  get('/:territoryId', getTerritory, TerritoryView),
  patch('/:territoryId', changeTerritory, TerritoryView, { ifMatch: true })
]
