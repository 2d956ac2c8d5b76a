import { ActingContext } from '../context/acting-context.ts'
import { attachmentsOf, readFiles, removeFiles } from './attachments.ts'
import type { Context, OuterContext } from '../context/context.ts'
import { handleJob } from '../jobs/define-job.ts'
import { mailDriver } from './transport/driver.ts'
import { MailFailed } from './events.ts'
import { sendMail } from './jobs.ts'
import { enqueueSending } from './queue-mail.ts'
import { beginTry, markFailed, markSent, noteTrouble, type WholeMailRow } from './mail-store.ts'
import { isMailAddress } from './mail-address.ts'
import { readMailFrom, senderOf } from './mail-from.ts'
import { type MailFile, MailRefused, type OutgoingMail } from './transport/port.ts'
import { isSpent } from './quota.ts'
import { bodyOf } from './sealed-body.ts'
import { MailSettings } from './settings.ts'

/**
 * With the pauses between the tries of a job, about a day: RFC 5321 (4.5.4.1) asks for no less
 * patience of whoever sends.
 */
export const MOST_ATTEMPTS = 34
const MOST_WORDS = 500
/** A mail that could not leave for so long, because its tenant had sent enough, is news no more. */
const MOST_DAYS = 3
const PUT_OFF_MS = 30 * 60_000

/**
 * Sends one queued mail, outside any transaction. Between the driver's answer and the commit that
 * writes it down lies the window in which a dying process leaves a sent mail queued; it is then
 * sent again with the same Message-ID.
 */
export const sendMailHandler = handleJob(
  sendMail,
  async (ctx, { id: jobId, data: { messageId }, signal }) => {
    const key = [ctx.tenantId, ctx.company().id, messageId]
    if (await isSpent(ActingContext.of(ctx))) return putOff(ctx, key, jobId)
    const { row, attached } = await ctx.unitOfWork(async inside => {
      const [begun] = await beginTry(key)
      return { row: begun, attached: begun ? await attachmentsOf(inside, [messageId]) : [] }
    })
    if (!row) return
    const files = row.confidential ? attached : []
    if (!isMailAddress(row.to_address)) {
      await fail(ctx, key, 'This cannot be an e-mail address.', true)
      return removeFiles(ctx, files)
    }
    try {
      const mail = outgoing(ctx, row, await readFiles(ctx, attached))
      await mailDriver(ActingContext.of(ctx).instance).send(mail, signal)
    } catch (error) {
      if (signal.aborted) throw error
      const why = (error instanceof Error ? error.message : String(error)).slice(0, MOST_WORDS)
      const isRefused = error instanceof MailRefused
      if (isRefused || row.attempts >= MOST_ATTEMPTS) {
        const said = isRefused ? why : `Given up after ${row.attempts} tries: ${why}`
        await fail(ctx, key, said, isRefused && error.badAddress)
        return removeFiles(ctx, files)
      }
      await ctx.unitOfWork(() => noteTrouble([...key, why]))
      throw error
    }
    await ctx.unitOfWork(() => markSent(key))
    await removeFiles(ctx, files)
  }
)

/**
 * The tenant has sent what it may within a day: no try is counted, and it is asked again in half an
 * hour.
 */
async function putOff(ctx: OuterContext, key: string[], jobId: string): Promise<void> {
  const why =
    'The companies of this tenant have sent what the operator lets them send within a day.'
  const waits = await ctx.unitOfWork(async inside => {
    const [row] = await noteTrouble([...key, why])
    if (row === undefined) return true
    if (inside.now.getTime() - row.queued_at.getTime() > MOST_DAYS * 86_400_000) return false
    enqueueSending(inside, row.id, row.confidential, {
      runAt: new Date(inside.now.getTime() + PUT_OFF_MS),
      after: jobId
    })
    return true
  })
  if (!waits) await fail(ctx, key, `Given up after ${MOST_DAYS} days: ${why}`, false)
}

function outgoing(ctx: Context, row: WholeMailRow, files: readonly MailFile[]): OutgoingMail {
  const { senderName, replyTo } = ctx.settings(MailSettings)
  const { config } = ActingContext.of(ctx).instance
  return {
    tenantId: ctx.tenantId,
    id: row.id,
    messageId: row.message_id,
    date: row.queued_at,
    from: senderOf(
      readMailFrom(config.MAIL_FROM),
      ctx.company(),
      senderName,
      config.STOA_MAIL_SENDER
    ),
    replyTo: replyTo || null,
    to: { name: row.to_name, address: row.to_address },
    subject: row.subject,
    ...bodyOf(ctx, row),
    files
  }
}

async function fail(
  ctx: OuterContext,
  key: string[],
  why: string,
  badAddress: boolean
): Promise<void> {
  await ctx.unitOfWork(async inside => {
    const [row] = await markFailed([...key, why, badAddress])
    if (!row) return
    await inside.emit(MailFailed, {
      messageId: row.id,
      companyId: inside.company().id,
      template: row.template,
      source: row.source,
      badAddress,
      at: inside.now.toISOString()
    })
  })
}
