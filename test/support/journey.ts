import t from 'tap'
import { connect } from '../../core/database/connection.ts'
import { APP, roleUrl } from '../../core/database/roles.ts'
import { testInstance } from './instance.ts'
import { filled, operationsOf } from './operations.ts'
import { TEST_SECRET } from './postgres.ts'
import { seed } from './seed.ts'
import { misunderstoodStatements } from './statements.ts'
import { sellOne } from './till.ts'

// A journey through all that is installed, run where plugins were deleted (test/journeys/deletable.test.ts). What
// types cannot see shows here: SQL that names a table of the missing plugin, an event no one
// states, a job no one does, a reader of what is not there. Its arguments are the plugins
// that are gone.

const gone = process.argv.slice(2)
const stoa = await testInstance()
const { registry, relayPool } = stoa.instance
const owner = await stoa.signUp()
const { token } = owner

async function onDatabase<T>(
  url: string,
  ask: (client: ReturnType<typeof connect>) => Promise<T>
): Promise<T> {
  const client = connect(url, 'journey')
  await client.connect()
  return ask(client).finally(() => client.end())
}

t.test(`${gone.join(', ')}: gone`, async t => {
  t.notOk(registry.plugins.some(plugin => gone.includes(plugin.name)))
  t.strictSame(
    await onDatabase(stoa.database.adminUrl, admin =>
      admin
        .query('SELECT name FROM stoa.migration WHERE owner = ANY ($1)', [gone])
        .then(r => r.rows)
    ),
    [],
    'and was never migrated'
  )
})

t.test('every statement finds its tables', async t => {
  t.strictSame(
    await onDatabase(roleUrl(stoa.database.adminUrl, TEST_SECRET, APP), misunderstoodStatements),
    []
  )
})

t.test('everything there is can be made, and read', async t => {
  const recorder = await seed(stoa, { token })
  await stoa.settled(60_000)
  t.ok(recorder.recordings.length > 30, `${recorder.recordings.length} kinds of things were made`)
  // Whatever still cannot be made up from its schema is refused, but never breaks.
  t.strictSame(
    (await recorder.improvise()).filter(refusal => / answered 500/.test(refusal)),
    []
  )
  for (const operation of operationsOf(registry).filter(o => o.method === 'GET')) {
    const known = Object.keys(operation.path).map(name => [name, recorder.known(name)] as const)
    if (known.some(([, id]) => id === undefined)) continue
    const { statusCode, body } = await recorder.call(
      operation,
      filled(operation, Object.fromEntries(known) as Record<string, string>)
    )
    t.ok(statusCode < 500, `${operation.name} answers ${statusCode} ${body.slice(0, 200)}`)
    if (known.length === 0 && operation.useCase.permission !== null && statusCode >= 400) {
      t.match(body, /"code":"[a-z-]+\./, `${operation.name} says why it is refused`)
    }
  }
})

t.test('a sale, its refund and the report of both', async t => {
  const shop = await stoa.signUp()
  const report = async () =>
    (await stoa.ok('GET', '/api/v1/reporting/sales?groupBy=none', { token: shop.token })).total
  const [sold, back] = [await sellOne(stoa, shop), await sellOne(stoa, shop)]
  const sale = await stoa.ok('GET', `/api/v1/pos/sales/${back.id}`, { token: shop.token })
  await stoa.ok('POST', '/api/v1/pos/refunds', {
    token: shop.token,
    body: {
      registerId: sale.registerId,
      saleId: back.id,
      reason: 'unwanted',
      lines: [{ lineNo: 1, quantity: '1' }],
      tenders: [{ type: 'cash', amountMinor: 1000 }]
    }
  })
  await stoa.settled(60_000)
  t.match(await report(), { sales: 2, refunds: 1, netSalesMinor: 1000 })
  t.match(await stoa.ok('GET', `/api/v1/pos/sales/${sold.id}`, { token: shop.token }), {
    dueMinor: 1000
  })
})

t.test('no job was given up', async t => {
  t.strictSame(
    (await relayPool.query("SELECT name, last_error FROM pool.job WHERE state = 'dead'")).rows,
    []
  )
})
