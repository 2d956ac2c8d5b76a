import { defineUseCase } from '../../context/use-case.ts'
import { Id } from '../../http/formats.ts'
import { Input } from '../../primitives/schema.ts'
import { devices } from './store.ts'

export const getDevice = defineUseCase({
  name: 'access.get-device',
  summary: 'A device',
  permission: 'device.read',
  withPassword: 'it decides who comes in, and what they may do',
  reads: true,
  input: Input({ deviceId: Id }),
  run: (ctx, { deviceId }) => devices.get(ctx, deviceId)
})
