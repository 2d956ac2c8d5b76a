import { defineUseCase, Id, Input, toCreate, Type } from 'stoa/plugin'
import { assertCategories, stations } from './store.ts'
import { stationFields } from './view.ts'

/** @throws stoa.not-found, access.shop-required, kitchen.station-name-taken, kitchen.unknown-category */
export const createStation = defineUseCase({
  name: 'kitchen.create-station',
  summary: 'Adds a station to a shop, with the categories whose goods are made there',
  permission: 'station.edit',
  heldFor: 'shop',
  input: Input({ shopId: Type.Optional(Id), ...toCreate(stationFields) }),
  async run(ctx, given) {
    await assertCategories(ctx, given.categoryIds)
    return stations.create(ctx, { ...given, active: true })
  }
})
