import t from 'tap'
import { dynamicStatement } from '../../core/database/statement.ts'
import { newId } from '../../core/primitives/ids.ts'
import { testBrowser } from '../support/browser.ts'
import { consoleOf } from '../support/console.ts'
import { servedInstance, type SignedUp } from '../support/instance.ts'
import { hire, logIn } from '../support/staff.ts'

// The kernel's own pages: who may do what, and under which limit; settings and where they come from;
// keys, logins, jobs that failed, and what the audit has of it all.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()

/** What the console complained of beside the refusals that were asked for. */
const beside = (complaints: string[]): string[] =>
  complaints.filter(text => !/status of (400|409|412|422) /.test(text))

interface RoleOf {
  id: string
  name: string
  version: number
  rules: Array<{ permission: string; inverted: boolean; conditions: unknown }>
}
const roleOf = async ({ token }: SignedUp, name: string): Promise<RoleOf> =>
  (await stoa.ok('GET', '/api/v1/access/roles', { token })).items.find(
    (role: RoleOf) => role.name === name
  )

/** Two sales: of £10.00 and of £60.00. */
async function sellTwice({ token }: SignedUp): Promise<Array<{ number: string }>> {
  const { variants } = await stoa.ok('POST', '/api/v1/catalog/products', {
    token,
    body: { sku: 'R-1', name: 'Rug', priceMinor: 1000 }
  })
  await stoa.ok('POST', '/api/v1/inventory/adjustments', {
    token,
    body: { reason: 'opening', lines: [{ variantId: variants[0].id, quantity: '100' }] }
  })
  const { items: registers } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
  const sell = (quantity: number): Promise<{ number: string }> =>
    stoa.ok('POST', '/api/v1/pos/sales', {
      token,
      body: {
        registerId: registers[0].id,
        lines: [{ variantId: variants[0].id, quantity: String(quantity) }],
        tenders: [{ type: 'cash', amountMinor: 1000 * quantity }]
      }
    })
  return [await sell(1), await sell(6)]
}

