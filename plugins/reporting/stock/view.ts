import { csvOf, Id, Nullable, type Static, Type } from 'stoa/plugin'

export const StockRow = Type.Object({
  shopId: Id,
  shop: Type.String(),
  variantId: Id,
  sku: Type.String(),
  name: Type.String(),
  quantity: Type.String()
})
export type StockRow = Static<typeof StockRow>

export const StockReportView = Type.Object({
  items: Type.Array(StockRow),
  next: Nullable(Type.String())
})

export const stockCsv = (rows: StockRow[]): string =>
  csvOf([
    ['shop', 'sku', 'name', 'quantity'],
    ...rows.map(r => [r.shop, r.sku, r.name, r.quantity])
  ])
