import { tenantChanged } from '../../context/acting-context.ts'
import { defineUseCase } from '../../context/use-case.ts'
import { Id, Version } from '../../http/formats.ts'
import { Input } from '../../primitives/schema.ts'
import { endSessionsAt } from '../sessions/sessions.ts'
import { DeviceRetired } from './events.ts'
import { devices } from './store.ts'

export const retireDevice = defineUseCase({
  name: 'access.retire-device',
  summary: 'Ends a device: its browser is none from now on; what was made on it keeps its code',
  permission: 'device.edit',
  withPassword: 'it decides who comes in, and what they may do',
  heldFor: 'shop',
  input: Input({ deviceId: Id, version: Version }),
  async run(ctx, { deviceId, version }) {
    const device = await devices.change(ctx, deviceId, version, {
      retiredAt: ctx.now.toISOString(),
      retiredBy: ctx.userId
    })
    await endSessionsAt(ctx.tenantId, deviceId)
    tenantChanged(ctx)
    const { shopId } = device
    await ctx.emit(DeviceRetired, { companyId: ctx.company().id, shopId, deviceId })
    return device
  }
})
