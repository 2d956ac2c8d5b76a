import { createHash } from 'node:crypto'
import { ApiError, type Client } from '../client.ts'
import { progressBar } from '../output.ts'
import { importProducts } from '../product-import.ts'
import { inParallel } from './in-parallel.ts'
import type { ReplayDocument } from './documents.ts'
import { outgoing, productsCsv } from './goods.ts'

const LINES_AN_ADJUSTMENT = 500
const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24)

interface Page<T> {
  items: T[]
  next: string | null
}

/** Every item of a list. */
async function all<T>(client: Client, path: string): Promise<T[]> {
  const items: T[] = []
  for (let next: string | null = ''; next !== null;) {
    const page: Page<T> = await client.call<Page<T>>(
      'GET',
      `${path}?limit=100${next === '' ? '' : `&after=${encodeURIComponent(next)}`}`
    )
    items.push(...page.items)
    next = page.next
  }
  return items
}

/**
 * Makes the products that are missing; those that are there stay as they are. @returns variant ids
 * by SKU
 */
export async function ensureProducts(
  client: Client,
  documents: ReplayDocument[],
  currency: string,
  quiet: boolean
): Promise<Map<string, string>> {
  const there = await variantsBySku(client)
  if (documents.every(d => d.lines.every(l => there.has(l.sku)))) return there
  const csv = productsCsv(documents, currency, new Set(there.keys()))
  const { errors } = await importProducts(client, Buffer.from(csv), {
    key: `replay-products-${hash(csv)}`,
    quiet
  })
  if (errors.length > 0) {
    throw new Error(`${errors.length} products cannot be made; the first: ${errors[0]?.message}`)
  }
  return variantsBySku(client)
}

async function variantsBySku(client: Client): Promise<Map<string, string>> {
  const products = await all<{ variants: Array<{ id: string; sku: string }> }>(
    client,
    '/api/v1/catalog/products'
  )
  return new Map(products.flatMap(p => p.variants.map(v => [v.sku, v.id])))
}

/** Makes the customers that are missing. @returns ids by the file's number */
export async function ensureCustomers(
  client: Client,
  documents: ReplayDocument[],
  concurrency: number,
  quiet: boolean
): Promise<Map<string, string>> {
  const ids = new Map(
    (await all<{ id: string; code: string | null }>(client, '/api/v1/customers/customers')).flatMap(
      c => (c.code === null ? [] : [[c.code, c.id]])
    )
  )
  const missing = [
    ...new Set(
      documents.flatMap(d => (d.customer === null || ids.has(d.customer) ? [] : [d.customer]))
    )
  ]
  const bar = progressBar('customers', missing.length, quiet)
  let made = 0
  await inParallel(missing, concurrency, async code => {
    const { id } = await client.call<{ id: string }>('POST', '/api/v1/customers/customers', {
      body: { code, name: `Customer ${code}` },
      key: `replay-customer-${code}`
    })
    ids.set(code, id)
    bar.to(++made)
  })
  bar.end()
  return ids
}

/**
 * Books so much opening stock that nothing the documents hand out is short. Once, however often it
 * is run.
 */
export async function ensureOpeningStock(
  client: Client,
  documents: ReplayDocument[],
  variants: Map<string, string>
): Promise<void> {
  const goods = [...outgoing(documents)]
  const name = hash(JSON.stringify(goods))
  for (let i = 0; i < goods.length; i += LINES_AN_ADJUSTMENT) {
    const reference = `replay-opening-${name}-${i / LINES_AN_ADJUSTMENT + 1}`
    const lines = goods.slice(i, i + LINES_AN_ADJUSTMENT).map(([sku, quantity]) => ({
      variantId: variants.get(sku) ?? '',
      quantity: String(quantity)
    }))
    await client
      .call('POST', '/api/v1/inventory/adjustments', {
        body: { reason: 'opening', reference, lines },
        key: reference
      })
      .catch((error: unknown) => {
        if (!(error instanceof ApiError) || error.code !== 'inventory.reference-taken') throw error
      })
  }
}
