import t from 'tap'
import type { BrowserContext, Page } from 'playwright-core'
import { faultsOfPage } from '../support/accessibility.ts'
import { DESKTOP, payersBrowser, PHONE, testBrowser } from '../support/browser.ts'
import { servedInstance } from '../support/instance.ts'
import { scan, shopInBrowser } from '../support/shop-in-browser.ts'

// The drawer as a cashier meets it: counted in the morning, counted at night, and what Z says is what
// happened in between.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()
const shots = process.env.STOA_TEST_SHOTS
const MUG = '4006381333931'

const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` })
}

/** A shop whose till has to be opened, and its till. */
async function shop(context: BrowserContext) {
  const opened = await shopInBrowser(stoa, address, context, { sessions: true })
  const { token, page } = opened
  const { variants } = await stoa.ok('POST', '/api/v1/catalog/products', {
    token,
    body: { sku: 'MUG', name: 'Stoneware mug', priceMinor: 1450, barcodes: [MUG] }
  })
  await stoa.ok('POST', '/api/v1/inventory/adjustments', {
    token,
    body: { reason: 'opening', lines: [{ variantId: variants[0].id, quantity: '100' }] }
  })
  await page.goto(`${address}/till`)
  await page.getByRole('heading', { name: 'Open Register 1' }).waitFor()
  return opened
}

const sell = async (page: Page, how?: string): Promise<void> => {
  await scan(page, MUG)
  await page.locator('.line').first().waitFor()
  await page.keyboard.press('F9')
  if (how !== undefined) await page.getByRole('button', { name: how, exact: true }).click()
  await page.getByRole('button', { name: 'Take £14.50' }).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.done strong').waitFor()
}
const drawer = async (page: Page, step: string): Promise<void> => {
  await page.getByRole('button', { name: 'Drawer', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: step, exact: true }).click()
}
const amountOf = (page: Page, label: string) =>
  page.getByRole('textbox', { name: label, exact: true })
/** A count that differs is refused first, which the browser writes into its console. */
const isFault = (complaint: string): boolean => !/status of 409/.test(complaint)
/** A line of a report, as it stands there. */
const lineOf = (page: Page, label: string) =>
  page
    .locator('.dialog dl > div', { has: page.locator('dt', { hasText: label }) })
    .first()
    .locator('dd')
    .textContent()

if (browser !== null) {
  t.test('a till is opened by its coins, sells, and is closed; Z is what happened', async t => {
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const { page, token } = await shop(context)
    await shoot(page, 'open')
    t.strictSame(await faultsOfPage(page), [])
    await scan(page, MUG)
    t.equal(await amountOf(page, 'Cash in the drawer').inputValue(), '£0.00')
    t.ok(
      await page.getByRole('heading', { name: 'Open Register 1' }).isVisible(),
      'a scan opens nothing'
    )
    await page.getByRole('button', { name: 'Count coins and notes' }).click()
    await page.getByLabel('How many of £20.00').fill('4')
    await page.getByLabel('How many of £5.00').fill('3')
    await page.getByLabel('How many of £0.50').fill('10')
    t.match(await page.locator('.counted').textContent(), /£100\.00/)
    await shoot(page, 'open-by-pieces')
    t.strictSame(await faultsOfPage(page), [])
    await page.getByLabel('How many of £0.50').press('Enter')
    await page.getByRole('heading', { name: 'No lines yet' }).waitFor()

    await sell(page)
    await sell(page, 'Card') // tapped, then Enter
    await drawer(page, 'Cash in')
    await amountOf(page, 'Amount').fill('2000')
    await amountOf(page, 'What for').fill('Change from the bank')
    await shoot(page, 'cash-in')
    t.strictSame(await faultsOfPage(page), [])
    await amountOf(page, 'What for').press('Enter')
    await page.locator('.dialog .pairs', { hasText: '£134.50' }).waitFor()
    await shoot(page, 'drawer')
    await page.getByRole('button', { name: 'X report', exact: true }).click()
    await page.locator('.dialog table').waitFor()
    t.equal(await lineOf(page, 'Expected'), '£134.50')
    t.equal(await lineOf(page, 'Net sales'), '£29.00')
    await shoot(page, 'x')
    t.strictSame(await faultsOfPage(page), [])
    await page.getByRole('button', { name: 'Done', exact: true }).click()

    await page.getByRole('button', { name: 'Close the till', exact: true }).click()
    await amountOf(page, 'Cash in the drawer').fill('13400')
    await amountOf(page, 'Card').fill('1450')
    await amountOf(page, 'Stays in the drawer').fill('10000')
    await shoot(page, 'close')
    t.strictSame(await faultsOfPage(page), [])
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await page.getByText('The count does not agree').waitFor()
    await shoot(page, 'differs')
    t.notMatch(await page.locator('dialog[open]').textContent(), /134\.50/, 'nor what is right')
    await amountOf(page, 'Note').fill('a coin fell')
    await page.getByRole('button', { name: 'Close with the difference' }).click()
    await page.getByText('The difference is approved.').waitFor()
    await page.locator('.dialog table').waitFor()
    t.match(await page.locator('.dialog table').textContent(), /Cash£134\.50£134\.00−£0\.50/)
    await shoot(page, 'z')
    t.strictSame(await faultsOfPage(page), [])
    await page.getByRole('button', { name: 'Done', exact: true }).press('Enter')
    await page.getByText('The last session left £100.00 in it.').waitFor()
    const { items } = await stoa.ok('GET', '/api/v1/pos/sessions', { token })
    t.match(items, [
      {
        serial: 1,
        floatMinor: 10_000,
        expectedMinor: 13_450,
        countedMinor: 13_400,
        leftMinor: 10_000,
        approval: 'given',
        approvalNote: 'a coin fell'
      }
    ])
    await page.getByRole('button', { name: 'Open with £100.00' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'No lines yet' }).waitFor()
    t.strictSame(complaints.filter(isFault), [])
    await context.close()
  })

  t.test('another device opens it, a cashier takes it over and counts blind', async t => {
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const { page, token } = await shop(context)
    const { items: registers } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
    const session = await stoa.ok('POST', '/api/v1/pos/sessions', {
      token,
      body: { registerId: registers[0].id, floatMinor: 5_000 }
    })
    await page.getByRole('heading', { name: 'No lines yet' }).waitFor()
    const email = `ben-${process.pid}@example.test`
    await stoa.ok('POST', '/api/v1/access/users', {
      token,
      body: {
        name: 'Ben Baker',
        email,
        password: 'another long passphrase',
        grants: [{ role: 'cashier' }]
      }
    })
    const other = await payersBrowser(browser, PHONE)
    const phone = await other.context.newPage()
    await phone.goto(`${address}/log-in`)
    await phone.getByLabel('E-mail').fill(email)
    await phone.getByRole('textbox', { name: 'Password' }).fill('another long passphrase')
    await phone.getByRole('button', { name: 'Log in' }).click()
    await phone.getByRole('heading', { name: 'Home' }).waitFor()
    await phone.goto(`${address}/till`)
    await phone.getByRole('button', { name: 'Drawer', exact: true }).click()
    await phone.getByText('Held by').waitFor()
    t.notMatch(await phone.locator('dialog[open]').textContent(), /Should hold|X report/)
    await shoot(phone, 'phone-drawer')
    await phone.getByRole('button', { name: 'Take over', exact: true }).click()
    await amountOf(phone, 'Cash in the drawer').fill('5000')
    await phone.getByRole('button', { name: 'Take over with this count' }).click()
    await phone.locator('.dialog .pairs', { hasText: 'Ben Baker' }).waitFor()
    await phone.getByRole('button', { name: 'Close the till', exact: true }).click()
    await amountOf(phone, 'Cash in the drawer').fill('4900')
    await shoot(phone, 'phone-close')
    t.strictSame(await faultsOfPage(phone), [])
    await phone.getByRole('button', { name: 'Close', exact: true }).click()
    await phone.getByRole('button', { name: 'Count again' }).click()
    await amountOf(phone, 'Cash in the drawer').fill('4900')
    await phone.getByRole('button', { name: 'Close', exact: true }).click()
    await phone.getByRole('button', { name: 'Close with the difference' }).click()
    await phone.getByText('The difference awaits approval.').waitFor()
    await shoot(phone, 'phone-z')
    t.strictSame(await faultsOfPage(phone), [])
    await page.getByRole('heading', { name: 'Open Register 1' }).waitFor()
    t.match(await stoa.ok('GET', `/api/v1/pos/sessions/${session.id}`, { token }), {
      state: 'closed',
      approval: 'awaited',
      differenceMinor: -100,
      closedBy: { name: 'Ben Baker' }
    })
    await page.goto(address)
    await page.getByRole('link', { name: '1 difference awaits approval' }).click()
    await page.getByRole('link', { name: 'Register 1 · 1' }).click()
    await page.getByRole('heading', { name: 'Register 1 · Session 1' }).waitFor()
    await page.locator('table', { hasText: 'Ben Baker' }).waitFor()
    await shoot(page, 'console-session')
    t.strictSame(await faultsOfPage(page), [])
    await page.getByRole('button', { name: 'Approve the difference' }).click()
    await page.getByLabel('Why it is all right').fill('seen on the camera')
    await page.getByRole('dialog').getByRole('button', { name: 'Approve the difference' }).click()
    await page.getByText('seen on the camera').waitFor()
    await page.locator('.page-head', { hasText: 'Approved' }).waitFor()
    await page.getByRole('link', { name: 'All sessions' }).click()
    await stoa.ok('POST', '/api/v1/pos/sessions', {
      token,
      body: { registerId: registers[0].id, floatMinor: 0 }
    })
    await page.getByRole('link', { name: 'Register 1 · 2' }).waitFor()
    await shoot(page, 'console-sessions')
    t.strictSame(await faultsOfPage(page), [])
    await page.getByRole('button', { name: 'Days', exact: true }).click()
    await page.getByText('1 still open').waitFor()
    await shoot(page, 'console-days')
    t.strictSame(await faultsOfPage(page), [])
    t.strictSame([...complaints, ...other.complaints].filter(isFault), [])
    await context.close()
    await other.context.close()
  })
}
