import t from 'tap'
import { testInstance } from 'stoa/testing'
import { dynamicStatement } from 'stoa/plugin'
import { importBatch, nothingYet } from './batch.ts'
import { insertImport } from './store.ts'
import { readImportFile } from './file.ts'
import { runImportHandler } from './run-import.ts'

const stoa = await testInstance()
const file = (rows: number, price = 1): string =>
  [
    'sku,name,price,category,barcode',
    ...Array.from(
      { length: rows },
      (_, i) => `P${i},Product number ${i},${price}.50,Home > Shelf ${i % 7},90000${i}`
    )
  ].join('\n')

t.test('5,000 rows are placed in batches, and how far it is can be seen', async t => {
  const { token, tenantId, companyId } = await stoa.signUp()
  const csv = file(5_000)
  const started = await stoa.ok('POST', '/api/v1/catalog/products/import', { token, body: { csv } })
  t.match(started, { state: 'queued', total: 5_000, done: 0 })
  const seen = new Set<number>()
  let now = started
  while (now.state !== 'done') {
    now = await stoa.ok('GET', `/api/v1/catalog/imports/${started.id}`, { token })
    seen.add(now.done)
    await new Promise(resolve => setTimeout(resolve, 100)) // far less than a batch takes, and asking takes the processor from it
  }
  t.match(now, { done: 5_000, created: 5_000, failed: 0 })
  t.ok(
    [...seen].some(done => done > 0 && done < 5_000),
    'progress was seen on the way'
  )
  t.ok(
    [...seen].every(done => done % 500 === 0),
    'in steps of a batch'
  )
  t.strictSame(
    (await stoa.ok('GET', '/api/v1/catalog/products?search=number%204711', { token })).items[0]
      .variants[0],
    (await stoa.ok('GET', '/api/v1/catalog/products?barcode=900004711', { token })).items[0]
      .variants[0]
  )
  const system = await stoa.system(tenantId, { companyId })
  const [sums] = await system.unitOfWork(
    () =>
      dynamicStatement<Record<string, number>>(
        'SELECT (SELECT count(*) FROM catalog_product WHERE tenant_id = $1)::integer AS products, (SELECT count(*) FROM catalog_variant WHERE tenant_id = $1)::integer AS variants, (SELECT count(*) FROM catalog_barcode WHERE tenant_id = $1)::integer AS barcodes, (SELECT count(csv) FROM catalog_import WHERE tenant_id = $1)::integer AS files',
        [tenantId]
      ),
    { reads: true }
  )
  t.strictSame(
    sums,
    { products: 5_000, variants: 5_000, barcodes: 5_000, files: 0 },
    'the file is not kept once it is placed'
  )
})

t.test('an import that died goes on behind its last commit, and none of it is doubled', async t => {
  const { tenantId, companyId, token } = await stoa.signUp()
  const system = await stoa.system(tenantId, { companyId })
  const csv = file(1_200)
  const { entries } = await readImportFile(system, { csv })
  const importId = await system.unitOfWork(async ctx => {
    await insertImport([
      ctx.tenantId,
      companyId,
      tenantId,
      null,
      false,
      csv,
      entries.length,
      null,
      null,
      null,
      null,
      null
    ])
    return tenantId // an id like another
  })
  const first = await system.unitOfWork(ctx => importBatch(ctx, importId, entries, nothingYet()))
  t.match(first, { state: 'running', done: 500, created: 500 })
  await t.rejects(
    system.unitOfWork(async ctx => {
      // dies with its second batch written and not committed
      await importBatch(ctx, importId, entries, nothingYet())
      throw new Error('killed')
    }),
    /killed/
  )
  const job = {
    id: importId,
    data: { importId },
    attempt: 2,
    repeated: true,
    signal: new AbortController().signal,
    progress: async () => {}
  }
  await Promise.all([runImportHandler.run(system, job), runImportHandler.run(system, job)]) // even when two think it is theirs
  t.match(await stoa.ok('GET', `/api/v1/catalog/imports/${importId}`, { token }), {
    state: 'done',
    done: 1_200,
    created: 1_200,
    changed: 0,
    failed: 0
  })
  await runImportHandler.run(system, job)
  const [{ n } = { n: 0 }] = await system.unitOfWork(
    () =>
      dynamicStatement<{ n: number }>(
        'SELECT count(*)::integer AS n FROM outbox WHERE tenant_id = $1 AND name = $2',
        [tenantId, 'catalog.products-imported']
      ),
    { reads: true }
  )
  t.equal(n, 1, 'its end is told once')
  t.equal((await stoa.ok('GET', '/api/v1/catalog/products?sku=P7', { token })).items[0].version, 1)
})

t.test('a dry run of many rows is a job too', async t => {
  const { token } = await stoa.signUp()
  const started = await stoa.ok('POST', '/api/v1/catalog/products/import', {
    token,
    body: { csv: file(5_001), dryRun: true }
  })
  t.match(started, { state: 'queued', dryRun: true })
  await stoa.settled(20_000)
  t.match(await stoa.ok('GET', `/api/v1/catalog/imports/${started.id}`, { token }), {
    state: 'done',
    created: 5_001
  })
  t.strictSame((await stoa.ok('GET', '/api/v1/catalog/products', { token })).items, [])
})
