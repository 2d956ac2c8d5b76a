import t from 'tap'
import { faultsOfPage } from '../support/accessibility.ts'
import { DESKTOP, payersBrowser, PHONE, testBrowser } from '../support/browser.ts'
import { servedInstance } from '../support/instance.ts'
import { scan, shopInBrowser } from '../support/shop-in-browser.ts'

// A cashier sells a piece with a serial number: the till says that it is missing, and offers those there are.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()
const shots = process.env.STOA_TEST_SHOTS
const PHONE_CODE = '4006381333931'

if (browser !== null) {
  t.test('a serial number is chosen at the till, and stands on the sale', async t => {
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const { page, token } = await shopInBrowser(stoa, address, context, { sessions: true })
    const call = (method: 'POST' | 'PUT', path: string, body: object) =>
      stoa.ok(method, `/api/v1/${path}`, { token, body })
    const product = await call('POST', 'catalog/products', {
      sku: 'PHONE',
      name: 'Phone',
      priceMinor: 19_900,
      barcodes: [PHONE_CODE]
    })
    const variantId = product.variants[0].id as string
    const button = page.getByRole('button', { name: 'Lots and serials' })
    const { items } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
    await call('POST', 'pos/sessions', { registerId: items[0].id, floatMinor: 10_000 })
    const asked = page.waitForResponse('**/api/v1/inventory/tracking')
    await page.goto(`${address}/till`)
    await asked
    await page.getByRole('button', { name: 'Layaways' }).waitFor()
    t.equal(await button.count(), 0, 'a shop that tracks nothing has no button for it')
    await call('PUT', 'inventory/tracking', { variantIds: [variantId], tracking: 'serial' })
    await call('POST', 'inventory/adjustments', {
      reason: 'receipt',
      lines: [{ variantId, quantity: '3', lots: ['SN-1', 'SN-2', 'SN-3'].map(code => ({ code })) }]
    })
    await page.reload()
    await page.locator('.tile').first().waitFor()
    const ofThirdPiece = `]d201${PHONE_CODE.padStart(14, '0')}10BATCH\u001d21SN-3`
    await scan(page, ofThirdPiece)
    await page.locator('.line').first().waitFor()
    await page.getByRole('status').getByText('SN-3').waitFor()
    await scan(page, ofThirdPiece)
    await page.getByText('SN-3 is on the ticket already.').waitFor()
    t.equal(await page.locator('.line').count(), 1)
    await scan(page, PHONE_CODE)
    await page.getByText('Serial numbers to name: 1').waitFor()
    await button.click()
    const piece = page.getByRole('button', { name: /SN-2/ })
    await piece.waitFor()
    t.strictSame(await faultsOfPage(page), [])
    if (shots !== undefined) {
      await page.screenshot({ path: `${shots}/serials-till-desktop.png` })
      await page.getByRole('button', { name: 'Done', exact: true }).click()
      await page.setViewportSize(PHONE.viewport)
      await page.getByRole('button', { name: '2 pieces' }).click()
      await page.screenshot({ path: `${shots}/serials-ticket-phone.png` })
      await button.click()
      await piece.waitFor()
      await page.screenshot({ path: `${shots}/serials-till-phone.png` })
      await page.setViewportSize(DESKTOP.viewport)
    }
    await piece.click()
    await page.getByRole('button', { name: 'Done', exact: true }).click()
    await page.keyboard.press('F9')
    await page.keyboard.press('Enter')
    await page.locator('.done strong').first().waitFor()
    const { items: left } = await stoa.ok(
      'GET',
      `/api/v1/inventory/lots?variantId=${variantId}&onHand=true`,
      { token }
    )
    t.strictSame(
      left.map(({ code }: { code: string }) => code),
      ['SN-1']
    )
    const { items: sales } = await stoa.ok('GET', '/api/v1/pos/sales', { token })
    const receipt = await stoa.ok('GET', `/api/v1/pos/sales/${sales[0].id}/receipt`, { token })
    t.strictSame(receipt.printed.lines[0].fields, ['Serial no. SN-2, SN-3'])
    await page.keyboard.press('F1')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').first().fill(sales[0].number)
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'One less of Phone' }).click()
    await dialog.getByText('Which of Phone come back?').waitFor()
    const giveBack = dialog.getByRole('button', { name: 'Give back' })
    t.ok(await giveBack.isDisabled(), 'a piece has to be named')
    await dialog.getByRole('button', { name: 'SN-2', exact: true }).click()
    if (shots !== undefined) await page.screenshot({ path: `${shots}/serials-return.png` })
    t.strictSame(await faultsOfPage(page), [])
    await giveBack.click()
    await page.getByRole('region', { name: `Given back of ${sales[0].number}` }).waitFor()
    await page.keyboard.press('F9')
    await page.getByRole('button', { name: 'Give back £199.00' }).click()
    await page.locator('.done strong').first().waitFor()
    const { items: back } = await stoa.ok(
      'GET',
      `/api/v1/inventory/lots?variantId=${variantId}&onHand=true`,
      { token }
    )
    t.strictSame(back.map(({ code }: { code: string }) => code).sort(), ['SN-1', 'SN-2'])
    t.strictSame(complaints, [])
    await context.close()
  })
}
