import type { Caller } from './context.ts'
import { statement } from '../database/statement.ts'
import type { Call, DatabaseScope } from '../database/unit-of-work.ts'
import { newId } from '../primitives/ids.ts'
import type { Instance } from '../instance/instance.ts'
import type { JobRequest } from '../jobs/port.ts'

interface PendingEvent {
  id: string
  name: string
  version: number
  data: Record<string, unknown>
  companyId: string | null
  shopId: string | null
  userId: string | null
  occurredAt: Date
  /**
   * false: no one reacts to it, so it enters the outbox as dispatched and costs the relay its number
   * only.
   */
  waitedFor: boolean
}

interface PendingJob extends JobRequest {
  id: string
  companyId: string | null
  shopId: string | null
  userId: string | null
}

const insertEvent = statement(
  'kernel.insert-event',
  `
  INSERT INTO outbox (tenant_id, id, name, version, data, company_id, shop_id, user_id, occurred_at, dispatched_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`
)

const insertEvents = statement(
  'kernel.insert-events',
  `
  INSERT INTO outbox (tenant_id, id, name, version, data, company_id, shop_id, user_id, occurred_at, dispatched_at)
  SELECT $1, e.id, e.name, e.version, e.data, e.company_id, e.shop_id, e.user_id, e.occurred_at, e.dispatched_at
  FROM jsonb_to_recordset($2::jsonb) AS e (id uuid, name text, version integer, data jsonb, company_id uuid, shop_id uuid, user_id uuid, occurred_at timestamptz, dispatched_at timestamptz)`
)

const insertJobs = statement(
  'kernel.insert-jobs',
  `
  INSERT INTO job (tenant_id, id, name, data, company_id, shop_id, user_id, run_at, ready, dedupe_key, priority, max_attempts)
  SELECT $1, j.id, j.name, j.data, j.company_id, j.shop_id, j.user_id, now() + make_interval(secs => coalesce(j.wait_ms, 0) / 1000), coalesce(j.wait_ms, 0) <= 0, j.dedupe_key, coalesce(j.priority, 1), coalesce(j.max_attempts, 12)
  FROM jsonb_to_recordset($2::jsonb) AS j (id uuid, name text, data jsonb, company_id uuid, shop_id uuid, user_id uuid, wait_ms double precision, dedupe_key text, priority smallint, max_attempts integer)
  ON CONFLICT (tenant_id, name, dedupe_key) WHERE dedupe_key IS NOT NULL DO NOTHING`
)

const insertAudit = statement(
  'kernel.insert-audit',
  `
  INSERT INTO audit_entry (tenant_id, id, company_id, shop_id, user_id, actor, action, subject_id, facts, request_id, occurred_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`
)

const insertAudits = statement(
  'kernel.insert-audits',
  `
  INSERT INTO audit_entry (tenant_id, id, company_id, shop_id, user_id, actor, action, subject_id, facts, request_id, occurred_at)
  SELECT $1, a.id, $2, $3, $4, $5, a.action, a.subject_id, a.facts, $6, $7
  FROM jsonb_to_recordset($8::jsonb) AS a (id uuid, action text, subject_id uuid, facts jsonb)`
)

const announceChange = statement(
  'kernel.announce-change',
  "SELECT pg_notify('stoa_invalidate', $1::text)"
)

/**
 * What a unit of work leaves behind in its own commit: events, jobs, an audit entry, the news that
 * the tenant changed.
 */
export class CommitBuffer {
  readonly events: PendingEvent[] = []
  readonly jobs: PendingJob[] = []
  audit: { subjectId: string; facts?: Record<string, unknown> } | undefined
  /** The use case to name in the audit entry; set by the executor for those that are audited. */
  auditAs: string | undefined
  /**
   * Companies, shops, users, roles, settings or plugins of the tenant changed: every process must
   * forget what it knows.
   */
  tenantChanged = false
  wakes = false
  /** Where there is something new to see: `<noun>:<id>`. Told after the commit, and nowhere kept. */
  readonly places = new Set<string>()

