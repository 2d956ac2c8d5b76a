import t from 'tap'
import { testBrowser } from '../support/browser.ts'
import { consoleOf } from '../support/console.ts'
import { servedInstance } from '../support/instance.ts'

// A bundle is put together by keyboard and sold at the till; bread is baked by a production order.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()

if (browser !== null) {
  t.test('a gift set is made of cups and tea, and bread of flour', async t => {
    const us = await stoa.signUp()
    const { token } = us
    const product = (body: object) =>
      stoa.ok('POST', '/api/v1/catalog/products', { token, body: { priceMinor: 500, ...body } })
    const cup = await product({ sku: 'CUP', name: 'Tea cup', costMinor: 120 })
    const tea = await product({ sku: 'TEA', name: 'Green tea', soldBy: 'kg', costMinor: 2_000 })
    const set = await product({ sku: 'SET', name: 'Gift set', priceMinor: 2_500 })
    const flour = await product({ sku: 'FLOUR', name: 'Flour', soldBy: 'kg', costMinor: 100 })
    const bread = await product({ sku: 'BREAD', name: 'Bread', priceMinor: 300 })
    await stoa.ok('POST', '/api/v1/inventory/adjustments', {
      token,
      body: {
        reason: 'opening',
        lines: [cup, tea, flour].map(({ variants }) => ({
          variantId: variants[0].id,
          quantity: '10'
        }))
      }
    })
    const { page, go, look, close, complaints } = await consoleOf(browser, address, us)
    const dialog = page.getByRole('dialog')

    await go('/production/boms', 'Bills of materials')
    await page.getByText('Nothing is made of anything yet').waitFor()
    t.strictSame(await look('production-boms-empty'), [])
    await go(`/products/${set.id}`, 'Gift set')
    await page.getByText('It is bought, not made.').waitFor()
    await page.getByRole('link', { name: 'Say what it is made of' }).click()
    await page.getByRole('heading', { name: 'What it is made of' }).waitFor()
    const find = page.getByLabel('Add a part')
    await find.fill('CUP')
    await find.press('Enter')
    await page.getByLabel('Quantity, Tea cup').fill('2')
    await find.fill('green')
    await page.getByRole('button', { name: /Green tea/ }).click()
    await page.getByLabel('Quantity, Green tea').fill('100')
    await page.getByLabel('Unit, Green tea').selectOption('g')
    await page.getByLabel('Waste %, Green tea').fill('96')
    await page.keyboard.press('Control+s')
    await page.getByText(/Give it at least one part/).waitFor()
    await page.getByLabel('Waste %, Green tea').fill('20')
    t.strictSame(await look('production-edit'), [])
    await page.keyboard.press('Control+s')
    await page.getByText('Saved.').waitFor()
    // 2 × 1.20 + 0.125 × 20.00
    await page.getByText('£4.90').waitFor()
    await page.getByText('Can be made').waitFor()
    t.strictSame(await look('production-product'), [])

    const { items } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
    const sold = await stoa.ok('POST', '/api/v1/pos/sales', {
      token,
      body: {
        registerId: items[0].id,
        lines: [{ variantId: set.variants[0].id, quantity: '2' }],
        tenders: [{ type: 'cash', amountMinor: 5_000 }]
      }
    })
    t.ok(sold.number)
    await page.locator('dd', { hasText: /^3$/ }).waitFor()
    await go('/stock', 'Stock')
    await page
      .getByRole('row', { name: /Gift set/ })
      .getByText('3')
      .last()
      .waitFor()
    t.strictSame(await look('production-levels'), [])

    await stoa.ok('POST', '/api/v1/production/boms', {
      token,
      body: {
        variantId: bread.variants[0].id,
        kind: 'manufactured',
        makes: '20',
        lines: [{ variantId: flour.variants[0].id, quantity: '10', wastePercent: '2' }]
      }
    })
    await go('/production/orders', 'Production orders')
    await page.getByText('Nothing was produced yet').waitFor()
    t.strictSame(await look('production-orders-empty'), [])
    await page.getByRole('button', { name: 'New production order' }).click()
    await dialog.getByLabel('Quantity').fill('30')
    await dialog.getByText(/Can be made/).waitFor()
    t.strictSame(await look('production-new-order'), [])
    await dialog.getByRole('button', { name: 'Create' }).click()
    await page.getByText('5.306 short').first().waitFor()
    t.strictSame(await look('production-order-short'), [])
    await page.getByRole('button', { name: 'Cancel order' }).click()
    await dialog.getByLabel('Reason').fill('no flour')
    await dialog.getByRole('button', { name: 'Cancel order' }).click()
    await page.getByText('Cancelled.').waitFor()

    await go('/production/orders', 'Production orders')
    await page.getByRole('button', { name: 'New production order' }).click()
    await dialog.getByLabel('Quantity').fill('10')
    await dialog.getByRole('button', { name: 'Create' }).click()
    await page.getByRole('button', { name: 'Start' }).click()
    await dialog.getByRole('button', { name: 'Start' }).click()
    await page.getByText('Production is under way.').waitFor()
    await page.getByRole('button', { name: 'Finish' }).click()
    const made = dialog.getByLabel('Made', { exact: true })
    t.equal(await made.inputValue(), '10')
    await made.fill('9')
    await dialog.getByLabel('Scrapped').fill('1')
    await dialog.getByLabel('Used up, Flour').fill('5.5')
    t.ok(await dialog.getByRole('button', { name: 'Finish' }).isDisabled(), 'a reason is needed')
    await dialog.getByLabel('Reason').fill('one burnt')
    t.strictSame(await look('production-finish'), [])
    await dialog.getByRole('button', { name: 'Finish' }).click()
    await page.getByText('It is in stock.').waitFor()
    await page.getByText('one burnt').waitFor()
    t.strictSame(await look('production-order-done'), [])
    await page.getByRole('button', { name: 'Take back' }).waitFor()
    await go('/production/orders?state=done', 'Production orders')
    await page.getByText('MO').first().waitFor()
    t.strictSame(await look('production-orders'), [])
    t.strictSame(complaints, [])
    await close()
  })
}
