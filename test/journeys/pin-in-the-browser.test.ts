import t from 'tap'
import type { BrowserContext, Page } from 'playwright-core'
import { payersBrowser, DESKTOP, PHONE, testBrowser } from '../support/browser.ts'
import { faultsOfPage } from '../support/accessibility.ts'
import { servedInstance } from '../support/instance.ts'
import { shopInBrowser } from '../support/shop-in-browser.ts'

// Several people at one till: each comes in by name and PIN, and what stands on the ticket stays.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()
const shots = process.env.STOA_TEST_SHOTS

const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` })
}

/** A shop with tea, an enrolled till and a cashier Carla with the PIN 7391; Maya sets hers by hand. */
async function shop(context: BrowserContext) {
  const { page, token, email, password } = await shopInBrowser(stoa, address, context)
  const { variants } = await stoa.ok('POST', '/api/v1/catalog/products', {
    token,
    body: { sku: 'TEA', name: 'Earl Grey', priceMinor: 395 }
  })
  await stoa.ok('POST', '/api/v1/inventory/adjustments', {
    token,
    body: { reason: 'opening', lines: [{ variantId: variants[0].id, quantity: '100' }] }
  })
  const { companies } = await stoa.ok('GET', '/api/v1/access/me', { token })
  const carla = await stoa.ok('POST', '/api/v1/access/users', {
    token,
    body: {
      name: 'Carla',
      email: `c-${email}`,
      password: 'another long passphrase',
      grants: [{ role: 'cashier', shopId: companies[0].shops[0].id }]
    }
  })
  await stoa.ok('PUT', `/api/v1/access/users/${carla.id}/pin`, { token, body: { pin: '7391' } })
  await page.goto(`${address}/till`)
  await page.getByRole('button', { name: 'Enrol this device' }).click()
  await page.getByLabel('What is it called?').fill('Counter')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'This device' }).waitFor()
  await page.keyboard.press('Escape')
  return { page, token, password }
}
const lock = (page: Page) => page.getByRole('dialog', { name: 'Who is at the till?' })
const isAt = (page: Page, name: string): Promise<void> =>
  page.locator('.top .who', { hasText: name }).waitFor()

if (browser !== null) {
  t.test('two people take turns at a till', async t => {
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const { page, password } = await shop(context)

    // --- Maya chooses a PIN at her account
    const account = await context.newPage()
    await account.goto(`${address}/account`)
    await account.getByRole('button', { name: 'Set a PIN' }).click()
    await account.getByRole('textbox', { name: 'Password' }).fill(password)
    await account.getByRole('textbox', { name: 'New PIN' }).fill('1234')
    await account.keyboard.press('Enter')
    // Not the help below the field, which says so from the beginning.
    await account.locator('input[aria-invalid="true"]:focus').waitFor()
    await account.getByText('is easily guessed', { exact: true }).waitFor()
    await account.getByRole('textbox', { name: 'New PIN' }).fill('4826')
    await account.keyboard.press('Enter')
    await account.getByText('You have a PIN.').waitFor()
    await shoot(account, 'pin-account-light-desktop')
    await account.close()

    // --- F7 covers the till, the ticket stays
    await page.locator('.tile', { hasText: 'Earl Grey' }).click()
    await page.locator('.sum .total', { hasText: '£3.95' }).waitFor()
    await page.keyboard.press('F7')
    await lock(page).getByRole('button', { name: 'Carla' }).waitFor()
    await shoot(page, 'pin-names-light-desktop')
    t.strictSame(await faultsOfPage(page), [])
    await lock(page).getByRole('button', { name: 'Carla' }).click()
    await page.keyboard.type('8264', { delay: 60 })
    await shoot(page, 'pin-typed-light-desktop')
    await page.keyboard.press('Enter')
    await lock(page).getByRole('alert').getByText('The PIN is wrong').waitFor()
    await shoot(page, 'pin-wrong-light-desktop')
    t.strictSame(await faultsOfPage(page), [])
    const before = Date.now()
    await page.keyboard.type('7391', { delay: 60 })
    await page.keyboard.press('Enter')
    await lock(page).waitFor({ state: 'hidden' })
    await isAt(page, 'Carla')
    t.ok(Date.now() - before < 4_000, `in after ${Date.now() - before} ms`)
    await page.locator('.sum .total', { hasText: '£3.95' }).waitFor()

    // --- she sells it; by touch, on the till's name, it is locked again
    await page.keyboard.press('F9')
    await page.getByRole('button', { name: 'Exact' }).click()
    await page.getByText('Paid exactly').waitFor()
    await page.locator('.where button').click()
    await lock(page).getByRole('button', { name: 'Maya' }).click()
    for (const digit of '4826') {
      await lock(page).getByRole('button', { name: digit, exact: true }).click()
    }
    await lock(page).getByRole('button', { name: 'Go on' }).click()
    await isAt(page, 'Maya')

    // --- by PIN one administers nothing
    await page.goto(`${address}/`)
    await page.getByRole('heading', { name: 'Home' }).waitFor()
    t.equal(await page.getByRole('link', { name: 'Staff and roles' }).count(), 0)
    t.equal(await page.getByRole('link', { name: 'Sales', exact: true }).count(), 1)
    await page.goto(`${address}/till`)
    await isAt(page, 'Maya')

    // --- after a reload it is still locked
    await page.keyboard.press('F7')
    await lock(page).waitFor()
    await page.reload()
    await lock(page).getByRole('button', { name: 'Maya' }).waitFor()
    await page.keyboard.press('Enter')
    t.equal(await lock(page).getByRole('heading', { name: 'PIN of Carla' }).count(), 1, 'by keys')
    await page.keyboard.press('Escape')
    await lock(page).getByRole('heading', { name: 'Who is at the till?' }).waitFor()
    t.strictSame(
      complaints.filter(text => !/422|401/.test(text)),
      []
    )
  })

  t.test('it locks by itself, on a phone as well', async t => {
    const { context } = await payersBrowser(browser, PHONE)
    const { page } = await shop(context)
    await page.clock.install()
    await page.goto(`${address}/till`)
    await page.locator('.where button').click()
    await lock(page).getByRole('button', { name: 'Carla' }).waitFor()
    await shoot(page, 'pin-names-light-phone')
    await lock(page).getByRole('button', { name: 'Carla' }).click()
    await page.keyboard.type('739', { delay: 60 })
    await shoot(page, 'pin-typed-light-phone')
    t.strictSame(await faultsOfPage(page), [])
    await page.keyboard.type('1')
    await page.keyboard.press('Enter')
    await isAt(page, 'Carla')
    await page.clock.fastForward('14:00')
    t.equal(await lock(page).count(), 0)
    await page.locator('.tile', { hasText: 'Earl Grey' }).click()
    await page.clock.fastForward('14:00')
    t.equal(await lock(page).count(), 0, 'someone did something meanwhile')
    await page.clock.fastForward('02:00')
    await lock(page).getByRole('button', { name: 'Carla' }).waitFor()
  })
}
