import { type Context, defineCursor, formatQuantity, statement } from 'stoa/plugin'
import { milliOf, underKey } from '../costs/store.ts'
import type { Layer, Piece, Take } from '../costs/rules/fifo.ts'
import { parseValue, valueText } from '../costs/rules/value.ts'

export interface LayerRow {
  id: string
  at_shop_id: string
  variant_id: string
  movement_id: string
  document_type: string
  document_id: string
  origin_id: string
  came_at: Date
  quantity: string
  value: string
  left_quantity: string
  left_value: string
}

const COLUMNS =
  'l.id, l.at_shop_id, l.variant_id, l.movement_id, l.document_type, l.document_id, l.origin_id, l.came_at, l.quantity, l.value, l.left_quantity, l.left_value'
const AT = 'l.tenant_id = $1 AND l.company_id = $2'

const open = statement<LayerRow>(
  'purchasing.open-layers',
  `SELECT ${COLUMNS} FROM purchasing_fifo_layer l WHERE ${AT} AND l.variant_id = ANY ($3) AND l.left_quantity <> 0 ORDER BY l.came_at, l.id`
)
const bought = statement<LayerRow>(
  'purchasing.layers-of-origins',
  `SELECT ${COLUMNS} FROM purchasing_fifo_layer l WHERE ${AT} AND l.origin_id = ANY ($3) AND l.variant_id = ANY ($4) ORDER BY l.came_at, l.id`
)
const carried = statement<LayerRow>(
  'purchasing.carried-layers',
  `
  SELECT ${COLUMNS} FROM purchasing_fifo_layer l WHERE ${AT} AND l.variant_id = ANY ($3) AND l.left_quantity > 0 AND l.document_type = 'costing-change' ORDER BY l.came_at, l.id`
)
const went = statement<{
  document_id: string
  variant_id: string
  quantity: string
  value: string
  came_at: Date
  origin_id: string
}>(
  'purchasing.taken-by-documents',
  `
  SELECT t.document_id, l.variant_id, t.quantity, t.value, l.came_at, l.origin_id FROM purchasing_fifo_take t
  JOIN purchasing_fifo_layer l ON l.tenant_id = $1 AND l.id = t.layer_id
  WHERE t.tenant_id = $1 AND t.company_id = $2 AND t.document_id = ANY ($3) AND t.quantity > 0 ORDER BY l.came_at, l.id`
)
const insert = statement(
  'purchasing.add-layers',
  `
  INSERT INTO purchasing_fifo_layer (tenant_id, company_id, id, at_shop_id, variant_id, movement_id, document_type, document_id, origin_id, came_at, quantity, value, left_quantity, left_value)
  SELECT $1, $2, * FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::uuid[], $9::uuid[], $10::timestamptz[], $11::numeric[], $12::numeric[], $13::numeric[], $14::numeric[])`
)
const change = statement(
  'purchasing.change-layers',
  `
  UPDATE purchasing_fifo_layer l SET value = w.value, left_quantity = w.left_quantity, left_value = w.left_value
  FROM unnest($3::uuid[], $4::numeric[], $5::numeric[], $6::numeric[]) AS w (id, value, left_quantity, left_value) WHERE ${AT} AND l.id = w.id`
)
const take = statement(
  'purchasing.add-takes',
  `
  INSERT INTO purchasing_fifo_take (tenant_id, company_id, layer_id, movement_id, document_id, quantity, value)
  SELECT $1, $2, * FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::numeric[], $7::numeric[])`
)
const takeAll = statement(
  'purchasing.take-all-layers',
  `
  WITH there AS (
    SELECT l.id, l.left_quantity, l.left_value FROM purchasing_fifo_layer l WHERE ${AT} AND l.left_quantity <> 0
  ), taken AS (
    INSERT INTO purchasing_fifo_take (tenant_id, company_id, layer_id, movement_id, document_id, quantity, value)
    SELECT $1, $2, id, $3, $3, left_quantity, left_value FROM there
  )
  UPDATE purchasing_fifo_layer l SET left_quantity = 0, left_value = 0 FROM there WHERE ${AT} AND l.id = there.id`
)
// By what is asked for, so that each goes along an index of its own.
const page = (name: string, only: string) =>
  statement<LayerRow>(
    name,
    `
  SELECT ${COLUMNS} FROM purchasing_fifo_layer l
  WHERE ${AT} AND l.variant_id = $3 AND ($4::uuid IS NULL OR l.at_shop_id = $4) AND ($5::timestamptz IS NULL OR (l.came_at, l.id) > ($5, $6::uuid)) ${only} ORDER BY l.came_at, l.id LIMIT $7`
  )
