import type { Context } from '../context/context.ts'
import type { WholeMailRow } from './mail-store.ts'

const PURPOSE = 'mail body'
export interface MailBody {
  text: string
  html: string
}

/**
 * Text and HTML of a confidential mail, readable with the instance's secret alone and in this very
 * row.
 */
export const sealBody = (ctx: Context, mailId: string, { text, html }: MailBody): Buffer =>
  ctx.secrets.seal(PURPOSE, mailId, Buffer.from(JSON.stringify({ text, html })))

/** @throws Error when there is nothing to send, or it was sealed under another secret */
export function bodyOf(
  ctx: Context,
  row: Pick<WholeMailRow, 'id' | 'text' | 'html' | 'sealed'>
): MailBody {
  if (row.sealed !== null) {
    return JSON.parse(ctx.secrets.open(PURPOSE, row.id, row.sealed).toString()) as MailBody
  }
  if (row.text === null || row.html === null) {
    throw new Error('The text of the mail is no longer stored.')
  }
  return { text: row.text, html: row.html }
}
