import { defineUseCase, Input, Page, PageInput, Type } from 'stoa/plugin'
import { registers } from './store.ts'
import { RegisterView } from './view.ts'

export const RegisterPage = Page(RegisterView)

export const listRegisters = defineUseCase({
  name: 'pos.list-registers',
  summary: 'The registers available to the caller, tills first',
  permission: 'register.read',
  reads: true,
  // A page holds all that nearly every company has: who picks a register wants to see each.
  input: Input({
    ...PageInput,
    limit: Type.Integer({
      minimum: 1,
      maximum: 1_000,
      default: 1_000,
      description: 'How many at most.'
    })
  }),
  run: (ctx, question) => registers.list(ctx, question)
})
