import {
  codeCell,
  type Context,
  defineFileKind,
  execute,
  type FileRecord,
  type FileRow,
  grouped,
  orProblem,
  Problem,
  placeEach,
  quantityCell,
  textCell
} from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import { adjustStock } from '../adjustments/adjust-stock.ts'
import { inventoryErrors } from '../errors.ts'
import { quantityText } from './rules.ts'
import { levels, type LevelRow } from './store.ts'

interface Given {
  shop: string
  sku?: string
  barcode?: string
  quantity: string
}
type Known = FileRecord & { shopId: string; variantId: string }

const AT_ONCE = 1_000

/**
 * What is on hand, a line a good of a shop. Another quantity than the books have is posted as a count
 * of this moment; one that the books have too posts nothing.
 */
export const stockFiles = defineFileKind({
  name: 'inventory.stock',
  called: { en: 'Stock', es: 'Existencias', pt: 'Estoque', id: 'Stok' },
  permission: 'stock.adjust',
  seenWith: 'stock.read',
  columns: [
    {
      name: 'shop',
      also: 'shop shopcode location store tienda sucursal loja toko',
      read: cell => textCell(cell, 80)
    },
    { name: 'sku', type: 'code', also: 'sku codigo kode', read: cell => codeCell(cell, 64) },
    {
      name: 'barcode',
      type: 'code',
      also: 'barcode ean upc gtin codigodebarras',
      read: cell => codeCell(cell, 64)
    },
    { name: 'name', readOnly: true, read: () => undefined },
    {
      name: 'quantity',
      type: 'number',
      also: 'quantity onhand stock qty cantidad existencias quantidade estoque jumlah stok',
      read: quantityCell
    },
    { name: 'reserved', type: 'number', readOnly: true, read: () => undefined },
    { name: 'available', type: 'number', readOnly: true, read: () => undefined }
  ],
  needs: ['shop', 'quantity'],
  together: 200,
  keyOf: ({ shop = '', sku, barcode = '' }) =>
    `${shop.toLowerCase()}\n${sku === undefined ? `barcode ${barcode}` : sku.toLowerCase()}`,
  async place(ctx, rows, run) {
    const given = rows.map(({ values }) => values as unknown as Given)
    const variants = await ctx.ask(Catalog).variantsByCode({
      skus: given.flatMap(({ sku }) => sku ?? []),
      barcodes: given.flatMap(({ sku, barcode }) =>
        sku === undefined && barcode !== undefined ? [barcode] : []
      )
    })
    const variantOf = grouped(variants, ({ by, code }) => `${by} ${code}`)
    const shops = ctx.shops().filter(({ companyId }) => companyId === ctx.company().id)
    const placeOf = ({ values }: FileRow): { shopId: string; variantId: string } => {
      const { shop, sku, barcode } = values as unknown as Given
      const at = shops.find(({ code }) => code.toLowerCase() === shop.toLowerCase())
      if (at === undefined) throw inventoryErrors['unknown-shop']({ shop })
      const code = sku ?? barcode
      if (code === undefined) throw inventoryErrors['no-code']()
      const [one, another] = variantOf.get(`${sku === undefined ? 'barcode' : 'sku'} ${code}`) ?? []
      if (one === undefined || one.packId !== null) throw inventoryErrors['unknown-code']({ code })
      if (another !== undefined) throw inventoryErrors['code-of-several']({ code })
      return { shopId: at.id, variantId: one.variantId }
    }
    const found = await Promise.all(rows.map(row => orProblem(() => placeOf(row))))
    const places = new Map(rows.map((row, i) => [row, found[i]]))
    const onHand = await levelsOf(
      ctx,
      found.flatMap(place => (place === undefined || place instanceof Problem ? [] : [place]))
    )
    const placed = await placeEach<Known>(ctx, rows, run, {
      find: async some =>
        some.map(row => {
          const place = places.get(row)
          if (place === undefined || place instanceof Problem) return place ?? null
          const level = onHand.get(`${place.shopId} ${place.variantId}`)
          // What was never stocked has none: a line that says 0 changes nothing.
          const quantity = level === undefined ? '0' : quantityText(level.quantity)
          return { ...place, id: place.variantId, cells: { quantity, ...codesOf(row) } }
        }),
      create: async () => '',
      change: async () => {}
    })
    const changed = rows.flatMap((row, i) => {
      const place = found[i]
      const isChanged = placed[i]?.outcome === 'changed'
      return isChanged && place && !(place instanceof Problem) ? [{ row, ...place }] : []
    })
    for (const [shopId, lines] of grouped(changed, line => line.shopId)) {
      const [first] = lines
      if (first === undefined) continue
      await execute(first.row.ctx, adjustStock, {
        shopId,
        reason: 'count',
        lines: lines.map(({ row, variantId }) => ({
          variantId,
          quantity: (row.values as unknown as Given).quantity
        }))
      })
    }
    return placed
  },
  async page(ctx: Context, after) {
    const [shopId = null, variantId = null] = after?.split(' ') ?? []
    const rows = await levels(ctx, 'stock.read', [
      ctx.tenantId,
      ctx.company().id,
      ctx.shopId,
      null,
      shopId,
      variantId,
      AT_ONCE,
      null
    ])
    const names = new Map(
      (await ctx.ask(Catalog).names([...new Set(rows.map(row => row.variant_id))])).map(name => [
        name.variantId,
        name
      ])
    )
    const shops = new Map(ctx.shops().map(shop => [shop.id, shop.code]))
    const last = rows.at(-1)
    return {
      records: rows.flatMap((row): FileRecord[] => {
        const name = names.get(row.variant_id)
        const shop = shops.get(row.shop_id)
        if (name === undefined || shop === undefined || row.quantity.startsWith('-')) return []
        const cells = {
          shop,
          sku: name.sku,
          name: name.name,
          quantity: quantityText(row.quantity),
          reserved: quantityText(row.reserved),
          available: quantityText(row.available)
        }
        return [{ id: row.variant_id, cells }]
      }),
      next:
        rows.length < AT_ONCE || last === undefined ? null : `${last.shop_id} ${last.variant_id}`
    }
  }
})

const codesOf = ({ values }: FileRow) => {
  const { shop, sku = '', barcode = '' } = values as unknown as Given
  return { shop, sku, barcode }
}

async function levelsOf(
  ctx: Context,
  places: ReadonlyArray<{ shopId: string; variantId: string }>
): Promise<Map<string, LevelRow>> {
  const found = new Map<string, LevelRow>()
  for (const [shopId, some] of grouped(places, place => place.shopId)) {
    const ids = some.map(({ variantId }) => variantId)
    const rows = await levels(ctx, 'stock.adjust', [
      ctx.tenantId,
      ctx.company().id,
      shopId,
      ids,
      null,
      null,
      ids.length,
      null
    ])
    for (const row of rows) found.set(`${row.shop_id} ${row.variant_id}`, row)
  }
  return found
}
