import { defineUseCase, Id, Input } from 'stoa/plugin'
import { sessionOf } from './store.ts'
import { viewOf } from './view.ts'

export const getSession = defineUseCase({
  name: 'pos.get-session',
  summary: 'One session of a register',
  permission: 'session.read',
  reads: true,
  input: Input({ sessionId: Id }),
  run: async (ctx, { sessionId }) => viewOf(ctx, await sessionOf(ctx, sessionId))
})
