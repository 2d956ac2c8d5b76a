import { defineUseCase, Input, Page, PageInput, Type } from 'stoa/plugin'
import { stations } from './store.ts'
import { StationView } from './view.ts'

export const StationPage = Page(StationView)

export const listStations = defineUseCase({
  name: 'kitchen.list-stations',
  summary: 'The stations of the shops the caller acts in, by name',
  permission: 'kitchen.read',
  reads: true,
  input: Input({ active: Type.Optional(Type.Boolean()), ...PageInput }),
  run: (ctx, question) => stations.list(ctx, question)
})
