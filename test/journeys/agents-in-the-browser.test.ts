import t from 'tap'
import { testBrowser } from '../support/browser.ts'
import { consoleOf } from '../support/console.ts'
import { servedInstance } from '../support/instance.ts'
import { hire } from '../support/staff.ts'
import { stockedShop } from '../support/till.ts'

// An agent from the first day to the first payout: added, given a register and a rule; a sale brings
// them commission, a statement is closed and paid; the agent sees what is theirs, and no more.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()
const DAY_MS = 86_400_000

if (browser !== null) {
  const shop = await stockedShop(stoa, '100', [1000])
  const { token } = shop
  const agent = await hire(stoa, shop, [{ role: 'sales-agent', companyId: shop.companyId }])
  const sell = async (daysBefore = 0) => {
    const sale = await stoa.ok('POST', '/api/v1/pos/sales', {
      token,
      body: {
        registerId: shop.registerId,
        lines: [{ variantId: shop.variants[0], quantity: '2' }],
        tenders: [{ type: 'cash', amountMinor: 2000 }],
        occurredAt: new Date(Date.now() - daysBefore * DAY_MS).toISOString()
      }
    })
    await stoa.settled()
    return sale
  }
  const customer = await stoa.ok('POST', '/api/v1/customers/customers', {
    token,
    body: { name: 'Cora Customer' }
  })

  t.test('an agent is added, sells, and is paid', async t => {
    const { page, go, look, close, complaints } = await consoleOf(browser, address, shop)
    const dialog = page.getByRole('dialog')
    await go('/agents', 'Agents')
    await page.getByText('No agents yet').waitFor()
    t.strictSame(await look('agents-none'), [])
    await page.getByRole('link', { name: 'Add agent' }).first().click()
    await page.getByRole('heading', { name: 'Add an agent' }).waitFor()
    await page.getByLabel('Name').fill('Ann Archer')
    await page.getByLabel('Code').fill('ann')
    await page.getByLabel('Phone').fill('+44 7700 900123')
    await page.getByLabel('Member of staff').selectOption(agent.userId)
    t.strictSame(await look('agent-new'), [])
    await page.getByRole('button', { name: 'Add agent' }).click()
    await page.getByRole('heading', { name: 'Ann Archer' }).waitFor()

    await page.getByRole('button', { name: 'Assign' }).click()
    await dialog.getByLabel('Which').selectOption({ index: 1 })
    await dialog.getByLabel('From').fill('2026-01-01')
    t.strictSame(await look('assignment-new'), [])
    await dialog.getByRole('button', { name: 'Assign' }).click()
    await page.getByRole('list', { name: 'What is theirs' }).getByText('Register 1').waitFor()

    await go('/commission-rules', 'Commission rules')
    await page.getByRole('button', { name: 'Add rule' }).first().click()
    await dialog.getByLabel('Percentage').fill('7.5')
    await dialog.getByLabel('From').fill('2026-01-01')
    t.strictSame(await look('rule-new'), [])
    await dialog.getByRole('button', { name: 'Add rule' }).click()
    await page.getByRole('button', { name: /7.5% of net/ }).waitFor()
    t.strictSame(await look('rules'), [])

    await go('/territories', 'Territories')
    await page.getByRole('button', { name: 'Add territory' }).first().click()
    await dialog.getByLabel('Name').fill('North')
    await dialog.getByLabel('What belongs to it').fill('NE1, NE2')
    await dialog.getByRole('button', { name: 'Add territory' }).click()
    await page.getByRole('button', { name: 'Change North' }).waitFor()
    t.strictSame(await look('territories'), [])

    // What is sold meanwhile appears by itself.
    await go('/agents', 'Agents')
    await page.getByRole('link', { name: 'Ann Archer' }).click()
    await page.getByRole('heading', { name: 'Recent entries' }).waitFor()
    await sell(40)
    const sale = await sell()
    await page.getByRole('link', { name: sale.number }).waitFor()
    await page.getByText('£3.00').first().waitFor()
    t.strictSame(await look('agent'), [])

    await page.getByRole('button', { name: 'Close statement' }).click()
    await dialog.waitFor()
    t.strictSame(await look('statement-close'), [])
    await dialog.getByRole('button', { name: 'Close statement' }).click()
    await page.getByRole('heading', { name: /^A\d{4}-000001$/ }).waitFor()
    await page.getByText('£1.50').first().waitFor()
    t.strictSame(await look('statement'), [])
    await page.getByRole('button', { name: 'Note a payout' }).click()
    await dialog.getByLabel('Reference').fill('T-1')
    t.strictSame(await look('statement-pay'), [])
    await dialog.getByRole('button', { name: 'Note £1.50 as paid' }).click()
    await page.getByRole('button', { name: 'Note a payout' }).waitFor({ state: 'detached' })
    await go('/agent-statements', 'Statements')
    await page.getByRole('link', { name: /^A\d{4}-000001$/ }).waitFor()
    t.strictSame(await look('statements'), [])
    await go('/agent-figures', 'Sales by agent')
    await page.getByRole('link', { name: 'Ann Archer' }).waitFor()
    t.strictSame(await look('agent-figures'), [])

    // Whose a customer and a sale are stands on their pages.
    await go(`/customers/${customer.id}`, 'Cora Customer')
    const panel = page.getByRole('region', { name: 'Sales agent' })
    await panel.getByRole('button', { name: 'Change' }).click()
    await dialog.getByLabel('Agent').selectOption({ label: 'Ann Archer' })
    await dialog.getByLabel('Territory').selectOption({ label: 'North' })
    t.strictSame(await look('customer-owner'), [])
    await dialog.getByRole('button', { name: 'Change' }).click()
    await panel.getByRole('link', { name: 'Ann Archer' }).waitFor()
    await go(`/sales/${sale.id}`, sale.number)
    await panel.getByText('agent of the register').waitFor()
    await panel.getByRole('button', { name: 'Reassign' }).click()
    await dialog.getByLabel('Agent').selectOption({ label: 'No one' })
    await dialog.getByRole('button', { name: 'Reassign' }).click()
    await panel.getByText('No agent.').waitFor()
    t.strictSame(await look('agent-of-sale'), [])
    t.strictSame(complaints, [])
    await close()
  })

  t.test('the agent sees what is theirs, and nothing to change', async t => {
    const { page, go, look, close, complaints } = await consoleOf(browser, address, agent)
    await go('/agent-statements', 'Statements')
    await page.getByRole('link', { name: /^A\d{4}-000001$/ }).click()
    await page.getByRole('button', { name: 'Print' }).waitFor()
    t.equal(await page.getByRole('button', { name: 'Note a payout' }).count(), 0)
    await go('/agents', 'Agents')
    await page.getByRole('link', { name: 'Ann Archer' }).click()
    await page.getByText('Owed now').waitFor()
    t.equal(await page.getByRole('button', { name: 'Adjust' }).count(), 0)
    t.strictSame(await look('agent-own'), [])
    t.strictSame(complaints, [])
    await close()
  })
}
