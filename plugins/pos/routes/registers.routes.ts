import { get, patch, post, Type } from 'stoa/plugin'
import {
  addRegister,
  changeRegister,
  listRegisters,
  RegisterView
} from '../use-cases/manage-registers.ts'

export const registerRoutes = [
  get('', listRegisters, Type.Object({ items: Type.Array(RegisterView) })),
  post('', addRegister, RegisterView, { status: 201 }),
  patch('/:registerId', changeRegister, RegisterView, { ifMatch: true })
]
