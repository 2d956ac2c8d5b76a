import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'
import t from 'tap'
import { testInstance } from '../support/instance.ts'
import { ROOT } from '../support/sources.ts'

// Someone else's program, written from the document at /docs/json alone: types generated, compiled
// strictly, and run.

const PROGRAM = `
import createClient from 'openapi-fetch'
import type { paths } from './api.ts'

export async function sell (baseUrl: string, token: string): Promise<unknown> {
  const client = createClient<paths>({ baseUrl, headers: { authorization: \`Bearer \${token}\` } })
  const fresh = () => ({ header: { 'idempotency-key': crypto.randomUUID() } })

  const made = await client.POST('/api/v1/catalog/products', { body: { sku: 'TEA', name: 'Tea', priceMinor: 500, kind: 'service' } })
  if (made.data === undefined) throw new Error(made.error.code)
  const [variant] = made.data.variants
  const registers = await client.GET('/api/v1/pos/registers', {})
  const registerId = registers.data?.items[0]?.id ?? ''
  const body = { registerId, lines: [{ variantId: variant?.id ?? '', quantity: '2' }], tenders: [{ type: 'cash' as const, amountMinor: 1_000 }] }
  const sale = await client.POST('/api/v1/pos/sales', { params: fresh(), body })
  if (sale.data === undefined) throw new Error(sale.error.code)

  const path = { productId: made.data.id }
  const changed = await client.PATCH('/api/v1/catalog/products/{productId}', { params: { path, header: { 'if-match': made.response.headers.get('etag') ?? '' } }, body: { name: 'Green tea' } })
  const list = await client.GET('/api/v1/catalog/products', {})
  const one = await client.GET('/api/v1/catalog/products', { params: { query: { limit: 1, sort: 'sku' } } })
  const refused = await client.POST('/api/v1/pos/sales', { params: fresh(), body: { ...body, tenders: [] } })
  const code: string | undefined = refused.error?.code

  // What the server would refuse, the compiler refuses.
  const never = async (): Promise<void> => {
    // @ts-expect-error no Idempotency-Key
    await client.POST('/api/v1/pos/sales', { body })
    // @ts-expect-error no If-Match
    await client.PATCH('/api/v1/catalog/products/{productId}', { params: { path }, body: { name: 'y' } })
    // @ts-expect-error no lines
    await client.POST('/api/v1/pos/sales', { params: fresh(), body: { registerId, tenders: [] } })
  }
  return { never: typeof never, total: sale.data.totalMinor, changed: changed.data?.name, names: list.data?.items.map(p => p.name), one: one.data?.items.length, status: refused.response.status, code }
}
`

const stoa = await testInstance({ STOA_ROLE: 'web' })
const folder = await mkdtemp(join(tmpdir(), 'stoa-client-'))
t.teardown(() => rm(folder, { recursive: true, force: true }))
await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
await writeFile(
  join(folder, 'api.ts'),
  astToString(await openapiTS((await stoa.app.inject('/docs/json')).body))
)
await writeFile(join(folder, 'use.mts'), PROGRAM)

async function compile(): Promise<string> {
  const options = [
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--allowImportingTsExtensions',
    '--rewriteRelativeImportExtensions',
    '--skipLibCheck',
    '--types',
    'node'
  ]
  const tsc = spawn(
    process.execPath,
    [join(ROOT, 'node_modules/typescript/bin/tsc'), ...options, 'use.mts'],
    { cwd: folder }
  )
  let said = ''
  tsc.stdout.on('data', data => {
    said += String(data)
  })
  tsc.stderr.on('data', data => {
    said += String(data)
  })
  const [code] = (await once(tsc, 'close')) as [number]
  return code === 0 ? '' : said
}

t.test('a program generated from the document compiles, and sells', async t => {
  t.equal(await compile(), '')
  const { sell } = (await import(pathToFileURL(join(folder, 'use.mjs')).href)) as {
    sell: (baseUrl: string, token: string) => Promise<unknown>
  }
  const { token } = await stoa.signUp()
  t.match(await sell(await stoa.app.listen({ host: '127.0.0.1', port: 0 }), token), {
    total: 1_000,
    changed: 'Green tea',
    names: ['Green tea'],
    one: 1,
    status: 422,
    code: /^pos\./
  })
})
