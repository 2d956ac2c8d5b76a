import { del, post } from 'stoa/plugin'
import { logIn } from './log-in.ts'
import { logOutEverywhere } from './log-out-everywhere.ts'
import { logOut } from './log-out.ts'
import { refreshSession } from './refresh-session.ts'
import { EndedView, TokensView } from './view.ts'

export const sessionRoutes = [
  post('', logIn, TokensView, { rateLimit: 'account', status: 201 }),
  post('/refresh', refreshSession, TokensView, { rateLimit: 'account' }),
  del('/current', logOut, EndedView),
  del('', logOutEverywhere, EndedView)
]
