import { Type } from '@sinclair/typebox'
import { defineUseCase } from '../../context/use-case.ts'
import { Id, Version } from '../../http/formats.ts'
import { Input } from '../../primitives/schema.ts'
import { DeviceChanged } from './events.ts'
import { devices } from './store.ts'
import { DeviceName } from './view.ts'

export const changeDevice = defineUseCase({
  name: 'access.change-device',
  summary: 'Renames a device',
  permission: 'device.edit',
  withPassword: 'it decides who comes in, and what they may do',
  heldFor: 'shop',
  input: Input({ deviceId: Id, version: Version, name: Type.Optional(DeviceName) }),
  async run(ctx, { deviceId, version, name }) {
    const device = await devices.change(ctx, deviceId, version, { name })
    if (device.version === version) return device // nothing differed
    const { shopId } = device
    await ctx.emit(DeviceChanged, { companyId: ctx.company().id, shopId, deviceId })
    return device
  }
})
