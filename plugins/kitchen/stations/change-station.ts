import { defineUseCase, Id, Input, toChange, Type, Version } from 'stoa/plugin'
import { printerFields } from '../../../contracts/slips.ts'
import { assertCategories, stations } from './store.ts'
import { stationFields } from './view.ts'

/** @throws stoa.not-found, stoa.stale-version, kitchen.station-name-taken, kitchen.unknown-category */
export const changeStation = defineUseCase({
  name: 'kitchen.change-station',
  summary: 'Changes name, categories and printer of a station, or closes it',
  permission: 'station.edit',
  heldFor: 'shop',
  input: Input({
    stationId: Id,
    version: Version,
    ...toChange(stationFields),
    ...toChange(printerFields),
    active: Type.Optional(Type.Boolean())
  }),
  async run(ctx, { stationId, version, ...change }) {
    await assertCategories(ctx, change.categoryIds)
    return stations.change(ctx, stationId, version, change)
  }
})
