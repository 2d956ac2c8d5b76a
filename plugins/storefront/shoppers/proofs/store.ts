import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import { type Context, networkMark, newId, statement } from 'stoa/plugin'
import { type ProofMode } from './input.ts'
import { CODE, MAILED } from '../../visitors/tokens.ts'

export type ChallengeKind = 'sign-up' | 'password-reset'

/**
 * Mails of one kind to one address: as one network asks for them, and as all do. A stranger does
 * not use up what its owner may ask for.
 */
const SENDS_AN_HOUR = { fromHere: 3, fromEverywhere: 9 }
const MOST_TRIES = 5
const CODE_SECONDS = 5 * 60
const LINK_SECONDS: Record<ChallengeKind, number> = { 'sign-up': 86_400, 'password-reset': 3_600 }

export const secondsOf = (kind: ChallengeKind, mode: ProofMode): number =>
  mode === 'code' ? CODE_SECONDS : LINK_SECONDS[kind]

/**
 * What is proved by it, besides the e-mail: of a sign-up its facts and the hash of its password.
 */
export interface Challenge {
  id: string
  shopperId: string
  email: string
  name: string | null
  phone: string | null
  locale: string | null
  whatsappConsent: boolean
  passwordHash: string | null
}
interface Row extends Challenge {
  usable: boolean
  codeHash: Buffer | null
  tries: number
}

const COLUMNS = `c.id, c.visitor_id AS "shopperId", c.email, c.name, c.phone, c.locale, c.whatsapp_consent AS "whatsappConsent", c.password_hash AS "passwordHash",
  c.open AND c.used_at IS NULL AND c.expires_at > now() AS usable, c.code_hash AS "codeHash", c.tries`

// One address at a time: how much it was sent is counted before more is sent.
const lock = statement(
  'storefront.lock-address',
  'SELECT pg_advisory_xact_lock(hashtextextended($1::text, 0))'
)
const recent = statement<{ from_here: number; from_everywhere: number }>(
  'storefront.recent-challenges',
  `
  SELECT count(*) FILTER (WHERE asked_from = $5) AS from_here, count(*) AS from_everywhere FROM storefront_challenge
  WHERE tenant_id = $1 AND company_id = $2 AND email = $3 AND kind = $4 AND created_at > now() - interval '1 hour'`
)
const insert = statement(
  'storefront.insert-challenge',
  `
  INSERT INTO storefront_challenge (tenant_id, company_id, id, visitor_id, kind, email, open, code_hash, expires_at, name, phone, locale, whatsapp_consent, password_hash, asked_from, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, clock_timestamp())`
)
const newest = statement<Row>(
  'storefront.newest-challenge',
  `
  SELECT ${COLUMNS} FROM storefront_challenge c WHERE c.tenant_id = $1 AND c.company_id = $2 AND c.email = $3 AND c.kind = $4 ORDER BY c.created_at DESC LIMIT 1 FOR UPDATE`
)
// Of several mails to one address the last one counts: the link in an earlier one may be someone
// else's doing.
const byId = statement<Row>(
  'storefront.challenge',
  `
  SELECT ${COLUMNS} FROM storefront_challenge c WHERE c.tenant_id = $1 AND c.company_id = $2 AND c.id = $3 AND c.kind = $4 AND NOT EXISTS (
    SELECT 1 FROM storefront_challenge n WHERE n.tenant_id = c.tenant_id AND n.company_id = c.company_id AND n.email = c.email AND n.kind = c.kind AND n.created_at > c.created_at) FOR UPDATE`
)
const countTry = statement(
  'storefront.count-try',
  'UPDATE storefront_challenge SET tries = tries + 1 WHERE tenant_id = $1 AND id = $2'
)
const use = statement(
  'storefront.use-challenge',
  'UPDATE storefront_challenge SET used_at = now(), password_hash = NULL, open = false WHERE tenant_id = $1 AND id = $2'
)