const allOf = page('purchasing.layers-of-variant', '')
const openOf = page('purchasing.open-layers-of-variant', 'AND l.left_quantity <> 0')

const at = (ctx: Context): [string, string] => [ctx.tenantId, ctx.company().id]

/** As they are consumed: the oldest first. */
export const layerCursor = defineCursor(['instant', 'id'], (row: LayerRow) => [
  row.came_at.toISOString(),
  row.id
])

/** Open layers by variant and shop, each in the order in which they are consumed. */
export async function openLayers(ctx: Context, variantIds: string[]): Promise<Layer[]> {
  return (await open([...at(ctx), variantIds])).map(layerOf)
}

/** Layers of goods that were bought by these documents, used up or not. */
export const layersBoughtBy = async (
  ctx: Context,
  documentIds: string[],
  variantIds: string[]
): Promise<Layer[]> => (await bought([...at(ctx), documentIds, variantIds])).map(layerOf)

/** What is left of what was carried over when FIFO began. */
export const carriedLayers = async (ctx: Context, variantIds: string[]): Promise<Layer[]> =>
  (await carried([...at(ctx), variantIds])).map(layerOf)

/** What goods were made of that left by documents, by document and variant (underKey). */
export async function piecesOf(ctx: Context, documentIds: string[]): Promise<Map<string, Piece[]>> {
  const pieces = new Map<string, Piece[]>()
  for (const row of await went([...at(ctx), documentIds])) {
    const key = underKey(row.document_id, row.variant_id)
    const of = pieces.get(key) ?? []
    of.push({
      milli: milliOf(row.quantity),
      value: parseValue(row.value),
      cameAt: row.came_at,
      originId: row.origin_id
    })
    pieces.set(key, of)
  }
  return pieces
}

export const addLayers = (ctx: Context, layers: readonly Layer[]): Promise<unknown> =>
  insert([
    ...at(ctx),
    layers.map(layer => layer.id),
    layers.map(layer => layer.shopId),
    layers.map(layer => layer.variantId),
    layers.map(layer => layer.movementId),
    layers.map(layer => layer.document.type),
    layers.map(layer => layer.document.id),
    layers.map(layer => layer.originId),
    layers.map(layer => layer.cameAt),
    layers.map(layer => quantityOf(layer.milli)),
    layers.map(layer => valueText(layer.value)),
    layers.map(layer => quantityOf(layer.leftMilli)),
    layers.map(layer => valueText(layer.leftValue))
  ])

export const changeLayers = (ctx: Context, layers: readonly Layer[]): Promise<unknown> =>
  change([
    ...at(ctx),
    layers.map(layer => layer.id),
    layers.map(layer => valueText(layer.value)),
    layers.map(layer => quantityOf(layer.leftMilli)),
    layers.map(layer => valueText(layer.leftValue))
  ])

/** Behind the layers they are of. */
export const addTakes = (ctx: Context, takes: readonly Take[]): Promise<unknown> =>
  take([
    ...at(ctx),
    takes.map(of => of.layer.id),
    takes.map(of => of.movementId),
    takes.map(of => of.documentId),
    takes.map(of => quantityOf(of.milli)),
    takes.map(of => valueText(of.value))
  ])

/** Another method begins: nothing is left of any. */
export const useUpLayers = (ctx: Context, changeId: string): Promise<unknown> =>
  takeAll([...at(ctx), changeId])

interface LayersQuestion {
  variantId: string
  shopId: string | null
  isOpen: boolean
  limit: number
  after?: string | undefined
}
/** One more than asked for, where there is one. */
export const layerRows = (ctx: Context, asked: LayersQuestion): Promise<LayerRow[]> =>
  (asked.isOpen ? openOf : allOf)([
    ...at(ctx),
    asked.variantId,
    asked.shopId,
    ...layerCursor.behind(asked.after),
    asked.limit + 1
  ])

const quantityOf = (milli: bigint): string => formatQuantity(Number(milli))

const layerOf = (row: LayerRow): Layer => ({
  id: row.id,
  shopId: row.at_shop_id,
  variantId: row.variant_id,
  movementId: row.movement_id,
  document: { type: row.document_type, id: row.document_id },
  originId: row.origin_id,
  cameAt: row.came_at,
  milli: milliOf(row.quantity),
  value: parseValue(row.value),
  leftMilli: milliOf(row.left_quantity),
  leftValue: parseValue(row.left_value)
})
