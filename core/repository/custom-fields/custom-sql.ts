import type { RecordKind } from './record-kind.ts'

// Written into statements of others, whose $1 is the tenant and $2 the company.
const FIELDS = ({ record }: RecordKind): string =>
  `FROM custom_field f WHERE f.tenant_id = $1 AND f.company_id = $2 AND f.record = '${record}'`

/** SQL: the keys whose values no one is shown. Asked once a statement, not once a row. */
export const hiddenKeys = (kind: RecordKind): string =>
  `ARRAY(SELECT f.key ${FIELDS(kind)} AND NOT f.active)`

/** SQL: what is shown of a column `custom`. */
export const shownCustom = (kind: RecordKind, column: string): string =>
  `(${column} - ${hiddenKeys(kind)})`

/**
 * SQL: what of a column `custom` stands on receipts, in order, with all that is needed to print it:
 * PrintedField[]; null where there is nothing.
 */
export const printedCustom = (kind: RecordKind, column: string): string =>
  `CASE WHEN ${column} <> '{}' THEN (
    SELECT jsonb_agg(jsonb_build_object('key', f.key, 'labels', f.labels, 'type', f.type, 'value', ${column} -> f.key) ORDER BY f.position, f.id)
    ${FIELDS(kind)} AND f.on_receipt AND f.active AND jsonb_exists(${column}, f.key)) END`

/** SQL: the texts among a column `custom` by which a record is found. */
export const wordyCustom = (kind: RecordKind, column: string): string =>
  `ARRAY(SELECT ${column} ->> f.key ${FIELDS(kind)} AND f.active AND NOT f.personal AND f.type IN ('text', 'long-text', 'choice', 'choices') AND jsonb_exists(${column}, f.key) ORDER BY f.position, f.id)`
