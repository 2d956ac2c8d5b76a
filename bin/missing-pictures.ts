import type { Client } from 'pg'
import { objectKey } from '../core/storage/objects.ts'
import type { ObjectStorage } from '../core/storage/port.ts'

/** So many are looked for while somebody waits: those that were added last. */
const MOST = 1_000
const AT_ONCE = 10

/**
 * How many pictures that products show are not in the storage, of the newest in these placements.
 * @throws what the storage throws when it does not answer
 */
export async function missingPictures(
  client: Client,
  placements: readonly string[],
  storage: ObjectStorage
): Promise<{ looked: number; missing: number }> {
  let [looked, missing] = [0, 0]
  for (const placement of placements) {
    const schema = client.escapeIdentifier(placement)
    const {
      rows: [there]
    } = await client.query<{ kept: boolean }>('SELECT to_regclass($1) IS NOT NULL AS kept', [
      `${schema}.catalog_picture`
    ])
    if (there?.kept !== true) continue
    const { rows } = await client.query<{ tenant_id: string; company_id: string; name: string }>(
      `SELECT tenant_id, company_id, name FROM ${schema}.catalog_picture WHERE state = 'shown' ORDER BY id DESC LIMIT ${MOST}`
    )
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      const found = await Promise.all(
        rows
          .slice(from, from + AT_ONCE)
          .map(({ tenant_id: tenantId, company_id: companyId, name }) =>
            storage.has(objectKey(tenantId, companyId, 'catalog.pictures', `${name}.large`))
          )
      )
      missing += found.filter(is => !is).length
    }
    looked += rows.length
  }
  return { looked, missing }
}
