import { get, patch, post } from 'stoa/plugin'
import { drawerRoutes } from '../sessions/routes.ts'
import { changeRegister } from './change-register.ts'
import { createRegister } from './create-register.ts'
import { displayRoutes, displaysOfRegisterRoutes } from './displays/routes.ts'
import { listPresence, PresenceView } from './list-presence.ts'
import { listRegisters, RegisterPage } from './list-registers.ts'
import { RegisterView } from './view.ts'

const registerRoutes = [
  get('', listRegisters, RegisterPage),
  get('/presence', listPresence, PresenceView),
  post('', createRegister, RegisterView, { status: 201 }),
  patch('/:registerId', changeRegister, RegisterView, { ifMatch: true })
]

export const registerPaths = {
  '/registers': [...registerRoutes, ...displaysOfRegisterRoutes, ...drawerRoutes],
  '/displays': displayRoutes
}
