import t from 'tap'
import type { Page } from 'playwright-core'
import { payersBrowser, DESKTOP, PHONE, testBrowser } from '../support/browser.ts'
import { faultsOfPage } from '../support/accessibility.ts'
import { servedInstance } from '../support/instance.ts'
import { shopInBrowser } from '../support/shop-in-browser.ts'

// A browser becomes a device of a shop at its till, is known by its code, and is retired in the
// console.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()
const shots = process.env.STOA_TEST_SHOTS

const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` })
}
const kept = (page: Page): Promise<{ id: string; code: string; name: string } | null> =>
  page.evaluate("JSON.parse(localStorage.getItem('stoa.device'))")

if (browser !== null) {
  t.test('enrolled at the till, renamed and retired in the console', async t => {
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const { page: console } = await shopInBrowser(stoa, address, context)
    const till = await context.newPage()
    await till.goto(`${address}/till`)
    await till.getByRole('button', { name: 'Enrol this device' }).click()
    await till.getByLabel('What is it called?').fill('Counter')
    await shoot(till, 'device-enrol-light-desktop')
    t.strictSame(await faultsOfPage(till), [])
    await till.keyboard.press('Enter')
    const dialog = till.getByRole('dialog', { name: 'This device' })
    await dialog.getByText('Counter').waitFor()
    await shoot(till, 'device-known-light-desktop')
    t.strictSame(await faultsOfPage(till), [])
    const device = await kept(till)
    t.match(device, { name: 'Counter', code: /^[A-Z2-9]{2}$/ })
    t.notMatch(await till.evaluate('document.cookie'), /stoa-device/, 'no script reads the secret')
    await till.keyboard.press('Escape')
    await till.getByRole('button', { name: `Device ${device?.code}` }).waitFor()

    // --- seen in the console at once, and renamed
    await console.goto(`${address}/devices`)
    await console.getByRole('cell', { name: device?.code, exact: true }).waitFor()
    await shoot(console, 'devices-light-desktop')
    await console.getByRole('button', { name: `Rename ${device?.code}` }).click()
    await console.getByRole('textbox', { name: 'Name' }).fill('Front counter')
    await console.keyboard.press('Enter')
    await console.getByRole('cell', { name: 'Front counter' }).waitFor()
    await till.reload()
    await till.getByRole('button', { name: /^Device/ }).waitFor()
    await till.waitForFunction(
      () =>
        (
          globalThis as unknown as { localStorage: { getItem(key: string): string | null } }
        ).localStorage
          .getItem('stoa.device')
          ?.includes('Front counter') === true
    )

    // --- retired: the browser hears of it when it asks again
    await console.getByRole('button', { name: `Retire ${device?.code}` }).click()
    await shoot(console, 'devices-retire-light-desktop')
    await console.getByRole('dialog').getByRole('button', { name: 'Retire' }).click()
    await console.getByRole('cell', { name: 'Retired' }).waitFor()
    await till.reload()
    await till.getByRole('button', { name: 'Enrol this device' }).waitFor()
    t.equal(await kept(till), null)
    t.strictSame(
      complaints.filter(text => !text.includes('404')),
      [],
      'the only fault is that the device is gone'
    )
    t.equal(complaints.length, 1)
  })

  t.test('on a phone', async t => {
    const { context, complaints } = await payersBrowser(browser, PHONE)
    const { page, token } = await shopInBrowser(stoa, address, context)
    await stoa.ok('POST', '/api/v1/catalog/products', {
      token,
      body: { sku: 'TEA', name: 'Tea', priceMinor: 300 }
    })
    await page.goto(`${address}/till`)
    await page.getByRole('button', { name: 'Enrol this device' }).click()
    await page.getByLabel('What is it called?').fill('Phone of the market stall')
    await shoot(page, 'device-enrol-light-phone')
    t.strictSame(await faultsOfPage(page), [])
    await page.getByRole('button', { name: 'Enrol', exact: true }).click()
    await page.getByRole('dialog', { name: 'This device' }).waitFor()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await shoot(page, 'device-till-light-phone')
    await page.goto(`${address}/devices`)
    await page.getByText('Phone of the market stall').waitFor()
    await shoot(page, 'devices-light-phone')
    t.strictSame(complaints, [])
  })
}
