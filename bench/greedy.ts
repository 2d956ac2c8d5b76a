import { setPriority } from 'node:os'

/**
 * A process of its own: one tenant that asks for as much as 64 connections get, by searching (in
 * its web shop and as staff), importing and hashing, until it is told to end; then it tells how
 * often it was answered with what. Who is refused comes again after a moment, whatever Retry-After
 * says.
 */
// In life its callers have machines of their own: what this process itself does is to cost the
// server as little as can be.
setPriority(19)

const {
  address = '',
  token = '',
  key = '',
  slug = '',
  companyId = '',
  shopId = ''
} = JSON.parse(process.env.BENCH_GREEDY ?? '{}') as Record<string, string>
const CONNECTIONS = 16 // of each of four kinds
const MOMENT_MS = 100

const answered: Record<string, Record<string, number>> = {}
let going = true
let count = 0

async function ask(
  kind: string,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string
): Promise<void> {
  let status = 'none'
  try {
    const response = await fetch(address + path, {
      method,
      headers: { ...headers, 'idempotency-key': crypto.randomUUID() },
      body
    })
    await response.arrayBuffer()
    status = String(response.status)
  } catch {
    /* told as none */
  }
  const reported = (answered[kind] ??= {})
  reported[status] = (reported[status] ?? 0) + 1
  if (!status.startsWith('2')) await new Promise(resolve => setTimeout(resolve, MOMENT_MS))
}

const staff = { authorization: `Bearer ${token}` }
const json = { 'content-type': 'application/json' }
const WORDS = ['thing', 'number', '1', '2', '3', '4', '5', 'sku1']
const csv = [
  'sku,name,price',
  ...Array.from({ length: 5_000 }, (_, i) => `SKU${i},Thing number ${i},${1 + (i % 50)}.99`)
].join('\n')

const kinds: Array<() => Promise<void>> = [
  () =>
    ask(
      'window search',
      'GET',
      `/api/v1/storefront/products?search=${WORDS.slice(count++ % 4).join('+')}&sort=-price&limit=100`,
      { 'x-storefront-key': key }
    ),
  () =>
    ask(
      'staff search',
      'GET',
      `/api/v1/catalog/products?search=${WORDS.slice(count++ % 4).join('+')}&limit=100`,
      staff
    ),
  () =>
    ask(
      'import',
      'POST',
      '/api/v1/files/kinds/catalog.products/imports',
      { ...staff, 'content-type': 'text/csv' },
      csv
    ),
  () =>
    count++ % 2 === 0
      ? ask(
          'new user',
          'POST',
          '/api/v1/access/users',
          { ...staff, ...json },
          JSON.stringify({
            name: 'Sam',
            email: `sam${crypto.randomUUID()}@example.test`,
            password: 'quite a long passphrase',
            grants: [{ role: 'cashier', companyId, shopId }]
          })
        )
      : ask(
          'log-in',
          'POST',
          '/api/v1/access/login',
          json,
          JSON.stringify({
            tenant: slug,
            email: `${crypto.randomUUID()}@example.test`,
            password: 'whoever that is'
          })
        )
]

process.on('SIGTERM', () => {
  going = false
})
process.stdout.write(`${JSON.stringify({ address })}\n`)
await Promise.all(
  kinds.flatMap(kind =>
    Array.from({ length: CONNECTIONS }, async () => {
      while (going) await kind()
    })
  )
)
process.stdout.write(`${JSON.stringify(answered)}\n`)
