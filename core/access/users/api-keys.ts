import { createHash, randomBytes } from 'node:crypto'
import { Type, type Static } from '@sinclair/typebox'
import { ActingContext, tenantChanged } from '../../context/acting-context.ts'
import type { Context } from '../../context/context.ts'
import { statement } from '../../database/statement.ts'
import { coreErrors } from '../../primitives/errors.ts'
import { Id, Instant } from '../../http/formats.ts'
import { idCursor, PageInput } from '../../http/pagination.ts'
import { bytesOfId, idOfBytes, newId } from '../../primitives/ids.ts'
import { matchesSome } from '../../plugins/registry.ts'
import { defineUseCase } from '../../context/use-case.ts'
import { demandReach } from '../authority.ts'
import { accessErrors } from '../errors.ts'
import { heldBy, seenUser } from './user-rows.ts'
import { Input, Nullable } from '../../primitives/schema.ts'

/**
 * `stoa_` + tenant and key ids + `_` + 256 random bits: a key says whose it is, so it is found
 * without a list of all.
 */
const KEY = /^stoa_([\w-]{43})_([\w-]{43})$/
/** Of 256 random bits: nothing can be learnt from how long it takes to compare it. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

const Pattern = Type.String({ pattern: '^(\\*|[a-z-]+\\.(\\*|[a-z-]+))$', maxLength: 80 })
export const ApiKeyView = Type.Object({
  id: Id,
  name: Type.String(),
  scopes: Type.Array(Pattern),
  userId: Id,
  createdAt: Instant,
  expiresAt: Nullable(Instant),
  lastUsedAt: Nullable(Instant, 'To the minute.'),
  revokedAt: Nullable(Instant)
})
export const NewApiKeyView = Type.Composite([
  ApiKeyView,
  Type.Object({
    key: Type.String({ description: 'Shown this once. Send it as Authorization: Bearer <key>.' })
  })
])

interface KeyRow {
  id: string
  name: string
  scopes: string[]
  user_id: string
  created_at: Date
  expires_at: Date | null
  last_used_at: Date | null
  revoked_at: Date | null
}

// The login it is made in is still alive, and is not ended before this is committed: a change of
// the password at the same moment either finds the key or has ended the login.
const insert = statement<{ id: string }>(
  'access.insert-api-key',
  `
  INSERT INTO api_key (tenant_id, id, user_id, name, scopes, secret_hash, created_at, expires_at)
  SELECT $1, $2, $3, $4, $5, $6, $7, $8 FROM (SELECT id FROM login_session WHERE tenant_id = $1 AND id = $9 AND user_id = $3 AND revoked_at IS NULL FOR SHARE) alive RETURNING id`
)
const page = statement<KeyRow>(
  'access.api-keys',
  `
  SELECT id, name, scopes, user_id, created_at, expires_at, last_used_at, revoked_at FROM api_key
  WHERE tenant_id = $1 AND user_id = $2 AND ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT $4`
)
const revoke = statement<{ id: string }>(
  'access.revoke-api-key',
  `
  UPDATE api_key SET revoked_at = coalesce(revoked_at, now()) WHERE tenant_id = $1 AND user_id = $2 AND id = $3 RETURNING id`
)
const revokeAll = statement(
  'access.revoke-api-keys',
  'UPDATE api_key SET revoked_at = now() WHERE tenant_id = $1 AND user_id = $2 AND revoked_at IS NULL'
)
/**
 * tenant, key, hash of its secret: asked at most once a minute for each process. `stale`: its last
 * use is not known to the minute.
 */
export const lookUpKeyRow = statement<{
  user_id: string
  scopes: string[]
  expires_at: Date | null
  stale: boolean
}>(
  'access.look-up-api-key',
  `
  SELECT user_id, scopes, expires_at, coalesce(last_used_at < now() - interval '1 minute', true) AS stale FROM api_key
  WHERE tenant_id = $1 AND id = $2 AND secret_hash = $3 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())`
)
/** Notes that a key was used; whoever finds it locked leaves it to the one who notes the same. */
export const noteKeyUse = statement(
  'access.note-api-key-use',
  `
  UPDATE api_key k SET last_used_at = now() FROM (SELECT id FROM api_key WHERE tenant_id = $1 AND id = $2 AND coalesce(last_used_at < now() - interval '1 minute', true) FOR UPDATE SKIP LOCKED) unused
  WHERE k.tenant_id = $1 AND k.id = unused.id`
)

const viewOf = (r: KeyRow): Static<typeof ApiKeyView> => ({
  id: r.id,
  name: r.name,
  scopes: r.scopes,
  userId: r.user_id,
  createdAt: r.created_at.toISOString(),
  expiresAt: r.expires_at?.toISOString() ?? null,
  lastUsedAt: r.last_used_at?.toISOString() ?? null,
  revokedAt: r.revoked_at?.toISOString() ?? null
})

/**
 * Ends all API keys of a user: whoever knew the old password may have made some. Say
 * tenantChanged(ctx) with it.
 */
export const endAllKeys = (tenantId: string, userId: string): Promise<unknown> =>
  revokeAll([tenantId, userId])

export interface SentKey {
  tenantId: string
  keyId: string
  secret: string
}

