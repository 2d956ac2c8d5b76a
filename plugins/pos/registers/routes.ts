import { get, patch, post, Type } from 'stoa/plugin'
import { changeRegister } from './change-register.ts'
import { createRegister } from './create-register.ts'
import { listRegisters } from './list-registers.ts'
import { RegisterView } from './view.ts'

export const registerRoutes = [
  get('', listRegisters, Type.Object({ items: Type.Array(RegisterView) })),
  post('', createRegister, RegisterView, { status: 201 }),
  patch('/:registerId', changeRegister, RegisterView, { ifMatch: true })
]
