import { readFileSync } from 'node:fs'
import t from 'tap'
import { asAdmin, set, testInstance } from 'stoa/testing'
import { billedShop, BILLS } from 'stoa/testing/bills'
import { PURCHASING as at, wrongCosts } from 'stoa/testing/purchasing'

// Costs worked by hand (test/vectors/costs.json), through the whole system: what each document moved,
// what is there and what it is worth, to four decimals of the minor unit.

const stoa = await testInstance()

type Goods = 'A' | 'B' | 'C'
type Layers = Array<[string, string]>
interface Step {
  receive?: Array<[Goods, string, number]>
  charges?: Array<['value' | 'quantity' | 'weight', number]>
  sell?: [Goods, string]
  refund?: [string, string]
  void?: string
  send?: [Goods, string]
  arrive?: [string, string]
  giveBack?: [string, string]
  writeOff?: [Goods, string]
  find?: [Goods, string]
  cost?: [Goods, number]
  bill?: [string, number]
  cancel?: string
  charge?: [string, 'value' | 'quantity' | 'weight', number]
  method?: 'average' | 'fifo'
  as?: string
  is?: string
  late?: string
  corrected?: [string, string]
  stock?: Partial<Record<Goods, [string, string]>>
  layers?: Layers
  branch?: Layers
  shops?: [string, string]
}
interface Vector {
  name: string
  source?: string
  method: 'average' | 'fifo'
  negative?: boolean
  grams?: number[]
  steps: Step[]
}
const { vectors } = JSON.parse(
  readFileSync(new URL('../../../test/vectors/costs.json', import.meta.url), 'utf8')
) as { vectors: Vector[] }
const GOODS: Goods[] = ['A', 'B', 'C']
/** Decimal text as the book shows it: without zeros at the end. */
const plain = (value: string): string => (value.includes('.') ? value.replace(/\.?0+$/, '') : value)

async function world({ method, negative, grams }: Vector) {
  const shop = await billedShop(stoa)
  const { token, shopId, variants, supplierId, registerId } = shop
  const variant = (goods: Goods): string => variants[GOODS.indexOf(goods)] as string
  const put = (to: string) =>
    stoa.ok('PUT', `${at}/costing-method`, { token, body: { method: to } })
  if (method === 'fifo') await put(method)
  if (negative) {
    const headers = { 'x-shop-id': shopId }
    await set(stoa, 'inventory/allowNegativeStock', 'shop', true, { token, headers })
  }
  const patch = async (goods: Goods, body: object) => {
    const { items } = await shop.read('/api/v1/catalog/products?limit=100')
    const product = items.find(({ sku }: { sku: string }) => sku === goods)
    const headers = { 'if-match': `"${product.version}"` }
    await stoa.ok('PATCH', `/api/v1/catalog/products/${product.id}`, { token, headers, body })
  }
  for (const [i, weightGrams] of (grams ?? []).entries()) {
    await patch(GOODS[i] as Goods, { weightGrams })
  }
  let branchId: string | null = null
  const branch = async (): Promise<string> => {
    branchId ??= (
      await stoa.ok('POST', '/api/v1/tenants/shops', {
        token,
        body: { name: 'Branch', code: 'B2', timeZone: 'Europe/London' }
      })
    ).id as string
    return branchId
  }
  const made = new Map<string, { id: string; totalMinor?: number; lines?: unknown[] }>()
  const of = (name: string) => {
    const found = made.get(name)
    if (found === undefined) throw new Error(`no ${name}`)
    return found
  }
  const adjust = (reason: string, [goods, quantity]: [Goods, string]) =>
    shop.done('/api/v1/inventory/adjustments', {
      shopId,
      reason,
      lines: [{ variantId: variant(goods), quantity }]
    })
  /** Does it. @returns the document it made */
  const act = async (step: Step): Promise<{ id: string } | null> => {
    if (step.receive !== undefined) {
      return shop.receive(
        step.receive.map(([goods, quantity, cost]) => [GOODS.indexOf(goods), quantity, cost]),
        {
          supplierId,
          charges: (step.charges ?? []).map(([spreadBy, amountMinor]) => ({
            kind: 'freight',
            spreadBy,
            amountMinor
          }))
        }
      )
    }
    if (step.sell !== undefined) {
      const [goods, quantity] = step.sell
      return shop.done('/api/v1/pos/sales', {
        registerId,
        lines: [{ variantId: variant(goods), quantity }],
        tenders: [{ type: 'cash', amountMinor: 100_000_000 }]
      })
    }
    if (step.refund !== undefined) {
      const [sale, quantity] = step.refund
      const lines = [{ lineNo: 1, quantity }]
      const amountMinor = Math.round(Number(quantity) * 500)
      return shop.done('/api/v1/pos/refunds', {
        registerId,
        saleId: of(sale).id,
        lines,
        tenders: [{ type: 'cash', amountMinor }]
      })
    }
    if (step.void !== undefined) {
      return shop.done(`/api/v1/pos/sales/${of(step.void).id}/void`, { registerId, reason: 'x' })
    }
    if (step.send !== undefined) {
      const [goods, quantity] = step.send
      const transfer = await shop.done('/api/v1/inventory/transfers', {
        fromShopId: shopId,
        toShopId: await branch(),
        lines: [{ variantId: variant(goods), quantity }]
      })
      return shop.done(`/api/v1/inventory/transfers/${transfer.id}/send`)
    }
    if (step.arrive !== undefined) {
      const [transfer, received] = step.arrive
      const lines = [{ variantId: variant('A'), received }]
      return shop.done(`/api/v1/inventory/transfers/${of(transfer).id}/receive`, { lines })
    }
    if (step.giveBack !== undefined) {
      const [receipt, quantity] = step.giveBack
      const known = made.get(receipt)
      const lines =
        known === undefined
          ? [{ variantId: variant(receipt as Goods), quantity, creditMinor: 0 }]
          : [{ receiptLineNo: 1, quantity }]
      const receiptId = known === undefined ? {} : { receiptId: known.id }
      return shop.done(`${at}/supplier-returns`, {
        supplierId,
        shopId,
        reason: 'x',
        lines,
        ...receiptId
      })
    }
    if (step.writeOff !== undefined) {
      const [goods, quantity] = step.writeOff
      return adjust('write-off', [goods, quantity])
    }
    if (step.find !== undefined) return adjust('opening', step.find)
    if (step.bill !== undefined) {
      const [receipt, netMinor] = step.bill
      const [line] = of(receipt).lines as Array<{ quantity: string }>
      const { id } = await shop.bill([
        { receiptId: of(receipt).id, receiptLineNo: 1, quantity: line?.quantity, netMinor }
      ])
      return shop.done(`${BILLS}/${id}/approve`, { acceptBecause: 'agreed' })
    }
    if (step.cancel !== undefined) {
      return shop.done(`${BILLS}/${of(step.cancel).id}/cancel`, { because: 'wrong' })
    }
    if (step.charge !== undefined) {
      const [receipt, spreadBy, amountMinor] = step.charge
      const body = { kind: 'freight', spreadBy, amountMinor }
      return shop.done(`${at}/receipts/${of(receipt).id}/charges`, body)
    }
    if (step.method !== undefined) await put(step.method)
    if (step.cost !== undefined) await patch(step.cost[0], { costMinor: step.cost[1] })
    return null
  }
  const rows = (sql: string, ...more: unknown[]) =>
    asAdmin(stoa, sql, [shop.tenantId, ...more]) as Promise<Array<Record<string, string>>>
  const layersIn = async (where: string): Promise<Layers> =>
    (
      await rows(
        `SELECT left_quantity, left_value FROM purchasing_fifo_layer WHERE tenant_id = $1 AND variant_id = $2 AND at_shop_id = $3 AND left_quantity <> 0 ORDER BY came_at, id`,
        variant('A'),
        where
      )
    ).map(row => [plain(row['left_quantity'] as string), plain(row['left_value'] as string)])
  const entries = (id: string, kind: string) =>
    rows(
      `SELECT value FROM purchasing_cost_entry WHERE tenant_id = $1 AND document_id = $2 AND kind = $3 ORDER BY id DESC`,
      id,
      kind
    )
  return { shop, act, made, variant, rows, layersIn, entries, branch }
}

