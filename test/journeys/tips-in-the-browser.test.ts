import t from 'tap'
import type { Page } from 'playwright-core'
import { faultsOfPage } from '../support/accessibility.ts'
import { DESKTOP, payersBrowser, PHONE, testBrowser } from '../support/browser.ts'
import { cuttable } from '../support/cuttable.ts'
import { servedInstance } from '../support/instance.ts'
import { isReady, MUG, offlineTill, receiptNumber } from '../support/offline-till.ts'
import { set } from '../support/setting.ts'
import { scan } from '../support/shop-in-browser.ts'

// Tips at the till, in per cent, as typed and as the change that is kept, with the network and without;
// in the report of the drawer, paid out of it, and given back when that is asked.

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

/** A mug for 14.50, on the screen where it is paid. */
async function toPay(page: Page): Promise<void> {
  await scan(page, MUG)
  await page.getByText('1 piece', { exact: true }).first().waitFor({ state: 'attached' })
  await page.keyboard.press('F9')
  await tips(page).waitFor()
}
const tips = (page: Page) => page.getByRole('group', { name: 'Tip' })

if (browser !== null) {
  t.test('given, counted, paid out and given back', async t => {
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const line = await cuttable(address)
    const origin = new URL(line.url).origin
    const shop = await offlineTill(stoa, origin, context)
    const { page, token, code, sales } = shop
    await set(stoa, 'pos/tips', 'company', true, { token })
    const { items } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
    await stoa.ok('POST', '/api/v1/pos/sessions', {
      token,
      body: { registerId: items[0].id, floatMinor: 10_000 }
    })
    await page.reload()
    await isReady(page)
    await page.locator('.tile', { hasText: 'Stoneware mug' }).waitFor()
    const last = async () => {
      const [newest] = await sales()
      return stoa.ok('GET', `/api/v1/pos/sales/${newest?.id}`, { token })
    }

    await t.test('in per cent, by card', async t => {
      await toPay(page)
      await page.getByRole('button', { name: 'Card', exact: true }).click()
      await tips(page).getByRole('button', { name: /^10 %/ }).click()
      await page.getByRole('button', { name: 'Take £15.95' }).waitFor()
      t.strictSame(await faultsOfPage(page), [])
      await shoot(page, 'tip')
      await page.keyboard.press('Enter')
      await receiptNumber(page)
      t.match(await last(), {
        totalMinor: 1450,
        tipMinor: 145,
        tenders: [{ type: 'card', amountMinor: 1595, tipMinor: 145 }]
      })
      await page.keyboard.press('Enter')
    })

    await t.test('the change is kept, at one key', async t => {
      await toPay(page)
      await page.keyboard.type('2000', HUMAN)
      await tips(page).getByRole('button', { name: 'Keep the change, £5.50' }).waitFor()
      t.strictSame(await faultsOfPage(page), [])
      await shoot(page, 'keep-the-change')
      await page.keyboard.press('+')
      await page.getByText('Paid exactly').waitFor()
      t.match(await last(), { tipMinor: 550, changeMinor: 0 })
      await page.keyboard.press('Enter')
    })

    await t.test('an amount that was typed, and the rest is changed', async t => {
      await toPay(page)
      await page.keyboard.type('100', HUMAN)
      await tips(page).getByRole('button', { name: 'Tip £1.00' }).click()
      await page.getByRole('button', { name: 'Take £15.50' }).waitFor()
      await page.keyboard.type('2000', HUMAN)
      await page.keyboard.press('Enter')
      await receiptNumber(page)
      t.match(await last(), { tipMinor: 100, changeMinor: 450, paidMinor: 2000 })
      await page.keyboard.press('Enter')
    })

    await t.test('without the network', async t => {
      line.sever()
      await toPay(page)
      await tips(page).getByRole('button', { name: /^5 %/ }).click()
      await page.getByRole('button', { name: 'Take £15.23' }).click()
      t.equal(await receiptNumber(page), `${code}-000004`)
      await page.locator('.paper.here').getByText('Tip', { exact: true }).waitFor()
      await page.keyboard.press('Enter')
      line.fix()
      await page.locator('.alone').waitFor({ state: 'detached', timeout: 90_000 })
      const sent = (await sales()).find(({ reference }) => reference === `${code}-000004`)
      t.match(await stoa.ok('GET', `/api/v1/pos/sales/${sent?.id}`, { token }), { tipMinor: 73 })
      const { items } = await stoa.ok('GET', '/api/v1/pos/offline-sales', { token })
      t.strictSame(
        items.flatMap(({ remarks }: { remarks: object[] }) => remarks),
        [],
        'nothing in it is otherwise than the server has it'
      )
    })

    await t.test('paid out of the drawer, and in its report', async t => {
      await page.keyboard.press('F6')
      await page.getByRole('button', { name: 'Pay tips out' }).click()
      await page.keyboard.type('500', HUMAN)
      await page.getByLabel('What for').fill('Tips of today')
      t.strictSame(await faultsOfPage(page), [])
      await shoot(page, 'tips-paid-out')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'X report' }).click()
      await page.getByText('Tips paid out').waitFor()
      await page.getByText('£8.68').first().waitFor()
      t.strictSame(await faultsOfPage(page), [])
      await shoot(page, 'tips-report')
      await page.keyboard.press('Escape')
    })

    await t.test('in the console, and given back when that is asked', async t => {
      const tipped = (await sales()).at(-1)
      await page.goto(`${origin}/sales/${tipped?.id}`)
      await page.getByText('Tip', { exact: true }).waitFor()
      t.strictSame(await faultsOfPage(page), [])
      await shoot(page, 'tip-sale')
      await page.getByRole('button', { name: 'Refund' }).click()
      await page
        .getByRole('button', { name: /^One more/ })
        .first()
        .click()
      await page.getByRole('button', { name: /£14\.50/ }).waitFor()
      await page.getByLabel('Give the tip back as well').check()
      t.strictSame(await faultsOfPage(page), [])
      await shoot(page, 'tip-refund')
      await page.getByRole('button', { name: /£15\.95/ }).click()
      await page.getByText(/1 refunded/).waitFor()
      await page.goto(`${origin}/reports?by=user`)
      await page.getByRole('columnheader', { name: 'Tips' }).waitFor()
      t.strictSame(await faultsOfPage(page), [])
      await shoot(page, 'tips-by-cashier')
    })
    t.strictSame(
      complaints.filter(one => !/net::ERR_/.test(one)),
      [],
      'but for the network that was away'
    )
    await context.close()
  })
}
