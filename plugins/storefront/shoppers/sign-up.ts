import {
  checkPassword,
  defineUseCase,
  hashOfPassword,
  Input,
  isLookAlike,
  newId,
  NewPassword,
  queueMail,
  Type,
  type UnitContext
} from 'stoa/plugin'
import { storefrontErrors } from '../errors.ts'
import { greetingName } from '../mails/greeting-name.ts'
import { demandPages } from '../mails/page-links.ts'
import { AlreadySignedUp } from './proofs/mails.ts'
import { sendProof } from './proofs/send-proof.ts'
import { StorefrontSettings } from '../settings.ts'
import { Email, Facts } from './input.ts'
import { toE164 } from './phone.ts'
import { ProofMode } from './proofs/input.ts'
import { ask, mayBeSent, secondsOf } from './proofs/store.ts'
import { type SentView } from './proofs/view.ts'
import { accountsOf, addShopper, type ShopperFacts } from './store.ts'
import { StorefrontAuth } from '../visitors/auth.ts'

interface Asked extends ShopperFacts {
  email: string
  mode: ProofMode
  passwordHash: string
}

export const signUp = defineUseCase({
  name: 'storefront.sign-up',
  summary: 'Signs a shopper up; the next step is mailed to the address',
  authStrategy: StorefrontAuth,
  scope: 'shop',
  transaction: false,
  humanOnly: 'it takes a password',
  input: Input({
    name: Facts.name,
    email: Email,
    phone: Type.Optional(Facts.phone),
    password: NewPassword,
    locale: Type.Optional(Facts.locale),
    whatsappConsent: Type.Optional(Facts.whatsappConsent),
    mode: Type.Optional(ProofMode)
  }),
  async run(
    ctx,
    { name, email, phone, password, locale = null, whatsappConsent = false, mode = 'link' }
  ): Promise<SentView> {
    if (mode === 'link') demandPages(ctx)
    if (isLookAlike(email)) throw storefrontErrors['email-look-alike']()
    checkPassword(ctx, password, email)
    const facts = {
      name: name.trim(),
      phone: phone === undefined ? null : toE164(phone),
      locale,
      whatsappConsent
    }
    const passwordHash = await hashOfPassword(ctx, password)
    await ctx.unitOfWork(
      inside => receive(inside, { ...facts, email: email.toLowerCase(), mode, passwordHash }),
      { bypassVisitorScope: true }
    )
    return { mode, expiresIn: secondsOf('sign-up', mode) }
  }
})

/**
 * An account with an e-mail no one has proved may be someone else's doing: it stays what it is
 * until the e-mail is proved, and becomes then that of the sign-up that was mailed (see
 * prove-email). Where shoppers log in before they prove anything, an e-mail that has a proved
 * account gets an unproved one beside it, as it would if it had none: else a login with the
 * password just chosen would tell what the answer does not. No mail proves it.
 */
async function receive(
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
