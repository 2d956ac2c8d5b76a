// In a process of its own: it listens, and serves pages.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import t from 'tap'
import { testBrowser } from '../support/browser.ts'
import { consoleOf } from '../support/console.ts'
import { ownInstance } from '../support/instance.ts'
import { sellOne } from '../support/till.ts'
import { filesIn } from '../support/snippets.ts'
import { ROOT } from '../support/sources.ts'

const folder = await mkdtemp(join(tmpdir(), 'stoa-guide-'))
t.teardown(() => rm(folder, { recursive: true, force: true }))
const files = await filesIn(resolve(import.meta.dirname, '../../docs/plugins.md'))
for (const [name, text] of files) {
  await mkdir(dirname(join(folder, name)), { recursive: true })
  await writeFile(join(folder, name), text)
}
const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const stoa = await ownInstance({ STOA_PLUGINS: join(folder, 'stamps') }, undefined, { pages: true })
const address = await stoa.app.listen({ host: '127.0.0.1', port: 0 })

t.test("the guide's plugin has the files the guide says", async t => {
  t.strictSame(
    [...files.keys()],
    [
      'stamps/package.json',
      'stamps/plugin.ts',
      'stamps/migrations/0001-cards.sql',
      'stamps/web/console.tsx',
      'stamps/web/words/en.ts',
      'stamps/web/stamps-words.ts',
      'stamps/web/cards/cards-query.ts',
      'stamps/web/cards/cards-page.tsx',
      'stamps/web/cards/sale-panel.tsx',
      'stamps/stamps.test.ts'
    ]
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
    items.map((c: { name: string; stamps: number }) => [c.name, c.stamps]),
    [['Ana', 2]]
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

t.test('its own test runs outside of the tree, as its author would run it', async t => {
  const modules = join(folder, 'stamps/node_modules')
  await mkdir(modules)
  for (const name of ['tap', 'tsx']) {
    await symlink(join(ROOT, 'node_modules', name), join(modules, name))
  }
  await symlink(ROOT, join(modules, 'stoa'))
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'stamps.test.ts'],
    {
      cwd: join(folder, 'stamps'),
      env: {
        ...process.env,
        TAP: '1',
        TSX_TSCONFIG_PATH: 'node_modules/stoa/core/plugins/guests.tsconfig.json'
      }
    }
  )
  t.match(stdout, /^ok 1 - each sale to a known customer is one stamp/m)
  t.notMatch(stdout, /^not ok/m)
})

t.test('it is in the API reference', async t => {
  const reference = (await stoa.ok('GET', '/docs/json')) as { paths: Record<string, unknown> }
  t.ok('/api/v1/stamps/cards' in reference.paths)
})

if (browser !== null) {
  t.test('its page and its panel are in the console of who may see them', async t => {
    const owner = await stoa.signUp({ plugins: ['pos', 'stamps'] })
    const { token } = owner
    const customer = await stoa.ok('POST', '/api/v1/customers/customers', {
      token,
      body: { name: '<i>Ana</i> فانوس' }
    })
    const sale = await sellOne(stoa, owner, { customerId: customer.id })
    for (let i = 0; i < 2; i++) await sellOne(stoa, owner, { customerId: customer.id })
    await stoa.settled()
    const { page, go, close, complaints, look } = await consoleOf(browser, address, owner)
    await page.getByRole('link', { name: 'Stamp cards' }).click()
    await page.getByRole('heading', { name: 'Stamp cards' }).waitFor()
    await page.getByRole('row', { name: /<i>Ana<\/i> فانوس 3/ }).waitFor()
    t.strictSame(await look('guide-page'), [])
    await page.getByRole('button', { name: 'Full' }).click()
    await page.getByRole('heading', { name: 'No card is full' }).waitFor()
    t.match(page.url(), /view=full/)
    await page.getByRole('button', { name: 'Views', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Save as a view…' }).click()
    await page.getByRole('dialog').getByLabel('Name').fill('Ready for a tea')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Show all cards' }).click()
    await page.getByRole('row', { name: /فانوس 3/ }).waitFor()
    await page.locator('button[aria-label^="Views:"], button:text-is("Views")').click()
    await page.getByRole('menuitem', { name: 'Ready for a tea', exact: true }).click()
    await page.getByRole('heading', { name: 'No card is full' }).waitFor()

    await go(`/sales/${sale.id}`, sale.number)
    const panel = page.getByRole('region', { name: 'Stamp card' })
    await panel.getByText('3 stamps').waitFor()
    t.strictSame(await look('guide-panel'), [])
    await panel.getByRole('link', { name: 'All stamp cards' }).click()
    await page.getByRole('row', { name: /فانوس 3/ }).waitFor()
    t.strictSame(complaints, [])
    await close()

    await stoa.ok('PUT', '/api/v1/tenants/plugins/stamps', { token, body: { enabled: false } })
    const after = await consoleOf(browser, address, owner)
    t.equal(await after.page.getByRole('link', { name: 'Stamp cards' }).count(), 0)
    await after.go(`/sales/${sale.id}`, sale.number)
    t.equal(await after.page.getByRole('region', { name: 'Stamp card' }).count(), 0)
    await after.close()
  })
}
