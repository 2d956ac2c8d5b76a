import { ActingContext, tenantChanged } from '../../context/acting-context.ts'
import { defineUseCase } from '../../context/use-case.ts'
import { Id } from '../../http/formats.ts'
import { newId } from '../../primitives/ids.ts'
import { Input } from '../../primitives/schema.ts'
import { hashOfToken } from '../../security/refresh-tokens.ts'
import { TokenOfBrowser } from '../browser/renew-browser-session.ts'
import { deviceOfCookie } from '../devices/device-of-cookie.ts'
import { DeviceSecret } from '../devices/own-device.ts'
import { findRefreshToken } from '../sessions/refresh.ts'
import { beginSession, endOneSession } from '../sessions/sessions.ts'
import { secondsOfPin } from './idle.ts'
import { Pin } from './pin.ts'
import { provePin } from './prove-pin.ts'

export const logInByPin = defineUseCase({
  name: 'access.log-in-by-pin',
  summary:
    'Logs a member of staff in at an enrolled device; whoever was logged in there before is not any more',
  public: "the device's secret and the PIN prove who calls",
  scope: 'instance',
  transaction: false,
  input: Input({
    userId: Id,
    pin: Pin,
    deviceSecret: DeviceSecret,
    refreshToken: TokenOfBrowser
  }),
  async run(anyone, { userId, pin, deviceSecret = '', refreshToken: before = '' }) {
    const {
      instance,
      acting: { address, userAgent }
    } = ActingContext.of(anyone)
    const { ctx, device } = await deviceOfCookie(anyone, deviceSecret, 'access.log-in-by-pin')
    const { epoch } = await provePin(ctx, { deviceId: device.id, userId, pin, address })
    const { tenantId } = ctx
    const sid = newId()
    const seconds = secondsOfPin(ctx, device.shopId)
    const refreshToken = await ctx.unitOfWork(async inside => {
      const [old] = before === '' ? [] : await findRefreshToken([tenantId, hashOfToken(before)])
      if (old !== undefined) {
        await endOneSession(tenantId, old.sessionId)
        tenantChanged(inside)
      }
      inside.audited(userId, { sessionId: sid, deviceId: device.id })
      const at = { id: device.id, seconds: seconds.refreshToken }
      return beginSession(tenantId, sid, userId, userAgent, at)
    })
    const { accessToken, expiresIn } = instance.signToken(
      { sub: userId, tid: tenantId, sid, uver: epoch, did: device.id },
      seconds.accessToken
    )
    return { session: { accessToken, expiresIn }, refreshToken }
  }
})
