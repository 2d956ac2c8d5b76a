import { Page } from '../../http/pagination.ts'
import { get, patch, post } from '../../http/routes/route.ts'
import { changeDevice } from './change-device.ts'
import { enrolDevice } from './enrol-device.ts'
import { getDevice } from './get-device.ts'
import { listDevices } from './list-devices.ts'
import { ownDevice } from './own-device.ts'
import { retireDevice } from './retire-device.ts'
import { DeviceView, OwnDeviceView } from './view.ts'

export const deviceRoutes = [
  get('', listDevices, Page(DeviceView)),
  post('', enrolDevice, OwnDeviceView, { status: 201, inCookie: true, idempotency: 'required' }),
  get('/:deviceId', getDevice, DeviceView),
  patch('/:deviceId', changeDevice, DeviceView, { ifMatch: true }),
  post('/:deviceId/retire', retireDevice, DeviceView, { ifMatch: true })
]

/** Where the cookie of a device is sent, beside that of the session. */
export const ownDeviceRoutes = [get('/device', ownDevice, OwnDeviceView, { inCookie: true })]
