import t from 'tap'
import { dynamicStatement } from '../../database/statement.ts'
import { hire, testInstance } from '../../../test/support/testing-api.ts'
import { ActingContext } from '../../context/acting-context.ts'
import type { OuterContext } from '../../context/context.ts'
import { kindOf } from '../kinds-here.ts'
import { Placing } from './place-rows.ts'
import { runImportHandler } from './run-import.ts'
import { openImport } from './store.ts'
import { takeIn } from './take-in.ts'

const stoa = await testInstance()
const file = (rows: number, price = 1): string =>
  [
    'sku,name,price,category,barcode',
    ...Array.from(
      { length: rows },
      (_, i) => `P${i},Product number ${i},${price}.50,Home > Shelf ${i % 7},90000${i}`
    )
  ].join('\n')

/** A file that was taken in and waits for its job. */
async function waiting(system: OuterContext, csv: string): Promise<string> {
  const { importId, total, columns } = await takeIn(system, kindOf(system, 'catalog.products'), {
    csv,
    dryRun: false
  })
  const scope = [system.tenantId, system.company().id, importId]
  await system.unitOfWork(() => openImport([...scope, total, 0, [], null, null, null, columns]))
  return importId
}

t.test('5,000 rows are placed in batches, and how far it is can be seen', async t => {
  const { token, tenantId, companyId } = await stoa.signUp()
  const csv = file(5_000)
  const started = await stoa.ok('POST', '/api/v1/files/kinds/catalog.products/imports', {
    token,
    body: { csv }
  })
  t.match(started, { state: 'queued', total: 5_000, done: 0 })
  const seen = new Set<number>()
  let now = started
  while (now.state !== 'done') {
    now = await stoa.ok('GET', `/api/v1/files/imports/${started.id}`, { token })
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
        'SELECT (SELECT count(*) FROM catalog_product WHERE tenant_id = $1)::integer AS products, (SELECT count(*) FROM catalog_variant WHERE tenant_id = $1)::integer AS variants, (SELECT count(*) FROM catalog_barcode WHERE tenant_id = $1)::integer AS barcodes, (SELECT count(rows) FROM file_import_piece WHERE tenant_id = $1)::integer AS files',
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
  const importId = await waiting(system, csv)
  const placing = (): Placing =>
    new Placing(ActingContext.of(system), kindOf(system, 'catalog.products'), importId)
  t.match(await placing().next(), { state: 'running', done: 500, created: 500 })
  const job = {
    id: importId,
    data: { importId },
    attempt: 2,
    repeated: true,
    signal: new AbortController().signal,
    progress: async () => {}
  }
  await Promise.all([runImportHandler.run(system, job), runImportHandler.run(system, job)]) // even when two think it is theirs
  t.match(await stoa.ok('GET', `/api/v1/files/imports/${importId}`, { token }), {
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
  const started = await stoa.ok('POST', '/api/v1/files/kinds/catalog.products/imports', {
    token,
    body: { csv: file(5_001), dryRun: true }
  })
  t.match(started, { state: 'queued', dryRun: true })
  await stoa.settled(20_000)
  t.match(await stoa.ok('GET', `/api/v1/files/imports/${started.id}`, { token }), {
    state: 'done',
    created: 5_001
  })
  t.strictSame((await stoa.ok('GET', '/api/v1/catalog/products', { token })).items, [])
})

t.test(
  'an import goes on with the rights of whoever asked for it, asked again at each batch',
  async t => {
    const owner = await stoa.signUp()
    const { token } = owner
    await stoa.ok('POST', '/api/v1/access/roles', {
      token,
      body: {
        name: 'Importer',
        rules: [{ permission: 'product.*' }, { permission: 'file.import' }]
      }
    })
    const importer = await hire(stoa, owner, [{ role: 'Importer', companyId: owner.companyId }])
    const csv = [
      'sku,name,price',
      ...Array.from({ length: 1_200 }, (_, i) => `S${i},Thing ${i},1.00`)
    ].join('\n')
    const system = await stoa.system(owner.tenantId, {
      companyId: owner.companyId,
      userId: importer.userId
    })
    const importId = await waiting(system, csv)
    const progress = async ({ done }: { done?: number }): Promise<void> => {
      if (done === 500) {
        await stoa.ok('PATCH', `/api/v1/access/users/${importer.userId}`, {
          token,
          headers: { 'if-match': '"1"' },
          body: { status: 'disabled' }
        })
      }
    }
    const job = {
      id: importId,
      data: { importId },
      attempt: 1,
      repeated: false,
      signal: new AbortController().signal,
      progress
    }
    await runImportHandler.run(system, job as never)
    const ended = await stoa.ok('GET', `/api/v1/files/imports/${importId}`, { token })
    t.match(ended, {
      state: 'stopped',
      done: 500,
      created: 500,
      errors: {
        items: [{ line: 502, code: 'access.asker-may-not', message: /stopped before this line/ }]
      }
    })
    t.not(ended.finishedAt, null)
    await runImportHandler.run(system, job as never)
    t.equal(
      (await stoa.ok('GET', `/api/v1/files/imports/${importId}`, { token })).errors.items.length,
      1,
      'repeated, it stays so'
    )
  }
)

const upload = '/api/v1/files/kinds/catalog.products/imports'

t.test('former imports are listed, newest first; one under way is cancelled once', async t => {
  const owner = await stoa.signUp()
  const { token, tenantId, companyId, userId } = owner
  const first = await stoa.ok('POST', upload, {
    token,
    body: { csv: 'sku,name,price\nX-1,Ex,1.00' }
  })
  await stoa.settled()
  await stoa.ok('POST', upload, {
    token,
    body: { csv: 'sku,name,price\nX-2,Ex,1.00', dryRun: true }
  })
  const imports = '/api/v1/files/imports'
  const page = await stoa.ok('GET', `${imports}?limit=1`, { token })
  t.match(page.items, [{ dryRun: true, total: 1, userId }])
  t.notOk('errors' in page.items[0])
  const rest = await stoa.ok('GET', `${imports}?after=${page.next}`, { token })
  t.match(rest, { items: [{ id: first.id, dryRun: false, state: 'done', created: 1 }], next: null })

  const csv = 'sku,name,price\nX-3,Ex,1.00'
  const system = await stoa.system(tenantId, { companyId })
  const id = await waiting(system, csv)
  t.match(await stoa.ok('POST', `${imports}/${id}/cancel`, { token }), {
    state: 'stopped',
    done: 0
  })
  t.strictSame((await stoa.ok('GET', '/api/v1/catalog/products?sku=X-3', { token })).items, [])
  for (const over of [id, first.id]) {
    const refused = await stoa.call('POST', `${imports}/${over}/cancel`, { token })
    t.match(refused.json(), { status: 409, code: 'files.import-over' })
  }
  const other = await stoa.signUp()
  t.equal(
    (await stoa.call('POST', `${imports}/${id}/cancel`, { token: other.token })).statusCode,
    404
  )
  const cashier = await hire(stoa, owner, [{ role: 'cashier', companyId }])
  t.equal((await stoa.call('GET', imports, { token: cashier.token })).statusCode, 403)
})
