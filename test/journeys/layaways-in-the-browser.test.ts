import t from 'tap'
import type { BrowserContext, Page } from 'playwright-core'
import { faultsOfPage } from '../support/accessibility.ts'
import { DESKTOP, payersBrowser, PHONE, testBrowser } from '../support/browser.ts'
import { consoleOf } from '../support/console.ts'
import { servedInstance } from '../support/instance.ts'
import { set } from '../support/setting.ts'
import { scan, shopInBrowser } from '../support/shop-in-browser.ts'
import { layawayShop } from '../support/testing/layaways.ts'

// A cashier sets goods aside, takes payments and hands them over; the console shows what there is,
// gives layaways up and pays out.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()
const shots = process.env.STOA_TEST_SHOTS

const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots === undefined) return
  await page.screenshot({ path: `${shots}/${name}.png` })
  const scheme = (to: string) =>
    page.evaluate(`document.documentElement.setAttribute('data-mantine-color-scheme', '${to}')`)
  await scheme('dark')
  await page.screenshot({ path: `${shots}/${name}-dark.png` })
  await scheme('light')
}
const faults = (page: Page) => faultsOfPage(page)

const MUG = '4006381333931'

async function shopWithMugs(context: BrowserContext) {
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
    lines: [{ variantId: product.variants[0].id, quantity: '10' }]
  })
  await post('customers/customers', { name: 'Ada Lovelace', phone: '+447700900123' })
  const { items } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
  await post('pos/sessions', { registerId: items[0].id, floatMinor: 10_000 })
  const read = (path: string) => stoa.ok('GET', `/api/v1/${path}`, { token })
  return {
    ...opened,
    read,
    drawer: async () => (await read(`pos/registers/${items[0].id}/drawer`)).expectedMinor - 10_000,
    free: async () => (await read('inventory/levels')).items[0].available as string,
    layaway: async () => (await read('layaways/layaways')).items[0]
  }
}
const chooseCustomer = async (page: Page): Promise<void> => {
  await page.keyboard.press('F2')
  await page.getByLabel('Name, phone or e-mail').fill('Ada')
  await page.locator('.people .found-row').first().click()
  await page.locator('.customer', { hasText: 'Ada Lovelace' }).waitFor()
}

