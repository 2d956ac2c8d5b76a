import { Type } from '@sinclair/typebox'
import { dynamicStatement } from '../database/statement.ts'
import { coreErrors } from '../primitives/errors.ts'
import { Id } from '../http/formats.ts'
import { idCursor, PageInput } from '../http/pagination.ts'
import { defineUseCase } from '../context/use-case.ts'
import { MAIL_COLUMNS, mailById, type MailRow } from './mail-store.ts'
import { MailState, mailView, wholeMailView } from './mail-view.ts'
import { Input } from '../primitives/schema.ts'

export const listMails = defineUseCase({
  name: 'mail.list-messages',
  summary: "The company's mails and their delivery status, newest first; kept for 90 days",
  permission: 'mail.read',
  withPassword: 'it administers the company',
  heldFor: 'company',
  reads: true,
  input: Input({
    ...PageInput,
    state: Type.Optional(MailState),
    to: Type.Optional(
      Type.String({ minLength: 3, maxLength: 254, description: "The receiver's address." })
    )
  }),
  async run(ctx, { limit, after, state, to }) {
    const values: unknown[] = [ctx.tenantId, ctx.company().id]
    const where = ['tenant_id = $1', 'company_id = $2']
    if (state !== undefined) where.push(`state = $${values.push(state)}`)
    if (to !== undefined) where.push(`to_key = lower($${values.push(to)}::text)`)
    const [before] = idCursor.behind(after)
    if (before !== null) where.push(`id < $${values.push(before)}::uuid`)
    const rows = await dynamicStatement<MailRow>(
      `SELECT ${MAIL_COLUMNS} FROM mail_message WHERE ${where.join(' AND ')} ORDER BY id DESC LIMIT $${values.push(limit + 1)}`,
      values
    )
    return idCursor.page(rows, limit, mailView)
  }
})

export const getMail = defineUseCase({
  name: 'mail.get-message',
  summary: 'A mail with its text, unless the text is confidential',
  permission: 'mail.read',
  withPassword: 'it administers the company',
  heldFor: 'company',
  reads: true,
  input: Input({ messageId: Id }),
  async run(ctx, { messageId }) {
    const [row] = await mailById.alone([ctx.tenantId, ctx.company().id, messageId])
    if (!row) throw coreErrors['not-found']({ what: 'mail' })
    return wholeMailView(row)
  }
})
