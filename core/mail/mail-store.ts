import { statement } from '../database/statement.ts'

export type MailState = 'queued' | 'sent' | 'failed'

/** A row of mail_message without its text. */
export interface MailRow {
  id: string
  template: string
  source: string
  locale: string
  to_name: string | null
  to_address: string
  subject: string
  confidential: boolean
  message_id: string
  state: MailState
  attempts: number
  last_error: string | null
  bad_address: boolean
  queued_at: Date
  sent_at: Date | null
  failed_at: Date | null
}
/** With what it says: sealed where it is confidential. */
export interface WholeMailRow extends MailRow {
  text: string | null
  html: string | null
  sealed: Buffer | null
}

export const MAIL_COLUMNS =
  'id, template, source, locale, to_name, to_address, subject, confidential, message_id, state, attempts, last_error, bad_address, queued_at, sent_at, failed_at'
const WHOLE = `${MAIL_COLUMNS}, text, html, sealed`

/** No row: the source has made a mail already. */
export const insertMail = statement<{ id: string }>(
  'mail.queue',
  `
  INSERT INTO mail_message (tenant_id, company_id, id, template, source, locale, to_name, to_address, subject, confidential, text, html, sealed, message_id, user_id, queued_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
  ON CONFLICT (tenant_id, company_id, source) DO NOTHING RETURNING id`
)

/**
 * tenant, company, mail: counts a try, committed before the mail leaves. No row: it has left or
 * failed, or was forgotten.
 */
export const beginTry = statement<WholeMailRow>(
  'mail.begin-try',
  `
  UPDATE mail_message SET attempts = attempts + 1 WHERE tenant_id = $1 AND company_id = $2 AND id = $3 AND state = 'queued' RETURNING ${WHOLE}`
)

/** tenant, company, mail: it has left; a secret is kept no longer. */
export const markSent = statement(
  'mail.mark-sent',
  `
  UPDATE mail_message SET state = 'sent', sent_at = now(), last_error = NULL, sealed = NULL WHERE tenant_id = $1 AND company_id = $2 AND id = $3 AND state = 'queued'`
)

/** tenant, company, mail, why. */
export const noteTrouble = statement<Pick<MailRow, 'id' | 'confidential' | 'queued_at'>>(
  'mail.note-trouble',
  `
  UPDATE mail_message SET last_error = $4 WHERE tenant_id = $1 AND company_id = $2 AND id = $3 AND state = 'queued' RETURNING id, confidential, queued_at`
)

/** tenant, company, mail, why, whether it is the address's fault. */
export const markFailed = statement<Pick<MailRow, 'id' | 'template' | 'source' | 'bad_address'>>(
  'mail.mark-failed',
  `
  UPDATE mail_message SET state = 'failed', failed_at = now(), last_error = $4, bad_address = $5, sealed = NULL
  WHERE tenant_id = $1 AND company_id = $2 AND id = $3 AND state = 'queued' RETURNING id, template, source, bad_address`
)

/** tenant, company, mail: a failed one whose text is kept begins again. */
export const requeueMail = statement<WholeMailRow>(
  'mail.requeue',
  `
  UPDATE mail_message SET state = 'queued', failed_at = NULL, attempts = 0, bad_address = false
  WHERE tenant_id = $1 AND company_id = $2 AND id = $3 AND state = 'failed' AND NOT confidential RETURNING ${WHOLE}`
)

export const mailById = statement<WholeMailRow>(
  'mail.by-id',
  `SELECT ${WHOLE} FROM mail_message WHERE tenant_id = $1 AND company_id = $2 AND id = $3`
)

/** tenant, how many at most. */
export const purgeMails = statement<{ id: string }>(
  'mail.forget',
  `
  DELETE FROM mail_message WHERE tenant_id = $1 AND id = ANY (ARRAY(
    SELECT id FROM mail_message WHERE tenant_id = $1 AND state <> 'queued' AND queued_at < now() - interval '90 days' LIMIT $2)) RETURNING id`
)