if (browser !== null) {
  t.test('a role with a limit: whoever gets it sees what it allows, until it is taken', async t => {
    const owner = await stoa.signUp()
    const [small, large] = await sellTwice(owner)
    const { page, go, look, close, complaints } = await consoleOf(browser, address, owner)
    await go('/roles', 'Roles')
    await page.getByRole('button', { name: 'New role' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name').fill('owner')
    await dialog.getByRole('button', { name: 'New role' }).click()
    await dialog.getByText('Another role is called owner').waitFor()
    await dialog.getByLabel('Name').fill('Weekend <b>helper</b>')
    await dialog.getByRole('button', { name: 'New role' }).click()
    await page.getByText('is there. Choose what it may do.').waitFor()

    const cell = (what: string) =>
      page.getByRole('button', { name: `Weekend <b>helper</b>: ${what}` })
    await cell('See sales and receipts').click()
    await dialog.getByRole('radio', { name: 'Only when…' }).check()
    t.ok(await dialog.getByRole('button', { name: 'Apply' }).isDisabled(), 'no limit yet')
    await dialog.getByRole('button', { name: 'Add a limit' }).click()
    await dialog.getByRole('textbox', { name: 'Value' }).fill('50')
    t.strictSame(await look('roles-limit'), [])
    await dialog.getByRole('button', { name: 'Apply' }).click()
    await cell('See products, categories').click()
    await page.getByText('2 changes are not saved').waitFor()
    t.strictSame(await look('roles'), [])
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    const rules = (await roleOf(owner, 'Weekend <b>helper</b>')).rules.filter(
      ({ permission }) => permission !== 'profile.read'
    )
    t.strictSame(rules, [
      { permission: 'product.read', inverted: false, conditions: null },
      {
        permission: 'sale.read',
        inverted: false,
        conditions: { totalMinor: { $lte: 5000 } }
      }
    ])

    await page.getByRole('link', { name: 'Staff', exact: true }).click()
    await page.getByRole('button', { name: 'Add a person' }).click()
    await dialog.getByLabel('Name').fill('Ana')
    await dialog.getByLabel('E-mail').fill(owner.email)
    await dialog.getByRole('textbox', { name: 'Password' }).fill('a quite unusual phrase')
    await dialog.getByLabel('Role').selectOption('Weekend <b>helper</b>')
    await dialog.getByRole('button', { name: 'Add a person' }).click()
    await dialog.getByText('Another user of this tenant has the e-mail').waitFor()
    const email = `ana-${newId().slice(-8)}@example.test`
    await dialog.getByLabel('E-mail').fill(email)
    await dialog.getByRole('button', { name: 'Add a person' }).click()
    await page.getByRole('heading', { name: 'Ana' }).waitFor()

    const ana = { email, password: 'a quite unusual phrase' }
    const theirs = await consoleOf(browser, address, ana)
    await theirs.go('/sales', 'Sales')
    await theirs.page.getByText(small?.number ?? '').waitFor()
    t.equal(await theirs.page.getByText(large?.number ?? '').count(), 0, 'above the limit')
    t.equal(await theirs.page.getByRole('link', { name: 'Staff and roles' }).count(), 0)
    await theirs.go('/staff', 'There is no such page')
    t.strictSame(theirs.complaints, [])

    await go('/roles', 'Roles')
    await cell('See products, categories').click()
    // Someone else changes the same role meanwhile.
    const { id, version, rules: before } = await roleOf(owner, 'Weekend <b>helper</b>')
    await stoa.ok('PUT', `/api/v1/access/roles/${id}`, {
      token: owner.token,
      headers: { 'if-match': `"${version}"` },
      body: { rules: [...before, { permission: 'shop.read' }] }
    })
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Someone else changed this role meanwhile.').waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    const after = (await roleOf(owner, 'Weekend <b>helper</b>')).rules.map(r => r.permission)
    t.strictSame(after.sort(), ['profile.read', 'sale.read', 'shop.read'], 'both changes stand')
    await theirs.go('/', 'Home')
    await theirs.page.getByRole('link', { name: 'Sales' }).first().waitFor()
    t.equal(await theirs.page.getByRole('link', { name: 'Products' }).count(), 0, 'taken away')
    await theirs.close()

    // A role that is held is not deleted; the built-in ones never.
    await page.getByRole('button', { name: 'Actions for Weekend' }).last().click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await dialog.getByRole('button', { name: 'Delete' }).click()
    await dialog.getByText('still assigned to 1 users').waitFor()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Actions for Cashier' }).last().click()
    await page.getByText('Came with Stoa').waitFor()
    t.equal(await page.getByRole('menuitem', { name: 'Delete' }).count(), 0)
    t.strictSame(beside(complaints), [])
    await close()
  })

  t.test('staff: roles given and taken, a name, a way out; nobody their own', async t => {
    const owner = await stoa.signUp()
    const staff = await hire(stoa, owner, [{ role: 'cashier', shopId: owner.shopId }])
    const { page, go, look, close, complaints } = await consoleOf(browser, address, owner)
    await go('/staff?search=nobody', 'Staff')
    await page.getByRole('heading', { name: 'Nothing found' }).waitFor()
    await page.getByRole('link', { name: 'Clear filters' }).click()
    await page.getByText('2 shown').waitFor()
    await page.getByRole('link', { name: 'Olivia Owner' }).click()
    await page.getByText('Only someone else can change your own roles.').waitFor()
    await go(`/staff/${staff.userId}`, 'Staff')
    await page.getByRole('button', { name: 'Add a role' }).click()
    await page.getByLabel('Role', { exact: true }).last().selectOption('accountant')
    t.strictSame(await look('person'), [])
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    const seen = await stoa.ok('GET', `/api/v1/access/users/${staff.userId}`, {
      token: owner.token
    })
    t.strictSame(
      seen.grants.map((grant: { role: string; shopId: string | null }) => [
        grant.role,
        grant.shopId
      ]),
      [
        ['accountant', null],
        ['cashier', owner.shopId]
      ]
    )
    await page.locator('.page-head').getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Deactivate' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click()
    await page.getByText('cannot log in any more').waitFor()
    t.equal(
      (await stoa.call('GET', '/api/v1/access/me', { token: staff.token })).statusCode,
      401,
      'out at once'
    )
    t.strictSame(beside(complaints), [])
    await close()
  })

  t.test(
    'a setting is set at its level, refused where it is wrong, and inherited again',
    async t => {
      const owner = await stoa.signUp()
      interface SettingOf {
        key: string
        set: Array<{ level: string; value?: unknown }>
      }
      const setAt = async (key: string, level: string): Promise<unknown> =>
        (await stoa.ok('GET', '/api/v1/tenants/settings', { token: owner.token })).items
          .find((setting: SettingOf) => setting.key === key)
          .set.find((one: { level: string }) => one.level === level).value
      const { page, go, look, close, complaints } = await consoleOf(browser, address, owner)
      await go('/settings?level=shop', 'Settings')
      const day = page.getByRole('listitem', { name: 'Day starts at' })
      await day.getByText('Default').waitFor()
      await day.getByLabel('Day starts at').fill('04:30')
      const reply = page.getByRole('listitem', { name: 'Reply to' })
      await reply.getByText('Can only be set for').waitFor()
      await page.getByRole('button', { name: 'Save' }).click()
      await day.getByText('Set here').waitFor()
      t.equal(await setAt('dayStartsAt', 'shop'), '04:30')
      await page.getByRole('button', { name: 'Everywhere' }).click()
      await reply.getByLabel('Reply to').fill('not an address')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('Not saved: one field').waitFor()
      t.equal(await setAt('replyTo', 'tenant'), undefined)
      t.strictSame(await look('settings'), [])
      await page.getByRole('button', { name: 'Discard' }).click()
      await day.getByText('has its own').waitFor()
      await go('/settings?level=shop', 'Settings')
      await day.getByRole('button', { name: 'Reset Day starts at' }).click()
      await day.getByText('Default').waitFor()
      t.equal(await setAt('dayStartsAt', 'shop'), undefined)
      await page.getByRole('button', { name: 'Undo' }).click()
      await day.getByText('Set here').waitFor()
      t.equal(await setAt('dayStartsAt', 'shop'), '04:30')
      t.strictSame(beside(complaints), [])
      await close()
    }
  )

  t.test('a key is shown once; other logins are ended; a name is one’s own', async t => {
    const owner = await stoa.signUp()
    const elsewhere = await logIn(stoa, owner.slug, owner.email, owner.password)
    const { page, go, look, close, complaints } = await consoleOf(browser, address, owner)
    await go('/api-keys', 'API keys')
    await page.getByRole('heading', { name: 'No API keys' }).waitFor()
    await page.getByRole('button', { name: 'New key' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name').fill('Bookkeeping')
    await dialog.getByLabel('May do').selectOption('some')
    await dialog.getByRole('checkbox', { name: 'See the companies' }).check()
    await dialog.getByRole('button', { name: 'New key' }).click()
    const key = await dialog.getByRole('textbox', { name: 'API key', exact: true }).inputValue()
    const status = async (path: string): Promise<number> =>
      (await stoa.call('GET', path, { token: key })).statusCode
    t.strictSame(
      [await status('/api/v1/tenants/companies'), await status('/api/v1/access/users')],
      [200, 403]
    )
    await dialog.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('button', { name: 'Revoke' }).waitFor()
    t.notOk((await page.content()).includes(key), 'it is not shown again')
    await page.getByRole('button', { name: 'Revoke' }).click()
    await dialog.getByRole('button', { name: 'Revoke' }).click()
    await page.getByText('does not work any more').waitFor()
    t.equal(await status('/api/v1/tenants/companies'), 401)

    await go('/account', 'My account')
    await page.getByText('This device').waitFor()
    t.strictSame(await look('account'), [])
    await page.getByRole('button', { name: 'Log out all others' }).click()
    await page.getByText('2 devices are logged out').waitFor()
    t.equal(
      (await stoa.call('GET', '/api/v1/access/me', { token: elsewhere.accessToken })).statusCode,
      401
    )
    await page.getByLabel('Name').fill('Olive')
    await page.keyboard.press('Control+s')
    await page.getByRole('navigation').getByText('Olive', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Change password' }).click()
    await dialog.getByLabel('Old password').fill('not this one')
    await dialog.getByLabel('New password').fill('yet another long phrase')
    await dialog.getByRole('button', { name: 'Change password' }).click()
    await dialog.getByText('is not the password in force').waitFor()
    await dialog.getByLabel('Old password').fill(owner.password)
    await dialog.getByRole('button', { name: 'Change password' }).click()
    await page.getByText('Your password is changed.').waitFor()
    await go('/account', 'My account')
    await page.getByText('This device').waitFor()
    await logIn(stoa, owner.slug, owner.email, 'yet another long phrase')
    t.strictSame(beside(complaints), [])
    await close()
  })

  t.test(
    'what failed is seen on home, tried again or discarded, and stands in the audit',
    async t => {
      const owner = await stoa.signUp()
      const system = await stoa.system(owner.tenantId)
      const dies = async (): Promise<string> => {
        const id = newId()
        await system.unitOfWork(() =>
          dynamicStatement(
            "INSERT INTO job (tenant_id, id, name, data, state, attempts, run_at, finished_at, last_error) VALUES ($1, $2, 'access.purge-ended-sessions', '{}', 'dead', 12, now(), now(), 'The disk was full.')",
            [owner.tenantId, id]
          )
        )
        return id
      }
      const [first, second] = [await dies(), await dies()]
      const { page, go, look, close, complaints } = await consoleOf(browser, address, owner)
      await page.getByRole('link', { name: '2 background jobs failed for good' }).click()
      await page.getByRole('heading', { name: 'Background jobs' }).waitFor()
      const drawer = page.getByRole('dialog').first()
      const open = (): Promise<void> =>
        page.getByRole('button', { name: 'Forgets logins' }).last().click()
      await open()
      await drawer.getByText('The disk was full.').waitFor()
      t.strictSame(await look('job'), [])
      await drawer.getByRole('button', { name: 'Try again' }).click()
      await page.getByText('The job is tried again.').waitFor()
      await page.getByText('1 shown').waitFor()
      await stoa.settled()
      const stateOf = async (id: string): Promise<string> =>
        (await stoa.ok('GET', `/api/v1/jobs/jobs/${id}`, { token: owner.token })).state
      t.equal(await stateOf(first), 'done')
      await open()
      await drawer.getByRole('button', { name: 'Discard' }).click()
      await page
        .getByRole('dialog', { name: 'Discard this job?' })
        .getByRole('button', { name: 'Discard' })
        .click()
      await page.getByRole('heading', { name: 'Nothing found' }).waitFor()
      t.equal(
        (await stoa.call('GET', `/api/v1/jobs/jobs/${second}`, { token: owner.token })).statusCode,
        404
      )
      await page.getByRole('link', { name: 'Audit' }).click()
      await page.getByRole('button', { name: 'Discards a dead job' }).click()
      await drawer.getByText('The disk was full.').waitFor()
      await drawer.getByRole('button', { name: 'All about this record' }).click()
      await page.getByText('1 shown').waitFor()
      t.strictSame(await look('audit'), [])
      await page.getByRole('link', { name: 'Events' }).click()
      await page.getByRole('button', { name: 'Tenant opened' }).waitFor()

      await go('/plugins', 'Plugins')
      await page.getByRole('switch', { name: 'WhatsApp' }).click({ force: true })
      await page.getByRole('dialog').getByRole('button', { name: 'Switch off' }).click()
      await page.getByText('WhatsApp is off.').waitFor()
      const { items } = await stoa.ok('GET', '/api/v1/tenants/plugins', { token: owner.token })
      t.equal(items.find((one: { name: string }) => one.name === 'whatsapp').enabled, false)
      await page.getByRole('switch', { name: 'Products' }).click({ force: true })
      await page.getByRole('dialog').getByText('It is needed by').waitFor()
      await page.getByRole('dialog').getByRole('button', { name: 'Switch off' }).click()
      await page.getByRole('dialog').getByRole('alert').waitFor()
      t.strictSame(beside(complaints), [])
      await close()
    }
  )
}
