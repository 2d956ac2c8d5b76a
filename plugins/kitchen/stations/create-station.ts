import { defineUseCase, Id, Input, toChange, toCreate, Type } from 'stoa/plugin'
import { printerFields } from '../../../contracts/slips.ts'
import { assertCategories, stations } from './store.ts'
import { stationFields } from './view.ts'

/** @throws stoa.not-found, access.shop-required, kitchen.station-name-taken, kitchen.unknown-category */
export const createStation = defineUseCase({
  name: 'kitchen.create-station',
  summary: 'Adds a station to a shop, with the categories whose goods are made there',
  permission: 'station.edit',
  heldFor: 'shop',
  input: Input({
    shopId: Type.Optional(Id),
    ...toCreate(stationFields),
    ...toChange(printerFields)
  }),
  async run(ctx, given) {
    await assertCategories(ctx, given.categoryIds)
    const printer = { printerPort: 9100, printerWidth: 80, printerLettering: 'text' } as const
    await ctx.markInUse()
    return stations.create(ctx, { ...printer, ...given, active: true })
  }
})
