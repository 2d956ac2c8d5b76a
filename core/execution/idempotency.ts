import type { ActingContext } from '../context/acting-context.ts'
import { statement } from '../database/statement.ts'
import type { Call } from '../database/unit-of-work.ts'
import { coreErrors } from '../primitives/errors.ts'
import { holdsSignedToken } from '../security/signed-tokens.ts'

/**
 * Idempotency-Key after draft-ietf-httpapi-idempotency-key-header: what was asked, under which key.
 */
export interface IdempotentRequest {
  /** The use case's name: a key means one intent at one operation. */
  operation: string
  key: string
  /** HMAC-SHA-256 of the input, hex. */
  hash: string
}

export interface StoredAnswer {
  status: number
  body: string
}

interface KeyRow {
  free: boolean
  user_id: string | null
  request_hash: string | null
  status: number | null
  body: string | null
}

// The advisory lock only tells "being worked on" apart from "new"; that a key acts once is the
// primary key's promise.
const claim = statement<KeyRow>(
  'kernel.claim-key',
  `
  SELECT pg_try_advisory_xact_lock(hashtextextended($1::uuid::text || $2::text || $3::text, 0)) AS free, k.user_id, k.request_hash, k.status, k.body
  FROM (SELECT 1) AS once LEFT JOIN idempotency_key k ON k.tenant_id = $1 AND k.operation = $2 AND k.key = $3`
)

const lookUp = statement<KeyRow>(
  'kernel.look-up-key',
  `
  SELECT true AS free, user_id, request_hash, status, body FROM idempotency_key WHERE tenant_id = $1 AND operation = $2 AND key = $3`
)

const keep = statement(
  'kernel.keep-answer',
  `
  INSERT INTO idempotency_key (tenant_id, operation, key, user_id, request_hash, status, body) VALUES ($1, $2, $3, $4, $5, $6, $7)`
)

/**
 * Looks the key up and marks it as being worked on until the transaction ends.
 * @returns the stored answer, or null when the work is to be done
 * @throws stoa.idempotency-key-reused, stoa.idempotency-in-flight
 */
export async function claimKey(
  ctx: ActingContext,
  request: IdempotentRequest
): Promise<StoredAnswer | null> {
  const [row] = await claim([ctx.tenantId, request.operation, request.key])
  const stored = answerOf(ctx, request, row)
  if (stored) return stored
  if (!row?.free) throw coreErrors['idempotency-in-flight']()
  return null
}

/** The answer kept under the key, if any. @throws stoa.idempotency-key-reused */
export async function storedAnswer(
  ctx: ActingContext,
  request: IdempotentRequest
): Promise<StoredAnswer | null> {
  const [row] = await lookUp([ctx.tenantId, request.operation, request.key])
  return answerOf(ctx, request, row)
}

const lookUpMany = statement<KeyRow & { key: string }>(
  'kernel.look-up-keys',
  `
  SELECT key, true AS free, user_id, request_hash, status, body FROM idempotency_key WHERE tenant_id = $1 AND operation = $2 AND key = ANY ($3)`
)

const keepMany = statement(
  'kernel.keep-answers',
  `
  INSERT INTO idempotency_key (tenant_id, operation, key, user_id, request_hash, status, body)
  SELECT $1, $2, a.key, $3, $4, a.status, a.body FROM unnest($5::text[], $6::smallint[], $7::text[]) AS a (key, status, body)`
)

/** The key of one entry of a request that has many. */
const keyOfEntry = ({ key }: IdempotentRequest, index: number): string => `${key}.${index}`

/**
 * Marks a request of many entries as being worked on until the transaction ends, and tells which of
 * these were done under its key before.
 * @throws stoa.idempotency-key-reused, stoa.idempotency-in-flight
 */
export async function claimEntries(
  ctx: ActingContext,
  request: IdempotentRequest,
  indexes: readonly number[]
): Promise<Map<number, StoredAnswer>> {
  const [[claimed], rows] = await Promise.all([
    claim([ctx.tenantId, request.operation, request.key]),
    lookUpMany([ctx.tenantId, request.operation, indexes.map(index => keyOfEntry(request, index))])
  ])
  if (!claimed?.free) throw coreErrors['idempotency-in-flight']()
  return new Map(
    rows.flatMap(({ key, ...row }) => {
      const stored = answerOf(ctx, request, row)
      return stored === null ? [] : [[Number(key.slice(key.lastIndexOf('.') + 1)), stored] as const]
    })
  )
}

/** Keeps the answers of entries in the commit of the work itself. */
export const keepEntries = (
  ctx: ActingContext,
  request: IdempotentRequest,
  answers: ReadonlyArray<StoredAnswer & { index: number }>
): Call =>
  keepMany.with([
    ctx.tenantId,
    request.operation,
    askerOf(ctx),
    request.hash,
    answers.map(({ index }) => keyOfEntry(request, index)),
    answers.map(({ status }) => status),
    answers.map(({ body }) => body)
  ])

/** Stands before the text of an answer that is stored sealed; no JSON begins so. */
const SEALED = 'sealed:'
const PURPOSE = 'stored answer'

const boundTo = (ctx: ActingContext, { operation, key }: IdempotentRequest): string =>
  `${ctx.tenantId} ${operation} ${key}`

/**
 * An answer with a signed token in it, such as a link to pay by, lies sealed: who reads the table opens
 * nothing with it.
 */
const toStore = (ctx: ActingContext, request: IdempotentRequest, body: string): string =>
  holdsSignedToken(body)
    ? SEALED +
      ctx.instance.secrets
        .seal(PURPOSE, boundTo(ctx, request), Buffer.from(body))
        .toString('base64')
    : body

const fromStore = (ctx: ActingContext, request: IdempotentRequest, stored: string): string =>
  stored.startsWith(SEALED)
    ? ctx.instance.secrets
        .open(PURPOSE, boundTo(ctx, request), Buffer.from(stored.slice(SEALED.length), 'base64'))
        .toString()
    : stored

/** More is no answer to an intent, and would lie in the table for a week. Characters. */
const MOST_KEPT = 16_777_216

/**
 * Keeps the answer in the commit of the work itself. A concurrent first one makes this fail, and
 * with it the work. @throws stoa.answer-too-large
 */
export function keepAnswer(
  ctx: ActingContext,
  request: IdempotentRequest,
  answer: StoredAnswer
): Call {
  if (answer.body.length > MOST_KEPT) throw coreErrors['answer-too-large']({ limit: MOST_KEPT })
  return keep.with([
    ctx.tenantId,
    request.operation,
    request.key,
    askerOf(ctx),
    request.hash,
    answer.status,
    toStore(ctx, request, answer.body)
  ])
}

/**
 * Whose answer it is: the user's, the visitor's, or of whoever came in with nothing but a link of
 * the company's.
 */
const askerOf = (ctx: ActingContext): string | null =>
  ctx.userId ?? ctx.visitor?.id ?? ctx.companyId

function answerOf(
  ctx: ActingContext,
  request: IdempotentRequest,
  row: KeyRow | undefined
): StoredAnswer | null {
  if (row?.status == null || row.body === null) return null
  // The stored answer is its asker's: for anyone else the key counts as used.
  if (row.request_hash !== request.hash || row.user_id !== askerOf(ctx)) {
    throw coreErrors['idempotency-key-reused']()
  }
  return { status: row.status, body: fromStore(ctx, request, row.body) }
}
