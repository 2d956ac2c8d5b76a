import { statement, type Context, type LeasedTask } from 'stoa/plugin'
import type { KeyVault } from '../gateways/port.ts'

const PURPOSE = 'whatsapp auth state'

const read = statement<{ id: string; data: Buffer }>(
  'whatsapp.read-keys',
  `
  SELECT id, data FROM whatsapp_auth WHERE tenant_id = $1 AND company_id = $2 AND connection_id = $3 AND kind = $4 AND id = ANY ($5)`
)
// One statement, so that a ratchet and what depends on it stand or fall together. A NULL value
// deletes.
const write = statement(
  'whatsapp.write-keys',
  `
  WITH given AS (SELECT kind, id, data FROM unnest($4::text[], $5::text[], $6::bytea[]) AS g (kind, id, data)),
  gone AS (
    DELETE FROM whatsapp_auth a USING given g
    WHERE a.tenant_id = $1 AND a.company_id = $2 AND a.connection_id = $3 AND a.kind = g.kind AND a.id = g.id AND g.data IS NULL)
  INSERT INTO whatsapp_auth (tenant_id, company_id, connection_id, kind, id, data)
  SELECT $1, $2, $3, kind, id, data FROM given WHERE data IS NOT NULL
  ON CONFLICT (tenant_id, company_id, connection_id, kind, id) DO UPDATE SET data = excluded.data`
)
const wipe = statement(
  'whatsapp.wipe-keys',
  'DELETE FROM whatsapp_auth WHERE tenant_id = $1 AND company_id = $2 AND connection_id = $3'
)

/**
 * The keys of a connection in the database, each value sealed and bound to tenant, connection, kind
 * and id, so that rows cannot be read nor swapped. Every write is fenced: a process that lost the
 * connection cannot overwrite the ratchets of the one that has it now.
 */
export function authVault(
  task: Pick<LeasedTask, 'id' | 'inCompany' | 'write'>,
  companyId: string
): KeyVault {
  const connectionId = task.id
  const boundTo = (kind: string, id: string): string => `${connectionId}:${kind}:${id}`
  return {
    async get(kind, ids) {
      const ctx = await task.inCompany(companyId)
      const rows = await ctx.unitOfWork(
        inside => read([inside.tenantId, companyId, connectionId, kind, ids]),
        { reads: true }
      )
      return new Map(
        rows.map(row => [row.id, ctx.secrets.open(PURPOSE, boundTo(kind, row.id), row.data)])
      )
    },
    async set(entries) {
      if (entries.length === 0) return
      await task.write(companyId, async ctx => {
        const sealed = entries.map(({ kind, id, data }) =>
          data === null ? null : ctx.secrets.seal(PURPOSE, boundTo(kind, id), data)
        )
        await write([
          ctx.tenantId,
          companyId,
          connectionId,
          entries.map(e => e.kind),
          entries.map(e => e.id),
          sealed
        ])
      })
    },
    async clear() {
      await task.write(companyId, (ctx: Context) => wipe([ctx.tenantId, companyId, connectionId]))
    }
  }
}
