import { get, post, put } from '../../http/routes/route.ts'
import { BrowserSessionView } from '../browser/view.ts'
import { getOwnPin } from './get-own-pin.ts'
import { listStaffAtDevice, StaffAtDeviceView } from './list-staff-at-device.ts'
import { logInByPin } from './log-in-by-pin.ts'
import { setOwnPin } from './set-own-pin.ts'
import { setPin } from './set-pin.ts'
import { PinStateView } from './view.ts'

/** At a device, by its cookie. */
export const pinLogInRoutes = [
  get('/device/staff', listStaffAtDevice, StaffAtDeviceView, { inCookie: true }),
  post('/device/log-in', logInByPin, BrowserSessionView, { rateLimit: 'login', inCookie: true })
]
export const ownPinRoutes = [
  get('/pin', getOwnPin, PinStateView),
  put('/pin', setOwnPin, PinStateView, { rateLimit: 'password' })
]
export const pinRoutes = [put('/:userId/pin', setPin, PinStateView, { rateLimit: 'password' })]
