import { Type } from '@sinclair/typebox'
import { ActingContext } from '../../context/acting-context.ts'
import type { Context } from '../../context/context.ts'
import { accessErrors } from '../errors.ts'
import { isWeak } from './passwords.ts'

export const NewPassword = Type.String({
  minLength: 1,
  maxLength: 200,
  description: '12 characters or more.'
})

/**
 * @param field where the password stands in the body
 * @throws access.password-weak
 */
export function checkPassword(
  ctx: Context,
  password: string,
  email: string,
  field = '/password'
): void {
  const { tenant } = ActingContext.of(ctx)
  const personal = [
    email,
    email.split('@')[0] ?? '',
    tenant.slug,
    ...[...tenant.companies.values()].map(c => c.name)
  ]
  if (isWeak(password, personal)) {
    throw accessErrors['password-weak'](
      {},
      {
        errors: [
          {
            field,
            code: 'weak',
            message:
              'must have at least 12 characters and must not be common or contain the e-mail or company name'
          }
        ]
      }
    )
  }
}
