import t from 'tap'
import { testBrowser } from '../support/browser.ts'
import { consoleOf } from '../support/console.ts'
import { servedInstance } from '../support/instance.ts'
import { stockedShop } from '../support/till.ts'

// The first purchase order on the screen: a supplier, an order, sent, received in two parts; then what the goods cost and how
// many there are is seen on the product.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()

if (browser !== null) {
  t.test('ordered, sent, received in two parts: cost and stock stand on the product', async t => {
    const us = await stockedShop(stoa, '0')
    const { token } = us
    const { page, go, look, close, complaints } = await consoleOf(browser, address, us)
    await go('/purchasing/orders', 'Purchase orders')
    await page.getByText('No purchase orders yet').waitFor()
    t.strictSame(await look('purchasing-empty'), [])
    await go('/purchasing/orders/new', 'New order')
    await page.getByRole('link', { name: 'Add a supplier' }).click()
    await page.getByLabel('Name').fill('Mill & Sons')
    await page.getByLabel('E-mail').fill('orders@mill.test')
    await page.getByLabel('Payment terms in days').fill('30')
    await page.getByRole('button', { name: 'Add a supplier' }).click()
    await page.getByRole('heading', { name: 'Mill & Sons' }).waitFor()
    await page.getByRole('button', { name: 'Add a price' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Product', { exact: true }).fill('thing b')
    await dialog.getByRole('list', { name: 'Found products' }).getByRole('button').click()
    await dialog.getByLabel('Pieces in a pack').fill('6')
    await dialog.getByLabel('Price of a pack').fill('12.00')
    await dialog.getByRole('button', { name: 'Add a price' }).click()
    await page.getByText('Price saved.').waitFor()
    t.strictSame(await look('purchasing-supplier'), [])

    await go('/purchasing/orders/new', 'New order')
    const find = page.getByLabel('Product', { exact: true })
    await find.fill('A')
    await find.press('Enter')
    await page.getByLabel('Packs: Thing A').fill('10')
    await page.getByLabel('Price of a pack: Thing A').fill('0.99')
    await page.getByLabel('Discount %: Thing A').fill('x')
    await page.getByRole('button', { name: 'Save the order' }).click()
    await page.getByText('Check the quantities, prices and percentages that are marked.').waitFor()
    await page.getByLabel('Discount %: Thing A').fill('')
    await find.fill('thing b')
    await page.getByRole('list', { name: 'Found products' }).getByRole('button').click()
    t.equal(await page.getByLabel('Pieces in a pack: Thing B').inputValue(), '6')
    t.strictSame(await look('purchasing-edit'), [])
    await page.getByRole('button', { name: 'Save the order' }).click()
    await page.getByText('Order saved. Nothing is ordered yet.').waitFor()
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await dialog.getByLabel('Mail it to orders@mill.test').waitFor()
    t.strictSame(await look('purchasing-send'), [])
    await dialog.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByText('Order sent. Its goods are on their way.').waitFor()

    await page.getByRole('button', { name: 'Receive goods' }).click()
    await dialog.getByLabel('Received of Thing A').fill('4')
    await dialog.getByLabel('Received of Thing B').fill('0')
    await dialog.getByLabel('Delivery note').fill('DN 1')
    t.strictSame(await look('purchasing-receive'), [])
    await dialog.getByRole('button', { name: 'Receive goods' }).click()
    await page.getByText(/Received as GR\d{4}-000001/).waitFor()
    await page.getByText('Partly received').waitFor()
    await page.getByRole('button', { name: 'Receive goods' }).click()
    await dialog.getByLabel(/Freight/).fill('1.00')
    await dialog.getByLabel('Spread by').selectOption('quantity')
    await dialog.getByRole('button', { name: 'Receive goods' }).click()
    await page.getByText(/Received as GR\d{4}-000002/).waitFor()
    await page.getByRole('button', { name: 'Receive goods' }).waitFor({ state: 'detached' })
    t.strictSame(await look('purchasing-order'), [])
    await page.getByRole('link', { name: /GR\d{4}-000002/ }).click()
    await page.getByRole('heading', { name: /GR\d{4}-000002/ }).waitFor()
    await page.getByText('Freight · Quantity').waitFor()
    t.strictSame(await look('purchasing-receipt'), [])

    await stoa.settled()
    const { items } = await stoa.ok('GET', '/api/v1/catalog/products?search=thing', { token })
    const product = items.find(({ sku }: { sku: string }) => sku === 'A')
    // 4 at 0.99, 6 at 0.99 and half of the freight of 1.00: 10.40 for ten.
    await go(`/products/${product.id}`, 'Thing A')
    await page.getByText('£1.04').first().waitFor()
    await page.getByText('£10.40').waitFor()
    t.strictSame(await look('purchasing-product'), [])
    await go('/purchasing/stock-value', 'Stock value')
    await page
      .getByRole('row', { name: /Thing A/ })
      .getByText('£10.40')
      .waitFor()
    t.strictSame(await look('purchasing-value'), [])
    await go('/purchasing/receipts', 'Goods receipts')
    await page.getByRole('link', { name: /GR\d{4}-000001/ }).waitFor()
    await go('/purchasing/orders', 'Purchase orders')
    await page.getByRole('row', { name: /Mill & Sons/ }).waitFor()
    t.strictSame(await look('purchasing-orders'), [])
    // What runs low goes into an order of who sells it, in whole packs.
    await go('/purchasing/orders/new', 'New order')
    await page.getByRole('button', { name: 'Add what runs low' }).click()
    await page.getByText('Nothing that this supplier sells runs low').waitFor()
    await stoa.ok('PUT', '/api/v1/inventory/reorder-points', {
      token,
      body: {
        points: us.variants.map(variantId => ({ variantId, reorderPoint: '10', orderUpTo: '20' }))
      }
    })
    await page.getByRole('button', { name: 'Add what runs low' }).click()
    t.equal(await page.getByLabel('Packs: Thing B').inputValue(), '3', 'six are there: 14 in sixes')
    t.equal(await page.getByLabel('Price of a pack: Thing B').inputValue(), '12.00')
    t.equal(await page.getByLabel(/^Packs: /).count(), 1, 'they sell nothing else')
    t.strictSame(await look('purchasing-low'), [])
    await page.getByRole('button', { name: 'Save the order' }).click()
    await page.getByText('Order saved. Nothing is ordered yet.').waitFor()

    await go('/purchasing/suppliers', 'Suppliers')
    await page.getByRole('link', { name: 'Mill & Sons' }).waitFor()
    t.strictSame(complaints, [])
    await close()
  })
}
