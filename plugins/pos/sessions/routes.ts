import { get, post } from 'stoa/plugin'
import { approveDifference } from './approve-difference.ts'
import { closeSession } from './close-session.ts'
import { DrawerView, getDrawer } from './get-drawer.ts'
import { getSession } from './get-session.ts'
import { getSessionReport } from './reports/get-session-report.ts'
import { listCashMovements, MovementPage } from './cash/list-cash-movements.ts'
import { BalancePage, listDailyBalances } from './reports/list-daily-balances.ts'
import { listSessions } from './list-sessions.ts'
import { moveCash } from './cash/move-cash.ts'
import { openSession } from './open-session.ts'
import { SessionReport } from './reports/report-view.ts'
import { takeOverSession } from './take-over-session.ts'
import { MovementView, SessionPage, SessionView } from './view.ts'

const sessionRoutes = [
  post('', openSession, SessionView, { status: 201 }),
  get('', listSessions, SessionPage),
  get('/:sessionId', getSession, SessionView),
  get('/:sessionId/report', getSessionReport, SessionReport),
  get('/:sessionId/cash-movements', listCashMovements, MovementPage),
  post('/:sessionId/cash-movements', moveCash, MovementView, {
    status: 201,
    idempotency: 'required'
  }),
  post('/:sessionId/take-over', takeOverSession, SessionView),
  post('/:sessionId/close', closeSession, SessionView),
  post('/:sessionId/approve', approveDifference, SessionView)
]

/** Behind /registers: a drawer is one register's. */
export const drawerRoutes = [get('/:registerId/drawer', getDrawer, DrawerView)]

export const sessionPaths = {
  '/sessions': sessionRoutes,
  '/daily-balances': [get('', listDailyBalances, BalancePage)]
}
