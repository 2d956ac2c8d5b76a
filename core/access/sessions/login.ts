import { Type } from '@sinclair/typebox'
import { ActingContext } from '../../context/acting-context.ts'
import { NO_ONE, systemContext } from '../../context/system-context.ts'
import { Rank } from '../../primitives/fair-queue.ts'
import { newId } from '../../primitives/ids.ts'
import { defineUseCase } from '../../context/use-case.ts'
import { accessErrors } from '../errors.ts'
import { countLoginTry } from './login-throttle.ts'
import { NO_ONE_YET, passwordMatches, PEPPER, staffOf } from '../passwords/passwords.ts'
import { beginSession } from './sessions.ts'
import { Input } from '../../primitives/schema.ts'
import { userByEmail } from './user-by-email.ts'

export const TokenView = Type.Object({
  accessToken: Type.String(),
  tokenType: Type.Literal('Bearer'),
  expiresIn: Type.Integer({ description: 'Seconds' }),
  refreshToken: Type.String({
    description: 'Good for one POST /api/v1/access/refresh within 30 days.'
  }),
  tenantId: Type.String(),
  userId: Type.String()
})

export const logIn = defineUseCase({
  name: 'access.log-in',
  summary: 'Logs a member of staff in',
  public: 'who logs in has no token yet',
  scope: 'instance',
  transaction: false,
  input: Input({
    tenant: Type.String({
      minLength: 2,
      maxLength: 48,
      pattern: '^[A-Za-z0-9-]+$',
      description: "The tenant's slug, as returned by the sign-up."
    }),
    email: Type.String({ format: 'email' }),
    password: Type.String({ minLength: 1, maxLength: 200 })
  }),
  async run(anyone, { tenant: slug, email, password }) {
    const {
      instance,
      acting: { address, userAgent }
    } = ActingContext.of(anyone)
    const tenantId = await instance.directory.tenantBySlug(slug)
    const tenant = tenantId === null ? null : await instance.directory.tenant(tenantId)
    const counted = await countLoginTry({
      instance,
      tenant: tenant ?? NO_ONE,
      rank: Rank.staff,
      account: `${slug.toLowerCase()} ${email.toLowerCase()}`,
      address
    })
    const ctx =
      tenant && systemContext(instance, tenant, 'access.log-in', { requestId: anyone.requestId })
    const [user] = ctx
      ? await ctx.unitOfWork(() => userByEmail([ctx.tenantId, email.toLowerCase()]), {
          reads: true
        })
      : []
    // Same work and same answer whether tenant, user or password is wrong. Hashing happens outside
    // any transaction.
    const asker = ctx === null ? NO_ONE_YET : staffOf(ctx.tenantId)
    const matches = await passwordMatches(
      password,
      user?.password_hash ?? null,
      instance.secrets.key(PEPPER),
      asker
    ).catch(async error => {
      await counted.uncounted() // nothing was tried
      throw error
    })
    // Not waited for: how long an answer takes must not tell who is known.
    const noteRefusal = (reason: string): void => {
      if (!ctx || !user) return
      ctx
        .unitOfWork(async inside => {
          inside.audited(user.id, { refused: reason })
        })
        .catch(error => {
          instance.log.warn(
            { err: error, tenantId: ctx.tenantId },
            'a refused log-in was not booked'
          )
        })
    }
    if (!ctx || !user || !matches) {
      noteRefusal('wrong password')
      throw accessErrors['invalid-credentials']()
    }
    await counted.succeeded()
    if (user.status !== 'active') {
      noteRefusal('disabled')
      throw accessErrors['account-disabled']()
    }
    const sid = newId()
    const refreshToken = await ctx.unitOfWork(inside => {
      inside.audited(user.id, { sessionId: sid })
      return beginSession(ctx.tenantId, sid, user.id, userAgent)
    })
    return {
      ...instance.signToken({ sub: user.id, tid: ctx.tenantId, sid, uver: user.epoch }),
      refreshToken,
      tenantId: ctx.tenantId,
      userId: user.id
    }
  }
})
