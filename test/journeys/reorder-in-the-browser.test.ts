import t from 'tap'
import { testBrowser } from '../support/browser.ts'
import { consoleOf } from '../support/console.ts'
import { servedInstance } from '../support/instance.ts'
import { cashSale, stockedShop } from '../support/till.ts'

// What runs low stands in a list, with what to order; points are set there, by hand or by what was sold.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()

if (browser !== null) {
  t.test(
    'points are suggested by sales and set in place; what falls to one stands there',
    async t => {
      const shop = await stockedShop(stoa, '40')
      const { token } = shop
      const sell = (lines: Array<[number, string]>) =>
        stoa.ok('POST', '/api/v1/pos/sales', { token, body: cashSale(shop, lines, 100_000) })
      await stoa.ok('POST', '/api/v1/catalog/products', {
        token,
        body: {
          sku: 'NB-1',
          name: 'Hand-bound notebook with marbled paper cover, A5, 192 pages, dotted, ribbon',
          priceMinor: 1299
        }
      })
      const { page, go, look, close, complaints } = await consoleOf(browser, address, shop)
      await go('/stock', 'Stock')
      await page.getByRole('button', { name: 'Reorder' }).click()
      await page.getByText('Nothing to order').waitFor()
      t.strictSame(await look('reorder-empty'), [])
      await sell([[0, '28']])
      await page.getByRole('link', { name: 'Show all goods' }).click()
      const point = page.getByLabel('Reorder at, of Thing A')
      await point.waitFor()
      await page.getByRole('button', { name: 'Use suggestions' }).click()
      // One a day for 28 days: 7 days and half as much again, and then 28 more.
      t.equal(await point.inputValue(), '11')
      t.equal(await page.getByLabel('Order up to, of Thing A').inputValue(), '39')
      await page.getByLabel('Reorder at, of Thing B').fill('40')
      await page.getByLabel('Order up to, of Thing B').fill('40')
      await page.getByRole('button', { name: 'Save reorder points' }).click()
      await page.getByText(/must be more than/).waitFor()
      t.strictSame(await look('reorder-all'), [])
      await page.getByLabel('Order up to, of Thing B').fill('50')
      await page.keyboard.press('Control+s')
      await page.getByText('Reorder points saved.').waitFor()
      const { items } = await stoa.ok('GET', '/api/v1/inventory/levels?sort=sku', { token })
      t.match(items, [
        { sku: 'A', reorderPoint: '11', orderUpTo: '39' },
        { sku: 'B', reorderPoint: '40', orderUpTo: '50', state: 'low' },
        { sku: 'C', reorderPoint: null }
      ])
      await go('/stock/reorder', 'Stock')
      await page.getByRole('row').filter({ hasText: 'Thing B' }).waitFor()
      t.equal(await page.getByRole('row').filter({ hasText: 'Thing A' }).count(), 0)
      // Live: a sale makes it fall to its point.
      await sell([[0, '1']])
      const row = page.getByRole('row').filter({ hasText: 'Thing A' })
      await row.waitFor()
      t.match(await row.textContent(), /11.*29.*28/s, 'available, sold, to order')
      t.strictSame(await look('reorder-low'), [])
      t.strictSame(complaints, [])
      await close()
    }
  )
}
