import { ActingContext } from '../../context/acting-context.ts'
import { defineUseCase } from '../../context/use-case.ts'
import { Id } from '../../http/formats.ts'
import { Input } from '../../primitives/schema.ts'
import { abilityAt } from '../acting-scope.ts'
import { deviceOfCookie } from '../devices/device-of-cookie.ts'
import { DeviceSecret } from '../devices/own-device.ts'
import { accessErrors } from '../errors.ts'
import { Pin } from '../pins/pin.ts'
import { provePin } from '../pins/prove-pin.ts'
import { decide } from './deciding.ts'

export const approveByPin = defineUseCase({
  name: 'access.approve-by-pin',
  summary: 'Lends the permission of whoever types their PIN at this device to one waiting request',
  public: "the device's secret and the PIN prove who approves",
  scope: 'instance',
  transaction: false,
  input: Input({ approvalId: Id, userId: Id, pin: Pin, deviceSecret: DeviceSecret }),
  async run(anyone, { approvalId, userId, pin, deviceSecret = '' }) {
    const { instance, acting } = ActingContext.of(anyone)
    const { ctx, device } = await deviceOfCookie(anyone, deviceSecret, 'access.approve-by-pin')
    await provePin(ctx, { deviceId: device.id, userId, pin, address: acting.address })
    const principal = await instance.directory.principal(ctx.tenant, userId)
    if (principal?.status !== 'active') throw accessErrors['pin-not-for-device']()
    const ability = abilityAt(principal.grants, ctx.companyId, ctx.shopId)
    // As themselves, for this one thing: no session begins.
    const approver = new ActingContext(instance, {
      ...ctx.acting,
      actor: { kind: 'user', name: 'access.approve-by-pin' },
      userId,
      ability,
      inCompany: abilityAt(principal.grants, ctx.companyId, null),
      useCase: 'access.approve-by-pin'
    })
    return approver.unitOfWork(async inside => {
      inside.demand('approval.decide')
      inside.audited(approvalId) // decide() adds what
      return decide(inside, approvalId, 'approved', device.id)
    })
  }
})
