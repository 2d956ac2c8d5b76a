import { queueMail, type UnitContext } from 'stoa/plugin'
import { secondsOf, type ChallengeKind } from './store.ts'
import { type ProofMode } from './input.ts'
import { pageLink } from '../../mails/page-links.ts'
import { greetingName } from '../../mails/greeting-name.ts'
import { PasswordForgotten, SignUpReceived } from './mails.ts'

const MAILS = {
  'sign-up': { template: SignUpReceived, path: '/verify' },
  'password-reset': { template: PasswordForgotten, path: '/reset-password' }
}

interface ProofMail {
  kind: ChallengeKind
  mode: ProofMode
  to: { name: string; address: string }
  locale: string | null
  challengeId: string
  secret: string
}

/** Queues the mail with the link or the code in the open unit of work. */
export async function sendProof(
  ctx: UnitContext,
  { kind, mode, to, locale, challengeId, secret }: ProofMail
): Promise<void> {
  const { template, path } = MAILS[kind]
  const minutes = secondsOf(kind, mode) / 60
  const name = greetingName(to.name, to.address)
  const values = {
    name,
    link: mode === 'link' ? pageLink(ctx, `${path}#token=${secret}`) : null,
    code: mode === 'code' ? secret : null,
    ...(minutes < 120 ? { minutes, hours: null } : { minutes: null, hours: minutes / 60 })
  }
  await queueMail(ctx, {
    to: { name, address: to.address },
    template,
    values,
    locale,
    source: `storefront.${kind}:${challengeId}`
  })
}
