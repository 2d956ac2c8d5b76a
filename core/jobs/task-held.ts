/**
 * SQL that is true while a process holds a leased task.
 * @param kind `<plugin>.<noun>` as the manifest declares it
 * @param of SQL expressions, e.g. `c.id`, that say whose task it is
 */
export const isTaskHeld = (kind: string, of: { tenantId: string; id: string }): string =>
  `EXISTS (SELECT 1 FROM stoa.leased_task held WHERE held.tenant_id = ${of.tenantId} AND held.kind = '${kind}' AND held.id = ${of.id} AND held.expires_at > now())`
