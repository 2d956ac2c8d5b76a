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
    await us.bring(
      2,
      '4',
      ['S1', 'S2', 'S3', 'S4'].map(code => ({ code }))
    )
    const pieces = (await us.sellOf(2, '2', [{ code: 'S1' }, { code: 'S2' }])).json()
    await go(`/sales/${pieces.id}`, pieces.number)
    await page.getByRole('button', { name: 'Refund', exact: true }).click()
    const drawer = page.getByRole('dialog', { name: 'Refund by line' })
    await drawer.getByRole('button', { name: 'One more' }).click()
    const refund = drawer.getByRole('button', { name: /^Refund £/ })
    t.ok(await refund.isDisabled(), 'which of the two it is has to be said')
    await drawer.getByRole('checkbox', { name: 'S2' }).check()
    t.strictSame(await look('lots-refund'), [])
    await refund.click()
    await page.getByText(/refunded\. The goods are back/).waitFor()
    t.strictSame(await us.lots(2), ['S2 1', 'S3 1', 'S4 1'])
    t.strictSame(complaints, [])
    await close()
  })

  t.test('of a transfer that arrives in part it is said which pieces arrived', async t => {
    const us = await trackedShop(stoa, ['none', 'none', 'serial'])
    await us.bring(2, '2', [{ code: 'S1' }, { code: 'S2' }])
    const { id: toShopId } = await stoa.ok('POST', '/api/v1/tenants/shops', {
      token: us.token,
      body: { name: 'Harbour', code: 'H2', timeZone: 'Europe/London' }
    })
    const transfer = await us.done('/api/v1/inventory/transfers', {
      fromShopId: us.shopId,
      toShopId,
      lines: [{ variantId: us.variants[2], quantity: '2' }]
    })
    await us.done(`/api/v1/inventory/transfers/${transfer.id}/send`, {
      lots: ['S1', 'S2'].map(code => ({ variantId: us.variants[2], code }))
    })
    const { page, go, look, close, complaints } = await consoleOf(browser, address, us)
    await go(`/stock/transfers/${transfer.id}`, transfer.number)
    await page.getByRole('button', { name: 'Receive' }).click()
    const dialog = page.getByRole('dialog', { name: 'What arrived?' })
    t.equal(await dialog.getByLabel('Serial number of Thing C').count(), 0, 'all that was sent')
    await dialog.getByLabel('Received of Thing C').fill('1')
    const piece = dialog.getByLabel('Serial number of Thing C')
    await piece.fill('S2')
    await piece.press('Enter')
    t.strictSame(await look('lots-transfer'), [])
    await dialog.getByRole('button', { name: 'Receive' }).click()
    await page.getByText('Partly received').first().waitFor()
    const { items } = await us.read(
      `/api/v1/inventory/lots?variantId=${us.variants[2]}&shopId=${toShopId}&onHand=true`
    )
    t.strictSame(
      items.map(({ code }: { code: string }) => code),
      ['S2']
    )
    t.strictSame(complaints, [])
    await close()
  })
}
