import { post } from 'stoa/plugin'
import { GuestView, welcomeGuest } from './welcome-guest.ts'

export const guestRoutes = [
  post('', welcomeGuest, GuestView, {
    status: 201,
    idempotency: 'none',
    rateLimit: 'window'
  })
]
