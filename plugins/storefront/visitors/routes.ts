import { post } from 'stoa/plugin'
import { GuestView, issueGuestToken } from './issue-guest-token.ts'

export const guestRoutes = [
  post('', issueGuestToken, GuestView, {
    status: 201,
    idempotency: 'none',
    rateLimit: 'storefront'
  })
]