/** The parts of an API key, or null when a text is none. */
export function readKey(text: string): SentKey | null {
  const [, ids, secret] = KEY.exec(text) ?? []
  if (ids === undefined || secret === undefined) return null
  const bytes = Buffer.from(ids, 'base64url')
  return {
    tenantId: idOfBytes(bytes.subarray(0, 16)),
    keyId: idOfBytes(bytes.subarray(16)),
    secret
  }
}

const mine = (ctx: { userId: string | null }): string => {
  if (ctx.userId === null) throw coreErrors['not-found']({ what: 'user' })
  return ctx.userId
}

export const createApiKey = defineUseCase({
  name: 'access.create-api-key',
  summary: 'Creates an API key that acts as its creator, limited to the scopes given',
  permission: 'api-key.edit',
  withPassword: 'it decides who comes in, and what they may do',
  scope: 'tenant',
  humanOnly: 'it gives a secret',
  inPerson: 'a narrow key could make itself a wide one',
  input: Input({
    name: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }),
    scopes: Type.Array(Pattern, { minItems: 1, maxItems: 100, uniqueItems: true }),
    expiresAt: Type.Optional(Instant)
  }),
  async run(ctx, { name, scopes, expiresAt }) {
    const {
      instance: {
        registry: { permissions }
      },
      acting
    } = ActingContext.of(ctx)
    for (const permission of scopes) {
      if (!matchesSome(permission, permissions.keys())) {
        throw accessErrors['permission-unknown']({ permission })
      }
    }
    if (expiresAt !== undefined && new Date(expiresAt) <= ctx.now) {
      throw accessErrors['key-expiry-past']()
    }
    const row: KeyRow = {
      id: newId(),
      name,
      scopes,
      user_id: mine(ctx),
      created_at: ctx.now,
      last_used_at: null,
      revoked_at: null,
      expires_at: expiresAt === undefined ? null : new Date(expiresAt)
    }
    const secret = randomBytes(32).toString('base64url')
    const made = await insert([
      ctx.tenantId,
      row.id,
      row.user_id,
      name,
      scopes,
      hashOf(secret),
      row.created_at,
      row.expires_at,
      acting.sessionId
    ])
    if (made.length === 0) throw accessErrors['session-ended']()
    ctx.audited(row.id, { name, scopes })
    return {
      ...viewOf(row),
      key: `stoa_${Buffer.concat([bytesOfId(ctx.tenantId), bytesOfId(row.id)]).toString('base64url')}_${secret}`
    }
  }
})

export const listApiKeys = defineUseCase({
  name: 'access.list-api-keys',
  summary: "The caller's own API keys, newest first",
  permission: 'api-key.read',
  withPassword: 'it decides who comes in, and what they may do',
  scope: 'tenant',
  reads: true,
  input: Input({ ...PageInput }),
  async run(ctx, { limit, after }) {
    const [last] = idCursor.behind(after)
    return idCursor.page(await page([ctx.tenantId, mine(ctx), last, limit + 1]), limit, viewOf)
  }
})

export const revokeApiKey = defineUseCase({
  name: 'access.revoke-api-key',
  summary: 'Revokes an API key of the caller; it stops working with the next request',
  permission: 'api-key.edit',
  withPassword: 'it decides who comes in, and what they may do',
  scope: 'tenant',
  humanOnly: 'it would shut out a system',
  input: Input({ keyId: Id }),
  async run(ctx, { keyId }) {
    const [row] = await revoke([ctx.tenantId, mine(ctx), keyId])
    if (!row) throw coreErrors['not-found']({ what: 'API key' })
    tenantChanged(ctx)
    ctx.audited(keyId)
    return { id: keyId }
  }
})

/** Of someone else, whose whole rights one must hold oneself. */
const ofUser = async (ctx: Context, userId: string): Promise<void> => {
  await seenUser(ctx, userId)
  await demandReach(ctx, await heldBy(ctx, userId))
}

export const listKeysOfUser = defineUseCase({
  name: 'access.list-keys-of-user',
  summary: 'The API keys of a staff member, newest first',
  permission: 'api-key.manage',
  withPassword: 'it decides who comes in, and what they may do',
  scope: 'tenant',
  reads: true,
  input: Input({ userId: Id, ...PageInput }),
  async run(ctx, { userId, limit, after }) {
    const [last] = idCursor.behind(after)
    await ofUser(ctx, userId)
    return idCursor.page(await page([ctx.tenantId, userId, last, limit + 1]), limit, viewOf)
  }
})

export const revokeKeyOfUser = defineUseCase({
  name: 'access.revoke-key-of-user',
  summary: 'Revokes an API key of a staff member; it stops working with the next request',
  permission: 'api-key.manage',
  withPassword: 'it decides who comes in, and what they may do',
  scope: 'tenant',
  humanOnly: 'it would shut out a system',
  input: Input({ userId: Id, keyId: Id }),
  async run(ctx, { userId, keyId }) {
    await ofUser(ctx, userId)
    const [row] = await revoke([ctx.tenantId, userId, keyId])
    if (!row) throw coreErrors['not-found']({ what: 'API key' })
    tenantChanged(ctx)
    ctx.audited(keyId, { userId })
    return { id: keyId }
  }
})
