import { newId, queueMail, type UnitContext } from 'stoa/plugin'
import { greetingName } from '../mails/greeting-name.ts'
import { StorefrontSettings } from '../settings.ts'
import type { ProofMode } from './proofs/input.ts'
import { AlreadySignedUp } from './proofs/mails.ts'
import { sendProof } from './proofs/send-proof.ts'
import { ask, mayBeSent } from './proofs/store.ts'
import { accountsOf, addShopper, type ShopperFacts } from './store.ts'

interface Asked extends ShopperFacts {
  email: string
  mode: ProofMode
  passwordHash: string
}

/**
 * An account with an e-mail no one has proved may be someone else's doing: it stays what it is
 * until the e-mail is proved, and becomes then that of the sign-up that was mailed (see
 * prove-email). Where shoppers log in before they prove anything, an e-mail that has a proved
 * account gets an unproved one beside it, as it would if it had none: else a login with the
 * password just chosen would tell what the answer does not. No mail proves it.
 */
export async function receiveSignUp(
  ctx: UnitContext,
  { email, mode, passwordHash, ...facts }: Asked
): Promise<void> {
  const mails = await mayBeSent(ctx, 'sign-up', email)
  const accounts = await accountsOf(ctx, email)
  const unproved = accounts.find(({ verifiedAt }) => verifiedAt === null)
  const shopperId = unproved?.id ?? newId()
  if (
    unproved === undefined &&
    ctx.settings(StorefrontSettings).emailVerification !== 'before-login'
  ) {
    await addShopper(ctx, { ...facts, id: shopperId, email, passwordHash, verified: false })
  }
  if (!mails) return
  const [account] = accounts
  if (account !== undefined && (account.verifiedAt !== null || account.state === 'disabled')) {
    const { id } = await ask(ctx, {
      kind: 'sign-up',
      mode,
      email,
      shopperId: account.id,
      open: false
    })
    const name = greetingName(account.name, email)
    await queueMail(ctx, {
      to: { name, address: email },
      template: AlreadySignedUp,
      values: { name },
      locale: account.locale,
      source: `storefront.sign-up:${id}`
    })
    return
  }
  const { id, secret } = await ask(ctx, {
    kind: 'sign-up',
    mode,
    email,
    shopperId,
    open: true,
    ...facts,
    passwordHash
  })
  await sendProof(ctx, {
    kind: 'sign-up',
    mode,
    to: { name: facts.name, address: email },
    locale: facts.locale,
    challengeId: id,
    secret
  })
}
