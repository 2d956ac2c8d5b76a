import type { JobDefinition } from 'stoa/plugin'
import { forgetEndedLogins } from '../use-cases/forget-ended-logins.ts'

export const forgetEndedLoginsJob: JobDefinition = {
  every: '1 day',
  summary:
    "Forgets shoppers' logins that ended a month ago, expired tokens, and mailed proofs of the day before",
  run: ctx => forgetEndedLogins(ctx)
}
