import t from 'tap'
import type { Page } from 'playwright-core'
import { faultsOfPage } from '../support/accessibility.ts'
import { DESKTOP, payersBrowser, PHONE, testBrowser } from '../support/browser.ts'
import { cuttable } from '../support/cuttable.ts'
import { servedInstance } from '../support/instance.ts'
import { isReady, MUG, offlineTill, receiptNumber } from '../support/offline-till.ts'
import { set } from '../support/setting.ts'
import { scan } from '../support/shop-in-browser.ts'

// Foreign notes at the till, by the keyboard alone: a rate is set in the console, dollars are taken with
// change in pounds, beside pounds and cards, without the network, and counted in their own at the end.

t.setTimeout(600_000)
const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()
const shots = process.env.STOA_TEST_SHOTS

/** How people type: slower than a scanner. Milliseconds. */
const HUMAN = { delay: 70 }

const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots === undefined) return
  for (const [device, { viewport }] of [
    ['phone', PHONE],
    ['desktop', DESKTOP]
  ] as const) {
    await page.setViewportSize(viewport)
    for (const scheme of ['dark', 'light'] as const) {
      await page.locator('html').evaluate((root: unknown, value) => {
        const html = root as { setAttribute(name: string, value: string): void }
        html.setAttribute('data-mantine-color-scheme', value)
      }, scheme)
      await page.screenshot({ path: `${shots}/${name}-${scheme}-${device}.png` })
    }
  }
}
const currencies = (page: Page) => page.getByRole('group', { name: 'Currency' })

/** A mug for 14.50, to be paid in dollars. */
async function toPayInDollars(page: Page): Promise<void> {
  await scan(page, MUG)
  await page.getByText('1 piece', { exact: true }).first().waitFor({ state: 'attached' })
  await page.keyboard.press('F9')
  await currencies(page).waitFor()
  // Pounds, yen, dollars.
  await page.keyboard.type('**', HUMAN)
  await page.getByRole('button', { name: 'USD', exact: true, pressed: true }).waitFor()
  await page.getByText('To pay in USD').waitFor()
}
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const next = async (page: Page): Promise<void> => {
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'No lines yet' }).waitFor()
}

