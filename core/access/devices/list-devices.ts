import { defineUseCase } from '../../context/use-case.ts'
import { PageInput } from '../../http/pagination.ts'
import { Input } from '../../primitives/schema.ts'
import { devices } from './store.ts'

export const listDevices = defineUseCase({
  name: 'access.list-devices',
  summary: 'The devices of the shops acted in, by code; retired ones as well',
  permission: 'device.read',
  withPassword: 'it decides who comes in, and what they may do',
  reads: true,
  input: Input(PageInput),
  run: (ctx, question) => devices.list(ctx, question)
})
