import t from 'tap'
import type { Page } from 'playwright-core'
import { payersBrowser, DESKTOP, PHONE, testBrowser } from '../support/browser.ts'
import { cuttable } from '../support/cuttable.ts'
import { faultsOfPage } from '../support/accessibility.ts'
import { servedInstance } from '../support/instance.ts'
import { offlineTill, receiptNumber, TEA } from '../support/offline-till.ts'
import { scan } from '../support/shop-in-browser.ts'

// Somebody who owes no tax: noted in the console, seen at the till, switched off for a sale, said by
// hand, and sold to without the network.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()
const shots = process.env.STOA_TEST_SHOTS

const scheme = (page: Page, value: 'light' | 'dark'): Promise<void> =>
  page.locator('html').evaluate((root: unknown, to) => {
    const html = root as { setAttribute(name: string, value: string): void }
    html.setAttribute('data-mantine-color-scheme', to)
  }, value)
/** Looked at in the light and, on a phone, in the dark. */
async function looked(page: Page, name: string): Promise<void> {
  const shoot = async (as: string): Promise<void> => {
    if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}-${as}.png` })
    t.strictSame(await faultsOfPage(page), [], `${name}, ${as}`)
  }
  await shoot('light-desktop')
  await page.setViewportSize(PHONE.viewport)
  await scheme(page, 'dark')
  await shoot('dark-phone')
  await page.setViewportSize(DESKTOP.viewport)
  await scheme(page, 'light')
}
const costs = (page: Page, total: string): Promise<void> =>
  page.locator('.sum .total:visible, .sum .pay:visible', { hasText: total }).first().waitFor()

/** Twenty per cent are in every price. */
const withTax = ({ token }: { token: string }) =>
  stoa.ok('PUT', '/api/v1/catalog/tax-classes/standard', {
    token,
    headers: { 'if-match': '"1"' },
    body: { name: 'Standard', rates: [{ code: 'VAT', ratePpm: 200_000 }] }
  })
/** All of it by card, or what is offered first. */
async function paid(page: Page): Promise<void> {
  await page.keyboard.press('F9')
  await page.getByRole('button', { name: /^Take/ }).waitFor()
  await page.keyboard.press('Enter')
  await receiptNumber(page)
}
async function choose(page: Page, name: string): Promise<void> {
  await page.keyboard.press('F2')
  const dialog = page.getByRole('dialog', { name: 'Customer' })
  await dialog.getByLabel('Name, phone or e-mail').pressSequentially(name, { delay: 60 })
  await dialog.getByRole('button', { name: new RegExp(name) }).click()
}

if (browser !== null) {
  t.test('noted in the console, left off at the till, and charged where they ask', async t => {
    const { context } = await payersBrowser(browser, DESKTOP)
    const line = await cuttable(address)
    const { page, url, token, sales } = await offlineTill(
      stoa,
      new URL(line.url).origin,
      context,
      withTax
    )
    const console = await context.newPage()
    await console.goto(`${new URL(url).origin}/customers/new`)
    await console.getByLabel('Name').fill('Harbour Wholesale')
    await console.getByLabel('Exempt from tax').selectOption('reseller')
    await console.getByRole('button', { name: 'Add customer' }).click()
    await console.getByText('Required').waitFor()
    await console.getByLabel('Certificate number').fill('R-77')
    await console.getByLabel('Valid until').fill('2099-12-31')
    await looked(console, 'exempt-new-customer')
    await console.getByRole('button', { name: 'Add customer' }).click()
    await console.getByRole('heading', { name: 'Harbour Wholesale' }).waitFor()
    await stoa.ok('POST', '/api/v1/customers/customers', { token, body: { name: 'Ned Plain' } })
    await console.goto(`${new URL(url).origin}/customers?tax=exempt`)
    await console.getByRole('link', { name: 'Harbour Wholesale' }).waitFor()
    t.equal(await console.getByRole('link', { name: 'Ned Plain' }).count(), 0)
    await console.getByText('Tax-exempt').first().waitFor()
    await looked(console, 'exempt-customers')

    await scan(page, TEA)
    await costs(page, '£8.95')
    await choose(page, 'Harbour')
    await costs(page, '£7.46')
    const row = page.getByRole('group', { name: 'Tax exemption' })
    await row.getByText('Reseller · R-77').waitFor()
    await row.getByText('£1.49').waitFor()
    await looked(page, 'exempt-till')
    await row.getByRole('button', { name: 'Charge tax' }).click()
    await costs(page, '£8.95')
    await row.getByText('Exempt, but this sale is with tax').waitFor()
    await row.getByRole('button', { name: 'Leave tax off' }).click()
    await costs(page, '£7.46')
    await paid(page)
    t.match(await sales(), [{ totalMinor: 746, taxMinor: 0 }])

    await stoa.ok('POST', '/api/v1/customers/customers', {
      token,
      body: {
        name: 'Olga Over',
        taxExemption: { kind: 'charity', certificate: 'C-9', until: '2020-01-01' }
      }
    })
    await scan(page, TEA)
    await choose(page, 'Olga')
    await row.getByText('The certificate does not hold today').waitFor()
    await costs(page, '£8.95')
    await choose(page, 'Ned')
    await costs(page, '£8.95')
    t.equal(await row.count(), 0, 'nothing is said of who is not exempt')
    await page.keyboard.press('F2')
    await page.getByRole('button', { name: 'Exempt the sale from tax…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Exempt this sale from tax' })
    await dialog.getByRole('button', { name: 'Diplomatic' }).click()
    await dialog.getByLabel('Certificate number').pressSequentially('D-1', { delay: 60 })
    await looked(page, 'exempt-by-hand')
    await dialog.getByRole('button', { name: 'Leave tax off' }).click()
    await costs(page, '£7.46')
    await paid(page)

    await scan(page, TEA)
    await choose(page, 'Harbour')
    await costs(page, '£7.46')
    line.sever()
    await paid(page)
    await page.getByText('Reseller · R-77').first().waitFor()
    line.fix()
    await page.locator('.alone').waitFor({ state: 'detached', timeout: 90_000 })
    const [last] = await sales()
    t.match(await stoa.ok('GET', `/api/v1/pos/sales/${last?.id}`, { token }), {
      totalMinor: 746,
      taxExemption: { kind: 'reseller', certificate: 'R-77', byHand: false }
    })
    t.strictSame(
      (await stoa.ok('GET', '/api/v1/pos/offline-sales', { token })).items.flatMap(
        ({ remarks }: { remarks: object[] }) => remarks
      ),
      []
    )
    await console.goto(`${new URL(url).origin}/sales/${last?.id}`)
    await console.getByText('Reseller · R-77').waitFor()
    await looked(console, 'exempt-sale')
    await context.close()
  })
}
