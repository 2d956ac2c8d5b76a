import { get, patch, post } from 'stoa/plugin'
import { changeRegister } from './change-register.ts'
import { createRegister } from './create-register.ts'
import { listPresence, PresenceView } from './list-presence.ts'
import { listRegisters, RegisterPage } from './list-registers.ts'
import { RegisterView } from './view.ts'

export const registerRoutes = [
  get('', listRegisters, RegisterPage),
  get('/presence', listPresence, PresenceView),
  post('', createRegister, RegisterView, { status: 201 }),
  patch('/:registerId', changeRegister, RegisterView, { ifMatch: true })
]
