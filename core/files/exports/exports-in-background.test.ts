import t from 'tap'
import {
  EXPORTS,
  exportsIn,
  kind,
  PRODUCTS,
  ROWS,
  skusIn
} from '../../../test/support/exports-shop.ts'
import {
  asAdmin,
  memberOf,
  testInstance,
  type SignedUp
} from '../../../test/support/testing-api.ts'
import { storageOf } from '../../storage/open-storage.ts'

// A large export is a job's: made piece by piece, kept sealed for some days, downloaded as one file.

const stoa = await testInstance()
const { fill, started, file, objectsOf, system } = exportsIn(stoa)

t.test(
  'more than 5,000 rows are made by a job, as a file that imports without a change',
  async t => {
    const us = await stoa.signUp()
    const { token } = us
    await fill(us, ROWS)
    for (const format of ['csv', 'xlsx']) {
      const refused = await stoa.call('GET', kind(PRODUCTS, `records.${format}`), { token })
      t.match(refused.json(), { status: 422, code: 'files.export-too-long' })
    }
    const some = await stoa.call('GET', kind(PRODUCTS, 'records.csv?limit=5000'), { token })
    t.equal(skusIn(some.body).length, 5_000, 'a part of them is sent at once')

    const first = await started(token, PRODUCTS)
    t.match(first, { kind: PRODUCTS, format: 'csv', state: 'queued', done: 0, finishedAt: null })
    const second = await started(token, PRODUCTS, 'xlsx')
    await stoa.settled()
    const ended = await stoa.ok('GET', `${EXPORTS}/${first.id}`, { token })
    t.match(ended, { state: 'done', done: ROWS, stoppedBy: null })
    const days = (Date.parse(ended.expiresAt) - Date.parse(ended.finishedAt)) / 86_400_000
    t.ok(days > 6.9 && days < 7.1, 'it is kept for seven days')
    t.same(
      (await stoa.ok('GET', EXPORTS, { token })).items.map(({ id }: { id: string }) => id),
      [second.id, first.id],
      'the newest first'
    )
    const csv = await file(token, first.id)
    t.equal(csv.headers['content-type'], 'text/csv; charset=utf-8')
    t.equal(csv.headers['content-disposition'], 'attachment; filename="catalog-products.csv"')
    t.equal(csv.body.slice(0, 10), '\ufeffsku,name,')
    t.equal(new Set(skusIn(csv.body)).size, ROWS, 'each once')
    t.equal(csv.body.split('\r\n').length, ROWS + 2, 'a header, and nothing beside the rows')
    const workbook = await file(token, second.id, 'xlsx')
    t.equal(workbook.headers['content-disposition'], 'attachment; filename="catalog-products.xlsx"')
    for (const [format, payload] of [
      ['text/csv', csv.rawPayload],
      ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', workbook.rawPayload]
    ] as const) {
      const answer = await stoa.app.inject({
        method: 'POST',
        url: kind(PRODUCTS, 'imports?dryRun=true'),
        headers: { authorization: `Bearer ${token}`, 'content-type': format },
        payload
      })
      await stoa.settled()
      t.match(
        await stoa.ok('GET', `/api/v1/files/imports/${answer.json().id}`, { token }),
        { state: 'done', total: ROWS, unchanged: ROWS },
        format
      )
    }
    for (const [id, format] of [
      [first.id, 'xlsx'],
      [second.id, 'csv']
    ]) {
      t.equal((await file(token, String(id), format)).statusCode, 404, 'a file is what it is')
    }
    const mails = (await stoa.ok('GET', '/api/v1/mail/messages', { token })).items
    t.match(
      mails.map((mail: { subject: string; to: { address: string } }) => [
        mail.subject,
        mail.to.address
      ]),
      [1, 2].map(() => ['Your export is ready: Products', us.email]),
      'whoever asked is told'
    )
    t.match(
      (await stoa.events(token, ['files.export-ended'])).map(({ data }) => data),
      [first, second].map(({ id }) => ({ exportId: id, kind: PRODUCTS, ready: true }))
    )
  }
)

t.test('what lies in the store is sealed', async t => {
  const us = await stoa.signUp()
  await fill(us, 10)
  await started(us.token, PRODUCTS)
  await stoa.settled()
  const [piece] = await asAdmin(stoa, 'SELECT object FROM file_export_piece WHERE tenant_id = $1', [
    us.tenantId
  ])
  const other = await stoa.signUp()
  const name = String(piece?.object)
  t.strictSame(await objectsOf(us), [name])
  const bytes = await storageOf(stoa.instance).read(
    `${us.tenantId}/${us.companyId}/files.exports/${name}`
  )
  async function openIn(of: SignedUp, object: string, sealed: Buffer): Promise<Buffer> {
    return (await system(of)).secrets.open('exported file', object, sealed)
  }
  await t.rejects(openIn(other, name, bytes ?? Buffer.alloc(0)))
  t.ok((await openIn(us, name, bytes ?? Buffer.alloc(0))).length > 0)
})

t.test('one person has twenty of them at a time', async t => {
  const us = await stoa.signUp()
  const { token } = us
  const answers = await Promise.all(
    Array.from({ length: 24 }, () =>
      stoa.call('POST', kind(PRODUCTS, 'exports'), { token, body: { format: 'csv' } })
    )
  )
  t.equal(answers.filter(({ statusCode }) => statusCode === 202).length, 20, 'also at once')
  const refused = answers.find(({ statusCode }) => statusCode !== 202)
  t.match(refused?.json(), { status: 409, code: 'files.too-many-exports' })
  const first = answers.find(({ statusCode }) => statusCode === 202)?.json<{ id: string }>()
  await stoa.ok('DELETE', `${EXPORTS}/${first?.id}`, { token })
  t.match(await started(token, PRODUCTS), { state: 'queued' })
  const other = await memberOf(stoa, us, { permissions: ['file.export', 'product.read'] })
  t.match(
    await stoa.ok('POST', kind(PRODUCTS, 'exports'), {
      token: other.token,
      headers: { 'x-company-id': us.companyId },
      body: { format: 'csv' }
    }),
    { state: 'queued' },
    'another one has their own'
  )
})
