// In a process of its own: it listens, and serves pages.
import { createServer } from 'node:net'
import t from 'tap'
import type { BrowserContext, Page } from 'playwright-core'
import { faultsOfPage } from '../support/accessibility.ts'
import { DESKTOP, payersBrowser, PHONE, testBrowser } from '../support/browser.ts'
import { ownInstance } from '../support/instance.ts'
import { shopInBrowser } from '../support/shop-in-browser.ts'

// A station is added in the console; what is sold at the till stands on its screen at once, moves on
// by one touch or key, and back.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const stoa = await ownInstance({ POS_PRINTER_NETWORKS: '127.0.0.0/8' }, undefined, { pages: true })
const address = await stoa.app.listen({ host: '127.0.0.1', port: 0 })
const shots = process.env.STOA_TEST_SHOTS

const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` })
}

/** A shop with soup in a category below Food, and tea in none. */
async function shop(context: BrowserContext) {
  const opened = await shopInBrowser(stoa, address, context)
  const post = (path: string, body: object) =>
    stoa.ok('POST', `/api/v1/${path}`, { token: opened.token, body })
  const food = await post('catalog/categories', { name: 'Food' })
  const soups = await post('catalog/categories', { name: 'Soups', parentId: food.id })
  for (const body of [
    { sku: 'SOUP', name: 'Tomato soup with basil', priceMinor: 650, categoryId: soups.id },
    { sku: 'TEA', name: 'Earl Grey, pot', priceMinor: 395 }
  ]) {
    const product = await post('catalog/products', body)
    await post('inventory/adjustments', {
      reason: 'opening',
      lines: [{ variantId: product.variants[0].id, quantity: '100' }]
    })
  }
  return opened
}

async function sell(till: Page, names: string[]): Promise<void> {
  for (const name of names) await till.locator('.tile', { hasText: name }).click()
  await till.keyboard.press('F9')
  await till.getByRole('button', { name: /^Card/ }).click()
  await till.keyboard.press('Enter')
  await till.locator('.done strong').waitFor()
  await till.keyboard.press('Enter')
  await till.getByRole('heading', { name: 'No lines yet' }).waitFor()
}

if (browser !== null) {
  t.test('sold at the till, made at the station', async t => {
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const { page: console } = await shop(context)

    // --- no station yet: the screen says so and leads there
    const kitchen = await context.newPage()
    await kitchen.goto(`${address}/kitchen`)
    await kitchen.getByRole('heading', { name: 'No station yet' }).waitFor()
    await shoot(kitchen, 'kitchen-none-light-desktop')
    await console.goto(`${address}/kitchen-stations`)
    await console.getByRole('button', { name: 'Add station' }).click()
    const dialog = console.getByRole('dialog', { name: 'Add station' })
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Kitchen')
    await dialog.getByRole('combobox', { name: 'Categories' }).click()
    await console.getByRole('option', { name: 'Food', exact: true }).click()
    await console.keyboard.press('Escape')
    await shoot(console, 'kitchen-station-dialog-light-desktop')
    await dialog.getByRole('button', { name: 'Add station' }).click()
    await console.getByRole('row', { name: /Kitchen Food Open/ }).waitFor()
    await shoot(console, 'kitchen-stations-light-desktop')
    t.strictSame(await faultsOfPage(console), [])

    // --- the device is asked once which station it is
    await kitchen.reload()
    await kitchen.getByRole('button', { name: 'Kitchen' }).waitFor()
    await shoot(kitchen, 'kitchen-pick-light-desktop')
    await kitchen.getByRole('button', { name: 'Kitchen' }).click()
    await kitchen.getByRole('heading', { name: 'Nothing to make' }).waitFor()
    await shoot(kitchen, 'kitchen-empty-light-desktop')
    await kitchen.reload()
    await kitchen.getByRole('heading', { name: 'Nothing to make' }).waitFor()

    // --- a sale stands there live, without what no station makes
    const till = await context.newPage()
    await till.goto(`${address}/till`)
    await till.locator('.tile').first().waitFor()
    await sell(till, ['soup', 'soup', 'Earl Grey'])
    const card = kitchen.getByRole('article', { name: /^1/ })
    await card.waitFor({ timeout: 10_000 })
    t.match(await card.textContent(), /2\s*Tomato soup with basil/)
    t.notMatch(await card.textContent(), 'Earl Grey')
    await shoot(kitchen, 'kitchen-board-light-desktop')
    // The same in the dark, on a phone.
    await kitchen.setViewportSize({ width: 360, height: 740 })
    await kitchen.evaluate(
      "document.documentElement.setAttribute('data-mantine-color-scheme', 'dark')"
    )
    await shoot(kitchen, 'kitchen-board-dark-phone')
    t.strictSame(await faultsOfPage(kitchen), [])
    await kitchen.evaluate(
      "document.documentElement.setAttribute('data-mantine-color-scheme', 'light')"
    )
    await kitchen.setViewportSize(DESKTOP.viewport)
    t.strictSame(await faultsOfPage(kitchen), [])

    // --- on by touch and by keys, back by U
    await kitchen.getByRole('button', { name: 'Start: Order 1' }).click()
    await card.getByText('Being made').waitFor()
    await kitchen.keyboard.press('ArrowRight')
    await kitchen.keyboard.press('Enter')
    await card.locator('.state', { hasText: 'Ready' }).waitFor()
    await kitchen.keyboard.press('u')
    await card.getByText('Being made').waitFor()
    await kitchen.getByRole('status').filter({ hasText: 'Order 1 is back' }).waitFor()
    await kitchen.getByRole('button', { name: 'Ready: Order 1' }).click()
    await kitchen.getByRole('button', { name: 'Served: Order 1' }).click()
    await kitchen.getByRole('heading', { name: 'Nothing to make' }).waitFor()
    await kitchen.getByRole('button', { name: 'Undo' }).click()
    await kitchen.getByRole('button', { name: 'Served: Order 1' }).waitFor()

    t.strictSame(complaints, [])
    await context.close()
  })

  t.test('an order that did not come out of the printer says so, until it did', async t => {
    const prints: string[] = []
    const printer = createServer({ allowHalfOpen: true }, socket => {
      let read = ''
      socket.on('data', some => {
        read += some.toString('latin1')
      })
      socket.on('error', () => {})
      socket.on('end', () => {
        prints.push(read)
        socket.end()
      })
    })
    const listen = (port: number) =>
      new Promise<void>(resolve => printer.listen(port, '127.0.0.1', resolve))
    await listen(0)
    t.teardown(() => printer.close())
    const { port } = printer.address() as { port: number }
    await new Promise(resolve => printer.close(resolve))

    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const { page: console } = await shop(context)
    await console.goto(`${address}/kitchen-stations`)
    await console.getByRole('button', { name: 'Add station' }).click()
    const dialog = console.getByRole('dialog', { name: 'Add station' })
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Kitchen')
    await dialog.getByRole('combobox', { name: 'Categories' }).click()
    await console.getByRole('option', { name: 'Food', exact: true }).click()
    await dialog.getByLabel('Printer in the network').fill('127.0.0.1')
    await dialog.getByLabel('Port').fill(String(port))
    await dialog.getByLabel('Paper').selectOption('58')
    await shoot(console, 'kitchen-station-printer-light-desktop')
    t.strictSame(await faultsOfPage(console), [])
    await dialog.getByRole('button', { name: 'Add station' }).click()
    await console.getByRole('row', { name: /Kitchen Food Open/ }).waitFor()

    const kitchen = await context.newPage()
    await kitchen.goto(`${address}/kitchen`)
    await kitchen.getByRole('button', { name: 'Kitchen' }).click()
    const till = await context.newPage()
    await till.goto(`${address}/till`)
    await till.locator('.tile').first().waitFor()
    await sell(till, ['soup'])
    const card = kitchen.getByRole('article', { name: /^1/ })
    await card.getByText('Not printed').waitFor({ timeout: 20_000 })
    await shoot(kitchen, 'kitchen-not-printed-light-desktop')
    t.strictSame(await faultsOfPage(kitchen), [])

    await console.goto(`${address}/kitchen-orders`)
    await console.getByText('It cannot be reached in the network.').waitFor()
    await shoot(console, 'kitchen-orders-not-printed-light-desktop')
    t.strictSame(await faultsOfPage(console), [])
    await console.setViewportSize(PHONE.viewport)
    await console.emulateMedia({ colorScheme: 'dark' })
    await shoot(console, 'kitchen-orders-not-printed-dark-phone')
    t.strictSame(await faultsOfPage(console), [])
    await console.setViewportSize(DESKTOP.viewport)
    await listen(port)
    await console.getByRole('button', { name: 'Print again: 1' }).click()
    await console.getByText('Printed', { exact: true }).waitFor()
    t.equal(prints.length, 1)
    t.match(prints[0], 'Tomato soup with basil')
    t.match(prints[0], 'Printed again')
    t.strictSame(complaints, [])
    await context.close()
  })
}
