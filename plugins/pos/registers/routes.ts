import { get, patch, post, Type } from 'stoa/plugin'
import { changeRegister } from './change-register.ts'
import { addRegister } from './add-register.ts'
import { listRegisters } from './list-registers.ts'
import { RegisterView } from './view.ts'

export const registerRoutes = [
  get('', listRegisters, Type.Object({ items: Type.Array(RegisterView) })),
  post('', addRegister, RegisterView, { status: 201 }),
  patch('/:registerId', changeRegister, RegisterView, { ifMatch: true })
]
