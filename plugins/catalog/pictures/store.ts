import {
  coreErrors,
  statement,
  type Context,
  type OuterContext,
  type UnitContext
} from 'stoa/plugin'
import { ProductChanged } from '../../../contracts/catalogue.ts'
import { catalogErrors } from '../errors.ts'
import { MOST_PICTURES } from './input.ts'
import { pictureColumns } from './rows.ts'
import type { PictureView } from './view.ts'

type Row = PictureView & { digest: Buffer; position: number }

const shown = statement<Row>(
  'catalog.pictures-shown',
  `SELECT ${pictureColumns('x')}, x.digest, x.position FROM catalog_picture x
   WHERE x.tenant_id = $1 AND x.company_id = $2 AND x.product_id = $3 AND x.state = 'shown' ORDER BY x.position, x.id`
)
/** [tenant, company, id, product, name, digest, width, height] */
export const announcePicture = statement(
  'catalog.announce-picture',
  `INSERT INTO catalog_picture (tenant_id, company_id, id, product_id, name, digest, width, height, state)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'arriving')`
)
const show = statement<PictureView>(
  'catalog.show-picture',
  `UPDATE catalog_picture x SET state = 'shown', state_since = now(), position = $4, alt = $5, version = $6, request_key = $7, request_hash = $8
   WHERE x.tenant_id = $1 AND x.company_id = $2 AND x.id = $3 AND x.state = 'arriving' RETURNING ${pictureColumns('x')}`
)
const byRequest = statement<PictureView & { requestHash: string }>(
  'catalog.picture-by-request',
  `SELECT ${pictureColumns('x')}, x.request_hash AS "requestHash" FROM catalog_picture x
   WHERE x.tenant_id = $1 AND x.company_id = $2 AND x.request_key = $3`
)
const remove = statement<{ id: string }>(
  'catalog.remove-picture',
  `UPDATE catalog_picture SET state = 'removed', state_since = now()
   WHERE tenant_id = $1 AND company_id = $2 AND id = $3 AND state <> 'removed' RETURNING id`
)
const put = statement<PictureView>(
  'catalog.put-picture-alt',
  `UPDATE catalog_picture x SET alt = $4, version = x.version + 1
   WHERE x.tenant_id = $1 AND x.company_id = $2 AND x.id = $3 RETURNING ${pictureColumns('x')}`
)
const arrange = statement(
  'catalog.arrange-pictures',
  `UPDATE catalog_picture x SET position = given.position - 1 FROM unnest($3::uuid[]) WITH ORDINALITY AS given (id, position)
   WHERE x.tenant_id = $1 AND x.company_id = $2 AND x.id = given.id`
)
// Tills read what was changed since (catalog.book-changes). The version is of what a form edits, and
// pictures are none of it.
const touch = statement<{ sku: string; name: string; variantIds: string[] }>(
  'catalog.touch-product',
  `UPDATE catalog_product p SET updated_at = greatest(now(), p.updated_at) WHERE p.tenant_id = $1 AND p.company_id = $2 AND p.id = $3
   RETURNING p.sku, p.name, ARRAY(SELECT v.id FROM catalog_variant v WHERE v.tenant_id = $1 AND v.company_id = $2 AND v.product_id = p.id) AS "variantIds"`
)
const known = statement<{ id: string }>(
  'catalog.product-known',
  'SELECT id FROM catalog_product WHERE tenant_id = $1 AND company_id = $2 AND id = $3'
)

/** The pictures of a product, as it stands. @throws stoa.not-found for a product that is not there */
export async function picturesOf(ctx: Context, productId: string): Promise<Row[]> {
  const place = [ctx.tenantId, ctx.company().id, productId]
  const [product, rows] = await Promise.all([known(place), shown(place)])
  if (product.length === 0) throw coreErrors['not-found']({ what: 'product' })
  return rows
}

/**
 * Holds the product's pictures for this unit of work, and has others told that they changed.
 * @throws stoa.not-found
 */
export async function picturesToChange(ctx: UnitContext, productId: string): Promise<Row[]> {
  const place = [ctx.tenantId, ctx.company().id, productId]
  const [product] = await touch(place)
  if (!product) throw coreErrors['not-found']({ what: 'product' })
  const rows = await shown(place)
  await ctx.emit(ProductChanged, { companyId: ctx.company().id, productId, ...product })
  return rows
}

type Once = OuterContext['idempotencyKey']

/** What the request with this key made; null: it is the first. @throws stoa.idempotency-key-reused */
export async function madeBy(ctx: Context, once: Once): Promise<PictureView | null> {
  if (once === null) return null
  const [made] = await byRequest([ctx.tenantId, ctx.company().id, once.key])
  if (!made) return null
  const { requestHash, ...view } = made
  if (requestHash !== once.hash) throw coreErrors['idempotency-key-reused']()
  return view
}

/** The picture of this id among them. @throws stoa.not-found, stoa.stale-version */
export function pictureAmong(rows: Row[], pictureId: string, version?: number): Row {
  const row = rows.find(({ id }) => id === pictureId)
  if (!row) throw coreErrors['not-found']({ what: 'picture' })
  if (version !== undefined && row.version !== version) {
    throw coreErrors['stale-version']({ version: row.version })
  }
  return row
}

/**
 * Shows a picture that arrived behind those that are there. @throws catalog.pictures-complete,
 * catalog.picture-late
 */
export async function showLast(
  ctx: UnitContext,
  id: string,
  rows: Row[],
  { alt, once = null }: { alt: string; once?: Once }
): Promise<PictureView> {
  if (rows.length >= MOST_PICTURES) throw complete()
  const position = (rows.at(-1)?.position ?? -1) + 1
  return showAt(ctx, id, { position, alt, version: 1, once })
}

/** Shows a picture that arrived in the place of another, which goes. @throws catalog.picture-late */
export async function showInPlaceOf(
  ctx: UnitContext,
  id: string,
  former: Row
): Promise<PictureView> {
  const { position, alt, version } = former
  await removeRow(ctx, former.id)
  return showAt(ctx, id, { position, alt, version: version + 1 })
}

async function showAt(
  ctx: UnitContext,
  id: string,
  {
    position,
    alt,
    version,
    once = null
  }: { position: number; alt: string; version: number; once?: Once }
): Promise<PictureView> {
  const place = [ctx.tenantId, ctx.company().id, id]
  const [row] = await show([
    ...place,
    position,
    alt,
    version,
    once?.key ?? null,
    once?.hash ?? null
  ])
  if (!row) throw catalogErrors['picture-late']()
  return row
}

export const complete = (): Error => catalogErrors['pictures-complete']({ most: MOST_PICTURES })

/** What is kept of it a job removes later. */
export const removeRow = (ctx: UnitContext, id: string): Promise<unknown> =>
  remove([ctx.tenantId, ctx.company().id, id])

export const putAlt = async (ctx: UnitContext, id: string, alt: string): Promise<PictureView> =>
  (await put([ctx.tenantId, ctx.company().id, id, alt]))[0] as PictureView

export const arrangeRows = (ctx: UnitContext, ids: string[]): Promise<unknown> =>
  arrange([ctx.tenantId, ctx.company().id, ids])

/** @throws catalog.picture-there when one of them is of the same file */
export function demandNew(rows: Row[], digest: Buffer): void {
  if (rows.some(row => row.digest.equals(digest))) throw catalogErrors['picture-there']()
}

/** As a PictureView shows it. */
export const viewOf = ({ digest: _, position: __, ...view }: Row): PictureView => view
