import { type Context, formatQuantity, idCursor, parseQuantity, statement } from 'stoa/plugin'
import type { Bom, Kind } from './rules/explode.ts'

export interface BomRow {
  id: string
  variant_id: string
  version: number
  kind: Kind | 'goods'
  unit: string
  makes: string
  parts_return: boolean
  note: string | null
  valid_from: Date
  created_by: string | null
}
export interface BomLineRow {
  bom_id: string
  line_no: number
  part_id: string
  quantity: string
  unit: string | null
  pack_name: string | null
  pack_quantity: string | null
  base_nano: string
  waste_percent: string
}
interface EdgeRow {
  id: string
  variant_id: string
  kind: Bom['kind']
  unit: string
  makes: string
  parts_return: boolean
  lines: Array<{ p: string; b: string; w: string }>
}

/** The version of a variant that counts at $3: the latest by then, else the first there was. */
const inForce = (variant: string): string => `
    SELECT b.id, b.variant_id, b.kind, b.unit, b.makes, b.parts_return FROM production_bom b
    WHERE b.tenant_id = $1 AND b.company_id = $2 AND b.variant_id = ${variant}
    ORDER BY b.valid_from <= $3 DESC, CASE WHEN b.valid_from <= $3 THEN b.version ELSE -b.version END DESC LIMIT 1`
// Variants met on the way down, each once: they are in no circle, and are looked into once each.
const below = statement<EdgeRow>(
  'production.boms-below',
  `
  WITH RECURSIVE met (variant_id, id, kind, unit, makes, parts_return) AS (
    SELECT f.variant_id, f.id, f.kind, f.unit, f.makes, f.parts_return FROM unnest($4::uuid[]) AS w (variant_id) CROSS JOIN LATERAL (${inForce('w.variant_id')}) f
    UNION
    SELECT f.variant_id, f.id, f.kind, f.unit, f.makes, f.parts_return FROM met m
    JOIN production_bom_line l ON l.tenant_id = $1 AND l.bom_id = m.id AND m.kind <> 'goods'
    CROSS JOIN LATERAL (${inForce('l.part_id')}) f
  )
  SELECT m.id, m.variant_id, m.kind, m.unit, m.makes, m.parts_return, coalesce(l.lines, '[]') AS lines FROM (SELECT * FROM met LIMIT 2001) m
  LEFT JOIN LATERAL (SELECT json_agg(json_build_object('p', part_id, 'b', base_nano::text, 'w', waste_percent::text) ORDER BY line_no) AS lines
    FROM production_bom_line WHERE tenant_id = $1 AND bom_id = m.id) l ON true`
)
const NEWEST = `b.tenant_id = $1 AND b.company_id = $2
  AND NOT EXISTS (SELECT 1 FROM production_bom n WHERE n.tenant_id = $1 AND n.company_id = $2 AND n.variant_id = b.variant_id AND n.version > b.version)`
// What the latest versions use, upwards: each pair once.
const above = statement<{ part_id: string; variant_id: string }>(
  'production.boms-above',
  `
  WITH RECURSIVE used (part_id, variant_id) AS (
    SELECT l.part_id, b.variant_id FROM production_bom_line l JOIN production_bom b ON b.id = l.bom_id AND b.kind <> 'goods' AND ${NEWEST}
    WHERE l.tenant_id = $1 AND l.part_id = ANY ($3)
    UNION
    SELECT l.part_id, b.variant_id FROM used u JOIN production_bom_line l ON l.tenant_id = $1 AND l.part_id = u.variant_id
    JOIN production_bom b ON b.id = l.bom_id AND b.kind <> 'goods' AND ${NEWEST}
  )
  SELECT part_id, variant_id FROM used LIMIT 2001`
)
const COLUMNS =
  'b.id, b.variant_id, b.version, b.kind, b.unit, b.makes, b.parts_return, b.note, b.valid_from, b.created_by'
