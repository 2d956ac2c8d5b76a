import { Type } from '@sinclair/typebox'
import { defineEvent } from '../../context/contract.ts'
import { Id } from '../../http/formats.ts'

const data = Type.Object({ companyId: Id, shopId: Id, deviceId: Id })
const about = { permission: 'device.read' }

export const DeviceEnrolled = defineEvent({
  name: 'access.device-enrolled',
  about,
  emittedWhen: 'When a browser was enrolled as a device of a shop.',
  data
})

export const DeviceChanged = defineEvent({
  name: 'access.device-changed',
  about,
  emittedWhen: 'When a device was renamed.',
  data
})

export const DeviceRetired = defineEvent({
  name: 'access.device-retired',
  about,
  emittedWhen: 'When a device was retired; its browser is none from then on.',
  data
})

export const deviceEvents = [DeviceEnrolled, DeviceChanged, DeviceRetired]
