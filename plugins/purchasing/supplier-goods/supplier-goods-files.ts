import {
  amountCell,
  codeCell,
  type Context,
  defineFileKind,
  execute,
  type FileRecord,
  type FileRow,
  grouped,
  orProblem,
  Problem,
  moneyText,
  placeEach,
  quantityCell,
  Refused,
  statement,
  textCell
} from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import { milliOf } from '../costs/store.ts'
import { purchasingErrors } from '../errors.ts'
import { milliText } from '../stock-value/store.ts'
import { factsOf } from './facts.ts'
import { putSupplierGoods } from './put-supplier-goods.ts'

interface Row {
  supplierId: string
  supplier: string
  currency: string
  variantId: string
  supplierSku: string | null
  packSize: string
  priceMinor: number | null
}
interface Given {
  supplier: string
  sku: string
  supplierSku?: string
  packSize?: string
  price?: string
}
type Known = FileRecord & { row: Row }

const AT_ONCE = 1_000
const supplierRows = statement<{ id: string; name: string; currency: string }>(
  'purchasing.suppliers-by-name',
  `
  SELECT id, name, currency FROM purchasing_supplier WHERE tenant_id = $1 AND company_id = $2 AND NOT archived
    AND name_key = ANY (SELECT lower(n) COLLATE "C" FROM unnest($3::text[]) AS n)`
)
const GOODS = `g.supplier_id AS "supplierId", s.name AS supplier, s.currency, g.variant_id AS "variantId", g.supplier_sku AS "supplierSku", g.pack_size AS "packSize", g.price_minor AS "priceMinor"
  FROM purchasing_supplier_goods g JOIN purchasing_supplier s ON s.tenant_id = $1 AND s.company_id = $2 AND s.id = g.supplier_id AND NOT s.archived
  WHERE g.tenant_id = $1 AND g.company_id = $2`
const goodsAmong = statement<Row>(
  'purchasing.supplier-goods-of-file',
  `SELECT ${GOODS} AND (g.supplier_id, g.variant_id) IN (SELECT * FROM unnest($3::uuid[], $4::uuid[]))`
)
const page = statement<Row>(
  'purchasing.page-of-supplier-goods',
  `SELECT ${GOODS} AND ($3::uuid IS NULL OR (g.supplier_id, g.variant_id) > ($3, $4::uuid)) ORDER BY g.supplier_id, g.variant_id LIMIT $5`
)

/** Digits, a decimal sign and no more: of which currency it is, only the supplier tells. */
const price = (cell: string, { decimalComma }: { decimalComma: boolean }): string => {
  const plain = decimalComma ? cell.replace(',', '.') : cell
  if (!/^\d{1,12}(?:\.\d{1,3})?$/.test(plain)) {
    throw new Refused('invalid', 'must be an amount in the currency of the supplier, e.g. 12.50')
  }
  const [whole = '', part = ''] = plain.split('.')
  const digits = part.replace(/0{1,3}$/, '')
  return digits === '' ? whole : `${whole}.${digits}`
}
const minorOf = (text: string, currency: string): number => {
  try {
    return amountCell(text, { currency, decimalComma: false })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    throw purchasingErrors['price-not-in-currency']({ currency })
  }
}

const recordOf = (row: Row, sku: string): Known => ({
  row,
  id: row.variantId,
  cells: {
    supplier: row.supplier,
    sku,
    supplierSku: row.supplierSku ?? '',
    packSize: milliText(milliOf(row.packSize)),
    price: row.priceMinor === null ? '' : moneyText(row.priceMinor, row.currency)
  }
})

