import { Type } from '@sinclair/typebox'
import { defineUseCase } from '../../context/use-case.ts'
import { Input } from '../../primitives/schema.ts'
import { deviceOfCookie } from './device-of-cookie.ts'

/** What the cookie of a device holds. */
export const DeviceSecret = Type.Optional(
  Type.String({ maxLength: 200, description: 'Default: the one in the cookie.' })
)

export const ownDevice = defineUseCase({
  name: 'access.own-device',
  summary: 'Which device this browser is, by its cookie',
  public: "the device's secret itself proves which browser calls",
  scope: 'instance',
  reads: true,
  transaction: false,
  input: Input({ deviceSecret: DeviceSecret }),
  async run(anyone, { deviceSecret = '' }) {
    const { device } = await deviceOfCookie(anyone, deviceSecret, 'access.own-device')
    return { ...device, deviceSecret } // again, so that the browser goes on keeping it
  }
})
