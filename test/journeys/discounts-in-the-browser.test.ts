import t from 'tap'
import { testBrowser } from '../support/browser.ts'
import { consoleOf } from '../support/console.ts'
import { servedInstance } from '../support/instance.ts'
import { hire } from '../support/staff.ts'
import { stockedShop } from '../support/till.ts'

// What was given away, why, by whom and with whose approval, as its owner reads it.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()

if (browser !== null) {
  t.test(
    'discounts by reason, by cashier and by approver, of other days too, as a table',
    async t => {
      const shop = await stockedShop(stoa, '100')
      const cashier = await hire(stoa, shop, [{ role: 'manager', shopId: shop.shopId }])
      const sell = (token: string, percent: string, more: object) =>
        stoa.ok('POST', '/api/v1/pos/sales', {
          token,
          body: {
            registerId: shop.registerId,
            lines: [{ variantId: shop.variants[0], quantity: '2', discount: { percent, ...more } }],
            tenders: [{ type: 'cash', amountMinor: 5_000 }]
          }
        })
      await sell(shop.token, '10', { reason: 'Scratched, from the window' })
      await sell(cashier.token, '20', { reason: 'مشتری دائمی' })
      await sell(cashier.token, '5', {})
      const { page, go, look, close, complaints } = await consoleOf(browser, address, {
        ...shop
      })
      await go('/reports', 'Reports')
      await page.getByRole('link', { name: 'Discounts', exact: true }).click()
      await page.getByRole('heading', { name: 'Discounts' }).waitFor()
      const table = page.getByRole('table')
      const row = (text: string, amount: string): Promise<void> =>
        table.getByRole('row').filter({ hasText: text }).filter({ hasText: amount }).waitFor()
      await row('مشتری دائمی', '£2.00')
      await row('Scratched, from the window', '£1.00')
      await row('Without a reason', '£0.50')
      await page.getByText('£3.50').first().waitFor()
      t.strictSame(await look('discounts'), [])
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: /CSV/ }).click()
      ])
      t.match(download.suggestedFilename(), /^discounts-.*-reason\.csv$/)
      await page.getByRole('button', { name: 'Given by' }).click()
      await row('Staff', '£2.50')
      await table.getByRole('link', { name: /^Staff/ }).waitFor()
      await page.getByRole('button', { name: 'Approved by' }).click()
      await row('Nobody had to approve', '£3.50')
      t.strictSame(await look('discounts-approved'), [])
      await go('/discounts?period=own&from=2026-01-01&to=2026-01-31', 'Discounts')
      await page.getByText('No discount in this period').waitFor()
      t.strictSame(await look('discounts-empty'), [])
      t.strictSame(complaints, [])
      await close()
    }
  )
}
