import t from 'tap'
import type { Page } from 'playwright-core'
import { faultsOfPage } from '../support/accessibility.ts'
import { DESKTOP, payersBrowser, PHONE, testBrowser } from '../support/browser.ts'
import { cuttable } from '../support/cuttable.ts'
import { servedInstance } from '../support/instance.ts'
import { MUG, offlineTill, receiptNumber, TEA } from '../support/offline-till.ts'
import { set } from '../support/setting.ts'
import { scan } from '../support/shop-in-browser.ts'

// What is charged for service, at the till with the network and without, taken off for a reason, and
// beside the goods in the console.

t.setTimeout(600_000)
const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()
const shots = process.env.STOA_TEST_SHOTS

/** How people type: slower than a scanner. Milliseconds. */
const HUMAN = { delay: 70 }

const lightOrDark = (page: Page, scheme: 'light' | 'dark'): Promise<void> =>
  page.locator('html').evaluate((root: unknown, value) => {
    const html = root as { setAttribute(name: string, value: string): void }
    html.setAttribute('data-mantine-color-scheme', value)
  }, scheme)
const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots === undefined) return
  for (const [device, viewport] of [
    ['phone', PHONE.viewport],
    ['desktop', DESKTOP.viewport]
  ] as const) {
    await page.setViewportSize(viewport)
    for (const scheme of ['dark', 'light'] as const) {
      await lightOrDark(page, scheme)
      await page.screenshot({ path: `${shots}/${name}-${scheme}-${device}.png` })
    }
  }
}

async function restaurant({ token }: { token: string }): Promise<void> {
  await set(stoa, 'pos/serviceChargePercent', 'company', '12.5', { token })
  await set(stoa, 'pos/serviceChargeTaxClass', 'company', 'standard', { token })
}
/** Two mugs and a tea, eaten here: 37.95, and 4.74 for service. */
async function ringUp(page: Page): Promise<void> {
  for (const code of [MUG, MUG, TEA]) await scan(page, code)
  await page.getByText('3 pieces', { exact: true }).first().waitFor({ state: 'attached' })
  await page.getByRole('button', { name: 'Table or name, note' }).click()
  await page.getByRole('button', { name: 'Dine-in' }).click()
  await page.keyboard.press('Escape')
  await charge(page).filter({ hasText: '12.5 %' }).filter({ hasText: '£4.74' }).waitFor()
}
const charge = (page: Page) => page.locator('.service-charge')
async function pay(page: Page, amount: string): Promise<string> {
  await page.keyboard.press('F9')
  await page.getByRole('button', { name: `Take ${amount}` }).waitFor()
  await page.keyboard.press('Enter')
  return receiptNumber(page)
}

if (browser !== null) {
  t.test('it is charged, taken off and given back', async t => {
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const line = await cuttable(address)
    const origin = new URL(line.url).origin
    const { page, token, code, sales } = await offlineTill(stoa, origin, context, restaurant)
    await ringUp(page)
    t.strictSame(await faultsOfPage(page), [])
    await shoot(page, 'service-charge')

    await t.test('taken off with a reason, and charged again', async t => {
      await page.getByRole('button', { name: 'Take the service charge off' }).click()
      const dialog = page.getByRole('dialog', { name: 'Take the service charge off' })
      await dialog.waitFor()
      t.ok(await dialog.getByRole('button', { name: 'Take it off' }).isDisabled())
      await page.keyboard.type('They waited', HUMAN)
      t.strictSame(await faultsOfPage(page), [])
      await shoot(page, 'service-charge-off')
      await page.keyboard.press('Enter')
      await dialog.waitFor({ state: 'detached' })
      await charge(page).filter({ hasText: 'They waited' }).waitFor()
      await page.locator('.total', { hasText: '£37.95' }).first().waitFor()
      t.strictSame(await faultsOfPage(page), [])
      await shoot(page, 'service-charge-without')
      await page.getByRole('button', { name: 'Charge it again' }).click()
      await charge(page).filter({ hasText: '£4.74' }).waitFor()
    })

    const number = await pay(page, '£42.69')
    const [first] = await sales()
    t.match(first, { number, totalMinor: 4269 })
    await page.keyboard.press('Enter')

    line.sever()
    await ringUp(page)
    t.equal(await pay(page, '£42.69'), `${code}-000002`)
    await page.getByText('Service charge 12.5 %').waitFor()
    await page.keyboard.press('Enter')
    line.fix()
    await page.locator('.alone').waitFor({ state: 'detached', timeout: 90_000 })
    const sent = (await sales()).find(({ reference }) => reference === `${code}-000002`)
    t.match(await stoa.ok('GET', `/api/v1/pos/sales/${sent?.id}`, { token }), {
      totalMinor: 4269,
      serviceCharge: { totalMinor: 474 }
    })
    const { items } = await stoa.ok('GET', '/api/v1/pos/offline-sales', { token })
    t.strictSame(
      items.flatMap(({ remarks }: { remarks: object[] }) => remarks),
      [],
      'nothing in it is otherwise than the server has it'
    )

    await t.test('in the console, and a part of it back', async t => {
      await page.goto(`${origin}/sales/${first?.id}`)
      await page.getByText('Service charge 12.5 %').waitFor()
      t.strictSame(await faultsOfPage(page), [])
      await shoot(page, 'service-charge-sale')
      await page.getByRole('button', { name: 'Refund' }).click()
      await page
        .getByRole('button', { name: /^One more/ })
        .first()
        .click()
      // 14.50 and 4.74 x 14.50/37.95 = 1.81.
      await page.getByRole('button', { name: /£16\.31/ }).click()
      await page.getByText('· 1 refunded').waitFor()
      await page.goto(`${origin}/reports`)
      await page.getByText('Service charge').first().waitFor()
      t.strictSame(await faultsOfPage(page), [])
      await shoot(page, 'service-charge-report')
      await page.goto(`${origin}/settings?search=service`)
      await page.getByRole('textbox', { name: 'Service charge percent' }).waitFor()
      t.strictSame(await faultsOfPage(page), [])
      await shoot(page, 'service-charge-settings')
    })
    t.strictSame(
      complaints.filter(one => !/net::ERR_/.test(one)),
      [],
      'but for the network that was away'
    )
    await context.close()
  })
}
