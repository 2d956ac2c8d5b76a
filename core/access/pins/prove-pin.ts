import type { ActingContext } from '../../context/acting-context.ts'
import { Rank } from '../../primitives/fair-queue.ts'
import { accessErrors } from '../errors.ts'
import { passwordMatches, PEPPER, staffOf } from '../passwords/passwords.ts'
import { countLoginTry } from '../sessions/login-throttle.ts'
import { tryPin, unlockPin, untryPin, type PinHolder } from './pin-rows.ts'
import { staffAtDevice } from './staff-at-device.ts'

interface Proof {
  deviceId: string
  userId: string
  pin: string
  address: string | undefined
}

/**
 * Who it is that typed a PIN at a device. Wrong ones are slowed down for the person and for the
 * device, and lock the PIN in the end. Opens units of work of its own.
 * @param ctx the system in the shop of the device
 * @throws access.pin-not-for-device, access.pin-locked, access.pin-wrong, stoa.too-many-requests
 */
export async function provePin(
  ctx: ActingContext,
  { deviceId, userId, pin, address }: Proof
): Promise<PinHolder> {
  const { instance, tenant } = ctx
  const counting = (account: string) =>
    countLoginTry({ instance, tenant, rank: Rank.staff, account, address })
  const atDevice = await counting(`PIN at ${deviceId}`)
  const ofPerson = await counting(`PIN of ${userId}`).catch(async error => {
    await atDevice.uncounted() // nothing was tried
    throw error
  })
  const giveBack = () => Promise.all([atDevice.uncounted(), ofPerson.uncounted()])
  const [holder, tried] = await ctx.unitOfWork(async () => {
    const [who] = await staffAtDevice(ctx, userId)
    return [who, who && (await tryPin([tenant.id, userId]))[0]] as const
  })
  if (holder === undefined) throw accessErrors['pin-not-for-device']()
  if (tried === undefined) {
    await giveBack()
    throw accessErrors['pin-locked']()
  }
  const fits = await passwordMatches(
    pin,
    tried.pin_hash,
    instance.secrets.key(PEPPER),
    staffOf(tenant.id)
  ).catch(async error => {
    await Promise.all([giveBack(), ctx.unitOfWork(() => untryPin([tenant.id, userId]))])
    throw error
  })
  if (!fits) {
    await ctx.unitOfWork(async inside => {
      inside.audited(userId, { refused: 'wrong PIN', deviceId })
    })
    throw accessErrors['pin-wrong']()
  }
  await Promise.all([
    ofPerson.succeeded(),
    atDevice.succeeded(),
    ctx.unitOfWork(() => unlockPin([tenant.id, userId]))
  ])
  return holder
}
