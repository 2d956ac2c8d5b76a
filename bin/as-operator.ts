import { userInfo } from 'node:os'
import type { Client } from 'pg'
import { newId } from '../core/primitives/ids.ts'

const NIL = '00000000-0000-0000-0000-000000000000'

/**
 * Who is named in audits: `operator:` and the user of the system the command ran as, where it has a
 * name.
 */
export function operatorName(): string {
  try {
    return `operator:${userInfo().username}`
  } catch {
    return 'operator' // an id without an entry among the users, as containers have
  }
}

/**
 * What the operator changed, for the audit: an action like `operator.add-host`, and facts that hold
 * no secret.
 */
export type Book = (action: `operator.${string}`, facts: Record<string, unknown>) => Promise<void>

/**
 * Runs a change of the operator's in one transaction, with what it books of it: in the audit of the
 * tenant concerned, where its staff read it, else in the instance's own. Every process forgets what
 * it knew of the tenant, or of all.
 * @param slug the tenant's; null: no tenant in particular
 * @param work stands in the tenant's placement, as that tenant; books nothing when all was so
 * already
 * @throws Error when there is no such tenant
 */
export async function asOperator<T>(
  client: Client,
  slug: string | null,
  work: (tenantId: string, book: Book) => Promise<T>
): Promise<T> {
  await client.query('BEGIN')
  try {
    const tenantId = slug === null ? NIL : await idOf(client, slug)
    await client.query("SELECT set_config('app.tenant_id', $1, true)", [tenantId])
    if (slug !== null) {
      await client.query(
        "SELECT set_config('search_path', placement, true) FROM stoa.tenant WHERE id = $1",
        [tenantId]
      )
    }
    const result = await work(tenantId, async (action, facts) => {
      if (slug === null) {
        await auditOfInstance(client, action, facts)
      } else {
        await client.query(AUDIT_OF_TENANT, [
          tenantId,
          newId(),
          operatorName(),
          action,
          JSON.stringify(facts),
          newId()
        ])
      }
      await client.query("SELECT pg_notify('stoa_invalidate', $1)", [slug === null ? '' : tenantId])
    })
    const { command } = await client.query('COMMIT')
    if (command !== 'COMMIT') {
      throw new Error(
        'The database rolled the change back instead of committing it; nothing was changed.'
      )
    }
    return result
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

const AUDIT_OF_TENANT =
  'INSERT INTO audit_entry (tenant_id, id, actor, action, subject_id, facts, request_id, occurred_at) VALUES ($1, $2, $3, $4, $1, $5, $6, now())'

/** Books what concerns no tenant, in the open transaction, which stands as the nil tenant. */
export async function auditOfInstance(
  client: Client,
  action: `operator.${string}`,
  facts: Record<string, unknown>
): Promise<void> {
  await client.query(
    'INSERT INTO stoa.operator_entry (tenant_id, id, actor, action, facts) VALUES ($1, $2, $3, $4, $5)',
    [NIL, newId(), operatorName(), action, JSON.stringify(facts)]
  )
}

async function idOf(client: Client, slug: string): Promise<string> {
  const {
    rows: [found]
  } = await client.query<{ id: string | null }>('SELECT stoa.tenant_by_slug($1) AS id', [slug])
  if (found?.id == null) throw new Error(`There is no tenant ${slug}; stoa tenant list shows them.`)
  return found.id
}

/** What the operator did, in the instance's own audit or a tenant's. Instants are UTC. */
export interface OperatorEntry {
  tenant: string | null
  actor: string
  action: string
  facts: Record<string, unknown> | null
  occurredAt: Date
}

/**
 * The instance's own entries, or those a tenant has of the operator, newest first. @throws Error
 * when there is no such tenant
 */
export const operatorEntries = (
  client: Client,
  slug: string | null,
  limit: number
): Promise<OperatorEntry[]> =>
  asOperator(client, slug, async tenantId => {
    const { rows } = await client.query<OperatorEntry>(
      slug === null
        ? 'SELECT $3::text AS tenant, actor, action, facts, occurred_at AS "occurredAt" FROM stoa.operator_entry WHERE tenant_id = $1 ORDER BY id DESC LIMIT $2'
        : "SELECT $3::text AS tenant, actor, action, facts, occurred_at AS \"occurredAt\" FROM audit_entry WHERE tenant_id = $1 AND (actor = 'operator' OR starts_with(actor, 'operator:')) ORDER BY occurred_at DESC, id DESC LIMIT $2",
      [tenantId, limit, slug]
    )
    return rows
  })