if (browser !== null) {
  t.test('from the ticket to the pick-up, at the till', async t => {
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const shop = await shopWithMugs(context)
    const { page } = shop
    const dialog = page.getByRole('dialog', { name: 'Layaways' })
    const open = () => page.getByRole('button', { name: 'Layaways' }).click()
    await page.goto(`${address}/till`)
    await page.locator('.tile').first().waitFor()
    await scan(page, MUG)
    await page.locator('.line').first().waitFor()
    await page.keyboard.press('+')
    await open()
    await dialog.getByText('Choose the customer first (F2).').waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await chooseCustomer(page)
    await open()
    await dialog.locator('.pairs', { hasText: '£29.00' }).waitFor()
    t.equal(await dialog.getByLabel('Deposit', { exact: true }).inputValue(), '£5.80')
    await dialog.getByLabel('Note').fill('for the wedding')
    await shoot(page, 'layaway-set-aside')
    t.strictSame(await faults(page), [])
    // The deposit by keyboard alone: digits, Enter.
    await dialog.getByLabel('Deposit', { exact: true }).focus()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('500', { delay: 80 })
    await page.keyboard.press('Enter')
    await dialog.getByRole('alert').filter({ hasText: 'at least 5.80 GBP' }).waitFor()
    await dialog.getByLabel('Deposit', { exact: true }).focus()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('1000', { delay: 80 })
    await page.keyboard.press('Enter')
    await dialog.getByText(/^Set aside as L\d{4}-000001\.$/).waitFor()
    await shoot(page, 'layaway-made')
    await page.keyboard.press('Enter')
    t.equal(await page.locator('.line').count(), 0, 'the ticket is empty')
    t.match(await shop.layaway(), { totalMinor: 2900, balanceMinor: 1000, note: 'for the wedding' })
    t.strictSame([await shop.drawer(), await shop.free()], [1000, '8'])

    // Without a customer: all that is set aside here. Ways to pay show no deposit.
    await open()
    await dialog.locator('.found-row', { hasText: 'Ada Lovelace' }).waitFor()
    await shoot(page, 'layaway-list')
    t.strictSame(await faults(page), [])
    await page.keyboard.press('Enter')
    await dialog.locator('.pairs', { hasText: '£19.00' }).waitFor()
    await shoot(page, 'layaway-chosen')
    t.strictSame(await faults(page), [])
    await dialog.getByLabel('Amount').focus()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('400', { delay: 80 })
    t.ok(await dialog.getByRole('button', { name: 'Hand over' }).isDisabled(), 'too little')
    await dialog.getByRole('button', { name: 'Card' }).click()
    await dialog.getByRole('button', { name: 'Take £4.00' }).click()
    await dialog.getByText('The payment is booked.').waitFor()
    await page.keyboard.press('Enter')
    t.strictSame([await shop.drawer(), (await shop.layaway()).balanceMinor], [1000, 1400])

    await open()
    await dialog.locator('.found-row').first().click()
    await dialog.getByLabel('Amount').focus()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('2000', { delay: 80 })
    await page.keyboard.press('Enter')
    await page.locator('.done strong').waitFor()
    t.equal(await page.locator('.done strong').innerText(), '£5.00', 'change')
    await shoot(page, 'layaway-handed-over')
    t.strictSame(await faults(page), [])
    await page.keyboard.press('Enter')
    t.match(await shop.layaway(), { state: 'collected', balanceMinor: 0 })
    t.strictSame([await shop.drawer(), await shop.free()], [2500, '8'])
    await scan(page, MUG)
    await page.locator('.line').first().waitFor()
    await page.keyboard.press('F9')
    await page.getByRole('button', { name: 'Cash', exact: true }).waitFor()
    t.equal(await page.getByRole('button', { name: 'Layaway deposit' }).count(), 0)
    t.strictSame(
      complaints.filter(text => !text.includes('422')),
      []
    )
    await context.close()
  })

  t.test('the same on a phone', async t => {
    const { context, complaints } = await payersBrowser(browser, PHONE)
    const shop = await shopWithMugs(context)
    const { page } = shop
    const dialog = page.getByRole('dialog', { name: 'Layaways' })
    await page.goto(`${address}/till`)
    await page.locator('.tile').first().click()
    await page.locator('.ticket .fold').click()
    await page.locator('.customer').first().click()
    await page.getByLabel('Name, phone or e-mail').fill('Ada')
    await page.locator('.people .found-row').first().click()
    await page.getByRole('button', { name: 'Layaways' }).click()
    await dialog.locator('.pairs', { hasText: '£14.50' }).waitFor()
    await shoot(page, 'layaway-phone-set-aside')
    t.strictSame(await faults(page), [])
    await dialog.getByRole('button', { name: 'Set aside' }).click()
    await dialog.getByRole('button', { name: 'Close' }).click()
    await page.getByRole('button', { name: 'Layaways' }).click()
    await dialog.locator('.found-row').first().click()
    await dialog.locator('.pairs', { hasText: '£11.60' }).waitFor()
    await shoot(page, 'layaway-phone-chosen')
    t.strictSame(await faults(page), [])
    t.notOk(
      await page.evaluate('document.documentElement.scrollWidth > innerWidth'),
      'nothing is wider than the phone'
    )
    await dialog.getByRole('button', { name: 'Hand over' }).click()
    await page.locator('.done strong').waitFor()
    t.match(await shop.layaway(), { state: 'collected', totalMinor: 1450 })
    t.strictSame(complaints, [])
    await context.close()
  })

  t.test('in the console: found, paid, changed, given up, paid out', async t => {
    const shop = await layawayShop(stoa)
    const { token } = shop
    const { page, go, look, close, complaints } = await consoleOf(browser, address, shop)
    const dialog = page.getByRole('dialog')
    await go('/layaways', 'Layaways')
    await page.getByText('Nothing is set aside yet').waitFor()
    t.strictSame(await look('layaways-none'), [])
    await set(stoa, 'layaways/cancellationFeePercent', 'company', '10', { token })
    const made = await shop.make([[0, '4']], 500)
    const other = await shop.make([[1, '1']], 750)
    await page.getByRole('link', { name: made.number }).first().waitFor()
    t.strictSame(await look('layaways'), [])

    await go(`/customers/${shop.customerId}`, 'Ada Lovelace')
    await page.locator(`a[href="/layaways/${made.id}"]`).first().waitFor()
    t.strictSame(await look('layaways-of-customer'), [])
    await go(`/layaways/${made.id}`, made.number)
    await page.locator('.pairs', { hasText: '15.00' }).first().waitFor()
    t.strictSame(await look('layaway'), [])

    await page.getByRole('button', { name: 'Take a payment' }).click()
    await dialog.getByLabel('Amount').fill('2.50')
    await dialog.getByLabel('By').selectOption('card')
    await dialog.getByLabel('Reference').fill('slip 4711')
    t.strictSame(await look('layaway-payment'), [])
    await dialog.getByRole('button', { name: 'Take a payment' }).click()
    await page.getByText('Card · slip 4711').first().waitFor()
    await page.getByRole('button', { name: 'Change' }).click()
    await dialog.getByLabel('Note').fill('called on Monday')
    await dialog.getByLabel('Pick up by').fill('2027-12-24')
    t.strictSame(await look('layaway-change'), [])
    await dialog.getByRole('button', { name: 'Change' }).click()
    await page.getByText('It was changed.').waitFor()
    t.match(await shop.read(made.id), { dueOn: '2027-12-24', balanceMinor: 750 })

    await page.getByRole('button', { name: 'Give up' }).click()
    await dialog.locator('.pairs', { hasText: '5.50' }).waitFor()
    t.strictSame(await look('layaway-cancel'), [])
    await dialog.getByRole('button', { name: 'Give up' }).click()
    await page.getByText('Cancelled').first().waitFor()
    t.strictSame(await shop.ledger(made.id), [
      ['deposit', 500, 500],
      ['payment', 250, 750],
      ['fee', -200, 550],
      ['payout', -550, 0]
    ])
    t.strictSame(await shop.stock(), ['10', '10'])

    // Its goods came back: what was paid on it waits.
    const answer = await shop.send(`/${other.id}/pick-up`, {
      registerId: shop.registerId,
      tenders: []
    })
    const { sale } = answer.json()
    await stoa.ok('POST', `/api/v1/pos/sales/${sale.id}/void`, {
      token,
      body: { registerId: shop.registerId, reason: 'wrong colour' }
    })
    await go(`/layaways/${other.id}`, other.number)
    await page.getByText('Goods came back').first().waitFor()
    await page.getByRole('button', { name: 'Pay out' }).click()
    t.strictSame(await look('layaway-pay-out'), [])
    await dialog.getByRole('button', { name: 'Pay out' }).click()
    await page
      .getByText(/^Paid out/)
      .first()
      .waitFor()
    t.match(await shop.read(other.id), { state: 'collected', balanceMinor: 0 })
    await go(`/sales/${sale.id}`, sale.number)
    await page.locator('.pairs dt', { hasText: 'Layaway deposit' }).waitFor()
    await go('/layaways?state=cancelled&sort=dueOn', 'Layaways')
    await page.getByRole('link', { name: made.number }).first().waitFor()
    t.equal(await page.getByRole('link', { name: other.number }).count(), 0)
    t.strictSame(complaints, [])
    await close()
  })
}
