import t from 'tap'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { faultsOfPage } from '../support/accessibility.ts'
import { DESKTOP, payersBrowser, PHONE, testBrowser } from '../support/browser.ts'
import { servedInstance } from '../support/instance.ts'
import { scan, scanTyping, shopInBrowser } from '../support/shop-in-browser.ts'

// A scan belongs to what stands in front: the ticket, or the dialog before it, which takes it where it
// has a field for it and else says that it did nothing. No button is pressed by its end.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()
const shots = process.env.STOA_TEST_SHOTS

const MUG = '4006381333931'
const NOT_TAKEN = `Scanned ${MUG}: not taken while this is open.`

async function shop(context: BrowserContext) {
  const opened = await shopInBrowser(stoa, address, context)
  const { token, page } = opened
  const post = (path: string, body: object) => stoa.ok('POST', `/api/v1/${path}`, { token, body })
  const product = await post('catalog/products', {
    sku: 'MUG',
    name: 'Mug',
    priceMinor: 1450,
    barcodes: [MUG]
  })
  const variantId = product.variants[0].id as string
  await post('inventory/adjustments', {
    reason: 'opening',
    lines: [{ variantId, quantity: '100' }]
  })
  const customer = await post('customers/customers', { name: 'Ada Lovelace' })
  const account = await post('accounts/accounts', {
    customerId: customer.id,
    limitMinor: 4000,
    dueDays: 14
  })
  const { items } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
  const registerId = items[0].id as string
  const line = { variantId, quantity: '1' }
  await post('pos/sales', {
    registerId,
    customerId: customer.id,
    lines: [line],
    tenders: [{ type: 'accounts.on-account', amountMinor: 1450 }]
  })
  await post('layaways/layaways', {
    registerId,
    customerId: customer.id,
    lines: [line],
    deposit: { method: 'cash', amountMinor: 500 }
  })
  await page.goto(`${address}/till`)
  await page.locator('.tile').first().waitFor()
  const owed = async (): Promise<number> =>
    (await stoa.ok('GET', `/api/v1/accounts/accounts/${account.id}`, { token })).balanceMinor
  return { ...opened, owed }
}

/** Scanned over a dialog that has no use for it. */
async function ignored(page: Page, dialog: Locator): Promise<void> {
  await scanTyping(page, MUG)
  await dialog.getByRole('status').filter({ hasText: NOT_TAKEN }).waitFor()
}

if (browser !== null) {
  t.test('over the dialogs of plugins: nothing is sold, chosen, typed or paid', async t => {
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const { page, owed } = await shop(context)
    const lines = page.locator('.line')
    const open = async (name: string): Promise<Locator> => {
      await page.getByRole('button', { name, exact: true }).click()
      return page.getByRole('dialog', { name })
    }
    // The first layaway has the focus: Enter would choose it.
    const layaways = await open('Layaways')
    const first = layaways.locator('.found-row').first()
    await first.waitFor()
    await first.focus()
    await ignored(page, layaways)
    await first.waitFor()
    t.strictSame(await faultsOfPage(page), [])
    if (shots !== undefined) {
      await page.screenshot({ path: `${shots}/scan-ignored-light-desktop.png` })
      await page.setViewportSize(PHONE.viewport)
      await page.evaluate(
        `document.documentElement.setAttribute('data-mantine-color-scheme', 'dark')`
      )
      await page.screenshot({ path: `${shots}/scan-ignored-dark-phone.png` })
      await page.setViewportSize(DESKTOP.viewport)
    }
    t.equal(await lines.count(), 0, 'the ticket behind is as it was')
    await layaways.getByRole('button', { name: 'Cancel' }).click()
    await layaways.waitFor({ state: 'hidden' })
    await open('Layaways')
    await page.keyboard.press('Escape')
    await layaways.waitFor({ state: 'hidden' })

    const topUp = await open('Top-up')
    const number = topUp.getByLabel('Phone number')
    await number.fill('0770')
    await number.focus()
    await ignored(page, topUp)
    t.equal(await number.inputValue(), '0770', 'what it typed is taken back')
    await page.keyboard.press('Escape')

    await scan(page, MUG)
    await lines.first().waitFor()
    await page.keyboard.press('F2')
    await page.getByLabel('Name, phone or e-mail').fill('Ada')
    await page.locator('.people .found-row').first().click()
    const settle = await open('Settle account')
    const amount = settle.getByLabel('Amount')
    const proposed = await amount.inputValue()
    await amount.focus()
    await ignored(page, settle)
    t.equal(await amount.inputValue(), proposed)
    await settle.getByRole('button', { name: /^Take/ }).focus()
    await ignored(page, settle)
    t.equal(await owed(), 1450, 'nothing was paid')
    await page.keyboard.press('Escape')
    await settle.waitFor({ state: 'hidden' })
    t.equal(await lines.count(), 1)
    await scan(page, MUG)
    await page.locator('.line', { hasText: '£29.00' }).waitFor()
    t.strictSame(complaints, [])
    await context.close()
  })

  t.test('over our own: those with a field for it take it, wherever the focus is', async t => {
    const { context } = await payersBrowser(browser, DESKTOP)
    const { page, token } = await shop(context)
    const [sale] = (await stoa.ok('GET', '/api/v1/pos/sales?limit=1', { token })).items
    const dialog = page.getByRole('dialog')
    await scan(page, MUG)
    await page.locator('.line').first().waitFor()

    await page.getByRole('button', { name: /^Discount( F4)?$/ }).click()
    await dialog.getByRole('textbox').first().focus()
    await ignored(page, dialog)
    t.equal(await dialog.getByRole('textbox').first().inputValue(), '')
    await page.keyboard.press('Escape')

    await page.keyboard.press('F2')
    const name = dialog.getByLabel('Name, phone or e-mail')
    await name.waitFor()
    await dialog.getByRole('button', { name: 'Cancel' }).focus()
    await scanTyping(page, MUG)
    await dialog.getByText(`No customer`).waitFor()
    t.equal(await name.inputValue(), MUG)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await page.locator('.line', { hasText: '£14.50' }).waitFor()

    // The number of a receipt: by its field, and without it in front.
    for (const isInField of [true, false]) {
      await page.keyboard.press('F1')
      const field = dialog.getByRole('textbox')
      await field.waitFor()
      if (isInField) await field.focus()
      else await dialog.getByRole('button', { name: 'Cancel' }).focus()
      await scanTyping(page, sale.number)
      await dialog.getByText('of 1', { exact: true }).waitFor()
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })
    }
    await context.close()
  })
}
