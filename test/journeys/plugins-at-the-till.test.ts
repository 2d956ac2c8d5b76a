import t from 'tap'
import type { BrowserContext, Page } from 'playwright-core'
import { faultsOfPage } from '../support/accessibility.ts'
import { DESKTOP, payersBrowser, PHONE, testBrowser } from '../support/browser.ts'
import { servedInstance } from '../support/instance.ts'
import { scan, shopInBrowser } from '../support/shop-in-browser.ts'

// What plugins add to the till, used by its cashier: a customer buys on account and pays later, and a
// sale is an agent's. The plugins are Stoa's own, by the means any plugin has.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()
const shots = process.env.STOA_TEST_SHOTS

const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` })
}

const MUG = '4006381333931'

async function shop(context: BrowserContext) {
  const opened = await shopInBrowser(stoa, address, context, { sessions: true })
  const { token } = opened
  const post = (path: string, body: object) => stoa.ok('POST', `/api/v1/${path}`, { token, body })
  const product = await post('catalog/products', {
    sku: 'MUG',
    name: 'Mug',
    priceMinor: 1450,
    barcodes: [MUG]
  })
  await post('inventory/adjustments', {
    reason: 'opening',
    lines: [{ variantId: product.variants[0].id, quantity: '100' }]
  })
  const customer = await post('customers/customers', {
    name: 'Ada Lovelace',
    phone: '+447700900123'
  })
  const account = await post('accounts/accounts', {
    customerId: customer.id,
    limitMinor: 4000,
    dueDays: 14
  })
  const agent = await post('agents/agents', { code: 'GRACE', name: 'Grace Hopper' })
  const { items } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
  await post('pos/sessions', { registerId: items[0].id, floatMinor: 10_000 })
  return { ...opened, customer, account, agent, registerId: items[0].id as string }
}

const chooseCustomer = async (page: Page): Promise<void> => {
  await page.keyboard.press('F2')
  await page.getByLabel('Name, phone or e-mail').fill('Ada')
  await page.locator('.people .found-row').first().click()
  await page.locator('.customer', { hasText: 'Ada Lovelace' }).waitFor()
}
const faults = (page: Page) => faultsOfPage(page)

if (browser !== null) {
  t.test('a customer buys on account, up to the limit, and pays at the till', async t => {
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const { page, token, account, registerId } = await shop(context)
    await page.goto(`${address}/till`)
    await page.locator('.tile').first().waitFor()
    await scan(page, MUG)
    await page.locator('.line').first().waitFor()
    await page.keyboard.press('F9')
    await page.getByRole('button', { name: 'On account', exact: true }).click()
    await page.getByText('Choose the customer first (F2).').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'has to be named' }).waitFor()
    await page.keyboard.press('Escape')

    await chooseCustomer(page)
    await page.keyboard.press('F9')
    await page.getByRole('button', { name: 'On account', exact: true }).click()
    await page.locator('.pay-screen .pairs', { hasText: '£40.00' }).waitFor()
    await shoot(page, 'plugins-on-account')
    t.strictSame(await faults(page), [])
    await page.keyboard.press('Enter')
    await page.locator('.done strong').waitFor()
    await shoot(page, 'plugins-on-account-done')
    const known = () => stoa.ok('GET', `/api/v1/accounts/accounts/${account.id}`, { token })
    t.match(await known(), { balanceMinor: 1450, availableMinor: 2550 })

    await scan(page, MUG)
    await page.keyboard.press('+')
    await chooseCustomer(page)
    await page.keyboard.press('F9')
    await page.getByRole('button', { name: 'On account', exact: true }).click()
    await page.locator('.pay-screen .pairs', { hasText: '£25.50' }).waitFor()
    await page.keyboard.press('Enter')
    await page
      .getByRole('alert')
      .filter({ hasText: 'Ada Lovelace may owe 25.50 GBP more' })
      .waitFor()
    // What is left of the limit on account, the rest in cash.
    await page.getByRole('button', { name: 'On account', exact: true }).click()
    await page.keyboard.type('2550', { delay: 80 })
    await page.keyboard.press('Enter')
    await page.locator('.taken', { hasText: 'On account' }).waitFor()
    await page.getByRole('button', { name: 'Cash', exact: true }).click()
    await page.keyboard.press('Enter')
    await page.locator('.done strong').waitFor()
    t.match(await known(), { balanceMinor: 4000, availableMinor: 0 })

    await page.keyboard.press('Enter')
    await chooseCustomer(page)
    await page.getByRole('button', { name: 'Settle account' }).click()
    const dialog = page.getByRole('dialog', { name: 'Settle account' })
    await dialog.getByLabel('Amount').waitFor()
    await shoot(page, 'plugins-payment')
    t.strictSame(await faults(page), [])
    await dialog.getByRole('button', { name: 'Take £40.00' }).click()
    await dialog.getByText('The payment is booked.').waitFor()
    await dialog.getByRole('button', { name: 'Close' }).click()
    t.match(await known(), { balanceMinor: 0, availableMinor: 4000 })
    const drawer = await stoa.ok('GET', `/api/v1/pos/registers/${registerId}/drawer`, { token })
    t.equal(drawer.expectedMinor, 10_000 + 350 + 4000, 'float, the cash of the sale, the debt')
    // Two sales were refused.
    t.strictSame(
      complaints.filter(text => !text.includes('422')),
      []
    )
    await context.close()
  })

  t.test('a sale is the agent’s who is named on it, also from a parked ticket', async t => {
    const { context, complaints } = await payersBrowser(browser, PHONE)
    const { page, token, agent } = await shop(context)
    await page.goto(`${address}/till`)
    await page.locator('.tile').first().click()
    t.notOk(
      await page.getByRole('button', { name: 'Sales agent' }).isVisible(),
      'folded, the ticket leaves its place to the goods'
    )
    await page.locator('.ticket .fold').click()
    await page.getByRole('button', { name: 'Sales agent' }).click()
    await page.getByLabel('Name or code').fill('gra')
    await page.locator('.people .found-row', { hasText: 'Grace Hopper' }).click()
    await page.getByText('Sales agent: Grace Hopper').waitFor()
    await shoot(page, 'plugins-agent-phone')
    t.strictSame(await faults(page), [])
    // The ticket is kept with its agent over a reload.
    await page.reload()
    await page.locator('.ticket .fold').click()
    await page.getByText('Sales agent: Grace Hopper').waitFor()
    await page.locator('.pay-row .pay').click()
    await shoot(page, 'plugins-agent-pay')
    await page.getByRole('button', { name: /^Take/ }).click()
    await page.locator('.done strong').waitFor()
    const { items } = await stoa.ok('GET', '/api/v1/pos/sales', { token })
    const sale = await stoa.ok('GET', `/api/v1/pos/sales/${items[0].id}`, { token })
    t.strictSame(sale.extras, { agents: { agentId: agent.id } })
    await stoa.settled()
    t.match(await stoa.ok('GET', `/api/v1/agents/sales/${sale.id}`, { token }), {
      agent: { name: 'Grace Hopper' }
    })
    t.strictSame(complaints, [])
    await context.close()
  })
}
