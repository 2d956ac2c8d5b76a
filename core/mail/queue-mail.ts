import type { Static, TObject } from '@sinclair/typebox'
import { ActingContext } from '../context/acting-context.ts'
import type { UnitContext } from '../context/context.ts'
import { newId } from '../primitives/ids.ts'
import { attachFiles, type MailAttachment } from './attachments.ts'
import { insertMail } from './mail-store.ts'
import { readMailFrom } from './mail-from.ts'
import { sealBody } from './sealed-body.ts'
import { renderMail, type MailTemplate } from './templates/template.ts'
import { sendMail } from './jobs.ts'

export interface NewMail<S extends TObject = TObject> {
  to: { name: string | null; address: string }
  template: MailTemplate<S>
  values: Static<S>
  /** What the receiver reads, BCP 47. Default: the company's. */
  locale?: string | null
  /**
   * The fact the mail tells of, unique in the company, e.g. `storefront.order-confirmed:<order's
   * id>`; 1 to 200 characters.
   */
  source: string
  /** Files it takes along (keepMailFile), at most 5. */
  attachments?: readonly MailAttachment[]
}

/**
 * More than a mail's own tries can use up: a job that dies earlier lost its process again and
 * again.
 */
const JOB_ATTEMPTS = 60

/**
 * Queues a mail in the open unit of work: rendered now, sent after the commit by a job. The same
 * source in the same company queues one mail, however often it is asked for (for the 90 days mails
 * are kept).
 *
 * A mail leaves at least once, and once only as far as SMTP allows: when the process dies, or the
 * connection breaks, between the server's "250" and our commit, it leaves again, under the same
 * Message-ID, which tells the receiver that it is the same.
 *
 * An address that cannot be one is no error here, since no sale must fail for it: the mail then
 * fails, and MailFailed is emitted.
 * @returns the mail's id; null when its source has made a mail already
 * @throws access.company-required; Error when the values do not match the template's schema
 */
export async function queueMail<S extends TObject>(
  ctx: UnitContext,
  { to, template, values, locale, source, attachments = [] }: NewMail<S>
): Promise<string | null> {
  if (source === '' || source.length > 200) {
    throw new Error(`The source of the mail ${template.name} must have 1 to 200 characters.`)
  }
  const company = ctx.company()
  const id = newId()
  const mail = renderMail(template, values, locale ?? company.locale, company)
  const domain = readMailFrom(ActingContext.of(ctx).instance.config.MAIL_FROM)
    .address.split('@')
    .at(-1)
  const { confidential } = template
  const [row] = await insertMail([
    ctx.tenantId,
    company.id,
    id,
    template.name,
    source,
    mail.locale,
    to.name?.trim() || null,
    to.address.trim() || '?',
    mail.subject,
    confidential,
    confidential ? null : mail.text,
    confidential ? null : mail.html,
    confidential ? sealBody(ctx, id, mail) : null,
    `<${id}@${domain}>`,
    ctx.userId,
    ctx.now
  ])
  if (!row) return null
  await attachFiles(ctx, id, attachments)
  enqueueSending(ctx, id, confidential)
  return id
}

/**
 * Puts the job that sends a queued mail into the same commit.
 * @param urgent someone sits and waits for it, as for a code
 * @param later.runAt not before; `after`: the job it follows, which may be repeated and is followed
 * once. Default: at once
 */
export const enqueueSending = (
  ctx: UnitContext,
  messageId: string,
  urgent: boolean,
  later?: { runAt: Date; after: string }
): string =>
  ctx.enqueue(
    sendMail,
    { messageId },
    {
      runAt: later?.runAt,
      dedupeKey: later && `after ${later.after}`,
      priority: urgent ? 0 : 1,
      maxAttempts: JOB_ATTEMPTS
    }
  )
