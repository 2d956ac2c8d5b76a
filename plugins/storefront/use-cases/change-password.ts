import {
  checkPassword,
  countTry,
  defineUseCase,
  hashOfPassword,
  isPassword,
  newId,
  NewPassword,
  Type
} from 'stoa/plugin'
import { ask, mayBeSent, Proof, ProofMode, prove, secondsOf } from '../challenge-book.ts'
import { ShopperDoor, ShopWindow } from '../entrances.ts'
import { storefrontErrors } from '../errors.ts'
import { sendProof } from '../mails/send-proof.ts'
import { demandPages } from '../page-links.ts'
import { visitorOf } from '../passes.ts'
import { forgetStranger } from '../prepared-account.ts'
import { beginSession, endAllSessions, type TokensView } from '../session-book.ts'
import { replacePassword, secretOf, shopperByEmail, shopperById } from '../shopper-book.ts'
import { Email, Password } from '../shopper-input.ts'
import type { SentView } from './sign-up.ts'

/**
 * A stolen token is worth nothing afterwards: every login ends, and the caller goes on with the new
 * one in the answer.
 */
export const changePassword = defineUseCase({
  name: 'storefront.change-password',
  summary: "Changes the shopper's password, ends all logins and opens a new one",
  entrance: ShopperDoor,
  scope: 'shop',
  transaction: false,
  peopleOnly: 'it takes passwords and gives tokens',
  input: Type.Object(
    { oldPassword: Password, password: NewPassword },
    { additionalProperties: false }
  ),
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

export const askForPassword = defineUseCase({
  name: 'storefront.ask-for-password',
  summary:
    'Mails who has forgotten the password a link or code to choose a new one; the answer is the same for every address',
  entrance: ShopWindow,
  scope: 'shop',
  transaction: false,
  peopleOnly: 'people alone read their mails',
  input: Type.Object(
    { email: Email, mode: Type.Optional(ProofMode) },
    { additionalProperties: false }
  ),
  async run(ctx, { email: written, mode = 'link' }): Promise<SentView> {
    if (mode === 'link') demandPages(ctx)
    const email = written.toLowerCase()
    await ctx.unitOfWork(
      async inside => {
        if (!(await mayBeSent(inside, 'password-reset', email))) return
        const account = await shopperByEmail(inside, email)
        const open = account?.state === 'active'
        const { id, secret } = await ask(inside, {
          kind: 'password-reset',
          mode,
          email,
          shopperId: account?.id ?? newId(),
          open
        })
        if (open) {
          await sendProof(inside, {
            kind: 'password-reset',
            mode,
            to: { name: account.name, address: email },
            locale: account.locale,
            challengeId: id,
            secret
          })
        }
      },
      { everyVisitor: true }
    )
    return { mode, expiresIn: secondsOf('password-reset', mode) }
  }
})

export const resetPassword = defineUseCase({
  name: 'storefront.reset-password',
  summary: "Sets a new password with the mailed link's token or the code, and ends all logins",
  entrance: ShopWindow,
  scope: 'shop',
  transaction: false,
  peopleOnly: 'it takes a password',
  input: Type.Object({ ...Proof, password: NewPassword }, { additionalProperties: false }),
  async run(ctx, { password, ...proof }) {
    checkPassword(ctx, password, proof.email ?? '')
    const hash = await hashOfPassword(ctx, password)
    const done = await ctx.unitOfWork(
      async inside => {
        const proved = await prove(inside, 'password-reset', proof)
        if (proved === null) return false
        checkPassword(inside, password, proved.email) // thrown, the proof is as good as before
        const account = await shopperById(inside, proved.shopperId)
        if (!(await replacePassword(inside, proved.shopperId, hash, { proved: true }))) return false
        if (account?.verifiedAt === null) await forgetStranger(inside, account, hash)
        await endAllSessions(inside, proved.shopperId)
        inside.audited(proved.shopperId)
        return true
      },
      { everyVisitor: true }
    )
    if (!done) throw storefrontErrors['code-invalid']()
    return { changed: true }
  }
})
