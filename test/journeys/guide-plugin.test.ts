import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import t from 'tap'
import { testInstance } from '../support/instance.ts'
import { sellOne } from '../support/till.ts'
import { filesIn } from '../support/snippets.ts'

const folder = await mkdtemp(join(tmpdir(), 'stoa-guide-'))
t.teardown(() => rm(folder, { recursive: true, force: true }))
const files = await filesIn(resolve(import.meta.dirname, '../../docs/plugins.md'))
for (const [name, text] of files) {
  await mkdir(dirname(join(folder, name)), { recursive: true })
  await writeFile(join(folder, name), text)
}
const stoa = await testInstance({ STOA_PLUGINS: join(folder, 'stamps') })

t.test("the guide's plugin has the files the guide says", async t => {
  t.strictSame(
    [...files.keys()],
    ['stamps/package.json', 'stamps/plugin.ts', 'stamps/migrations/0001-cards.sql']
  )
  t.ok((files.get('stamps/plugin.ts')?.split('\n').length ?? 99) <= 40)
})

t.test('it is off until switched on, and then works for that tenant alone', async t => {
  const [with_, without] = [
    await stoa.signUp({ plugins: ['pos'] }),
    await stoa.signUp({ plugins: ['pos'] })
  ]
  t.equal(
    (await stoa.call('GET', '/api/v1/stamps/cards', { token: with_.token })).json().code,
    'stoa.plugin-not-enabled'
  )
  await stoa.ok('PUT', '/api/v1/tenants/plugins/stamps', {
    token: with_.token,
    body: { enabled: true }
  })
  for (const owner of [with_, without]) {
    const customer = await stoa.ok('POST', '/api/v1/customers/customers', {
      token: owner.token,
      body: { name: 'Ana' }
    })
    for (let i = 0; i < 2; i++) await sellOne(stoa, owner, { customerId: customer.id })
    await sellOne(stoa, owner)
  }
  await stoa.settled()
  const { items } = await stoa.ok('GET', '/api/v1/stamps/cards', { token: with_.token })
  t.strictSame(
    items.map((c: { stamps: number }) => c.stamps),
    [2]
  )
  t.equal(
    (await stoa.call('GET', '/api/v1/stamps/cards', { token: without.token })).statusCode,
    404
  )
  const { rows } = await stoa.instance.relayPool.query(
    "SELECT count(*) AS n FROM pool.job WHERE name = 'stamps.stamp-the-card'"
  )
  t.equal(rows[0].n, 2, 'one job for each sale that names a customer, where the plugin is on')
})

t.test('it is in the API reference', async t => {
  const reference = (await stoa.ok('GET', '/docs/json')) as { paths: Record<string, unknown> }
  t.ok('/api/v1/stamps/cards' in reference.paths)
})
