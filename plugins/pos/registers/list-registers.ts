import { defineUseCase, Input } from 'stoa/plugin'
import { registers } from './store.ts'

export const listRegisters = defineUseCase({
  name: 'pos.list-registers',
  summary: 'The registers available to the caller, tills first',
  permission: 'register.read',
  reads: true,
  input: Input({}),
  run: async ctx => ({ items: (await registers.list(ctx, { limit: 1000 })).items })
})