const latest = statement<BomRow>(
  'production.latest-bom',
  `SELECT ${COLUMNS} FROM production_bom b WHERE b.tenant_id = $1 AND b.company_id = $2 AND b.variant_id = $3 ORDER BY b.version DESC LIMIT 1`
)
const versions = statement<BomRow>(
  'production.bom-versions',
  `
  SELECT ${COLUMNS} FROM production_bom b WHERE b.tenant_id = $1 AND b.company_id = $2 AND b.variant_id = $3 AND ($4::uuid IS NULL OR b.id < $4)
  ORDER BY b.id DESC LIMIT $5`
)
const list = statement<BomRow>(
  'production.boms',
  `
  SELECT ${COLUMNS} FROM production_bom b
  WHERE ${NEWEST} AND b.kind <> 'goods' AND ($3::text IS NULL OR b.kind = $3) AND ($4::uuid[] IS NULL OR b.variant_id = ANY ($4))
    AND ($5::uuid IS NULL OR EXISTS (SELECT 1 FROM production_bom_line l WHERE l.tenant_id = $1 AND l.bom_id = b.id AND l.part_id = $5))
    AND ($6::uuid IS NULL OR b.id < $6)
  ORDER BY b.id DESC LIMIT $7`
)
const linesOf = statement<BomLineRow>(
  'production.bom-lines',
  `
  SELECT bom_id, line_no, part_id, quantity, unit, pack_name, pack_quantity, base_nano::text AS base_nano, waste_percent FROM production_bom_line
  WHERE tenant_id = $1 AND bom_id = ANY ($2) ORDER BY bom_id, line_no`
)
const insert = statement(
  'production.add-bom',
  `
  INSERT INTO production_bom (tenant_id, company_id, id, variant_id, version, kind, unit, makes, parts_return, note, valid_from, created_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`
)
const insertLines = statement(
  'production.add-bom-lines',
  `
  INSERT INTO production_bom_line (tenant_id, company_id, bom_id, line_no, part_id, quantity, unit, pack_name, pack_quantity, base_nano, waste_percent)
  SELECT $1, $2, $3, * FROM unnest($4::integer[], $5::uuid[], $6::numeric[], $7::text[], $8::text[], $9::numeric[], $10::bigint[], $11::numeric[])`
)
const lock = statement(
  'production.lock-boms',
  "SELECT pg_advisory_xact_lock(hashtextextended('production boms ' || $1::text || $2::text, 0))"
)

export interface BomInForce extends Bom {
  id: string
  unit: string
  partsReturn: boolean
}
/** More than are looked at together: nobody makes something of so many kinds. */
export const MOST_MET = 2_000

const at = (ctx: Context): [string, string] => [ctx.tenantId, ctx.company().id]

/** Behind all that is in force: who waited for another to write sees what they wrote. */
const LATEST = new Date('9999-12-31T00:00:00Z')

/** Of variants, and of all that they are made of, the bill of materials at an instant; the latest. */
export async function bomsBelow(
  ctx: Context,
  variantIds: readonly string[],
  when: Date = LATEST
): Promise<Map<string, BomInForce>> {
  if (variantIds.length === 0) return new Map()
  const rows = await below([...at(ctx), when, [...new Set(variantIds)]])
  return new Map(
    rows.map(row => [
      row.variant_id,
      {
        id: row.id,
        kind: row.kind,
        unit: row.unit,
        makesMilli: parseQuantity(row.makes),
        partsReturn: row.parts_return,
        lines: row.lines.map(line => ({
          partId: line.p,
          baseNano: BigInt(line.b),
          wasteHundredths: Math.round(Number(line.w) * 100)
        }))
      }
    ])
  )
}

/** What is made of variants, directly and beyond. */
export const usesOf = (
  ctx: Context,
  variantIds: readonly string[]
): Promise<Array<{ part_id: string; variant_id: string }>> => above([...at(ctx), variantIds])

/** Those who change what goods are made of come one after the other: what they see is whole. */
export const lockBoms = (ctx: Context): Promise<unknown> => lock(at(ctx))

/** The latest version, that by which it is made of nothing any more too. */
export const latestBom = async (ctx: Context, variantId: string): Promise<BomRow | undefined> =>
  (await latest([...at(ctx), variantId]))[0]

export const bomVersions = (
  ctx: Context,
  variantId: string,
  { after, limit }: { after?: string; limit: number }
): Promise<BomRow[]> => versions([...at(ctx), variantId, ...idCursor.behind(after), limit + 1])

export const bomRows = (
  ctx: Context,
  question: {
    kind?: string
    variantIds?: readonly string[]
    partId?: string
    after?: string
    limit: number
  }
): Promise<BomRow[]> =>
  list([
    ...at(ctx),
    question.kind ?? null,
    question.variantIds ?? null,
    question.partId ?? null,
    ...idCursor.behind(question.after),
    question.limit + 1
  ])

export const bomLines = (ctx: Context, bomIds: readonly string[]): Promise<BomLineRow[]> =>
  linesOf([ctx.tenantId, bomIds])

export interface NewBomLine {
  partId: string
  milli: number
  unit: string | null
  pack: { name: string; quantity: string } | null
  baseNano: bigint
  wastePercent: string
}
export async function addBom(
  ctx: Context,
  bom: Omit<BomRow, 'valid_from' | 'created_by'>,
  lines: readonly NewBomLine[]
): Promise<void> {
  const { id, variant_id, version, kind, unit, makes, parts_return, note } = bom
  const of = [id, variant_id, version, kind, unit, makes, parts_return, note]
  await insert([...at(ctx), ...of, ctx.now, ctx.userId])
  if (lines.length === 0) return
  await insertLines([
    ...at(ctx),
    id,
    lines.map((_, i) => i + 1),
    lines.map(line => line.partId),
    lines.map(line => formatQuantity(line.milli)),
    lines.map(line => line.unit),
    lines.map(line => line.pack?.name ?? null),
    lines.map(line => line.pack?.quantity ?? null),
    lines.map(line => String(line.baseNano)),
    lines.map(line => line.wastePercent)
  ])
}
