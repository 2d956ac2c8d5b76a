import { Type, type Static } from '@sinclair/typebox'
import { Id, Instant } from '../http/formats.ts'
import type { MailRow, WholeMailRow } from './mail-store.ts'
import { Nullable } from '../primitives/schema.ts'

export const MailState = Type.Union(
  [Type.Literal('queued'), Type.Literal('sent'), Type.Literal('failed')],
  {
    description:
      'queued: waits for its turn or its next try; sent: the mail server has it; failed: it will not be tried again.'
  }
)

const fields = {
  id: Id,
  template: Type.String({ description: 'e.g. storefront.order-confirmed' }),
  source: Type.String({ description: 'The fact it tells of.' }),
  locale: Type.String(),
  to: Type.Object({ name: Nullable(Type.String()), address: Type.String() }),
  subject: Type.String(),
  state: MailState,
  attempts: Type.Integer({ description: 'Tries so far.' }),
  lastError: Nullable(Type.String(), "Why the last try failed, in the mail server's words."),
  badAddress: Type.Boolean({ description: 'There is no such address.' }),
  confidential: Type.Boolean({ description: 'Its text is not shown to anyone.' }),
  internetMessageId: Type.String({
    description: "The Message-ID header, to be looked for in the mail server's log."
  }),
  queuedAt: Instant,
  sentAt: Nullable(Instant),
  failedAt: Nullable(Instant)
}

export const MailView = Type.Object(fields)
export const WholeMailView = Type.Object({
  ...fields,
  text: Nullable(Type.String(), 'null: confidential.'),
  html: Nullable(Type.String(), 'null: confidential.')
})

export const mailView = (row: MailRow): Static<typeof MailView> => ({
  id: row.id,
  template: row.template,
  source: row.source,
  locale: row.locale,
  to: { name: row.to_name, address: row.to_address },
  subject: row.subject,
  state: row.state,
  attempts: row.attempts,
  lastError: row.last_error,
  badAddress: row.bad_address,
  confidential: row.confidential,
  internetMessageId: row.message_id,
  queuedAt: row.queued_at.toISOString(),
  sentAt: row.sent_at?.toISOString() ?? null,
  failedAt: row.failed_at?.toISOString() ?? null
})

/**
 * A signed token (core/security/signed-tokens.ts) lets in whoever holds it, and the company's mails are read by staff of
 * all its shops: it is the receiver's alone. In a text it is one long word.
 */
const withoutSignedTokens = (text: string | null): string | null =>
  text?.replace(/[\w-]+/g, word => (word.length < 100 ? word : '…')) ?? null

export const wholeMailView = (row: WholeMailRow): Static<typeof WholeMailView> => ({
  ...mailView(row),
  text: withoutSignedTokens(row.text),
  html: withoutSignedTokens(row.html)
})
