import { defineUseCase, Input, toCreate } from 'stoa/plugin'
import { territories } from './store.ts'
import { territoryFields } from './view.ts'

/** @throws agents.territory-name-taken */
export const createTerritory = defineUseCase({
  name: 'agents.create-territory',
  summary: 'Creates a territory',
  permission: 'territory.edit',
  input: Input(toCreate(territoryFields)),
  run: (ctx, { name, ...facts }) =>
    territories.create(ctx, { ...facts, name: name.trim(), active: true })
})
