import t from 'tap'
import { adminOf } from '../../test/support/admin.ts'
import { testInstance, type SignedUp } from '../../test/support/instance.ts'
import { relayAll } from '../../test/support/relay.ts'
import { sellOne } from '../../test/support/till.ts'

// A sale costs nothing where a plugin that hears of sales has nothing set up: no job is made for it.
const stoa = await testInstance({ STOA_ROLE: 'web' })
const admin = await adminOf(stoa)

/** Sells one thing. @returns the jobs that were made for its events, and how many events wait for the relay */
async function jobsOfSale(
  owner: SignedUp,
  more: object = {}
): Promise<{ jobs: string[]; waiting: number }> {
  await relayAll(stoa)
  await admin.query('DELETE FROM pool.job WHERE tenant_id = $1', [owner.tenantId])
  await sellOne(stoa, owner, more)
  const { rows: waiting } = await admin.query(
    'SELECT name FROM pool.outbox WHERE tenant_id = $1 AND dispatched_at IS NULL',
    [owner.tenantId]
  )
  await relayAll(stoa)
  const { rows } = await admin.query<{ name: string }>(
    'SELECT name FROM pool.job WHERE tenant_id = $1 ORDER BY name',
    [owner.tenantId]
  )
  return { jobs: rows.map(({ name }) => name), waiting: waiting.length }
}
const create = (owner: SignedUp, path: string, body: object, expected = 201): Promise<void> =>
  stoa.call('POST', `/api/v1/${path}`, { token: owner.token, body }).then(answer => {
    if (answer.statusCode !== expected) throw new Error(answer.body)
  })
const categoryOf = async ({ token }: SignedUp): Promise<string> =>
  (await stoa.ok('POST', '/api/v1/catalog/categories', { token, body: { name: 'Food' } })).id
const customerOf = async ({ token }: SignedUp): Promise<string> =>
  (
    await stoa.ok('POST', '/api/v1/customers/customers', {
      token,
      body: { name: 'Ana', phone: '+447700900123' }
    })
  ).id

t.test('a sale of a company that uses neither makes no work', async t => {
  const owner = await stoa.signUp()
  t.strictSame(await jobsOfSale(owner), { jobs: [], waiting: 0 })
  const customerId = await customerOf(owner)
  const { jobs, waiting } = await jobsOfSale(owner, { customerId })
  t.ok(waiting > 0, 'a notice to the customer is wanted')
  t.strictSame(
    jobs.filter(name => /^(kitchen|agents)\./.test(name)),
    [],
    'and nothing else'
  )
})

t.test('from the first station on, the kitchen hears of each sale, and no one else', async t => {
  const [owner, neighbour] = [await stoa.signUp(), await stoa.signUp()]
  const categoryIds = [await categoryOf(owner)]
  await create(owner, 'kitchen/stations', { name: 'Grill', categoryIds })
  t.strictSame((await jobsOfSale(owner)).jobs, ['kitchen.send-sale'])
  t.strictSame((await jobsOfSale(neighbour)).jobs, [])
  await create(owner, 'kitchen/stations', { name: 'Bar', categoryIds })
  t.strictSame((await jobsOfSale(owner)).jobs, ['kitchen.send-sale'])
  await create(owner, 'agents/agents', { name: 'Bob', code: 'BOB' })
  t.strictSame((await jobsOfSale(owner)).jobs, ['agents.record-posted-sale', 'kitchen.send-sale'])
})

t.test('from the first agent on, agents hear of each sale', async t => {
  const owner = await stoa.signUp()
  await create(owner, 'agents/agents', { name: 'Bob', code: 'BOB' })
  t.strictSame((await jobsOfSale(owner)).jobs, ['agents.record-posted-sale'])
})

t.test('what was refused or not committed is in use nowhere', async t => {
  const owner = await stoa.signUp()
  await create(
    owner,
    'kitchen/stations',
    { name: 'Grill', categoryIds: ['019a8000-0000-7000-8000-000000000000'] },
    422
  )
  const inside = await stoa.system(owner.tenantId, owner)
  await t.rejects(
    inside.unitOfWork(async ctx => {
      await ctx.markInUse()
    }),
    /No plugin is at work/
  )
  t.strictSame(await jobsOfSale(owner), { jobs: [], waiting: 0 })
})
