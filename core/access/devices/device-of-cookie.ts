import { ActingContext } from '../../context/acting-context.ts'
import type { OuterContext } from '../../context/context.ts'
import { systemContext } from '../../context/system-context.ts'
import { hashOfToken } from '../../security/refresh-tokens.ts'
import { accessErrors } from '../errors.ts'
import { tenantOfToken } from '../sessions/sessions.ts'
import { deviceOfSecret, noteDeviceSeen } from './store.ts'

export interface DeviceOfCookie {
  /** The system, in the shop of the device. */
  ctx: ActingContext
  device: { id: string; code: string; name: string; shopId: string }
}

/**
 * The device whose secret a browser sent, and notes that it was seen.
 * @param owner the use case that asks
 * @throws access.device-unknown, access.tenant-suspended
 */
export async function deviceOfCookie(
  anyone: OuterContext,
  deviceSecret: string,
  owner: string
): Promise<DeviceOfCookie> {
  const { instance } = ActingContext.of(anyone)
  const tenantId = tenantOfToken(deviceSecret)
  const tenant = tenantId === null ? null : await instance.directory.tenant(tenantId)
  if (!tenant) throw accessErrors['device-unknown']()
  if (tenant.status !== 'active') throw accessErrors['tenant-suspended']()
  const { requestId } = anyone
  const inTenant = systemContext(instance, tenant, owner, { requestId })
  const [found] = await inTenant.unitOfWork(
    () => deviceOfSecret([tenant.id, hashOfToken(deviceSecret)]),
    { reads: true }
  )
  if (!found) throw accessErrors['device-unknown']()
  const { id, code, name, company_id: companyId, shop_id: shopId, stale } = found
  const ctx = systemContext(instance, tenant, owner, { companyId, shopId, requestId })
  if (stale) {
    await ctx
      .unitOfWork(() => noteDeviceSeen([tenant.id, id]))
      .catch(error => {
        // A database that only reads still serves.
        ctx.log.warn({ err: error, deviceId: id }, 'when a device was seen was not noted')
      })
  }
  return { ctx, device: { id, code, name, shopId } }
}
