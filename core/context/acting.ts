import type { Ability } from '../access/ability.ts'
import type { IdempotentRequest } from '../execution/idempotency.ts'
import type { Tenant } from '../instance/directory.ts'
import type { ActingContext } from './acting-context.ts'
import type { Actor, Visitor } from './context.ts'

/** Who acts, where, and by what right: what a context is made of. */
export interface Acting {
  tenant: Tenant
  companyId: string | null
  shopId: string | null
  userId: string | null
  visitor?: Visitor | null
  /** The visitor's rows are all in sight: for a unit of work that asked for it. */
  bypassVisitorScope?: boolean
  /** The login session of the access token. */
  sessionId?: string
  /** The device at which someone logged in by PIN: some use cases take a password. */
  deviceId?: string
  /** The approvals that the request names, each of one permission. */
  approvalIds?: readonly string[]
  /** Who lent what by them: permission → user. */
  lentBy?: ReadonlyMap<string, string>
  /** The permissions that can be lent to the use case at work. */
  approvable?: ReadonlySet<string>
  /** The address the request came from; of no job or reaction. */
  address?: string
  /** What the caller's device says of itself, as far as it is worth keeping. */
  userAgent?: string
  /** The API key that was sent. */
  keyId?: string
  /** The scopes of the API key that was sent: its caller gives no one more than they cover. */
  keyScopes?: string[]
  /**
   * The same caller in the same place as the directory knows them by now. @throws what whoever may
   * not call any more is refused with
   */
  renew?: () => Promise<ActingContext>
  actor: Actor
  ability: Ability
  requestId: string
  now: Date
  /**
   * The use case at work, when it opens its own units of work: what it names with audited() is
   * written under this name.
   */
  useCase?: string
  /** What the caller may do in the company as a whole, where they stand in one of its shops. */
  inCompany?: Ability
  /** Of someone who holds its permission for some rows only: whether the use case judged rows. */
  judging?: { done: boolean }
  /** The Idempotency-Key of a use case that opens its own units of work and keeps its own keys. */
  once?: IdempotentRequest
  /**
   * Ends when the client leaves before it was answered; for requests whose work is worth breaking
   * off.
   */
  signal?: AbortSignal
}
