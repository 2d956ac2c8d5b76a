import { checkPassword, defineUseCase, hashOfPassword, Input, NewPassword } from 'stoa/plugin'
import { storefrontErrors } from '../../errors.ts'
import { StorefrontAuth } from '../../visitors/auth.ts'
import { clearStranger } from '../prepared-account.ts'
import { Proof } from '../proofs/input.ts'
import { prove } from '../proofs/store.ts'
import { endAllSessions } from '../sessions/store.ts'
import { replacePassword, shopperById } from '../store.ts'

export const resetPassword = defineUseCase({
  name: 'storefront.reset-password',
  summary: 'Sets a new password with the mailed token or code, and ends all sessions',
  authStrategy: StorefrontAuth,
  scope: 'shop',
  transaction: false,
  humanOnly: 'it takes a password',
  input: Input({ ...Proof, password: NewPassword }),
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
        if (account?.verifiedAt === null) await clearStranger(inside, account, hash)
        await endAllSessions(inside, proved.shopperId)
        inside.audited(proved.shopperId)
        return true
      },
      { bypassVisitorScope: true }
    )
    if (!done) throw storefrontErrors['code-invalid']()
    return { changed: true }
  }
})
