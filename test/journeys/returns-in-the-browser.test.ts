import t from 'tap'
import { testBrowser } from '../support/browser.ts'
import { consoleOf } from '../support/console.ts'
import { servedInstance } from '../support/instance.ts'
import { billedShop } from '../support/testing/bills.ts'
import { textOf } from '../support/testing/labels.ts'

// Goods of no receipt go back, a payment is taken back, an order is saved as a paper.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()

if (browser !== null) {
  t.test('returned without a receipt, taken back, saved', async t => {
    const us = await billedShop(stoa)
    await us.receive([[0, '10', 1000]])
    const bill = await us.bill([{ description: 'Rent', netMinor: 5000 }])
    await us.act(bill.id, 'approve', { acceptBecause: 'by contract' })
    await us.act(bill.id, 'pay', { amountMinor: 2000, method: 'bank-transfer', reference: 'TX 9' })
    const order = await us.done('/api/v1/purchasing/orders', {
      supplierId: us.supplierId,
      shopId: us.shopId,
      lines: [{ variantId: us.variants[0], packs: '3', packSize: '6', priceMinor: 1200 }]
    })
    const { page, go, look, close, complaints } = await consoleOf(browser, address, us)
    const dialog = page.getByRole('dialog')

    await go('/purchasing/returns', 'Returns to suppliers')
    await page.getByRole('link', { name: 'Return without a receipt' }).click()
    await page.getByRole('heading', { name: 'Return without a receipt' }).waitFor()
    await page.getByLabel('Product', { exact: true }).fill('A')
    await page.getByLabel('Product', { exact: true }).press('Enter')
    await page.getByLabel('Returned of Thing A').fill('2')
    await page.getByRole('button', { name: 'Return goods' }).click()
    await page.getByText('Check the quantities and amounts that are marked.').waitFor()
    await page.getByLabel('Expected credit: Thing A').fill('2.40')
    await page.getByRole('combobox', { name: 'Supplier' }).fill('mill')
    await page.getByRole('option', { name: 'Mill & Sons' }).click()
    await page.getByRole('button', { name: 'Return goods' }).click()
    await page.getByText('Say why it goes back.').waitFor()
    await page.getByLabel('Reason').fill('Broken')
    t.strictSame(await look('returns-new'), [])
    await page.getByRole('button', { name: 'Return goods' }).click()
    await page.getByText(/Returned as PR\d{4}-000001/).waitFor()
    await page.getByText('£2.40').first().waitFor()

    await go(`/purchasing/bills/${bill.id}`, bill.supplierNumber)
    await page.getByRole('button', { name: 'Take back' }).click()
    await dialog.getByLabel('Reason').fill('Another supplier')
    t.strictSame(await look('payment-take-back'), [])
    await dialog.getByRole('button', { name: 'Take back' }).click()
    await page.getByText('Payment taken back. The invoice is due again.').waitFor()
    await page.getByText('Taken back: Another supplier').waitFor()
    t.strictSame(await look('payment-taken-back'), [])

    await go(`/purchasing/orders/${order.id}`, order.number)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'PDF' }).click()
    const saved = await download
    t.equal(saved.suggestedFilename(), `${order.number}.pdf`)
    const chunks: Buffer[] = []
    for await (const chunk of await saved.createReadStream()) chunks.push(chunk as Buffer)
    t.match(await textOf(Buffer.concat(chunks)), /Draft: nothing is ordered yet\./)
    t.strictSame(complaints, [])
    await close()
  })
}
