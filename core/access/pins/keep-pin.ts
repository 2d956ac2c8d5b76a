import { ActingContext } from '../../context/acting-context.ts'
import type { Context } from '../../context/context.ts'
import { accessErrors } from '../errors.ts'
import { hashPassword, PEPPER, staffOf } from '../passwords/passwords.ts'
import { isTrivialPin } from './pin.ts'
import { putPin, removePin } from './pin-rows.ts'

/** The hash of a new PIN; null: of none. Outside a unit of work. @throws access.pin-weak */
export async function hashOfPin(ctx: Context, pin: string | null): Promise<string | null> {
  if (pin === null) return null
  if (isTrivialPin(pin)) {
    throw accessErrors['pin-weak'](
      {},
      { errors: [{ field: '/pin', code: 'weak', message: 'is easily guessed' }] }
    )
  }
  const { instance, tenantId } = ActingContext.of(ctx)
  return hashPassword(pin, instance.secrets.key(PEPPER), staffOf(tenantId))
}

/** @param hash null: takes the PIN away */
export const keepPin = (ctx: Context, userId: string, hash: string | null): Promise<unknown> =>
  hash === null ? removePin([ctx.tenantId, userId]) : putPin([ctx.tenantId, userId, hash, ctx.now])
