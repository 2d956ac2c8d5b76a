import {
  checkPassword,
  countTry,
  defineUseCase,
  hashOfPassword,
  Input,
  isPassword,
  NewPassword
} from 'stoa/plugin'
import { storefrontErrors } from '../../errors.ts'
import { Password } from '../input.ts'
import { beginSession, endAllSessions } from '../sessions/store.ts'
import type { TokensView } from '../sessions/view.ts'
import { replacePassword, secretOf } from '../store.ts'
import { ShopperAuth } from '../../visitors/auth.ts'
import { visitorOf } from '../../visitors/tokens.ts'

/**
 * A stolen token is worth nothing afterwards: every login ends, and the caller goes on with the new
 * one in the answer.
 */
export const changePassword = defineUseCase({
  name: 'storefront.change-password',
  summary: "Changes the shopper's password, ends all sessions and starts a new one",
  authStrategy: ShopperAuth,
  scope: 'shop',
  transaction: false,
  humanOnly: 'it takes passwords and gives tokens',
  input: Input({ oldPassword: Password, password: NewPassword }),
  async run(ctx, { oldPassword, password }): Promise<TokensView> {
    const { id } = visitorOf(ctx)
    const account = await ctx.unitOfWork(inside => secretOf(inside, id), { reads: true })
    if (account === null) throw storefrontErrors['login-required']()
    checkPassword(ctx, password, account.email)
    const succeeded = await countTry(ctx, `storefront ${id}`) // a stolen access token must not serve to guess the password
    if (!(await isPassword(ctx, oldPassword, account.passwordHash))) {
      throw storefrontErrors['password-wrong'](
        {},
        {
          errors: [
            { field: '/oldPassword', code: 'wrong', message: 'is not the password in force' }
          ]
        }
      )
    }
    await succeeded()
    const hash = await hashOfPassword(ctx, password)
    return ctx.unitOfWork(async inside => {
      if (!(await replacePassword(inside, id, hash, { before: account.passwordHash }))) {
        throw storefrontErrors['password-wrong']()
      }
      await endAllSessions(inside, id)
      inside.audited(id)
      const tokens = await beginSession(inside, id, hash)
      if (tokens === null) throw storefrontErrors['account-disabled']()
      return tokens
    })
  }
})
