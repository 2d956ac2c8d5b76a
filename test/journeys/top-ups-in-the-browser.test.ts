// In a process of its own: it listens, and serves pages.
import t from 'tap'
import type { Page } from 'playwright-core'
import { faultsOfPage } from '../support/accessibility.ts'
import { DESKTOP, PHONE as SMALL, payersBrowser, testBrowser } from '../support/browser.ts'
import { consoleOf } from '../support/console.ts'
import { ownInstance } from '../support/instance.ts'
import { shopInBrowser } from '../support/shop-in-browser.ts'
import { stockedShop } from '../support/till.ts'
import { PHONE, ReloadlyServer, topUpShop } from '../support/testing/top-ups.ts'

// A cashier sells a top-up and hears when it fails; in the console the account is entered, and what
// failed is tried again.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const server = await new ReloadlyServer().listen()
t.teardown(() => server.close())
const stoa = await ownInstance(
  { RELOADLY_URL: server.url, RELOADLY_AUTH_URL: server.url },
  undefined,
  { pages: true }
)
const address = await stoa.app.listen({ host: '127.0.0.1', port: 0 })
const shots = process.env.STOA_TEST_SHOTS

const shoot = async (page: Page, name: string): Promise<string[]> => {
  if (shots !== undefined) {
    await page.screenshot({ path: `${shots}/${name}.png` })
    const scheme = (to: string) =>
      page.evaluate(`document.documentElement.setAttribute('data-mantine-color-scheme', '${to}')`)
    await scheme('dark')
    await page.screenshot({ path: `${shots}/${name}-dark.png` })
    await scheme('light')
  }
  return faultsOfPage(page)
}
const typed = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.type(text, { delay: 70 })
}

