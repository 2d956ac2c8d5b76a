import {
  defineUseCase,
  Id,
  PageInput,
  QuantityText,
  Type,
  type Context,
  type Static
} from 'stoa/plugin'
import { Catalog } from '../../catalog/contract.ts'
import { Stock } from '../../inventory/contract.ts'
import { csvOf } from '../domain/csv.ts'
import { reportingErrors } from '../errors.ts'

const Row = Type.Object({
  shopId: Id,
  shop: Type.String(),
  variantId: Id,
  sku: Type.String(),
  name: Type.String(),
  quantity: Type.String()
})
type Row = Static<typeof Row>

export const StockReportView = Type.Object({
  items: Type.Array(Row),
  next: Type.Union([Type.String(), Type.Null()])
})

const AtMost = Type.String({
  pattern: QuantityText.pattern,
  description: 'Only what is free in no more than this quantity, e.g. 5: what runs low.'
})

const PAGE = 1_000
const MOST_ROWS = 100_000

async function page(
  ctx: Context,
  shopId: string | undefined,
  atMost: string | undefined,
  limit: number,
  after: string | undefined
): Promise<{ items: Row[]; next: string | null }> {
  const { items, next } = await ctx.ask(Stock).onHand({
    ...(shopId === undefined ? {} : { shopId }),
    ...(atMost === undefined ? {} : { atMost }),
    limit,
    ...(after === undefined ? {} : { after })
  })
  const names = new Map(
    (await ctx.ask(Catalog).names([...new Set(items.map(i => i.variantId))])).map(n => [
      n.variantId,
      n
    ])
  )
  return {
    items: items.map(i => ({
      ...i,
      shop: ctx.shop(i.shopId).name,
      sku: names.get(i.variantId)?.sku ?? '',
      name: names.get(i.variantId)?.name ?? ''
    })),
    next
  }
}

export const stockReport = defineUseCase({
  name: 'reporting.stock-report',
  summary: 'Stock on hand, with names; or what is running low',
  permission: 'report.stock',
  reads: true,
  input: Type.Object(
    {
      shopId: Type.Optional(Id),
      atMost: Type.Optional(AtMost),
      ...PageInput,
      limit: Type.Integer({
        minimum: 1,
        maximum: PAGE,
        default: 100,
        description: 'How many at most.'
      })
    },
    { additionalProperties: false }
  ),
  async run(ctx, { shopId, atMost, limit, after }): Promise<Static<typeof StockReportView>> {
    if (shopId !== undefined) ctx.shop(shopId)
    return page(ctx, shopId, atMost, limit, after)
  }
})

export const stockTable = defineUseCase({
  name: 'reporting.stock-table',
  summary: 'Stock on hand, with names, all of it',
  permission: 'report.stock',
  reads: true,
  input: Type.Object({ shopId: Type.Optional(Id) }, { additionalProperties: false }),
  async run(ctx, { shopId }): Promise<Row[]> {
    if (shopId !== undefined) ctx.shop(shopId)
    const rows: Row[] = []
    for (let next: string | null | undefined; next !== null;) {
      const { items, next: after } = await page(ctx, shopId, undefined, PAGE, next)
      rows.push(...items)
      if (rows.length > MOST_ROWS) throw reportingErrors['table-too-long']({ most: MOST_ROWS })
      next = after
    }
    return rows
  }
})

export const stockCsv = (rows: Row[]): string =>
  csvOf([
    ['shop', 'sku', 'name', 'quantity'],
    ...rows.map(r => [r.shop, r.sku, r.name, r.quantity])
  ])