/**
 * Waits for the address's turn in the open unit of work. @returns false when it was sent enough of
 * the kind within the hour
 */
export async function mayBeSent(
  ctx: Context,
  kind: ChallengeKind,
  email: string
): Promise<boolean> {
  await lock([`storefront ${ctx.tenantId} ${ctx.companyId} ${email}`])
  const [row] = await recent([ctx.tenantId, ctx.companyId, email, kind, networkMark(ctx)])
  return (
    Number(row?.from_here) < SENDS_AN_HOUR.fromHere &&
    Number(row?.from_everywhere) < SENDS_AN_HOUR.fromEverywhere
  )
}

/**
 * A signed token holds its note in the clear, so what is stored is a hash of the whole: without the
 * instance's secret no one can try the million codes.
 */
const hashOfCode = (ctx: Context, challengeId: string, code: string): Buffer =>
  createHash('sha256')
    .update(
      ctx.signedTokens.issue({ purpose: CODE, subjectId: challengeId, note: code, seconds: null })
    )
    .digest()

interface NewChallenge extends Partial<Omit<Challenge, 'id'>> {
  kind: ChallengeKind
  mode: ProofMode
  email: string
  shopperId: string
  open: boolean
}

/**
 * Writes down what is about to be mailed.
 * @param asked.open false: there is nothing to prove; the row only counts for what the address is
 * sent
 * @returns the code or token to be mailed
 */
export async function ask(
  ctx: Context,
  { kind, mode, email, shopperId, open, ...facts }: NewChallenge
): Promise<{ id: string; secret: string }> {
  const id = newId()
  const seconds = secondsOf(kind, mode)
  const secret =
    mode === 'code'
      ? String(randomInt(1_000_000)).padStart(6, '0')
      : ctx.signedTokens.issue({ purpose: MAILED, subjectId: id, note: kind, seconds })
  const {
    name = null,
    phone = null,
    locale = null,
    whatsappConsent = false,
    passwordHash = null
  } = open ? facts : {}
  await insert([
    ctx.tenantId,
    ctx.companyId,
    id,
    shopperId,
    kind,
    email,
    open,
    mode === 'code' && open ? hashOfCode(ctx, id, secret) : null,
    new Date(ctx.now.getTime() + seconds * 1000),
    name,
    phone,
    locale,
    whatsappConsent,
    passwordHash,
    networkMark(ctx)
  ])
  return { id, secret }
}
interface ProofGiven {
  token?: string
  email?: string
  code?: string
}

/**
 * Takes a proof in the open unit of work, which must be committed also when it is none: a wrong
 * code is counted.
 * @returns null for what proves nothing, whatever the reason
 */
export async function prove(
  ctx: Context,
  kind: ChallengeKind,
  { token, email, code }: ProofGiven
): Promise<Challenge | null> {
  const row =
    token !== undefined
      ? await ofToken(ctx, kind, token)
      : email !== undefined && code !== undefined
        ? await ofCode(ctx, kind, email.toLowerCase(), code)
        : null
  if (row === null) return null
  await use([ctx.tenantId, row.id])
  return row
}

async function ofToken(ctx: Context, kind: ChallengeKind, token: string): Promise<Row | null> {
  const claims = ctx.signedTokens.open(MAILED, token)
  if (claims === null || claims.companyId !== ctx.companyId || claims.note !== kind) return null
  const [row] = await byId([ctx.tenantId, ctx.companyId, claims.subjectId, kind])
  return row?.usable && row.codeHash === null ? row : null
}

async function ofCode(
  ctx: Context,
  kind: ChallengeKind,
  email: string,
  code: string
): Promise<Row | null> {
  const [row] = await newest([ctx.tenantId, ctx.companyId, email, kind])
  if (!row?.usable || row.codeHash === null || row.tries >= MOST_TRIES) return null
  if (timingSafeEqual(row.codeHash, hashOfCode(ctx, row.id, code))) return row
  await countTry([ctx.tenantId, row.id])
  return null
}
