import t from 'tap'
import { testBrowser } from '../support/browser.ts'
import { consoleOf } from '../support/console.ts'
import { servedInstance } from '../support/instance.ts'
import { stockedShop } from '../support/till.ts'

// Goods come without an order, the supplier bills them, the bill is held against them, approved and paid.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()

if (browser !== null) {
  t.test('received without an order, billed, matched, approved, paid', async t => {
    const us = await stockedShop(stoa, '0')
    const { token } = us
    // More than any list of choices holds.
    for (let i = 0; i < 30; i++) {
      const body = { name: `Aa ${i}`, currency: 'GBP', termsDays: 30 }
      await stoa.ok('POST', '/api/v1/purchasing/suppliers', { token, body })
    }
    const body = { name: 'Mill & Sons', currency: 'GBP', termsDays: 30 }
    await stoa.ok('POST', '/api/v1/purchasing/suppliers', { token, body })
    const { page, go, look, close, complaints } = await consoleOf(browser, address, us)
    const dialog = page.getByRole('dialog')
    const pick = async (typed: string, name: string) => {
      await page.getByRole('combobox', { name: 'Supplier' }).fill(typed)
      await page.getByRole('option', { name }).click()
    }

    await go('/purchasing/receipts', 'Goods receipts')
    await page.getByRole('link', { name: 'Receive goods without an order' }).click()
    await page.getByRole('heading', { name: 'Receive goods without an order' }).waitFor()
    const find = page.getByLabel('Product', { exact: true })
    for (let scans = 0; scans < 3; scans++) {
      await find.fill('A')
      await find.press('Enter')
      const came = page.getByLabel('Received of Thing A')
      while ((await came.inputValue()) !== String(scans + 1)) await page.waitForTimeout(20)
    }
    await page.getByRole('button', { name: 'Receive goods' }).click()
    await page.getByText('Check the quantities and amounts that are marked.').waitFor()
    await page.getByLabel('Cost of all: Thing A').fill('15.00')
    await pick('mill', 'Mill & Sons')
    await page.getByLabel('Delivery note').fill('DN 9')
    await page.getByRole('button', { name: 'Add a cost' }).click()
    await page.getByLabel('Amount', { exact: true }).fill('1.50')
    t.strictSame(await look('bills-receive'), [])
    await page.getByRole('button', { name: 'Receive goods' }).click()
    await page.getByText(/Received as GR\d{4}-000001/).waitFor()
    await page.getByText('Freight · Value').waitFor()

    await go('/purchasing/bills', 'Supplier invoices')
    await page.getByText('No supplier invoices yet').waitFor()
    t.strictSame(await look('bills-empty'), [])
    await page.getByRole('link', { name: 'Enter an invoice' }).click()
    await page.getByRole('heading', { name: 'Enter an invoice' }).waitFor()
    await pick('sons', 'Mill & Sons')
    await page.getByRole('button', { name: 'Add Thing A' }).click()
    t.equal(await page.getByLabel('Net amount: Thing A').inputValue(), '15.00')
    await page.getByLabel('Net amount: Thing A').fill('15.60')
    await page.getByLabel('Tax %: Thing A').fill('20')
    await page.getByRole('button', { name: 'Save the invoice' }).click()
    await page.getByText('Check the fields that are marked.').waitFor()
    await page.getByLabel('Invoice number').fill('INV 77')
    await page.getByLabel('Invoice date').fill('2026-01-31')
    await page.getByText('£18.72').waitFor()
    t.strictSame(await look('bills-edit'), [])
    await page.getByRole('button', { name: 'Save the invoice' }).click()
    await page.getByText('Invoice saved. Approve it to have it paid.').waitFor()
    await page.getByText('This invoice differs from what was ordered and received.').waitFor()
    t.strictSame(await look('bills-draft'), [])

    await page.getByRole('button', { name: 'Approve' }).click()
    t.ok(await dialog.getByRole('button', { name: 'Approve' }).isDisabled(), 'a reason is needed')
    await dialog.getByLabel('Why is the difference accepted?').fill('Dearer since January')
    t.strictSame(await look('bills-approve'), [])
    await dialog.getByRole('button', { name: 'Approve' }).click()
    await page.getByText('Invoice approved.').waitFor()

    await go('/purchasing/payments-due', 'Payments due')
    await page.getByRole('link', { name: 'INV 77' }).waitFor()
    await page
      .getByText(/days late/)
      .first()
      .waitFor()
    t.strictSame(await look('bills-due'), [])
    await page.getByRole('button', { name: 'Supplier', exact: true }).click()
    await page.getByRole('searchbox', { name: 'Supplier' }).fill('aa 29')
    await page.getByRole('menuitem', { name: 'Aa 29' }).click()
    await page.getByText('Nothing fits').waitFor()
    await page.getByRole('button', { name: 'Clear filter Supplier' }).click()
    await page.getByRole('link', { name: 'INV 77' }).click()

    await page.getByRole('button', { name: 'Record a payment' }).click()
    await dialog.getByLabel('Amount').fill('18.73')
    t.ok(await dialog.getByRole('button', { name: 'Record a payment' }).isDisabled(), 'too much')
    await dialog.getByLabel('Amount').fill('8.72')
    await dialog.getByLabel('Reference').fill('TX 1')
    t.strictSame(await look('bills-pay'), [])
    await dialog.getByRole('button', { name: 'Record a payment' }).click()
    await page.getByText('Payment recorded.').waitFor()
    await page.getByText('£10.00').first().waitFor()

    // A credit note takes off some of it.
    const { items } = await stoa.ok('GET', '/api/v1/purchasing/suppliers?search=mill', { token })
    const credit = await stoa.ok('POST', '/api/v1/purchasing/bills', {
      token,
      headers: { 'idempotency-key': 'credit-note-1' },
      body: {
        supplierId: items[0].id,
        kind: 'credit-note',
        supplierNumber: 'CN 1',
        billedOn: '2026-02-01',
        lines: [{ description: 'Broken', netMinor: 400 }]
      }
    })
    const approve = `/api/v1/purchasing/bills/${credit.id}/approve`
    await stoa.ok('POST', approve, {
      token,
      headers: { 'idempotency-key': 'approve-credit' },
      body: {}
    })
    await page.reload()
    await page.getByRole('button', { name: 'Set off a credit note' }).click()
    t.strictSame(await look('bills-set-off'), [])
    await dialog.getByRole('button', { name: 'Set off a credit note' }).click()
    await page.getByText('Credit note set off.').waitFor()
    await page.getByRole('button', { name: 'Record a payment' }).click()
    await dialog.getByRole('button', { name: 'Record a payment' }).click()
    await page.getByText('Payment recorded.').last().waitFor()
    await page.getByRole('button', { name: 'Record a payment' }).waitFor({ state: 'detached' })
    t.strictSame(await look('bills-paid'), [])
    await go('/purchasing/bills?search=inv%2077', 'Supplier invoices')
    await page
      .getByRole('row', { name: /INV 77/ })
      .getByText('Paid', { exact: true })
      .waitFor()
    t.strictSame(await look('bills-list'), [])
    await go('/purchasing/suppliers', 'Suppliers')
    await page.getByPlaceholder('Name or tax number').fill('sons')
    await page.getByRole('link', { name: 'Mill & Sons' }).waitFor()
    await page.getByRole('link', { name: 'Aa 0' }).waitFor({ state: 'detached' })
    t.strictSame(await look('bills-suppliers'), [])
    await go('/purchasing/receipts', 'Goods receipts')
    await page.getByRole('link', { name: /GR\d{4}-000001/ }).click()
    await page.getByRole('button', { name: 'Return goods' }).click()
    await dialog.getByLabel('Returned of Thing A').fill('1')
    await dialog.getByLabel('Reason').fill('Broken')
    t.strictSame(await look('bills-give-back'), [])
    await dialog.getByRole('button', { name: 'Return goods' }).click()
    await page.getByText(/Returned as PR\d{4}-000001/).waitFor()
    await page.getByRole('heading', { name: /PR\d{4}-000001/ }).waitFor()
    t.strictSame(await look('bills-return'), [])
    await go('/purchasing/returns?credit=awaited', 'Returns to suppliers')
    await page.getByRole('row', { name: /Mill & Sons/ }).waitFor()
    t.strictSame(await look('bills-returns'), [])
    t.strictSame(complaints, [])
    await close()
  })
}
