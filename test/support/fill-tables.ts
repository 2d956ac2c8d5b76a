import { randomBytes } from 'node:crypto'
import type { ClientBase } from 'pg'
import { newId } from '../../core/primitives/ids.ts'
import type { Column, Table } from './tables.ts'

type Client = Pick<ClientBase, 'query'>

/** Where a synthetic row belongs. */
export interface Place {
  tenantId: string
  companyId: string
  shopId: string
  visitorId?: string
}

/**
 * Takes CHECK constraints out of the way of synthetic rows; foreign keys are, in a session that
 * replicates. Only for the database of one test file: what is tested with such rows is who sees
 * them, not what they mean.
 * @param client connected as a superuser
 */
async function dropChecks(client: Client, tables: Table[]): Promise<void> {
  const { rows } = await client.query<{ sql: string }>(
    `
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS sql
    FROM pg_constraint WHERE conrelid = ANY ($1::text[]::regclass[]) AND contype = 'c' AND conislocal`,
    [tables.map(table => table.at)]
  )
  for (const { sql } of rows) await client.query(sql)
}

/** A row of any table, made up from the types of its columns. */
export function syntheticRow(table: Table, place: Place): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  for (const column of table.columns) {
    const value = column.generated ? undefined : valueOf(column, table, place)
    if (value !== undefined) row[column.name] = value
  }
  return row
}

/** INSERT of a row, as text and parameters. */
export function insertion(
  table: Table,
  row: Record<string, unknown>
): { text: string; values: unknown[] } {
  const names = Object.keys(row)
  return {
    text: `INSERT INTO ${table.at} (${names.map(n => `"${n}"`).join(', ')}) VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')}) ON CONFLICT DO NOTHING`,
    values: Object.values(row)
  }
}

/** Puts one made-up row for each place into each table. @param client connected as a superuser */
export async function fillTables(client: Client, tables: Table[], places: Place[]): Promise<void> {
  await dropChecks(client, tables)
  await client.query('SET session_replication_role = replica')
  for (const table of tables) {
    for (const place of places) await client.query(insertion(table, syntheticRow(table, place)))
  }
  await client.query('SET session_replication_role = origin')
}

function valueOf(column: Column, table: Table, place: Place): unknown {
  if (column.name === table.tenantColumn) return place.tenantId
  if (column.name === 'company_id') return place.companyId
  if (column.name === 'shop_id') return place.shopId
  if (column.name === 'visitor_id') return place.visitorId ?? newId()
  if (column.type.endsWith('[]')) return []
  switch (column.type) {
    case 'uuid':
      return newId()
    case 'text':
    case 'character varying':
      return `x${randomBytes(6).toString('hex')}`
    case 'bytea':
      return randomBytes(16)
    case 'boolean':
      return true
    case 'smallint':
      return randomBytes(1).readUInt8()
    case 'integer':
    case 'bigint':
      return randomBytes(4).readUInt32BE() >>> 1
    case 'numeric':
      return '1'
    case 'jsonb':
      return '{}'
    case 'date':
      return '2026-01-31'
    case 'time without time zone':
      return '12:00'
    case 'timestamp with time zone':
      return new Date()
    case 'interval':
      return '1 day'
    default:
      if (column.hasDefault || column.nullable) return undefined
      throw new Error(
        `No made-up value is known for the type ${column.type} of ${table.at}.${column.name}.`
      )
  }
}