/** What suppliers sell, how they call it and what a pack costs: a line a good of a supplier. */
export const supplierGoodsFiles = defineFileKind({
  name: 'purchasing.supplier-goods',
  called: {
    en: 'Goods of suppliers',
    es: 'Artículos de proveedores',
    pt: 'Artigos de fornecedores',
    id: 'Barang pemasok'
  },
  permission: 'supplier.edit',
  seenWith: 'supplier.read',
  columns: [
    {
      name: 'supplier',
      also: 'supplier suppliername vendor proveedor fornecedor pemasok',
      read: cell => textCell(cell, 200)
    },
    { name: 'sku', type: 'code', also: 'sku codigo kode', read: cell => codeCell(cell, 64) },
    {
      name: 'supplierSku',
      type: 'code',
      also: 'suppliersku vendorsku vendorcode suppliercode',
      read: cell => codeCell(cell, 60)
    },
    {
      name: 'packSize',
      type: 'number',
      also: 'packsize unitspercase packquantity',
      read: quantityCell
    },
    {
      name: 'price',
      type: 'number',
      also: 'price cost purchaseprice coste costo custo harga',
      permission: 'purchase-price.read',
      seenWith: 'purchase-price.read',
      read: price
    }
  ],
  needs: ['supplier', 'sku'],
  together: 100,
  keyOf: ({ supplier = '', sku = '' }) => `${supplier.toLowerCase()}\n${sku.toLowerCase()}`,
  async place(ctx, rows, run) {
    const given = rows.map(({ values }) => values as unknown as Given)
    const [named, variants] = await Promise.all([
      supplierRows([ctx.tenantId, ctx.company().id, given.map(({ supplier }) => supplier)]),
      ctx.ask(Catalog).variantsByCode({ skus: given.map(({ sku }) => sku), barcodes: [] })
    ])
    const supplierOf = grouped(named, ({ name }) => name.toLowerCase())
    const variantOf = new Map(variants.map(({ code, variantId }) => [code, variantId]))
    const placeOf = ({ values }: Pick<FileRow, 'values'>) => {
      const { supplier, sku } = values as unknown as Given
      const [one, another] = supplierOf.get(supplier.toLowerCase()) ?? []
      const variantId = variantOf.get(sku)
      if (another !== undefined) throw purchasingErrors['several-suppliers-match']()
      if (one === undefined) throw purchasingErrors['unknown-supplier']()
      if (variantId === undefined) throw purchasingErrors['unknown-sku']({ sku })
      return { supplierId: one.id, currency: one.currency, variantId }
    }
    const put = async (row: FileRow, before: Row | null): Promise<string> => {
      const { supplierId, variantId, currency } = placeOf(row)
      const { supplierSku, packSize, price: amount } = row.values as unknown as Given
      await execute(row.ctx, putSupplierGoods, {
        supplierId,
        variantId,
        supplierSku: supplierSku ?? before?.supplierSku ?? null,
        packSize: packSize ?? (before === null ? '1' : milliText(milliOf(before.packSize))),
        priceMinor: amount === undefined ? (before?.priceMinor ?? null) : minorOf(amount, currency)
      })
      return variantId
    }
    return placeEach<Known>(ctx, rows, run, {
      async find(some) {
        const places = await Promise.all(some.map(row => orProblem(() => placeOf(row))))
        const known = places.flatMap(place => (place instanceof Problem ? [] : [place]))
        const there = await goodsAmong([
          ctx.tenantId,
          ctx.company().id,
          known.map(({ supplierId }) => supplierId),
          known.map(({ variantId }) => variantId)
        ])
        const byKey = new Map(there.map(row => [`${row.supplierId} ${row.variantId}`, row]))
        return places.map((place, i) => {
          if (place instanceof Problem) return place
          const { supplierId, variantId } = place
          const row = byKey.get(`${supplierId} ${variantId}`)
          return row === undefined ? null : recordOf(row, String(some[i]?.values['sku']))
        })
      },
      create: row => put(row, null),
      change: async (row, { row: before }) => {
        await put(row, before)
      }
    })
  },
  async page(ctx: Context, after) {
    const behind = after === null ? [null, null] : after.split(' ')
    const rows = await page([ctx.tenantId, ctx.company().id, ...behind, AT_ONCE])
    const facts = await factsOf(
      ctx,
      rows.map(({ variantId }) => variantId)
    )
    const last = rows.at(-1)
    return {
      records: rows.flatMap(row => {
        const sku = facts.get(row.variantId)?.sku
        return sku === undefined ? [] : [recordOf(row, sku)]
      }),
      next:
        rows.length < AT_ONCE || last === undefined ? null : `${last.supplierId} ${last.variantId}`
    }
  }
})
