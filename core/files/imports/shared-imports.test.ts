import { once } from 'node:events'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import t from 'tap'
import { asAdmin, testInstance } from '../../../test/support/testing-api.ts'
import { ActingContext } from '../../context/acting-context.ts'
import { kindOf } from '../kinds-here.ts'
import { takeIn } from './take-in.ts'

const stoa = await testInstance({ STOA_ROLE: 'web' })
const file = (rows: number, width = 10): string =>
  [
    'sku,name,price',
    ...Array.from({ length: rows }, (_, i) => `P${i},${'x'.repeat(width)} ${i},1.50`)
  ].join('\n')
const upload = (token: string, csv: string) =>
  stoa.call('POST', '/api/v1/files/kinds/catalog.products/imports', {
    token,
    body: csv as never,
    headers: { 'content-type': 'text/csv' }
  })

t.test('while a long file is read, others get their turn after every 500 rows', async t => {
  const { tenantId, companyId } = await stoa.signUp()
  const system = await stoa.system(tenantId, { companyId })
  let turns = 0
  let reading = true
  const turn = (): void => {
    turns++
    if (reading) setImmediate(turn)
  }
  turn()
  const kind = kindOf(system, 'catalog.products')
  const { importId, total } = await takeIn(system, kind, { csv: file(50_000), dryRun: false })
  reading = false
  t.equal(total, 50_000)
  t.same(
    await asAdmin(
      stoa,
      'SELECT rows -> 499 AS last FROM file_import_piece WHERE tenant_id = $1 AND import_id = $2 AND n = 49500',
      [tenantId, importId]
    ),
    [{ last: [{ sku: 'P49999', name: 'xxxxxxxxxx 49999', price: '1.50' }, []] }]
  )
  t.ok(turns >= 100, `${turns} turns`)
})

t.test('a reading that no one waits for ends, and leaves its place', async t => {
  const { tenantId, companyId } = await stoa.signUp()
  const system = await stoa.system(tenantId, { companyId })
  const gone = new AbortController()
  const acting = ActingContext.of(system)
  acting.acting.signal = gone.signal
  const kind = kindOf(system, 'catalog.products')
  const reading = takeIn(system, kind, { csv: file(50_000, 200), dryRun: false })
  setTimeout(() => {
    gone.abort(new Error('gone'))
  }, 20)
  await t.rejects(reading, { message: 'gone' })
  t.same(
    await asAdmin(stoa, 'SELECT id FROM file_import WHERE tenant_id = $1', [tenantId]),
    [],
    'nothing of it is left'
  )
  const next = await stoa.system(tenantId, { companyId })
  t.equal(
    (await takeIn(next, kind, { csv: file(5_000), dryRun: false })).total,
    5_000,
    'one reading of a tenant at a time: the first one is over'
  )
})

t.test('a file whose client has left is not imported', async t => {
  const { token, tenantId } = await stoa.signUp()
  await stoa.app.listen({ host: '127.0.0.1', port: 0 })
  const sent = request({
    port: (stoa.app.server.address() as AddressInfo).port,
    method: 'POST',
    path: '/api/v1/files/kinds/catalog.products/imports',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'text/csv',
      'idempotency-key': 'left before the end'
    }
  })
  sent.on('error', () => {})
  const read = once(stoa.app.server, 'request').then(([message]) => once(message, 'end'))
  sent.end(file(50_000, 300))
  await read
  sent.destroy()
  t.equal((await upload(token, file(5_000))).statusCode, 202, 'read behind it')
  t.same(await asAdmin(stoa, 'SELECT total FROM file_import WHERE tenant_id = $1', [tenantId]), [
    { total: 5_000 }
  ])
})

t.test(
  'of many uploads of a tenant at once most are told to come again, and others are taken meanwhile',
  async t => {
    const [greedy, other] = [await stoa.signUp(), await stoa.signUp()]
    // The first is long, so that it is still read when the last has come.
    const many = Array.from({ length: 20 }, (_, i) =>
      upload(greedy.token, file(i === 0 ? 30_000 : 3_000))
    )
    t.equal((await upload(other.token, file(10))).statusCode, 202)
    const answers = await Promise.all(many)
    t.equal(
      answers.filter(({ statusCode }) => statusCode === 202).length,
      9,
      'one at work and eight waiting'
    )
    const refused = answers.filter(({ statusCode }) => statusCode !== 202)
    t.match(refused[0]?.json(), { status: 503, code: 'stoa.busy' })
    t.ok(
      refused.every(
        ({ statusCode, headers }) => statusCode === 503 && Number(headers['retry-after']) > 0
      )
    )
    t.equal((await upload(greedy.token, file(10))).statusCode, 202)
  }
)

t.test('what is no table is refused with as much as someone can read', async t => {
  const { token } = await stoa.signUp()
  const refused = async (csv: string) => {
    const answer = await upload(token, csv)
    t.ok(answer.body.length < 5_000, `${answer.body.length} bytes`)
    return answer.json()
  }
  const header = await refused(Array.from({ length: 90 }, (_, i) => `column ${i}`).join(','))
  t.equal(header.code, 'files.csv-header')
  t.equal(header.errors.length, 20)
  for (const csv of [
    `sku\n${','.repeat(1_000_000)}`,
    `sku\n"${'a,\n'.repeat(1_000_000)}`,
    `sku\nA${','.repeat(100)}`,
    Array.from({ length: 200_000 }, (_, i) => `c${i}`).join(',')
  ]) {
    t.match(await refused(csv), { status: 422, code: 'files.csv-malformed' })
  }
})
