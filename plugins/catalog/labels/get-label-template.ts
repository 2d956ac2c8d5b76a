import { defineUseCase, Input } from 'stoa/plugin'
import { templateInForce } from './template-in-force.ts'

export const getLabelTemplate = defineUseCase({
  name: 'catalog.get-label-template',
  summary: 'Tells what labels look like where one acts, by the settings',
  permission: 'label.print',
  reads: true,
  input: Input({}),
  run: async ctx => templateInForce(ctx)
})
