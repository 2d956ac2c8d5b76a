import t from 'tap'
import { testBrowser } from '../support/browser.ts'
import { consoleOf } from '../support/console.ts'
import { servedInstance } from '../support/instance.ts'
import { trackedShop } from '../support/testing/lots.ts'

// A lot on the screen: tracked, received, sold, called back and blocked.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()

if (browser !== null) {
  t.test('goods are received by lots, sold, and a lot is called back', async t => {
    const us = await trackedShop(stoa, ['none', 'none', 'serial'])
    const { items: products } = await us.read('/api/v1/catalog/products?search=Thing%20B')
    const { page, go, look, close, complaints } = await consoleOf(browser, address, us)
    await go(`/products/${products[0].id}`, 'Thing B')
    await page.getByLabel('How Thing B is tracked').selectOption('expiry')
    await page.getByText('Changed.', { exact: true }).waitFor()
    await go('/stock/adjustments/new?reason=receipt', 'Receive goods')
    const find = page.getByLabel('Scan or search')
    await find.fill('B')
    await find.press('Enter')
    await page.getByLabel('Received: Thing B').fill('3')
    const lot = page.getByLabel('Lot of Thing B')
    await lot.fill('(01)09506000134352(17)301231(10)AB-1')
    await lot.press('Enter')
    t.equal(await page.getByLabel('Last day of AB-1').inputValue(), '2030-12-31')
    t.equal(await page.getByLabel('Quantity of AB-1').inputValue(), '3')
    t.strictSame(await look('lots-receiving'), [])
    await page.getByRole('button', { name: 'Post receipt' }).click()
    await page.getByText('Goods received.').waitFor()
    const ada = await us.done('/api/v1/customers/customers', {
      name: 'Ada',
      email: 'ada@example.com'
    })
    const sale = (await us.sellOf(1, '2', undefined, { customerId: ada.id })).json()
    await go('/stock/lots', 'Lots and serial numbers')
    t.strictSame(await look('lots-list'), [])
    await page.getByRole('link', { name: 'AB-1' }).first().click()
    await page.getByText('ada@example.com').first().waitFor()
    await page.getByRole('link', { name: sale.number }).first().waitFor()
    t.strictSame(await look('lots-recall'), [])
    await page.getByRole('button', { name: 'Block' }).click()
    await page.getByLabel('Why').fill('glass in it')
    await page.getByRole('dialog').getByRole('button', { name: 'Block' }).click()
    await page.getByText('The lot is blocked.').waitFor()
    await page.getByText('glass in it').waitFor()
    t.equal((await us.sellOf(1, '1')).json().code, 'inventory.lots-not-sellable')
    await go(`/sales/${sale.id}`, sale.number)
    await page.getByRole('link', { name: 'AB-1' }).waitFor()
    t.strictSame(complaints, [])
    await close()
  })
}
