import { defineUseCase, Input, newId, Type } from 'stoa/plugin'
import { demandPages } from '../../mails/page-links.ts'
import { StorefrontAuth } from '../../visitors/auth.ts'
import { Email } from '../input.ts'
import { ProofMode } from '../proofs/input.ts'
import { sendProof } from '../proofs/send-proof.ts'
import { ask, mayBeSent, secondsOf } from '../proofs/store.ts'
import type { SentView } from '../proofs/view.ts'
import { shopperByEmail } from '../store.ts'

export const requestPasswordReset = defineUseCase({
  name: 'storefront.request-password-reset',
  summary: 'Mails a password reset link or code; the response is the same for every address',
  authStrategy: StorefrontAuth,
  scope: 'shop',
  transaction: false,
  humanOnly: 'people alone read their mails',
  input: Input({ email: Email, mode: Type.Optional(ProofMode) }),
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
      { bypassVisitorScope: true }
    )
    return { mode, expiresIn: secondsOf('password-reset', mode) }
  }
})
