import { connect } from '../../../core/database/connection.ts'

/**
 * Gives the rows of logs ids of another time, as the serving role never could: it rewrites no log.
 * @param adminUrl of the test's database
 * @param leastId the least id of that time; the random part of each id stays
 */
export async function ageLogs(
  adminUrl: string,
  tables: readonly string[],
  tenantId: string,
  leastId: string
): Promise<void> {
  const admin = connect(adminUrl, 'aging logs')
  await admin.connect()
  for (const table of tables) {
    await admin.query(
      `UPDATE pool.${table} SET id = ($2 || substr(id::text, 14))::uuid WHERE tenant_id = $1`,
      [tenantId, leastId.slice(0, 13)]
    )
  }
  await admin.end()
}