for (const vector of vectors) {
  t.test(`${vector.method}: ${vector.name}`, async t => {
    const { shop, act, made, variant, rows, layersIn, entries, branch } = await world(vector)
    for (const [i, step] of vector.steps.entries()) {
      const document = await act(step)
      if (document !== null && step.as !== undefined) made.set(step.as, document)
      await shop.done(`${at}/stock-value/keep`)
      await stoa.settled()
      const id = document?.id ?? ''
      const n = `step ${i + 1}`
      if (step.is !== undefined) {
        t.equal(plain((await entries(id, 'moved'))[0]?.['value'] ?? ''), step.is, `${n} moved`)
      }
      if (step.receive !== undefined) {
        const late = await entries(id, 'late')
        t.equal(plain(late[0]?.['value'] ?? '0'), step.late ?? '0', `${n} late`)
      }
      if (step.corrected !== undefined) {
        const [sum] = await rows(
          `SELECT sum(stock_value) AS stays, sum(sold_value) AS sold FROM purchasing_cost_correction WHERE tenant_id = $1 AND posted_at = (SELECT max(posted_at) FROM purchasing_cost_correction WHERE tenant_id = $1)
           OR tenant_id = $1 AND $2`,
          step.cancel !== undefined
        )
        const parts = [plain(sum?.['stays'] ?? ''), plain(sum?.['sold'] ?? '')]
        t.strictSame(parts, step.corrected, `${n} corrected`)
      }
      for (const [goods, is] of Object.entries(step.stock ?? {})) {
        const [row] = await rows(
          'SELECT quantity, value FROM purchasing_cost WHERE tenant_id = $1 AND variant_id = $2',
          variant(goods as Goods)
        )
        const kept = [plain(row?.['quantity'] ?? ''), plain(row?.['value'] ?? '')]
        t.strictSame(kept, is, `${n} stock of ${goods}`)
      }
      if (step.layers !== undefined) {
        t.strictSame(await layersIn(shop.shopId), step.layers, `${n} layers`)
      }
      if (step.branch !== undefined) {
        t.strictSame(await layersIn(await branch()), step.branch, `${n} layers of the branch`)
      }
      if (step.shops !== undefined) {
        const worth = [shop.shopId, await branch()].map(
          async where => (await shop.value(0, `&shopId=${where}`)).valueMinor
        )
        t.strictSame((await Promise.all(worth)).map(String), step.shops, `${n} shops`)
      }
    }
    t.strictSame(await wrongCosts(stoa, shop.tenantId), [])
  })
}

t.test('what is worked by hand covers it: how many, and how many of public sources', async t => {
  t.ok(vectors.length >= 40)
  t.ok(vectors.filter(({ source }) => source !== undefined).length * 3 >= vectors.length)
})
