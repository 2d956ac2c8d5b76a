import t from 'tap'
import type { Page } from 'playwright-core'
import { payersBrowser, DESKTOP, PHONE, testBrowser } from '../support/browser.ts'
import { cuttable } from '../support/cuttable.ts'
import { faultsOfPage } from '../support/accessibility.ts'
import { servedInstance } from '../support/instance.ts'
import { offlineTill, receiptNumber, TEA } from '../support/offline-till.ts'
import { scan } from '../support/shop-in-browser.ts'

// Other prices for a group of customers from ten pieces on: written in the console, asked for at the
// till, on the document; and the same without the network.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()
const shots = process.env.STOA_TEST_SHOTS

const scheme = (page: Page, value: 'light' | 'dark'): Promise<void> =>
  page.locator('html').evaluate((root: unknown, to) => {
    const html = root as { setAttribute(name: string, value: string): void }
    html.setAttribute('data-mantine-color-scheme', to)
  }, value)
/** Looked at in the light and, on a phone, in the dark. */
async function looked(page: Page, name: string): Promise<void> {
  const shoot = async (as: string): Promise<void> => {
    if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}-${as}.png` })
    t.strictSame(await faultsOfPage(page), [], `${name}, ${as}`)
  }
  await shoot('light-desktop')
  await page.setViewportSize(PHONE.viewport)
  await scheme(page, 'dark')
  await shoot('dark-phone')
  await page.setViewportSize(DESKTOP.viewport)
  await scheme(page, 'light')
}
const costs = (page: Page, total: string): Promise<void> =>
  page.locator('.sum .total:visible, .sum .pay:visible', { hasText: total }).first().waitFor()
async function paid(page: Page): Promise<void> {
  await page.keyboard.press('F9')
  await page.getByRole('button', { name: /^Take/ }).waitFor()
  await page.keyboard.press('Enter')
  await receiptNumber(page)
}
async function choose(page: Page, name: string): Promise<void> {
  await page.keyboard.press('F2')
  const dialog = page.getByRole('dialog', { name: 'Customer' })
  await dialog.getByLabel('Name, phone or e-mail').pressSequentially(name, { delay: 60 })
  await dialog.getByRole('button', { name: new RegExp(name) }).click()
}
/** One more of what was scanned last, so many times. */
async function more(page: Page, times: number): Promise<void> {
  const plus = page.getByRole('button', { name: /^One more: / }).first()
  for (let n = 0; n < times; n++) await plus.click()
}

if (browser !== null) {
  t.test('written in the console, asked for at the till, with the network and without', async t => {
    const { context } = await payersBrowser(browser, DESKTOP)
    const line = await cuttable(address)
    const { page, url, token, sales } = await offlineTill(
      stoa,
      new URL(line.url).origin,
      context,
      async shop => {
        const [tea] = (await stoa.ok('GET', '/api/v1/catalog/products?sku=TEA', shop)).items
        await stoa.ok('POST', '/api/v1/inventory/adjustments', {
          token: shop.token,
          body: {
            reason: 'opening',
            lines: [{ variantId: tea.variants[0].id, quantity: '100' }]
          }
        })
      }
    )
    const { origin } = new URL(url)
    const console = await context.newPage()
    await console.goto(`${origin}/customers/groups`)
    await console.getByText('No customer groups yet').waitFor()
    await looked(console, 'groups-empty')
    await console.getByRole('button', { name: 'Add group' }).click()
    await console.getByRole('dialog').getByLabel('Name').fill('Trade')
    await console.getByRole('dialog').getByRole('button', { name: 'Add group' }).click()
    await console.getByRole('button', { name: 'Group: Trade' }).waitFor()
    await looked(console, 'groups')
    await console.goto(`${origin}/customers/new`)
    await console.getByLabel('Name').fill('Bo Builder')
    await console.getByLabel('Group').selectOption('Trade')
    await looked(console, 'customer-in-group')
    await console.getByRole('button', { name: 'Add customer' }).click()
    await console.getByRole('heading', { name: 'Bo Builder' }).waitFor()

    await console.goto(`${origin}/products/price-lists`)
    await console.getByText('No price lists yet').waitFor()
    await looked(console, 'price-lists-empty')
    await console.getByRole('button', { name: 'Add price list' }).click()
    const dialog = console.getByRole('dialog')
    await dialog.getByLabel('Name').fill('Trade from ten')
    await dialog.getByRole('combobox', { name: 'Customer groups' }).click()
    await console.getByRole('option', { name: 'Trade' }).click()
    await console.keyboard.press('Tab')
    await looked(console, 'price-list-dialog')
    await dialog.getByRole('button', { name: 'Add price list' }).click()
    await console.getByRole('heading', { name: 'Trade from ten' }).waitFor()
    await console.getByText('Nothing has a price in this list yet').waitFor()
    await console.getByLabel('Add goods').pressSequentially('tea', { delay: 40 })
    await console.getByRole('list', { name: 'Goods found' }).waitFor()
    await console.keyboard.press('Enter')
    await console.keyboard.type('10')
    await console.keyboard.press('Tab')
    await console.keyboard.type('8.00')
    await looked(console, 'price-list-new-price')
    await console.keyboard.press('Enter')
    const price = console.getByRole('textbox', { name: /^Price: / })
    await price.waitFor()
    t.equal(await price.inputValue(), '8.00')
    await looked(console, 'price-list')

    await scan(page, TEA)
    await more(page, 8)
    await costs(page, '£80.55')
    await choose(page, 'Bo Builder')
    await costs(page, '£80.55')
    await more(page, 1)
    await costs(page, '£80.00')
    await page.getByText('Trade from ten').first().waitFor()
    await looked(page, 'price-list-till')
    await paid(page)
    const [first] = await sales()
    t.match(await stoa.ok('GET', `/api/v1/pos/sales/${first?.id}`, { token }), {
      totalMinor: 8_000,
      lines: [{ quantity: '10', unitPriceMinor: 800, priceList: 'Trade from ten' }]
    })

    // By keyboard another price; the till hears of it.
    await price.fill('7.50')
    await price.press('Enter')
    await console.getByText('The price was saved.').waitFor()
    await scan(page, TEA)
    await more(page, 9)
    await costs(page, '£89.50')
    await choose(page, 'Bo Builder')
    await costs(page, '£75.00')
    line.sever()
    await more(page, 1)
    await costs(page, '£82.50')
    await paid(page)
    line.fix()
    await page.locator('.alone').waitFor({ state: 'detached', timeout: 90_000 })
    const [last] = await sales()
    t.match(await stoa.ok('GET', `/api/v1/pos/sales/${last?.id}`, { token }), {
      totalMinor: 8_250,
      lines: [{ quantity: '11', unitPriceMinor: 750, priceList: 'Trade from ten' }]
    })
    t.strictSame(
      (await stoa.ok('GET', '/api/v1/pos/offline-sales', { token })).items.flatMap(
        ({ remarks }: { remarks: object[] }) => remarks
      ),
      []
    )
    await console.goto(`${origin}/sales/${last?.id}`)
    await console.getByText('Trade from ten').waitFor()
    await looked(console, 'price-list-sale')
    await context.close()
  })
}
