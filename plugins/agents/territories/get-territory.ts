import { defineUseCase, Id, Input } from 'stoa/plugin'
import { territories } from './store.ts'

/** @throws stoa.not-found */
export const getTerritory = defineUseCase({
  name: 'agents.get-territory',
  summary: 'One territory',
  permission: 'territory.read',
  reads: true,
  input: Input({ territoryId: Id }),
  run: (ctx, { territoryId }) => territories.get(ctx, territoryId)
})
