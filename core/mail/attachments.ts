import type { Context, OuterContext, UnitContext } from '../context/context.ts'
import { statement } from '../database/statement.ts'
import { defineObjects } from '../storage/objects.ts'
import type { MailFile } from './transport/port.ts'

const objects = defineObjects({ name: 'mail.attachments', type: 'application/octet-stream' })
const PURPOSE = 'mail attachment'
/** How many a mail may have, and how large each may be: SMTP servers take 10 MB, a third more as text. */
const MOST = 5
const MOST_BYTES = 5_000_000
const FORM = /^[^/\\\p{Cc}]{1,100}$/u

/** A file that is kept, and goes with a mail that is queued. */
export interface MailAttachment {
  filename: string
  type: string
  bytes: number
  object: string
}

interface AttachmentRow {
  mail_id: string
  filename: string
  type: string
  object: string
}

const insert = statement(
  'mail.add-attachments',
  `
  INSERT INTO mail_attachment (tenant_id, company_id, mail_id, attachment_no, filename, type, object, bytes)
  SELECT $1, $2, $3, w.* FROM unnest($4::int[], $5::text[], $6::text[], $7::text[], $8::int[]) AS w`
)
const ofMails = statement<AttachmentRow>(
  'mail.attachments',
  'SELECT mail_id, filename, type, object FROM mail_attachment WHERE tenant_id = $1 AND company_id = $2 AND mail_id = ANY ($3) ORDER BY mail_id, attachment_no'
)

/** tenant, how many at most: of mails that are forgotten (purgeMails). */
export const oldFiles = statement<{ company_id: string; object: string }>(
  'mail.old-attachments',
  `
  SELECT a.company_id, a.object FROM mail_attachment a JOIN mail_message m ON m.tenant_id = $1 AND m.id = a.mail_id
  WHERE a.tenant_id = $1 AND m.state <> 'queued' AND m.queued_at < now() - interval '90 days' LIMIT $2`
)
/** tenant, names of objects that were removed. */
export const forgetFiles = statement(
  'mail.forget-attachments',
  'DELETE FROM mail_attachment WHERE tenant_id = $1 AND object = ANY ($2)'
)

/**
 * Keeps a file that a mail will take along: sealed, outside the database. Before the unit of work
 * that queues the mail; the same source and name keep one file, however often they are tried.
 * @param file.filename of 1 to 100 characters, no path; `bytes`: at most 5 MB
 * @param source of the mail (queueMail)
 * @throws stoa.storage-unavailable
 */
export async function keepMailFile(
  ctx: OuterContext,
  source: string,
  { filename, type, bytes }: MailFile
): Promise<MailAttachment> {
  if (!FORM.test(filename)) throw new Error(`"${filename}" is no name of a file.`)
  if (bytes.length === 0 || bytes.length > MOST_BYTES) {
    throw new Error(`A file of a mail has 1 to ${MOST_BYTES} bytes, ${filename} ${bytes.length}.`)
  }
  const object = objects.nameOf(ctx, source, Buffer.from(filename))
  await objects.put(ctx, object, ctx.secrets.seal(PURPOSE, object, bytes))
  return { filename, type, bytes: bytes.length, object }
}

/** Writes which files a mail takes along. */
export async function attachFiles(
  ctx: UnitContext,
  mailId: string,
  files: readonly MailAttachment[]
): Promise<void> {
  if (files.length === 0) return
  if (files.length > MOST) throw new Error(`A mail takes at most ${MOST} files along.`)
  await insert([
    ctx.tenantId,
    ctx.company().id,
    mailId,
    files.map((_, i) => i + 1),
    files.map(file => file.filename),
    files.map(file => file.type),
    files.map(file => file.object),
    files.map(file => file.bytes)
  ])
}

/** In a unit of work. */
export const attachmentsOf = (ctx: Context, mailIds: readonly string[]): Promise<AttachmentRow[]> =>
  ofMails([ctx.tenantId, ctx.company().id, mailIds])

/** Outside any unit of work. @throws Error when one of them is no longer stored */
export const readFiles = (ctx: OuterContext, rows: readonly AttachmentRow[]): Promise<MailFile[]> =>
  Promise.all(
    rows.map(async ({ filename, type, object }) => {
      const sealed = await objects.read(ctx, object)
      if (sealed === null) throw new Error(`The file ${filename} of the mail is no longer stored.`)
      return { filename, type, bytes: ctx.secrets.open(PURPOSE, object, sealed) }
    })
  )

/** Outside any unit of work. */
export const removeFiles = async (
  ctx: OuterContext,
  rows: readonly Pick<AttachmentRow, 'object'>[]
): Promise<void> => {
  if (rows.length === 0) return
  await objects.remove(
    ctx,
    rows.map(row => row.object)
  )
}
