import { createHmac, randomInt } from 'node:crypto'
import { ActingContext } from '../context/acting-context.ts'
import type { Context, UnitContext } from '../context/context.ts'
import { NO_ONE, systemContext } from '../context/system-context.ts'
import { statement } from '../database/statement.ts'
import type { Instance } from '../instance/instance.ts'

/** Without what is mistaken for something else, and without vowels, so that no code is a word. */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXYZ23456789'
/** 29^8, some 500,000,000,000: nobody meets one of a few by guessing for minutes. */
const LENGTH = 8

const put = statement<{ expires_at: Date }>(
  'core.put-short-code',
  `
  INSERT INTO stoa.short_code (tenant_id, purpose, subject_id, code, expires_at) VALUES ($1, $2, $3, $4, now() + make_interval(secs => $5))
  ON CONFLICT (tenant_id, purpose, subject_id) DO UPDATE SET code = excluded.code, expires_at = excluded.expires_at RETURNING expires_at`
)
const take = statement<{ subject_id: string }>(
  'core.take-short-code',
  'DELETE FROM stoa.short_code WHERE tenant_id = $1 AND purpose = $2 AND subject_id = $3 AND expires_at > now() RETURNING subject_id'
)
const ownerOf = statement<{ tenant_id: string; subject_id: string }>(
  'core.owner-of-short-code',
  'SELECT tenant_id, subject_id FROM stoa.owner_of_short_code($1)'
)

const hashOf = ({ secrets }: Instance, purpose: string, code: string): Buffer =>
  createHmac('sha256', secrets.key(`short code: ${purpose}`))
    .update(code)
    .digest()

/**
 * A code that people read from one screen and type at another, where nobody is logged in: eight letters
 * and digits. What it is for has one at a time; the one before is good no more.
 * @param code.purpose `<plugin>.<what-for>`
 * @param code.subjectId what it is for, e.g. a register
 */
export async function issueShortCode(
  ctx: UnitContext,
  { purpose, subjectId, seconds }: { purpose: string; subjectId: string; seconds: number }
): Promise<{ code: string; expiresAt: Date }> {
  const { instance, tenantId } = ActingContext.of(ctx)
  const code = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  const hash = hashOf(instance, purpose, code)
  const [row] = await put([tenantId, purpose, subjectId, hash, seconds])
  return { code, expiresAt: (row as { expires_at: Date }).expires_at }
}

/**
 * Uses the code of a subject up, in the commit of what it is used for. @returns whether there was one:
 * of two who use it at once one hears false
 */
export const takeShortCode = async (
  ctx: Context,
  purpose: string,
  subjectId: string
): Promise<boolean> => (await take([ctx.tenantId, purpose, subjectId])).length > 0

/** Whose code a text is, before a tenant is known; null: of no one, or it is used up or too old. */
export async function ownerOfShortCode(
  instance: Instance,
  purpose: string,
  text: string,
  by: { owner: string; requestId: string }
): Promise<{ tenantId: string; subjectId: string } | null> {
  const code = text.toUpperCase().replace(/[\s-]/g, '')
  if (code.length !== LENGTH) return null
  const anyone = systemContext(instance, NO_ONE, by.owner, { requestId: by.requestId })
  const [row] = await anyone.unitOfWork(() => ownerOf([hashOf(instance, purpose, code)]), {
    reads: true
  })
  return row === undefined ? null : { tenantId: row.tenant_id, subjectId: row.subject_id }
}
