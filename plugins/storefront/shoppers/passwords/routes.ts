import { post, Type } from 'stoa/plugin'
import { SentView } from '../proofs/view.ts'
import { askForPassword } from './ask-for-password.ts'
import { resetPassword } from './reset-password.ts'

export const passwordResetRoutes = [
  post('', askForPassword, SentView, { rateLimit: 'account', status: 202 }),
  post('/confirm', resetPassword, Type.Object({ changed: Type.Boolean() }), {
    rateLimit: 'account'
  })
]
