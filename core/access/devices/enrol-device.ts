import { createHmac } from 'node:crypto'
import { ActingContext } from '../../context/acting-context.ts'
import type { UnitContext } from '../../context/context.ts'
import { defineUseCase } from '../../context/use-case.ts'
import { Id } from '../../http/formats.ts'
import { coreErrors } from '../../primitives/errors.ts'
import { bytesOfId, newId } from '../../primitives/ids.ts'
import { Input } from '../../primitives/schema.ts'
import { hashOfToken } from '../../security/refresh-tokens.ts'
import { accessErrors } from '../errors.ts'
import { codesToTry } from './code.ts'
import { DeviceEnrolled } from './events.ts'
import { deviceOfRequest, insertDevice, type Enrolled } from './store.ts'
import { DeviceName } from './view.ts'

/** As many rounds of codes are tried before one is asked to try again. */
const ROUNDS = 5

export const enrolDevice = defineUseCase({
  name: 'access.enrol-device',
  summary:
    'Makes the browser that calls a device of a shop, with a code of its own; its secret becomes a cookie',
  permission: 'device.enrol',
  withPassword: 'it decides who comes in, and what they may do',
  heldFor: 'shop',
  transaction: false,
  humanOnly: 'it gives a secret',
  inPerson: 'a browser is enrolled by who sits at it',
  input: Input({ shopId: Id, name: DeviceName }),
  async run(ctx, { shopId, name }) {
    const { instance, tenantId, userId } = ActingContext.of(ctx)
    const once = ctx.idempotencyKey
    if (userId === null) throw accessErrors['not-authenticated']()
    if (once === null) throw coreErrors['idempotency-key-required']()
    ctx.shop(shopId) // one of the caller's own
    // Out of the request rather than by chance: the browser whose answer was lost gets the same one.
    const secret = createHmac('sha256', instance.secrets.key('device secret'))
      .update(JSON.stringify([tenantId, userId, once.key]))
      .digest()
    const deviceSecret = Buffer.concat([bytesOfId(tenantId), secret]).toString('base64url')
    const enrol = async (inside: UnitContext): Promise<Enrolled | null> => {
      const [known] = await deviceOfRequest([tenantId, userId, once.key])
      if (known) return known
      const id = newId()
      const shop = inside.shop(shopId)
      const [made] = await insertDevice([
        tenantId,
        id,
        shop.companyId,
        shop.id,
        codesToTry(),
        name,
        hashOfToken(deviceSecret),
        once.key,
        once.hash,
        inside.now,
        userId
      ])
      if (!made) return null
      await inside.emit(DeviceEnrolled, {
        companyId: shop.companyId,
        shopId: shop.id,
        deviceId: id
      })
      inside.audited(id, { code: made.code, name, shopId: shop.id })
      return { ...made, name, shop_id: shop.id, request_hash: once.hash }
    }
    // Of two at once one finds its code, or its request, taken, and looks again.
    for (let round = 0; round < ROUNDS; round++) {
      const found = await ctx.unitOfWork(enrol)
      if (found === null) continue
      if (found.request_hash !== once.hash) throw coreErrors['idempotency-key-reused']()
      const { id, code, name, shop_id } = found
      return { id, code, name, shopId: shop_id, deviceSecret }
    }
    throw coreErrors.conflict({ what: 'many devices are being enrolled at once; try again' })
  }
})
