import { defineUseCase, Input } from 'stoa/plugin'
import { moneyTypes } from '../../../contracts/tender-types.ts'
import { pluginTenders } from './plugin-tenders.ts'

export const listTenderTypes = defineUseCase({
  name: 'pos.list-tender-types',
  summary: 'The ways to pay: those that Stoa brings and those of plugins that are on',
  permission: 'register.read',
  reads: true,
  input: Input({}),
  run: async ctx => ({ own: [...moneyTypes], plugins: pluginTenders(ctx).map(one => ({ ...one })) })
})
