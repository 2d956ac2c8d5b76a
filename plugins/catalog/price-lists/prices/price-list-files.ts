import {
  amountCell,
  codeCell,
  type Context,
  defineFileKind,
  execute,
  type FileRecord,
  type FileRow,
  grouped,
  moneyText,
  placeEach,
  quantityCell,
  statement,
  textCell
} from 'stoa/plugin'
import { normaliseSku } from '../../products/rules/sku.ts'
import { FROM } from '../prices-of-variant.ts'
import { setListPrices } from './set-list-prices.ts'

interface Row {
  id: string
  variantId: string
  priceListId: string
  version: number
  list: string
  sku: string
  fromQuantity: string
  priceMinor: number | null
}
interface Given {
  list: string
  sku: string
  fromQuantity?: string
  price: number
}

const AT_ONCE = 1_000
// A price that is not set yet has none; a list or a SKU that there is not leaves the row out.
const found = statement<Row & { place: number }>(
  'catalog.list-prices-of-file',
  `
  SELECT w.place::integer, l.id AS "priceListId", l.version, l.name AS list, v.id AS "variantId", v.sku, w.from_quantity AS "fromQuantity", e.price_minor AS "priceMinor", v.id AS id
  FROM unnest($3::text[], $4::text[], $5::text[]) WITH ORDINALITY AS w (list, sku, from_quantity, place)
  JOIN catalog_price_list l ON l.tenant_id = $1 AND l.company_id = $2 AND l.name_key = lower(w.list) COLLATE "C"
  CROSS JOIN LATERAL (SELECT id, sku FROM catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND sku = w.sku COLLATE "C" OFFSET 0) v
  LEFT JOIN catalog_list_price e ON e.tenant_id = $1 AND e.company_id = $2 AND e.price_list_id = l.id AND e.variant_id = v.id AND e.from_milli = (w.from_quantity::numeric * 1000)::bigint`
)
const page = statement<Row & { fromMilli: number }>(
  'catalog.page-of-list-prices',
  `
  SELECT e.variant_id AS id, e.variant_id AS "variantId", e.price_list_id AS "priceListId", l.version, l.name AS list, v.sku, ${FROM} AS "fromQuantity", e.from_milli AS "fromMilli", e.price_minor AS "priceMinor"
  FROM catalog_list_price e
  JOIN catalog_price_list l ON l.tenant_id = $1 AND l.company_id = $2 AND l.id = e.price_list_id AND NOT l.archived
  CROSS JOIN LATERAL (SELECT sku FROM catalog_variant WHERE tenant_id = $1 AND company_id = $2 AND id = e.variant_id OFFSET 0) v
  WHERE e.tenant_id = $1 AND e.company_id = $2 AND ($3::uuid IS NULL OR (e.variant_id, e.price_list_id, e.from_milli) > ($3, $4::uuid, $5::bigint))
  ORDER BY e.variant_id, e.price_list_id, e.from_milli LIMIT $6`
)

const sku = (cell: string): string => normaliseSku(codeCell(cell, 64))
const valuesOf = ({ values }: FileRow): Given => values as unknown as Given
const keyOf = (list: string, code: string, from: string): string =>
  [list.toLowerCase(), normaliseSku(code), Number(from.replace(',', '.'))].join('\n')

const recordOf = (row: Row, currency: string): Row & FileRecord => ({
  ...row,
  cells: {
    list: row.list,
    sku: row.sku,
    fromQuantity: row.fromQuantity,
    price: row.priceMinor === null ? '' : moneyText(row.priceMinor, currency)
  }
})

/** Prices of the lists there are: a line a price. What is not named stays. */
export const priceListFiles = defineFileKind({
  name: 'catalog.list-prices',
  called: {
    en: 'Prices of price lists',
    es: 'Precios de listas de precios',
    pt: 'Preços de listas de preços',
    id: 'Harga daftar harga'
  },
  permission: 'price-list.edit',
  seenWith: 'price-list.read',
  columns: [
    {
      name: 'list',
      also: 'list pricelist listadeprecios listadeprecos daftarharga',
      read: cell => textCell(cell, 80)
    },
    { name: 'sku', type: 'code', also: 'sku codigo kode', read: sku },
    {
      name: 'fromQuantity',
      type: 'number',
      also: 'fromquantity quantity minquantity cantidad quantidade jumlah',
      read: quantityCell
    },
    { name: 'price', type: 'number', also: 'price precio preco harga', read: amountCell }
  ],
  needs: ['list', 'sku', 'price'],
  together: 200,
  keyOf: ({ list = '', sku: code = '', fromQuantity = '0' }) => keyOf(list, code, fromQuantity),
  async place(ctx, rows, run) {
    const given = rows.map(valuesOf)
    const there = await found([
      ctx.tenantId,
      ctx.company().id,
      given.map(({ list }) => list),
      given.map(row => row.sku),
      given.map(({ fromQuantity = '0' }) => fromQuantity)
    ])
    const byPlace = new Map(there.map(row => [row.place, row]))
    const { currency } = ctx.company()
    const known = rows.map((_, i) => byPlace.get(i + 1))
    const placed = await placeEach(
      ctx,
      rows.filter((_, i) => known[i] !== undefined),
      run,
      {
        find: async () =>
          known.flatMap(row => (row === undefined ? [] : [recordOf(row, currency)])),
        create: async () => '',
        change: async () => {}
      }
    )
    const answers = rows.map((_, i) => {
      const row = known[i]
      if (row === undefined) {
        const isKnown = there.some(
          ({ list }) => list.toLowerCase() === given[i]?.list.toLowerCase()
        )
        return {
          outcome: 'failed' as const,
          id: null,
          remarks: [
            isKnown
              ? { field: 'sku', code: 'unknown', message: 'there is no such SKU' }
              : {
                  field: 'list',
                  code: 'unknown',
                  message: 'there is no such price list, or no such SKU'
                }
          ]
        }
      }
      const one = placed.shift()
      const isNew = one?.outcome === 'changed' && row.priceMinor === null
      return {
        outcome: isNew ? ('created' as const) : (one?.outcome ?? ('failed' as const)),
        id: row.variantId,
        remarks: []
      }
    })
    const changed = rows.flatMap((row, i) => {
      const at = known[i]
      const isSaid = answers[i]?.outcome === 'created' || answers[i]?.outcome === 'changed'
      return at !== undefined && isSaid ? [{ row, at, said: valuesOf(row) }] : []
    })
    for (const [priceListId, some] of grouped(changed, ({ at }) => at.priceListId)) {
      const [first] = some
      if (first === undefined) continue
      await execute(first.row.ctx, setListPrices, {
        priceListId,
        version: first.at.version,
        prices: some.map(({ at, said }) => ({
          variantId: at.variantId,
          fromQuantity: said.fromQuantity ?? '0',
          priceMinor: said.price
        }))
      })
    }
    return answers
  },
  async page(ctx: Context, after) {
    const behind = after === null ? [null, null, null] : (JSON.parse(after) as unknown[])
    const rows = await page([ctx.tenantId, ctx.company().id, ...behind, AT_ONCE])
    const last = rows.at(-1)
    const { currency } = ctx.company()
    return {
      records: rows.map(row => recordOf(row, currency)),
      next:
        rows.length < AT_ONCE || last === undefined
          ? null
          : JSON.stringify([last.variantId, last.priceListId, last.fromMilli])
    }
  }
})
