import { defineUseCase, Id, Input, toChange, Type, Version } from 'stoa/plugin'
import { territories } from './store.ts'
import { territoryFields } from './view.ts'

/** @throws stoa.not-found, stoa.stale-version, agents.territory-name-taken */
export const changeTerritory = defineUseCase({
  name: 'agents.change-territory',
  summary: 'Updates a territory, or archives it; null clears a field, fields left out stay',
  permission: 'territory.edit',
  input: Input({
    territoryId: Id,
    version: Version,
    ...toChange(territoryFields),
    active: Type.Optional(Type.Boolean())
  }),
  run: (ctx, { territoryId, version, name, ...change }) =>
    territories.change(ctx, territoryId, version, { ...change, name: name?.trim() })
})