if (browser !== null) {
  t.test('at the till: number, amount, paid with the sale; and a notice when it fails', async t => {
    const { context } = await payersBrowser(browser, DESKTOP)
    const { page, token } = await shopInBrowser(stoa, address, context)
    const { items } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
    const shop = await topUpShop(stoa, server, {
      token,
      registerId: items[0].id,
      variants: []
    } as never)
    const dialog = page.getByRole('dialog', { name: 'Top-up' })
    const open = () => page.getByRole('button', { name: 'Top-up', exact: true }).click()
    const pay = async (): Promise<void> => {
      await page.keyboard.press('F9')
      await page.getByRole('button', { name: 'Cash', exact: true }).click()
      await page.keyboard.press('Enter')
      await page.locator('.done strong').waitFor()
    }
    await page.goto(`${address}/till`)
    await page.getByRole('button', { name: 'Top-up', exact: true }).waitFor()
    await open()
    await dialog.getByLabel('Phone number').focus()
    await typed(page, '0770')
    await page.keyboard.press('Enter')
    await dialog.getByRole('alert').filter({ hasText: 'no phone number' }).waitFor()
    await dialog.getByLabel('Phone number').fill('')
    await dialog.getByLabel('Phone number').focus()
    await typed(page, '07700 900123')
    t.strictSame(await shoot(page, 'top-up-number'), [])
    await page.keyboard.press('Enter')
    await dialog.getByText('EE England').waitFor()
    t.strictSame(await shoot(page, 'top-up-amounts'), [])
    await dialog.getByRole('button', { name: '£10.00' }).click()
    await page.locator('.line', { hasText: 'Mobile top-up' }).waitFor()
    await page.getByText(PHONE).first().waitFor()
    t.strictSame(await shoot(page, 'top-up-on-ticket'), [])
    await pay()
    await page.keyboard.press('Enter')
    await stoa.settled()
    t.match(await shop.topUps(), [{ state: 'confirmed', amountMinor: 1_000, phone: PHONE }])

    // Whoever takes its line off takes the top-up off: of two of the same phone one, and each its own.
    for (const amount of ['£10.00', '£10.00', '£5.00']) {
      await open()
      await dialog.getByLabel('Phone number').focus()
      await typed(page, '07700 900123')
      await page.keyboard.press('Enter')
      await dialog.getByRole('button', { name: amount }).click()
      await dialog.waitFor({ state: 'hidden' })
    }
    const carried = page.locator('.till-parts p', { hasText: `Top-up: ${PHONE}` })
    const count = async (n: number): Promise<void> => {
      if (n > 0) await carried.nth(n - 1).waitFor()
      await carried.nth(n).waitFor({ state: 'detached' })
    }
    await count(3)
    await page.keyboard.press('Delete')
    await count(2)
    t.equal(await carried.filter({ hasText: '£5.00' }).count(), 0, 'the last one was of £5.00')
    await page.keyboard.press('Delete')
    await count(1)
    t.equal(await page.getByText('The line of a top-up was taken off').count(), 0)
    await page.keyboard.press('Delete')
    await count(0)
    await page.getByText('No lines yet').waitFor()

    // An amount that is typed; and the provider refuses.
    server.balance = 0
    await open()
    await dialog.getByLabel('Phone number').focus()
    await typed(page, '+447700900456')
    await page.keyboard.press('Enter')
    await dialog.getByText('From £5.00 to £50.00.').waitFor()
    await dialog.getByLabel('Amount').focus()
    await page.keyboard.press('Control+A')
    await typed(page, '750')
    t.strictSame(await shoot(page, 'top-up-range'), [])
    await page.keyboard.press('Enter')
    await page.locator('.line', { hasText: 'Mobile top-up' }).waitFor()
    await pay()
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'Top-up failed' }).waitFor()
    t.strictSame(await shoot(page, 'top-up-failed'), [])
    await page.setViewportSize(SMALL.viewport)
    await page.getByRole('button', { name: '0 pieces' }).click()
    t.strictSame(await shoot(page, 'top-up-failed-phone'), [])
    await page.setViewportSize(DESKTOP.viewport)
    await page.getByRole('button', { name: 'Seen' }).click()
    await page.getByRole('alert').waitFor({ state: 'hidden' })
    t.match(await shop.topUps('&state=failed'), [{ amountMinor: 750 }])
    server.balance = 1_000_000

    // Without the network it is said, and nothing is sold.
    await open()
    await context.setOffline(true)
    await dialog.getByLabel('Phone number').fill('07700900123')
    await page.keyboard.press('Enter')
    await dialog.getByRole('alert').filter({ hasText: 'on line only' }).waitFor()
    t.strictSame(await shoot(page, 'top-up-off-line'), [])
    await context.close()
  })

  t.test('in the console: entered, found, tried again', async t => {
    const shop = await topUpShop(stoa, server, await stockedShop(stoa, '1'))
    const { page, go, look, close, complaints } = await consoleOf(browser, address, shop)
    const dialog = page.getByRole('dialog')
    await go('/top-ups', 'Top-ups')
    await page.getByText('No top-up was sold yet').waitFor()
    t.strictSame(await look('top-ups-none'), [])
    const sale = await shop.sold()
    await stoa.settled()
    server.balance = 0
    const failed = await shop.sold(500)
    await stoa.settled()
    server.balance = 1_000_000
    await go('/top-ups?state=failed', 'Top-ups')
    await page.getByRole('link', { name: PHONE }).first().waitFor()
    t.strictSame(await look('top-ups-failed'), [])
    await go('/top-ups', 'Top-ups')
    await page.getByText('Delivered').first().waitFor()
    t.strictSame(await look('top-ups'), [])
    const one = await shop.topUp(failed.id)
    await go(`/top-ups/${one.id}`, PHONE)
    await page.getByText('INSUFFICIENT_BALANCE').first().waitFor()
    t.strictSame(await look('top-up'), [])
    t.equal(
      await page.getByRole('link', { name: 'Give the money back' }).getAttribute('href'),
      `/sales/${failed.id}`
    )
    await page.getByRole('button', { name: 'Try again' }).click()
    t.strictSame(await look('top-up-retry'), [])
    await dialog.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('Delivered').first().waitFor()
    t.match(await shop.topUp(failed.id), { state: 'confirmed' })
    t.match(await shop.topUp(sale.id), { state: 'confirmed' })

    await go('/top-up-account', 'Top-up account')
    await page.getByLabel('Client ID').waitFor()
    t.strictSame(await look('top-up-account'), [])
    await page.getByLabel('Fee').fill('0.75')
    await page.getByLabel('Client secret').fill('another-secret')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    const found = await shop.find()
    t.match([found.statusCode, found.json()], [422, { code: 'top-ups.provider-refused' }])
    await page.getByLabel('Client secret').fill(server.clientSecret)
    await page.getByRole('button', { name: 'Save' }).click()
    for (let i = 0; i < 100 && (await shop.find()).statusCode !== 200; i++) {
      await new Promise(resolve => setTimeout(resolve, 100))
    }
    t.equal((await shop.find()).json().feeMinor, 75)
    t.strictSame(complaints, [])
    await close()
  })
}
