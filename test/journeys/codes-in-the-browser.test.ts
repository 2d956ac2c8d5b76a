// In a process of its own: it listens, and serves pages.
import t from 'tap'
import { asAdmin } from 'stoa/testing'
import { DESKTOP, payersBrowser, testBrowser } from '../support/browser.ts'
import { consoleOf } from '../support/console.ts'
import { cuttable } from '../support/cuttable.ts'
import { ownInstance } from '../support/instance.ts'
import { isReady, offlineTill } from '../support/offline-till.ts'
import { scan } from '../support/shop-in-browser.ts'

// One article under all writings of its number, at a till with the network and without; and what an
// owner is told of numbers that stand on two.

t.setTimeout(600_000)
const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const stoa = await ownInstance({}, undefined, { pages: true })
const address = await stoa.app.listen({ host: '127.0.0.1', port: 0 })

const UPC = '036000291452'
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