  /** What to send together with the COMMIT. */
  write(ctx: Caller): Call[] {
    const sent: Call[] = []
    for (const e of this.events) {
      sent.push(
        insertEvent.with([
          ctx.tenantId,
          e.id,
          e.name,
          e.version,
          JSON.stringify(e.data),
          e.companyId,
          e.shopId,
          e.userId,
          e.occurredAt,
          e.waitedFor ? null : e.occurredAt
        ])
      )
    }
    if (this.jobs.length > 0) {
      sent.push(
        insertJobs.with([
          ctx.tenantId,
          JSON.stringify(
            this.jobs.map(j => ({
              id: j.id,
              name: j.name,
              data: j.data,
              company_id: j.companyId,
              shop_id: j.shopId,
              user_id: j.userId,
              // The distance, not the instant: what is due is decided by the database's clock.
              wait_ms:
                j.runAt === undefined ? null : Math.max(0, j.runAt.getTime() - ctx.now.getTime()),
              dedupe_key: j.dedupeKey,
              priority: j.priority,
              max_attempts: j.maxAttempts
            }))
          )
        ])
      )
    }
    if (this.auditAs !== undefined) {
      sent.push(
        insertAudit.with([
          ctx.tenantId,
          newId(),
          ctx.companyId,
          ctx.shopId,
          ctx.userId,
          ctx.actor.name,
          this.auditAs,
          this.audit?.subjectId ?? null,
          this.audit?.facts === undefined ? null : JSON.stringify(this.audit.facts),
          ctx.requestId,
          ctx.now
        ])
      )
    }
    if (this.tenantChanged) sent.push(announceChange.with([ctx.tenantId]))
    return sent
  }

  afterCommit(instance: Instance, { placement, tenantId }: DatabaseScope): void {
    if (this.tenantChanged) instance.directory.forget(tenantId)
    if (this.events.some(({ waitedFor }) => !waitedFor)) {
      instance.realtime.committed(placement, tenantId)
    }
    for (const place of this.places) instance.realtime.places.tell(tenantId, place)
    if (this.wakes || this.jobs.length > 0 || this.events.some(e => e.waitedFor)) instance.wake()
  }
}

/**
 * What the parts of one unit of work leave behind, each in a buffer of its own: all events by one
 * statement, and all audit entries, whatever their number.
 */
export function writeTogether(ctx: Caller, buffers: readonly CommitBuffer[]): Call[] {
  const events = buffers.flatMap(buffer => buffer.events)
  const audits = buffers.flatMap(({ audit, auditAs }) =>
    auditAs === undefined
      ? []
      : [{ id: newId(), action: auditAs, subject_id: audit?.subjectId, facts: audit?.facts }]
  )
  const rest = new CommitBuffer()
  for (const { jobs, tenantChanged } of buffers) {
    rest.jobs.push(...jobs)
    rest.tenantChanged ||= tenantChanged
  }
  const { tenantId, companyId, shopId, userId, actor, requestId, now } = ctx
  return [
    ...(events.length === 0
      ? []
      : [
          insertEvents.with([
            tenantId,
            JSON.stringify(
              events.map(e => ({
                id: e.id,
                name: e.name,
                version: e.version,
                data: e.data,
                company_id: e.companyId,
                shop_id: e.shopId,
                user_id: e.userId,
                occurred_at: e.occurredAt,
                dispatched_at: e.waitedFor ? null : e.occurredAt
              }))
            )
          ])
        ]),
    ...(audits.length === 0
      ? []
      : [
          insertAudits.with([
            tenantId,
            companyId,
            shopId,
            userId,
            actor.name,
            requestId,
            now,
            JSON.stringify(audits)
          ])
        ]),
    ...rest.write(ctx)
  ]
}
