import { defineUseCase, Id, Input } from 'stoa/plugin'
import { stations } from './store.ts'

/** @throws stoa.not-found */
export const getStation = defineUseCase({
  name: 'kitchen.get-station',
  summary: 'One station: its name and the categories whose goods are made there',
  permission: 'kitchen.read',
  reads: true,
  input: Input({ stationId: Id }),
  run: (ctx, { stationId }) => stations.get(ctx, stationId)
})
