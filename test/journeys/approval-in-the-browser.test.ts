import t from 'tap'
import type { BrowserContext, Page } from 'playwright-core'
import { payersBrowser, DESKTOP, PHONE, testBrowser } from '../support/browser.ts'
import { faultsOfPage } from '../support/accessibility.ts'
import { servedInstance } from '../support/instance.ts'
import { set } from '../support/setting.ts'
import { shopInBrowser } from '../support/shop-in-browser.ts'

// A cashier gives more off than they may: a manager says yes at the console, or by PIN at the same
// till, and the sale goes on by itself.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()
const shots = process.env.STOA_TEST_SHOTS

const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` })
}

/** A shop where 10 % may be taken off; its till is enrolled, Carla and Maya have the PIN 7391. */
async function shop(till: BrowserContext) {
  const { page, token, email, password } = await shopInBrowser(stoa, address, till)
  const { variants } = await stoa.ok('POST', '/api/v1/catalog/products', {
    token,
    body: { sku: 'TEA', name: 'Earl Grey', priceMinor: 1000 }
  })
  await stoa.ok('POST', '/api/v1/inventory/adjustments', {
    token,
    body: { reason: 'opening', lines: [{ variantId: variants[0].id, quantity: '100' }] }
  })
  const me = await stoa.ok('GET', '/api/v1/access/me', { token })
  const shopId = me.companies[0].shops[0].id
  await set(stoa, 'pos/discountLimitPercent', 'shop', 10, {
    token,
    headers: { 'x-shop-id': shopId }
  })
  await stoa.ok('POST', '/api/v1/access/roles', {
    token,
    body: {
      name: 'seller',
      rules: [
        'sale.post',
        'sale.read',
        'sale.discount',
        'product.read',
        'stock.read',
        'register.read',
        'customer.read'
      ].map(permission => ({ permission }))
    }
  })
  const carla = await stoa.ok('POST', '/api/v1/access/users', {
    token,
    body: {
      name: 'Carla',
      email: `c-${email}`,
      password: 'another long passphrase',
      grants: [{ role: 'seller', shopId }]
    }
  })
  for (const userId of [carla.id, me.id]) {
    await stoa.ok('PUT', `/api/v1/access/users/${userId}/pin`, { token, body: { pin: '7391' } })
  }
  await page.goto(`${address}/till`)
  await page.getByRole('button', { name: 'Enrol this device' }).click()
  await page.getByLabel('What is it called?').fill('Counter')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'This device' }).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.where button').click()
  await page.getByRole('button', { name: 'Carla' }).click()
  await page.keyboard.type('7391', { delay: 60 })
  await page.keyboard.press('Enter')
  await page.locator('.top .who', { hasText: 'Carla' }).waitFor()
  return { page, email, password, carla: carla.id as string }
}

const costs = (page: Page, total: string): Promise<void> =>
  page.locator('.sum .total:visible, .sum .pay:visible', { hasText: total }).first().waitFor()

/** Whoever opened the till was logged out when it was locked. */
async function salesSeenBy(email: string, password: string): Promise<object[]> {
  const { session } = await stoa.ok('POST', '/api/v1/access/browser/login', {
    headers: { 'sec-fetch-site': 'same-origin' },
    body: { email, password }
  })
  const token = session.accessToken
  return (await stoa.ok('GET', '/api/v1/pos/sales?limit=1', { token })).items
}

/** 30 % off a tea at ten pounds, paid exactly in cash. */
async function sellBelow(page: Page): Promise<void> {
  await page.locator('.tile', { hasText: 'Earl Grey' }).click()
  await costs(page, '£10.00')
  await page.getByRole('button', { name: /^Discount( F4)?$/ }).click()
  await page.getByRole('button', { name: '30 %', exact: true }).click()
  await costs(page, '£7.00')
  await page.getByText('This takes the approval of a manager.').waitFor()
  await page.getByRole('button', { name: /^Pay/ }).click()
  await page.getByRole('button', { name: 'Exact' }).click()
}
const dialog = (page: Page) =>
  page.getByRole('dialog', { name: 'A manager has to approve this discount' })

if (browser !== null) {
  t.test('a manager at the console approves, and the till goes on by itself', async t => {
    const { context } = await payersBrowser(browser, DESKTOP)
    const { page: till, email, password, carla } = await shop(context)
    const other = await payersBrowser(browser, DESKTOP)
    const console = await other.context.newPage()
    await console.goto(`${address}/log-in`)
    await console.getByLabel('E-mail').fill(email)
    await console.getByRole('textbox', { name: 'Password' }).fill(password)
    await console.getByRole('button', { name: 'Log in' }).click()
    await console.getByRole('heading', { name: 'Home' }).waitFor()

    await sellBelow(till)
    await dialog(till).getByText('Waiting for a manager at another device…').waitFor()
    await shoot(till, 'approval-till-light-desktop')
    t.strictSame(await faultsOfPage(till), [])
    await console.getByRole('link', { name: 'One request waits for your approval' }).click()
    await console.getByText('Carla asks for this').waitFor()
    await console.getByText('What exactly').click()
    await shoot(console, 'approval-console-light-desktop')
    t.strictSame(await faultsOfPage(console), [])
    await console.getByRole('button', { name: 'Decline' }).click()
    await dialog(till).getByText('It was declined.').waitFor()
    await dialog(till).getByRole('button', { name: 'Ask again' }).click()
    await console.getByText('Carla asks for this').waitFor()
    await console.getByRole('button', { name: 'Approve' }).click()
    await till.getByText('Paid exactly').waitFor()
    await console.getByText('Nothing waits for an approval').waitFor()
    const items = await salesSeenBy(email, password)
    t.match(items, [{ userId: carla, totalMinor: 700 }], 'it is the sale of the cashier')
    t.strictSame(other.complaints, [])
  })

  t.test('or types the PIN at the same till; on a phone too', async t => {
    const { context } = await payersBrowser(browser, PHONE)
    const { page, email, password, carla } = await shop(context)
    await sellBelow(page)
    // Back: the ticket is as it was.
    await dialog(page).getByRole('button', { name: 'Back to the ticket' }).click()
    await dialog(page).waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'Exact' }).click()
    await dialog(page).getByRole('button', { name: 'Maya' }).click()
    t.equal(await dialog(page).getByRole('button', { name: 'Carla' }).count(), 0)
    await page.keyboard.type('8264', { delay: 60 })
    await page.keyboard.press('Enter')
    await dialog(page).getByText('The PIN is wrong').waitFor()
    await shoot(page, 'approval-pin-light-phone')
    t.strictSame(await faultsOfPage(page), [])
    await page.keyboard.type('7391', { delay: 60 })
    await page.keyboard.press('Enter')
    await page.getByText('Paid exactly').waitFor()
    await page.locator('.top .who', { hasText: 'Carla' }).waitFor()
    const items = await salesSeenBy(email, password)
    t.match(items, [{ userId: carla, totalMinor: 700 }])
  })

  t.test('a discount and an exemption take two: each is asked for, and both are sent', async t => {
    const { context } = await payersBrowser(browser, DESKTOP)
    const { page, email, password } = await shop(context)
    await page.locator('.tile', { hasText: 'Earl Grey' }).click()
    await page.keyboard.press('F2')
    await page.getByRole('button', { name: 'Exempt the sale from tax…' }).click()
    const exempt = page.getByRole('dialog', { name: 'Exempt this sale from tax' })
    await exempt.getByRole('button', { name: 'Diplomatic' }).click()
    await exempt.getByLabel('Certificate number').pressSequentially('D-1', { delay: 60 })
    await exempt.getByRole('button', { name: 'Leave tax off' }).click()
    await page.getByRole('button', { name: /^Discount( F4)?$/ }).click()
    await page.getByRole('button', { name: '30 %', exact: true }).click()
    await costs(page, '£7.00')
    const sent: string[] = []
    page.on('request', request => {
      if (request.method() === 'POST' && request.url().endsWith('/pos/sales')) {
        sent.push(request.headers()['stoa-approval'] ?? '')
      }
    })
    await page.getByRole('button', { name: /^Pay/ }).click()
    await page.getByRole('button', { name: 'Exact' }).click()
    for (const what of ['leaving tax off', 'this discount']) {
      const asked = page.getByRole('dialog', { name: `A manager has to approve ${what}` })
      await asked.getByRole('button', { name: 'Maya' }).click()
      await page.keyboard.type('7391', { delay: 60 })
      await page.keyboard.press('Enter')
    }
    await page.getByText('Paid exactly').waitFor()
    t.strictSame(
      sent.map(list => list.split(', ').filter(Boolean).length),
      [0, 1, 2]
    )
    t.equal(sent[2]?.split(', ')[0], sent[1])
    t.match(await salesSeenBy(email, password), [{ totalMinor: 700 }])
  })

  t.test('a sale kept with one approval, as tills kept it before, is sent with it', async t => {
    const { context } = await payersBrowser(browser, DESKTOP)
    const { page, email, password } = await shop(context)
    await sellBelow(page)
    await dialog(page).getByRole('button', { name: 'Maya' }).waitFor()
    const { session } = await stoa.ok('POST', '/api/v1/access/browser/login', {
      headers: { 'sec-fetch-site': 'same-origin' },
      body: { email, password }
    })
    const token = session.accessToken
    const [waiting] = (await stoa.ok('GET', '/api/v1/access/approvals', { token })).items
    await page.evaluate(keepApproval(waiting.id as string))
    await page.close()
    await stoa.ok('POST', `/api/v1/access/approvals/${waiting.id}/approve`, { token })
    const again = await context.newPage()
    await again.goto(`${address}/till`)
    await again.getByText('Paid exactly').waitFor()
    t.match(await salesSeenBy(email, password), [{ totalMinor: 700 }])
  })
}

/** In the page: writes the approval into the outbox as an older till did. */
const keepApproval = (approval: string): string => `(async () => {
  const heard = request => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  for (const { name } of await indexedDB.databases()) {
    const database = await heard(indexedDB.open(name))
    if ([...database.objectStoreNames].includes('outbox')) {
      const store = database.transaction('outbox', 'readwrite').objectStore('outbox')
      for (const row of await heard(store.getAll())) {
        await heard(store.put({ ...row, approval: ${JSON.stringify(approval)} }))
      }
    }
    database.close()
  }
})()`
