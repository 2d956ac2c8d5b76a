import { defineUseCase, Input } from 'stoa/plugin'
import { keysOf } from './view.ts'

export const listKeys = defineUseCase({
  name: 'assistant.list-keys',
  summary: 'Language model providers the tenant has a key for',
  permission: 'assistant.manage',
  scope: 'tenant',
  reads: true,
  humanOnly: 'it takes or shows the keys of language models',
  input: Input({}),
  run: async ctx => ({ items: await keysOf(ctx) })
})
