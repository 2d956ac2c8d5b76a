import t from 'tap'
import type { Page } from 'playwright-core'
import { asAdmin } from 'stoa/testing'
import { faultsOfPage } from '../support/accessibility.ts'
import { DESKTOP, PHONE, payersBrowser, testBrowser } from '../support/browser.ts'
import { consoleOf } from '../support/console.ts'
import { cuttable } from '../support/cuttable.ts'
import { servedInstance } from '../support/instance.ts'
import { isReady, MUG, offlineTill } from '../support/offline-till.ts'
import { scan } from '../support/shop-in-browser.ts'

// One article under all writings of its number, at a till with the network and without; and what an
// owner is told of numbers that stand on two.

t.setTimeout(600_000)
const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()

const UPC = '036000291452'
const TRAY = '10036000291459'
const BOX = '20036000291456'
const shots = process.env.STOA_TEST_SHOTS
const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots === undefined) return
  for (const [device, viewport] of [
    ['phone', PHONE.viewport],
    ['desktop', DESKTOP.viewport]
  ] as const) {
    await page.setViewportSize(viewport)
    await page.screenshot({ path: `${shots}/${name}-${device}.png` })
  }
}
const WRITINGS = [UPC, '0036000291452', '00036000291452', '36000291452']

if (browser !== null) {
  t.test('a till finds an article by any writing, with the network and without', async t => {
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const line = await cuttable(address)
    const till = await offlineTill(stoa, new URL(line.url).origin, context, ({ token }) =>
      stoa.ok('POST', '/api/v1/catalog/products', {
        token,
        body: { sku: 'SODA', name: 'Soda', priceMinor: 120, barcodes: [UPC] }
      })
    )
    const { page } = till
    const soda = page.locator('.ticket .line', { hasText: 'Soda' })
    await isReady(page)
    for (const [i, code] of WRITINGS.entries()) {
      await scan(page, code)
      await soda.filter({ hasText: `£${((i + 1) * 1.2).toFixed(2)}` }).waitFor()
    }
    await scan(page, '036000291453')
    await page.getByText('No product has the barcode 036000291453').waitFor()
    line.sever()
    for (const [i, code] of WRITINGS.entries()) {
      await scan(page, code)
      await soda.filter({ hasText: `£${((i + 5) * 1.2).toFixed(2)}` }).waitFor()
    }
    line.fix()
    t.equal(await soda.count(), 1, 'all on one line')
    t.strictSame(
      complaints.filter(one => !/net::ERR_/.test(one)),
      []
    )
    await context.close()
  })

  t.test(
    'a box is made in the console, scanned at the till, with the network and without',
    async t => {
      const { context, complaints } = await payersBrowser(browser, DESKTOP)
      const line = await cuttable(address)
      let productId = ''
      const { page, token, code, sales, onHand } = await offlineTill(
        stoa,
        new URL(line.url).origin,
        context,
        async ({ token }) => {
          const { items } = await stoa.ok('GET', '/api/v1/catalog/products?sku=MUG', { token })
          productId = items[0].id
          await stoa.ok('POST', '/api/v1/catalog/packs', {
            token,
            body: {
              variantId: items[0].variants[0].id,
              name: 'tray of 6',
              quantity: '6',
              barcodes: [TRAY]
            }
          })
        }
      )
      const lines = page.locator('.ticket .line')
      const mug = lines.filter({ hasNotText: 'box of 24' })
      const box = lines.filter({ hasText: 'Stoneware mug, box of 24' })

      const screen = await context.newPage()
      await screen.goto(`${new URL(line.url).origin}/products/${productId}`)
      await screen.getByRole('button', { name: 'Add a pack' }).click()
      const dialog = screen.getByRole('dialog', { name: 'Add a pack' })
      await dialog.getByLabel('Name').fill('box of 24')
      await dialog.getByLabel('How much is in one').fill('none')
      await dialog.getByRole('button', { name: 'Add a pack' }).click()
      await dialog.getByText('Enter a number above zero.').waitFor()
      await dialog.getByLabel('How much is in one').fill('24')
      await dialog.getByLabel('Price of the pack').fill('299.90')
      await dialog.getByRole('combobox', { name: 'Barcode' }).fill(MUG)
      await screen.keyboard.press('Enter')
      await dialog.getByRole('button', { name: 'Add a pack' }).click()
      await dialog.getByText('belongs to another variant').waitFor()
      await dialog.getByRole('combobox', { name: 'Barcode' }).press('Backspace')
      await dialog.getByRole('combobox', { name: 'Barcode' }).fill(BOX)
      await screen.keyboard.press('Enter')
      t.strictSame(await faultsOfPage(screen), [])
      await shoot(screen, 'pack-dialog')
      await dialog.getByRole('button', { name: 'Add a pack' }).click()
      await screen.getByText('box of 24 was added.').waitFor()
      await screen.getByText('£299.90').first().waitFor()
      t.strictSame(await faultsOfPage(screen), [])
      await shoot(screen, 'packs-card')
      await screen.close()

      // 6 pieces and one, a box and another: the book hears of the new one by itself.
      const ringUp = async (): Promise<void> => {
        await scan(page, TRAY)
        await mug.filter({ hasText: '£87.00' }).waitFor()
        await scan(page, MUG)
        await mug.filter({ hasText: '£101.50' }).waitFor()
        await scan(page, BOX)
        await box.filter({ hasText: '£299.90' }).waitFor()
        await scan(page, BOX)
        await box.filter({ hasText: '£599.80' }).waitFor()
        t.equal(await lines.count(), 2)
      }
      const pay = async (): Promise<void> => {
        await page.keyboard.press('F9')
        await page.getByRole('button', { name: /^Take £701\.30/ }).waitFor()
        await page.keyboard.press('Enter')
        await page.locator('.done strong').waitFor()
      }
      await ringUp()
      await shoot(page, 'till-packs')
      await pay()
      t.equal(await onHand('MUG'), '945')
      const [first] = await sales()
      t.match(await stoa.ok('GET', `/api/v1/pos/sales/${first?.id}`, { token }), {
        totalMinor: 70_130,
        lines: [
          { quantity: '7', packQuantity: null },
          { name: 'Stoneware mug, box of 24', quantity: '48', packQuantity: '24' }
        ]
      })
      await page.keyboard.press('Enter')
      line.sever()
      await ringUp()
      await pay()
      line.fix()
      await page.locator('.alone').waitFor({ state: 'detached', timeout: 90_000 })
      const offline = (await sales()).find(({ reference }) => reference === `${code}-000002`)
      t.equal(offline?.totalMinor, 70_130)
      t.equal(await onHand('MUG'), '890')
      const waiting = await stoa.ok('GET', '/api/v1/pos/offline-sales', { token })
      t.strictSame(
        waiting.items.flatMap(({ remarks }: { remarks: object[] }) => remarks),
        [],
        'nothing in it is otherwise than the server has it'
      )

      await t.test('a parked ticket comes back in its boxes', async t => {
        await page.keyboard.press('Enter')
        await scan(page, BOX)
        await box.filter({ hasText: '£299.90' }).waitFor()
        await page.keyboard.press('F8')
        const dialog = page.getByRole('dialog').first()
        await dialog.getByRole('button', { name: /^Park/ }).first().click()
        await box.waitFor({ state: 'detached' })
        const { items } = await stoa.ok('GET', '/api/v1/pos/tickets?state=open', { token })
        t.equal(items[0]?.totalMinor, 29_990)
      })
      t.strictSame(
        complaints.filter(one => !/net::ERR_|status of 4(09|12|22)/.test(one)),
        []
      )
      await context.close()
    }
  )

  t.test('numbers that stand on two articles are told on home, until one gives it up', async t => {
    const owner = await stoa.signUp()
    const { token } = owner
    const add = (sku: string, name: string, barcodes: string[]) =>
      stoa.ok('POST', '/api/v1/catalog/products', {
        token,
        body: { sku, name, priceMinor: 100, barcodes }
      })
    await add('SODA', 'Soda', [UPC])
    const other = await add('SODA-2', 'Soda, entered by someone else at the other shop', [])
    const screen = await consoleOf(browser, address, owner)
    const { page, go, look } = screen
    await go('/products/shared-barcodes', 'One barcode')
    await page.getByText('Every barcode belongs to one product').waitFor()
    t.strictSame(await look('shared-barcodes-none'), [])
    await asAdmin(
      stoa,
      `INSERT INTO catalog_barcode (tenant_id, company_id, code, canonical, kept_as, variant_id)
       VALUES ($1, $2, $3, $4, $3, $5)`,
      [owner.tenantId, owner.companyId, `0${UPC}`, '36000291452', other.variants[0].id]
    )
    await go('/', 'Home')
    await page.getByRole('link', { name: '1 barcode belongs to several products' }).waitFor()
    t.strictSame(await look('shared-barcodes-home'), [])
    await page.getByRole('link', { name: '1 barcode belongs to several products' }).click()
    await page.getByText('found by every other way of writing it').first().waitFor()
    t.strictSame(await look('shared-barcodes'), [])
    await page.getByRole('link', { name: 'Soda, entered by someone else' }).click()
    await page.getByRole('heading', { name: 'Soda, entered' }).waitFor()
    await page.getByRole('combobox', { name: 'Barcode' }).press('Backspace')
    await page.getByRole('button', { name: /^Save/ }).click()
    await page.getByRole('button', { name: /^Save/ }).waitFor({ state: 'detached' })
    await go('/products/shared-barcodes', 'One barcode')
    await page.getByText('Every barcode belongs to one product').waitFor()
    await screen.close()
  })
}
