import t from 'tap'
import { testBrowser } from '../support/browser.ts'
import { consoleOf } from '../support/console.ts'
import { servedInstance } from '../support/instance.ts'
import { stockedShop } from '../support/till.ts'

// An account of a customer in the console: opened on their page, bought on, paid, corrected, blocked.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()

if (browser !== null) {
  const shop = await stockedShop(stoa, '100', [1250])
  const { token } = shop
  const customer = await stoa.ok('POST', '/api/v1/customers/customers', {
    token,
    body: { name: 'Ada Lovelace' }
  })

  t.test('an account from its opening to its end', async t => {
    const { page, go, look, close, complaints } = await consoleOf(browser, address, shop)
    const dialog = page.getByRole('dialog')
    await go('/accounts', 'Accounts of customers')
    await page.getByText('No customer buys on account yet').waitFor()
    t.strictSame(await look('accounts-none'), [])

    await go(`/customers/${customer.id}`, 'Ada Lovelace')
    await page.getByText('This customer pays at once.').waitFor()
    await page.getByRole('button', { name: 'Open an account' }).click()
    await dialog.getByLabel('Limit').fill('100')
    await dialog.getByLabel('Days to pay').fill('14')
    t.strictSame(await look('account-new'), [])
    await dialog.getByRole('button', { name: 'Open an account' }).click()
    await page.getByRole('link', { name: 'Open the account' }).click()
    await page.getByText('Nothing yet').waitFor()

    // What is sold meanwhile appears by itself.
    const sale = await stoa.ok('POST', '/api/v1/pos/sales', {
      token,
      body: {
        registerId: shop.registerId,
        customerId: customer.id,
        lines: [{ variantId: shop.variants[0], quantity: '2' }],
        tenders: [{ type: 'accounts.on-account', amountMinor: 2500 }]
      }
    })
    await page.locator(`a[href="/sales/${sale.id}"]`).first().waitFor()
    await page.locator('.pairs', { hasText: '25.00' }).first().waitFor()
    t.strictSame(await look('account'), [])

    await page.getByRole('button', { name: 'Take a payment' }).click()
    await dialog.getByLabel('Amount').fill('20')
    await dialog.getByLabel('Reference').fill('TX 4711')
    t.strictSame(await look('account-payment'), [])
    await dialog.getByRole('button', { name: 'Take a payment' }).click()
    await page.getByText('Bank transfer · TX 4711').first().waitFor()

    await page.getByRole('button', { name: 'Correct' }).click()
    await dialog.getByLabel('Amount').fill('5')
    await dialog.getByLabel('Reason').fill('A broken cup')
    await dialog.getByRole('button', { name: 'Correct' }).click()
    await page.getByText('A broken cup').first().waitFor()
    await page.getByRole('button', { name: 'Change' }).click()
    await dialog.getByLabel('Nothing more is sold on it').check()
    await dialog.getByLabel('Limit').fill('50')
    t.strictSame(await look('account-change'), [])
    await dialog.getByRole('button', { name: 'Change' }).click()
    await page.getByText('Blocked').first().waitFor()

    const { items } = await stoa.ok('GET', '/api/v1/accounts/accounts', { token })
    t.match(items, [
      { balanceMinor: 0, limitMinor: 5000, dueDays: 14, blocked: true, availableMinor: 0 }
    ])
    await go('/accounts?blocked=yes', 'Accounts of customers')
    await page.getByRole('link', { name: 'Ada Lovelace' }).first().waitFor()
    t.strictSame(await look('accounts'), [])

    // Wherever the sale is seen, it says how it was paid.
    await go(`/sales/${sale.id}`, sale.number)
    await page.locator('.pairs dt', { hasText: 'On account' }).waitFor()
    t.strictSame(await look('sale-on-account'), [])
    await go('/sales?tender=accounts.on-account', 'Sales')
    await page.getByRole('link', { name: sale.number }).first().waitFor()
    t.strictSame(await look('sales-on-account'), [])
    await go('/reports?by=tender', 'Reports')
    await page.getByText('On account').first().waitFor()
    t.strictSame(complaints, [])
    await close()
  })
}
