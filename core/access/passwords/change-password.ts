import { Type } from '@sinclair/typebox'
import { ActingContext, tenantChanged } from '../../context/acting-context.ts'
import { statement } from '../../database/statement.ts'
import { Id } from '../../http/formats.ts'
import { Rank } from '../../primitives/fair-queue.ts'
import { newId } from '../../primitives/ids.ts'
import { defineUseCase } from '../../context/use-case.ts'
import { endAllKeys } from '../users/api-keys.ts'
import { demandReach } from '../authority.ts'
import { accessErrors } from '../errors.ts'
import { countLoginTry } from '../sessions/login-throttle.ts'
import { checkPassword, NewPassword } from './new-password.ts'
import { secretOf } from './own-password.ts'
import { hashPassword, passwordMatches, PEPPER, staffOf } from './passwords.ts'
import { beginSession, endAllSessions } from '../sessions/sessions.ts'
import { heldBy, seenUser, viewOfUser } from '../users/user-rows.ts'
import { Input } from '../../primitives/schema.ts'

// The hash compared is the one that was checked: of two changes at once the later one finds it
// gone.
const replace = statement<{ epoch: number }>(
  'access.replace-password',
  `
  UPDATE staff_user SET password_hash = $3, epoch = epoch + 1, version = version + 1, updated_at = now()
  WHERE tenant_id = $1 AND id = $2 AND ($4::text IS NULL OR password_hash = $4) RETURNING epoch`
)

/** Every access token, refresh token and API key of the user is dead afterwards. */
export const setPassword = defineUseCase({
  name: 'access.set-password',
  summary: 'Sets the password of a staff member and ends all their sessions and API keys',
  permission: 'password.set',
  withPassword: 'it decides who comes in, and what they may do',
  scope: 'tenant',
  transaction: false,
  humanOnly: 'it takes a password',
  input: Input({ userId: Id, password: NewPassword }),
  async run(ctx, { userId, password }) {
    const { instance } = ActingContext.of(ctx)
    const user = await ctx.unitOfWork(inside => seenUser(inside, userId), { reads: true })
    checkPassword(ctx, password, user.email)
    const hash = await hashPassword(password, instance.secrets.key(PEPPER), staffOf(ctx.tenantId))
    return ctx.unitOfWork(async inside => {
      await demandReach(inside, await heldBy(inside, userId))
      await replace([inside.tenantId, userId, hash, null])
      await endAllSessions(inside.tenantId, userId)
      await endAllKeys(inside.tenantId, userId) // after it: a key that was just being made is committed by then
      tenantChanged(inside)
      inside.audited(userId)
      return viewOfUser(await seenUser(inside, userId))
    })
  }
})

/**
 * A stolen token is worth nothing afterwards: every login and API key ends, and the caller goes on
 * with the new one in the answer.
 */
export const changeOwnPassword = defineUseCase({
  name: 'access.change-own-password',
  summary:
    "Changes the caller's password, ends all sessions and API keys, and starts a new session",
  permission: 'profile.edit',
  scope: 'self',
  transaction: false,
  input: Input({
    oldPassword: Type.String({ minLength: 1, maxLength: 200 }),
    password: NewPassword
  }),
  async run(ctx, { oldPassword, password }) {
    const {
      instance,
      tenant,
      tenantId,
      userId,
      acting: { address, userAgent }
    } = ActingContext.of(ctx)
    if (userId === null) throw accessErrors['not-authenticated']()
    const [user] = await ctx.unitOfWork(() => secretOf([tenantId, userId]), { reads: true })
    if (!user) throw accessErrors['not-authenticated']()
    checkPassword(ctx, password, user.email)
    const counted = await countLoginTry({
      instance,
      tenant,
      rank: Rank.staff,
      account: userId,
      address
    }) // a stolen access token must not serve to guess the password
    const pepper = instance.secrets.key(PEPPER)
    if (!(await passwordMatches(oldPassword, user.password_hash, pepper, staffOf(tenantId)))) {
      throw accessErrors['password-wrong'](
        {},
        {
          errors: [
            { field: '/oldPassword', code: 'wrong', message: 'is not the password in force' }
          ]
        }
      )
    }
    await counted.succeeded()
    const hash = await hashPassword(password, pepper, staffOf(tenantId))
    const sid = newId()
    const { epoch, refreshToken } = await ctx.unitOfWork(async inside => {
      const [changed] = await replace([tenantId, userId, hash, user.password_hash])
      if (!changed) throw accessErrors['password-wrong']()
      await endAllSessions(tenantId, userId)
      await endAllKeys(tenantId, userId) // as above
      tenantChanged(inside)
      inside.audited(userId)
      return {
        epoch: changed.epoch,
        refreshToken: await beginSession(tenantId, sid, userId, userAgent)
      }
    })
    return {
      ...instance.signToken({ sub: userId, tid: tenantId, sid, uver: epoch }),
      refreshToken,
      tenantId,
      userId
    }
  }
})
