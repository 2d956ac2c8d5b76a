import { Type } from '@sinclair/typebox'
import { defineUseCase } from '../../context/use-case.ts'
import { Id } from '../../http/formats.ts'
import { Input } from '../../primitives/schema.ts'
import { deviceOfCookie } from '../devices/device-of-cookie.ts'
import { DeviceSecret } from '../devices/own-device.ts'
import { staffAtDevice } from './staff-at-device.ts'

export const StaffAtDeviceView = Type.Object({
  items: Type.Array(Type.Object({ id: Id, name: Type.String() }))
})

export const listStaffAtDevice = defineUseCase({
  name: 'access.list-staff-at-device',
  summary: 'Who may log in by PIN at this device, by name',
  public: "the device's secret itself proves which browser calls",
  scope: 'instance',
  reads: true,
  transaction: false,
  input: Input({
    deviceSecret: DeviceSecret,
    mayLend: Type.Optional(
      Type.String({
        maxLength: 80,
        description: 'Those alone who can approve what takes this permission.'
      })
    )
  }),
  async run(anyone, { deviceSecret = '', mayLend }) {
    const { ctx } = await deviceOfCookie(anyone, deviceSecret, 'access.list-staff-at-device')
    const lent = mayLend === undefined ? [] : ['approval.decide', mayLend]
    const staff = await ctx.unitOfWork(() => staffAtDevice(ctx, null, lent), { reads: true })
    return { items: staff.map(({ id, name }) => ({ id, name })) }
  }
})