if (browser !== null) {
  t.test('dollars, from the rate to the Z report', async t => {
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const line = await cuttable(address)
    const origin = new URL(line.url).origin
    const shop = await offlineTill(stoa, origin, context)
    const { page, url, token, code, sales } = shop
    context.setDefaultTimeout(12_000)
    const last = async () => {
      const [newest] = await sales()
      return stoa.ok('GET', `/api/v1/pos/sales/${newest?.id}`, { token })
    }

    await t.test('a rate is set in the console', async t => {
      await page.goto(`${origin}/rates`)
      await page.getByText('Tills take one currency only').waitFor()
      t.strictSame(await faultsOfPage(page), [])
      await page.getByRole('button', { name: 'Set a rate' }).focus()
      await page.keyboard.press('Enter')
      await field(page, 'Rate').waitFor()
      await page.keyboard.type('0.85', HUMAN)
      await page.keyboard.press('Tab')
      await page.keyboard.type('1.00', HUMAN)
      t.strictSame(await faultsOfPage(page), [])
      await shoot(page, 'rate-dialog')
      await page.keyboard.press('Enter')
      await page.getByText('1 USD = 0.85 GBP').first().waitFor()
      await stoa.ok('POST', '/api/v1/pos/rates', {
        token,
        body: { currency: 'JPY', rate: '0.00523' }
      })
      await page.getByText('1 JPY = 0.00523 GBP').first().waitFor()
      await page.getByRole('button', { name: 'New rate: USD' }).waitFor()
      t.strictSame(await faultsOfPage(page), [])
      await shoot(page, 'rates')
      t.match((await stoa.ok('GET', '/api/v1/pos/rates?currency=USD', { token })).items, [
        { rate: '0.85', smallestMinor: 100, state: 'in-force' }
      ])
    })

    await t.test('the till is opened with pounds and dollars', async t => {
      await set(stoa, 'pos/registerSessions', 'company', true, { token })
      await page.setViewportSize(DESKTOP.viewport)
      await page.goto(url)
      await page.getByRole('heading', { name: 'Open Register 1' }).waitFor()
      await page.getByText('Cash in other currencies').focus()
      await page.keyboard.press('Enter')
      await field(page, 'Cash in USD').focus()
      await page.keyboard.type('5000', HUMAN)
      t.strictSame(await faultsOfPage(page), [])
      await shoot(page, 'open-with-dollars')
      await field(page, 'Cash in the drawer').focus()
      await page.keyboard.type('10000', HUMAN)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'No lines yet' }).waitFor()
      await isReady(page)
    })

    await t.test('a note is taken, and changed in pounds', async t => {
      await toPayInDollars(page)
      await page.getByText('USD 18.00', { exact: true }).first().waitFor()
      await page.keyboard.type('2000', HUMAN)
      await page.getByRole('button', { name: 'Take USD 20.00' }).waitFor()
      t.match(await page.locator('.given .worked').textContent(), /Worth£17\.00.*£2\.50/)
      t.strictSame(await faultsOfPage(page), [])
      await shoot(page, 'pay-in-dollars')
      await page.keyboard.press('Enter')
      await receiptNumber(page)
      t.match(await page.locator('.done strong').first().textContent(), /2\.50/)
      t.match(await last(), {
        paidMinor: 1700,
        changeMinor: 250,
        tenders: [
          { type: 'cash', amountMinor: 1700, foreign: { currency: 'USD', amountMinor: 2000 } }
        ]
      })
      await next(page)
    })

    await t.test('what no note is made of is not taken', async t => {
      await toPayInDollars(page)
      await page.keyboard.type('2050', HUMAN)
      await page.getByText('Taken in multiples of USD 1.00.').waitFor()
      t.ok(await page.getByRole('button', { name: 'Take USD 20.50' }).isDisabled())
      t.strictSame(await faultsOfPage(page), [])
      for (let i = 0; i < 4; i++) await page.keyboard.press('Backspace')
    })

    await t.test('dollars first, the rest in pounds and by card', async t => {
      await page.keyboard.type('500', HUMAN)
      await page.keyboard.press('Enter')
      await page.getByText('Still to pay').waitFor()
      await page.locator('.taken', { hasText: 'USD 5.00 × 0.85' }).waitFor()
      await page.getByRole('button', { name: 'Take £10.25' }).waitFor()
      t.strictSame(await faultsOfPage(page), [])
      await shoot(page, 'dollars-and-pounds')
      await page.keyboard.type('500', HUMAN)
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Card', exact: true }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Take £5.25' }).focus()
      await page.keyboard.press('Enter')
      await receiptNumber(page)
      t.match(await last(), {
        changeMinor: 0,
        tenders: [
          { amountMinor: 425, foreign: { amountMinor: 500 } },
          { type: 'cash', amountMinor: 500, foreign: null },
          { type: 'card', amountMinor: 525 }
        ]
      })
      await next(page)
    })

    await t.test('the rate changes while the till stands there', async t => {
      await toPayInDollars(page)
      await stoa.ok('POST', '/api/v1/pos/rates', {
        token,
        body: { currency: 'USD', rate: '0.8', smallestMinor: 100 }
      })
      await page.getByText('1 USD = 0.8 GBP').waitFor()
      await page.keyboard.press('Enter')
      await receiptNumber(page)
      t.match(await last(), { tenders: [{ amountMinor: 1520, foreign: { rate: '0.8' } }] })
      await next(page)
    })

    await t.test('without the network, and sent when it is back', async t => {
      line.sever()
      await toPayInDollars(page)
      await page.keyboard.type('2000', HUMAN)
      await page.getByRole('button', { name: 'Take USD 20.00' }).waitFor()
      await page.keyboard.press('Enter')
      t.equal(await receiptNumber(page), `${code}-000004`)
      await page.locator('.paper.here', { hasText: 'USD 20.00 × 0.8' }).waitFor()
      t.strictSame(await faultsOfPage(page), [])
      await shoot(page, 'dollars-off-line')
      await next(page)
      line.fix()
      await page.locator('.alone').waitFor({ state: 'detached', timeout: 90_000 })
      const sent = (await sales()).find(({ reference }) => reference === `${code}-000004`)
      t.match(await stoa.ok('GET', `/api/v1/pos/sales/${sent?.id}`, { token }), {
        changeMinor: 150,
        tenders: [{ amountMinor: 1600, foreign: { amountMinor: 2000, rate: '0.8' } }]
      })
      const { items } = await stoa.ok('GET', '/api/v1/pos/offline-sales', { token })
      t.strictSame(
        items.flatMap(({ remarks }: { remarks: object[] }) => remarks),
        [],
        'nothing in it is otherwise than the server has it'
      )
    })

    await t.test('some are taken to the safe', async t => {
      await page.keyboard.press('F6')
      await page.getByRole('button', { name: 'To the safe' }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('group', { name: 'Currency' }).waitFor()
      await page.getByRole('button', { name: 'USD', exact: true }).focus()
      await page.keyboard.press('Enter')
      await field(page, 'Amount').focus()
      await page.keyboard.type('3000', HUMAN)
      await field(page, 'What for').fill('To the safe')
      t.strictSame(await faultsOfPage(page), [])
      await shoot(page, 'dollars-to-the-safe')
      await field(page, 'What for').press('Enter')
      await page.locator('.dialog .pairs', { hasText: 'USD 84.00' }).waitFor()
    })

    await t.test('counted at the close, a dollar short; Z says so', async t => {
      await page.getByRole('button', { name: 'Close the till' }).focus()
      await page.keyboard.press('Enter')
      // 100.00 − 2.50 + 5.00 − 0.70 − 1.50
      await page.keyboard.type('10030', HUMAN)
      await field(page, 'Cash in USD').focus()
      await page.keyboard.type('8300', HUMAN)
      await field(page, 'Stays in the drawer, USD').fill('5000')
      await field(page, 'Card').fill('525')
      t.strictSame(await faultsOfPage(page), [])
      await shoot(page, 'close-with-dollars')
      await page.getByRole('button', { name: 'Close', exact: true }).focus()
      await page.keyboard.press('Enter')
      await page.getByText(/It differs from the books: Cash USD\./).waitFor()
      await page.keyboard.type('a note was torn', HUMAN)
      t.strictSame(await faultsOfPage(page), [])
      await page.getByRole('button', { name: 'Close with the difference' }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Cash in USD' }).waitFor()
      const shown = await page.locator('dialog[open]').textContent()
      const report = shown?.replaceAll('\u00A0', ' ')
      t.match(report, /ExpectedUSD 84\.00CountedUSD 83\.00DifferenceUSD −1\.00/)
      t.match(report, /Cash£100\.30£100\.30/)
      t.strictSame(await faultsOfPage(page), [])
      await shoot(page, 'z-with-dollars')
      await page.getByRole('button', { name: 'Done', exact: true }).press('Enter')
      await page.getByRole('heading', { name: 'Open Register 1' }).waitFor()
      t.equal(await field(page, 'Cash in USD').inputValue(), '$50.00')
    })

    await t.test('the console tells it: sale, session, days, report', async t => {
      await page.setViewportSize(DESKTOP.viewport)
      const sale = await last()
      await page.goto(`${origin}/sales/${sale.id}`)
      await page.getByText('USD 20.00 × 0.8').first().waitFor()
      t.strictSame(await faultsOfPage(page), [])
      await shoot(page, 'sale-in-dollars')
      await page.getByRole('button', { name: 'Refund' }).click()
      await page.getByText('Part of it was paid in USD. It goes back in GBP.').waitFor()
      t.strictSame(await faultsOfPage(page), [])
      await shoot(page, 'refund-of-dollars')
      await page.keyboard.press('Escape')
      await page.goto(`${origin}/sessions/${sale.sessionId}`)
      await page.getByRole('heading', { name: 'Cash in USD' }).waitFor()
      t.strictSame(await faultsOfPage(page), [])
      await shoot(page, 'session-with-dollars')
      await page.goto(`${origin}/sessions/days`)
      await page.getByText('USD −1.00').first().waitFor()
      t.strictSame(await faultsOfPage(page), [])
      await shoot(page, 'days-with-dollars')
      await page.goto(`${origin}/reports?by=tender`)
      await page.getByText('Cash USD').first().waitFor()
      t.strictSame(await faultsOfPage(page), [])
      await shoot(page, 'report-by-tender')
    })
    t.strictSame(
      complaints.filter(one => !/net::ERR_|status of 409/.test(one)),
      [],
      'but for the network that was away, and the count that was refused'
    )
    await context.close()
  })

  t.test('in Spanish, on a phone', async t => {
    const { context, complaints } = await payersBrowser(browser, PHONE)
    const { page, token } = await offlineTill(stoa, address, context, async ({ token: by }) => {
      await stoa.ok('POST', '/api/v1/pos/rates', {
        token: by,
        body: { currency: 'EUR', rate: '0.86' }
      })
    })
    t.ok(token)
    await page.evaluate("localStorage.setItem('stoa.language', 'es')")
    await page.reload()
    await page.locator('.tile').first().waitFor()
    await scan(page, MUG)
    await page.keyboard.press('F9')
    await page.getByRole('group', { name: 'Moneda' }).waitFor()
    await page.getByRole('button', { name: 'EUR', exact: true }).tap()
    await page.getByText('A pagar en EUR').waitFor()
    t.strictSame(await faultsOfPage(page), [])
    await shoot(page, 'paga-en-euros')
    t.strictSame(complaints, [])
    await context.close()
  })
}
