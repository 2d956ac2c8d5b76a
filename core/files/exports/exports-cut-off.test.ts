import { createHash } from 'node:crypto'
import t from 'tap'
import { EXPORTS, exportsIn, PRODUCTS, ROWS, skusIn } from '../../../test/support/exports-shop.ts'
import { asAdmin, testInstance } from '../../../test/support/testing-api.ts'
import { firstTry } from '../../../test/support/first-try.ts'
import { newId } from '../../primitives/ids.ts'
import { keepPiece } from './export-piece.ts'
import { purgeExportsHandler } from './purge-exports.ts'
import { runExportHandler } from './run-export.ts'
import { insertExportPiece } from './store.ts'

// No job runs here but those that the test runs itself, and cuts off.

const stoa = await testInstance({ STOA_ROLE: 'web' })
const { fill, started, file, objectsOf, system } = exportsIn(stoa)

t.test(
  'an export that was cut off goes on behind its last piece; two at once make one',
  async t => {
    const us = await stoa.signUp()
    await fill(us, ROWS)
    const ctx = await system(us)
    const exportId = (await started(us.token, PRODUCTS)).id
    const cut = new Error('the process ends here')
    const job = (progress: () => Promise<void>) => ({ ...firstTry({ exportId }), progress })
    await t.rejects(
      runExportHandler.run(
        ctx,
        job(async () => {
          throw cut
        })
      ),
      cut
    )
    const half = await stoa.ok('GET', `${EXPORTS}/${exportId}`, { token: us.token })
    t.match(half, { state: 'running', done: 2_000, finishedAt: null })
    t.match((await file(us.token, exportId)).json(), {
      status: 409,
      code: 'files.export-not-ready'
    })
    // Killed between the object and the commit that counts it: it is no part of the file.
    const stray = newId()
    await ctx.unitOfWork(() => insertExportPiece([us.tenantId, us.companyId, exportId, stray]))
    await keepPiece(ctx, stray, Buffer.from('no part of it'))
    await Promise.all(
      [1, 2].map(() =>
        runExportHandler.run(
          ctx,
          job(async () => {})
        )
      )
    )
    const csv = (await file(us.token, exportId)).body
    t.equal(skusIn(csv).length, ROWS)
    t.equal(new Set(skusIn(csv)).size, ROWS, 'none missing, none twice')
    t.equal((await stoa.events(us.token, ['files.export-ended'])).length, 1)
    await runExportHandler.run(
      ctx,
      job(async () => {})
    )
    t.equal(
      createHash('sha256')
        .update((await file(us.token, exportId)).body)
        .digest('hex'),
      createHash('sha256').update(csv).digest('hex'),
      'repeated, it stays so'
    )

    await asAdmin(
      stoa,
      "UPDATE file_export SET expires_at = now() - interval '2 hours' WHERE tenant_id = $1",
      [us.tenantId]
    )
    t.equal((await file(us.token, exportId)).statusCode, 404, 'expired')
    t.strictSame((await stoa.ok('GET', EXPORTS, { token: us.token })).items, [])
    t.ok((await objectsOf(us)).length >= 4)
    await purgeExportsHandler.run(await stoa.system(us.tenantId), firstTry())
    t.strictSame(await objectsOf(us), [], 'and what did not count is cleared away, too')
    t.strictSame(
      await asAdmin(stoa, 'SELECT id FROM file_export WHERE tenant_id = $1', [us.tenantId]),
      []
    )
  }
)

t.test('one that is removed ends, is seen no more, and is cleared away an hour later', async t => {
  const us = await stoa.signUp()
  const { token } = us
  await fill(us, 10)
  const exportId = (await started(us.token, PRODUCTS)).id
  t.match(await stoa.ok('DELETE', `${EXPORTS}/${exportId}`, { token }), { id: exportId })
  t.equal((await stoa.call('GET', `${EXPORTS}/${exportId}`, { token })).statusCode, 404)
  t.equal((await stoa.call('DELETE', `${EXPORTS}/${exportId}`, { token })).statusCode, 404)
  await runExportHandler.run(await system(us), firstTry({ exportId }))
  t.strictSame(await objectsOf(us), [], 'nothing is made of it')
  const rows = () =>
    asAdmin(stoa, 'SELECT state FROM file_export WHERE tenant_id = $1', [us.tenantId])
  await purgeExportsHandler.run(await stoa.system(us.tenantId), firstTry())
  t.same(await rows(), [{ state: 'stopped' }], 'what is on its way to the store is waited for')
  await asAdmin(
    stoa,
    "UPDATE file_export SET expires_at = expires_at - interval '61 minutes' WHERE tenant_id = $1",
    [us.tenantId]
  )
  await purgeExportsHandler.run(await stoa.system(us.tenantId), firstTry())
  t.same(await rows(), [])
})
