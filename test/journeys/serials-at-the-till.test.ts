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
    await call('PUT', 'inventory/tracking', { variantIds: [variantId], tracking: 'serial' })
    await call('POST', 'inventory/adjustments', {
      reason: 'receipt',
      lines: [{ variantId, quantity: '2', lots: [{ code: 'SN-1' }, { code: 'SN-2' }] }]
    })
    const { items } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
    await call('POST', 'pos/sessions', { registerId: items[0].id, floatMinor: 10_000 })
    await page.goto(`${address}/till`)
    await page.locator('.tile').first().waitFor()
    await scan(page, PHONE_CODE)
    await page.locator('.line').first().waitFor()
    await page.getByRole('button', { name: 'Lots and serials' }).click()
    const piece = page.getByRole('button', { name: /SN-2/ })
    await piece.waitFor()
    t.strictSame(await faultsOfPage(page), [])
    if (shots !== undefined) {
      await page.screenshot({ path: `${shots}/serials-till-desktop.png` })
      await page.setViewportSize(PHONE.viewport)
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
    t.strictSame(complaints, [])
    await context.close()
  })
}
