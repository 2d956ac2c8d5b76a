import { Type } from '@sinclair/typebox'
import { ActingContext, tenantChanged } from '../../context/acting-context.ts'
import { statement } from '../../database/statement.ts'
import { isLookAlike } from '../../primitives/look-alikes.ts'
import { newId } from '../../primitives/ids.ts'
import { defineUseCase } from '../../context/use-case.ts'
import { demandAllOf } from '../authority.ts'
import { accessErrors } from '../errors.ts'
import { GrantsInput, giveGrants, resolveGrants } from '../roles/grants.ts'
import { checkPassword, NewPassword } from '../passwords/new-password.ts'
import { hashPassword, PEPPER, staffOf } from '../passwords/passwords.ts'
import { seenUser, viewOfUser } from './user-rows.ts'
import { UserName } from './users.ts'
import { Input } from '../../primitives/schema.ts'

const insert = statement(
  'access.insert-user',
  `
  INSERT INTO staff_user (tenant_id, id, email, name, password_hash) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (tenant_id, email) DO NOTHING RETURNING id`
)

const insertAddress = statement(
  'access.insert-address',
  "INSERT INTO stoa.staff_address (tenant_id, address) VALUES ($1, sha256(convert_to($2, 'UTF8'))) ON CONFLICT DO NOTHING"
)

/**
 * Not repeatable by key (a stored hash of the request would give the password away to guessing);
 * the e-mail keeps it from happening twice.
 */
export const createUser = defineUseCase({
  name: 'access.create-user',
  summary: 'Creates a staff member, who can log in with the password at once',
  permission: 'user.create',
  withPassword: 'it decides who comes in, and what they may do',
  scope: 'tenant',
  transaction: false,
  humanOnly: 'it takes a password',
  input: Input({
    name: UserName,
    email: Type.String({ format: 'email' }),
    password: NewPassword,
    grants: GrantsInput(1)
  }),
  async run(ctx, { name, email: given, password, grants }) {
    const { instance } = ActingContext.of(ctx)
    const email = given.toLowerCase()
    if (isLookAlike(email)) throw accessErrors['email-look-alike']({ email })
    checkPassword(ctx, password, email)
    const hash = await hashPassword(password, instance.secrets.key(PEPPER), staffOf(ctx.tenantId))
    return ctx.unitOfWork(async inside => {
      const wished = await resolveGrants(inside, grants)
      await demandAllOf(inside, wished)
      const userId = newId()
      const inserted = await insert([inside.tenantId, userId, email, name, hash])
      if (inserted.length === 0) throw accessErrors['email-taken']({ email })
      await insertAddress([inside.tenantId, email])
      await giveGrants(inside, userId, wished)
      tenantChanged(inside)
      inside.audited(userId, {
        grants: wished.map(({ role, companyId, shopId }) => ({ role, companyId, shopId }))
      })
      return viewOfUser(await seenUser(inside, userId))
    })
  }
})
