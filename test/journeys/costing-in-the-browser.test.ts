import t from 'tap'
import { testBrowser } from '../support/browser.ts'
import { consoleOf } from '../support/console.ts'
import { servedInstance } from '../support/instance.ts'
import { buyingShop } from '../support/testing/purchasing.ts'

// FIFO is chosen, layers of a product are looked at, and freight comes after the goods.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()

if (browser !== null) {
  t.test('first in, first out: chosen, seen, and freight that comes later', async t => {
    const us = await buyingShop(stoa)
    const first = await us.receive([[0, '10', 1000]])
    await us.receive([[0, '4', 600]])
    await stoa.settled()
    const { page, go, look, close, complaints } = await consoleOf(browser, address, us)
    const dialog = page.getByRole('dialog')

    await go('/purchasing/stock-value', 'Stock value')
    await page.getByText('Moving average').waitFor()
    await page.getByRole('button', { name: 'Change' }).click()
    await dialog.getByLabel('First in, first out (FIFO)').check()
    await dialog.getByLabel('From').fill('2099-01-01')
    t.strictSame(await look('costing-choose'), [])
    await dialog.getByRole('button', { name: 'Change' }).click()
    await page.getByText('Costing method chosen.').waitFor()
    await page.getByText('First in, first out (FIFO) from Jan 1, 2099').waitFor()
    await page.getByRole('button', { name: 'Change' }).click()
    await dialog.getByLabel('First in, first out (FIFO)').check()
    await dialog.getByRole('button', { name: 'Change' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await stoa.settled()
    await go('/purchasing/stock-value', 'Stock value')
    await page.getByText('First in, first out (FIFO)').waitFor()
    t.strictSame(await look('costing-value'), [])

    const second = await us.receive([[0, '5', 1000]])
    await us.sell(0, '16')
    await us.kept()
    const { items } = await us.read('/api/v1/catalog/products?limit=100')
    const product = items.find(({ sku }: { sku: string }) => sku === 'A')
    await go(`/products/${product.id}`, 'Thing A')
    const layers = page.getByRole('list', { name: 'Cost layers, the oldest first: Thing A' })
    await layers.getByRole('link', { name: second.number }).waitFor()
    t.match(await layers.innerText(), /3\s×\s£2\.00/)
    t.strictSame(await look('costing-layers'), [])

    await go(`/purchasing/receipts/${first.id}`, first.number)
    await page.getByRole('button', { name: 'Add a landed cost' }).click()
    await dialog.getByLabel('Amount').fill('1.50')
    await dialog.getByLabel('Document').fill('F 12')
    t.strictSame(await look('costing-charge'), [])
    await dialog.getByRole('button', { name: 'Add a landed cost' }).click()
    await page.getByText('Landed cost added.').waitFor()
    await page.getByText('Charged later').waitFor()
    t.strictSame(await look('costing-receipt'), [])
    t.strictSame(complaints, [])
    await close()
  })
}
