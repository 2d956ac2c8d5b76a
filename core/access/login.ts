import { Type } from '@sinclair/typebox'
import type { ActingContext } from '../acting-context.ts'
import { systemIn } from '../anonymous.ts'
import { statement } from '../database/statement.ts'
import { newId } from '../ids.ts'
import { defineUseCase } from '../use-case.ts'
import { accessErrors } from './errors.ts'
import { passwordMatches } from './passwords.ts'

const userByEmail = statement<{ id: string, password_hash: string, status: string, epoch: number }>('access.user-by-email', 'SELECT id, password_hash, status, epoch FROM staff_user WHERE tenant_id = $1 AND email = $2')
export const openSession = statement('access.open-session', 'INSERT INTO login_session (tenant_id, id, user_id, user_agent, expires_at) VALUES ($1, $2, $3, $4, now() + interval \'30 days\')')

export const TokenView = Type.Object({ accessToken: Type.String(), tokenType: Type.Literal('Bearer'), expiresIn: Type.Integer({ description: 'Seconds' }), tenantId: Type.String(), userId: Type.String() })

/** The pepper's purpose; see passwords.ts. */
export const PEPPER = 'password pepper'

export const logIn = defineUseCase({
  name: 'access.log-in', summary: 'Logs a member of staff in', public: 'who logs in has no token yet', scope: 'instance', transaction: false,
  input: Type.Object({
    tenant: Type.String({ minLength: 2, maxLength: 48, description: 'The tenant\'s slug, as returned by the sign-up.' }),
    email: Type.String({ format: 'email' }),
    password: Type.String({ minLength: 1, maxLength: 200 })
  }, { additionalProperties: false }),
  async run (anyone, { tenant: slug, email, password }) {
    const { instance } = anyone as ActingContext
    const tenantId = await instance.directory.tenantBySlug(slug)
    const tenant = tenantId === null ? null : await instance.directory.tenant(tenantId)
    const ctx = tenant && systemIn(instance, tenant, 'access.log-in', { requestId: anyone.requestId })
    const [user] = ctx ? await ctx.unitOfWork(() => userByEmail([ctx.tenantId, email.toLowerCase()]), { reads: true }) : []
    // Same work and same answer whether tenant, user or password is wrong. Hashing happens outside any transaction.
    const matches = await passwordMatches(password, user?.password_hash ?? null, instance.secrets.key(PEPPER))
    if (!ctx || !user || !matches) throw accessErrors['invalid-credentials']()
    if (user.status !== 'active') throw accessErrors['account-disabled']()
    const sid = newId()
    await ctx.unitOfWork(() => openSession([ctx.tenantId, sid, user.id, null]))
    return { ...instance.signToken({ sub: user.id, tid: ctx.tenantId, sid, uver: user.epoch }), tenantId: ctx.tenantId, userId: user.id }
  }
})
