import { post, Type } from 'stoa/plugin'
import { SentView } from '../proofs/view.ts'
import { requestPasswordReset } from './request-password-reset.ts'
import { resetPassword } from './reset-password.ts'

export const passwordResetRoutes = [
  post('', requestPasswordReset, SentView, { rateLimit: 'account', status: 202 }),
  post('/confirm', resetPassword, Type.Object({ changed: Type.Boolean() }), {
    rateLimit: 'account'
  })
]
