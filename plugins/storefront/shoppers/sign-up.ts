import {
  checkPassword,
  defineUseCase,
  hashOfPassword,
  Input,
  isLookAlike,
  NewPassword,
  Type
} from 'stoa/plugin'
import { storefrontErrors } from '../errors.ts'
import { demandPages } from '../mails/page-links.ts'
import { Email, Facts } from './input.ts'
import { toE164 } from './phone.ts'
import { ProofMode } from './proofs/input.ts'
import { secondsOf } from './proofs/store.ts'
import { type SentView } from './proofs/view.ts'
import { receiveSignUp } from './receive-sign-up.ts'
import { StorefrontAuth } from '../visitors/auth.ts'

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
      inside => receiveSignUp(inside, { ...facts, email: email.toLowerCase(), mode, passwordHash }),
      { bypassVisitorScope: true }
    )
    return { mode, expiresIn: secondsOf('sign-up', mode) }
  }
})
