import t from 'tap'
import type { BrowserContext, Page } from 'playwright-core'
import { payersBrowser, DESKTOP, testBrowser } from '../support/browser.ts'
import { cuttable } from '../support/cuttable.ts'
import { servedInstance } from '../support/instance.ts'
import { isReady } from '../support/offline-till.ts'
import { set } from '../support/setting.ts'
import { scan, shopInBrowser } from '../support/shop-in-browser.ts'

// A cashier's whole day at one till, by scanner and keys; in the evening the Z report, the documents,
// the report and the stock say the same.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()
const shots = process.env.STOA_TEST_SHOTS

const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` })
}

const GOODS = {
  MUG: { name: 'Stoneware mug', priceMinor: 1450, barcode: '4006381333931' },
  TEA: { name: 'Earl Grey, loose, 100 g', priceMinor: 895, barcode: '5012345678900' },
  SOAP: { name: 'Olive soap', priceMinor: 349, barcode: '4012345678901' }
} as const
type Sku = keyof typeof GOODS
const OPENING = 200

/** What the day comes to, as the test goes along. */
const day = { sold: { MUG: 0, TEA: 0, SOAP: 0 }, sales: 0 }

/** A shop with VAT in its prices; the till has to be opened; Carla sells, Maya manages. */
async function shop(context: BrowserContext, url: string) {
  const opened = await shopInBrowser(stoa, url, context, { sessions: true })
  const { token, page, email } = opened
  await stoa.ok('PUT', '/api/v1/catalog/tax-classes/vat', {
    token,
    body: { name: 'VAT', rates: [{ code: 'VAT20', ratePpm: 200_000 }] }
  })
  const variants: Record<string, string> = {}
  for (const [sku, { name, priceMinor, barcode }] of Object.entries(GOODS)) {
    const product = await stoa.ok('POST', '/api/v1/catalog/products', {
      token,
      body: { sku, name, priceMinor, taxClass: 'vat', barcodes: [barcode] }
    })
    variants[sku] = product.variants[0].id
  }
  await stoa.ok('POST', '/api/v1/inventory/adjustments', {
    token,
    body: {
      reason: 'opening',
      lines: Object.values(variants).map(variantId => ({
        variantId,
        quantity: String(OPENING)
      }))
    }
  })
  const me = await stoa.ok('GET', '/api/v1/access/me', { token })
  const shopId = me.companies[0].shops[0].id
  await set(stoa, 'pos/discountLimitPercent', 'shop', 10, {
    token,
    headers: { 'x-shop-id': shopId }
  })
  const { items: roles } = await stoa.ok('GET', '/api/v1/access/roles', { token })
  const { rules } = roles.find(({ name }: { name: string }) => name === 'cashier')
  await stoa.ok('POST', '/api/v1/access/roles', {
    token,
    body: { name: 'seller', rules: [...rules, { permission: 'sale.discount' }] }
  })
  const carla = await stoa.ok('POST', '/api/v1/access/users', {
    token,
    body: {
      name: 'Carla',
      email: `c-${email}`,
      password: 'another long passphrase',
      grants: [{ role: 'seller', shopId }]
    }
  })
  for (const [userId, pin] of [
    [carla.id, '7391'],
    [me.id, '4826']
  ]) {
    await stoa.ok('PUT', `/api/v1/access/users/${userId}/pin`, { token, body: { pin } })
  }
  const { items: registers } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
  const bar = await stoa.ok('POST', '/api/v1/pos/registers', { token, body: { name: 'Bar' } })
  await stoa.ok('POST', '/api/v1/pos/sessions', {
    token,
    body: { registerId: bar.id, floatMinor: 0 }
  })
  await page.goto(`${url}/till`)
  await page.getByRole('button', { name: /^Register 1/ }).click()
  return { ...opened, variants, shopId, registerId: registers[0].id as string }
}

async function scanAll(page: Page, skus: readonly Sku[]): Promise<void> {
  for (const sku of skus) {
    await scan(page, GOODS[sku].barcode)
    day.sold[sku]++
  }
  const pieces = skus.length === 1 ? '1 piece' : `${skus.length} pieces`
  await page.getByText(pieces, { exact: true }).first().waitFor({ state: 'attached' })
}

/** Scans, F9, the way it is paid, and the amount where it is not the exact one. */
async function sell(
  page: Page,
  skus: readonly Sku[],
  { how, typed }: { how?: string; typed?: string } = {}
): Promise<void> {
  await scanAll(page, skus)
  await page.keyboard.press('F9')
  await page.getByRole('button', { name: /^Take/ }).waitFor()
  if (how !== undefined) await page.getByRole('button', { name: how, exact: true }).click()
  // By a hand: what comes faster is a scanner.
  if (typed !== undefined) await page.keyboard.type(typed, { delay: 80 })
  await page.keyboard.press('Enter')
  await page.locator('.done .change strong').waitFor()
  day.sales++
}
const amountOf = (page: Page, label: string) =>
  page.getByRole('textbox', { name: label, exact: true })

if (browser !== null) {
  t.test('a day at the till', async t => {
    const { context } = await payersBrowser(browser, DESKTOP)
    const line = await cuttable(address)
    const { page, email, password, variants, registerId } = await shop(context, line.url)

    // --- the browser becomes a device, Carla comes in by PIN and opens with a hundred pounds
    await page.getByRole('heading', { name: 'Open Register 1' }).waitFor()
    await page.getByRole('button', { name: 'Enrol this device' }).click()
    await page.getByLabel('What is it called?').fill('Counter')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'This device' }).getByText('Counter').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('F7')
    const lock = page.getByRole('dialog', { name: 'Who is at the till?' })
    await lock.getByRole('button', { name: 'Carla' }).click()
    await page.keyboard.type('7391', { delay: 60 })
    await page.keyboard.press('Enter')
    await lock.waitFor({ state: 'hidden' })
    await amountOf(page, 'Cash in the drawer').fill('10000')
    await amountOf(page, 'Cash in the drawer').press('Enter')
    await page.getByRole('heading', { name: 'No lines yet' }).waitFor()
    await isReady(page)

    // --- twenty sales by scanner, by each kind of tender
    const baskets: Array<readonly Sku[]> = [
      ['MUG'],
      ['TEA', 'SOAP'],
      ['SOAP', 'SOAP'],
      ['MUG', 'TEA']
    ]
    const receipts: string[] = []
    for (let n = 0; n < 20; n++) {
      const how = [undefined, 'Card', undefined, 'Voucher', 'Transfer', 'Other'][n % 6]
      await sell(page, baskets[n % 4] ?? [], {
        ...(how === undefined ? { typed: '3000' } : { how })
      })
      receipts.push((await page.locator('.done .change .num').last().textContent()) ?? '')
    }
    await shoot(page, 'day-sold')

    // --- parked here, rung up at the bar
    const other = await payersBrowser(browser, DESKTOP)
    const bar = await other.context.newPage()
    await bar.goto(`${address}/log-in`)
    await bar.getByLabel('E-mail').fill(email)
    await bar.getByRole('textbox', { name: 'Password' }).fill(password)
    await bar.getByRole('button', { name: 'Log in' }).click()
    await bar.getByRole('heading', { name: 'Home' }).waitFor()
    await bar.goto(`${address}/till`)
    await bar.getByRole('button', { name: /^Bar/ }).click()
    await bar.locator('.tile').first().waitFor()
    await scanAll(page, ['TEA', 'MUG'])
    await page.keyboard.press('F8')
    await page.getByLabel('Table or name').fill('Ana')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'No lines yet' }).waitFor()
    await bar.locator('.key-row .count', { hasText: '1' }).waitFor()
    await bar.keyboard.press('F8')
    await bar.getByRole('button', { name: /^Ana/ }).waitFor()
    await bar.keyboard.press('Enter')
    await bar.locator('.sum .total', { hasText: '£23.45' }).waitFor()
    await bar.keyboard.press('F9')
    await bar.getByRole('button', { name: 'Card', exact: true }).click()
    await bar.keyboard.press('Enter')
    await bar.locator('.done .change strong').waitFor()
    day.sales++

    // --- a discount that takes the manager, who types her PIN here
    await scanAll(page, ['MUG'])
    await page.getByRole('button', { name: /^Discount( F4)?$/ }).click()
    await page.getByRole('button', { name: '30 %', exact: true }).click()
    await page.getByText('This takes the approval of a manager.').waitFor()
    await page.keyboard.press('F9')
    await page.getByRole('button', { name: 'Exact' }).click()
    const approval = page.getByRole('dialog', { name: 'A manager has to approve this discount' })
    await approval.getByRole('button', { name: 'Maya' }).click()
    await page.keyboard.type('4826', { delay: 60 })
    await page.keyboard.press('Enter')
    await page.locator('.done .change strong', { hasText: '£10.15' }).waitFor()
    day.sales++

    // --- a mug comes back: once for tea and soap, once for the cash it was paid with
    const giveBack = async (receipt = ''): Promise<void> => {
      await page.keyboard.press('Enter') // the next ticket
      await page.getByRole('heading', { name: 'No lines yet' }).waitFor()
      await page.keyboard.press('F1')
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox').fill(receipt)
      await page.keyboard.press('Enter')
      await dialog.getByText('of 1', { exact: true }).waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('region', { name: `Given back of ${receipt}` }).waitFor()
      day.sold.MUG--
    }
    await giveBack(receipts[0])
    await scan(page, GOODS.TEA.barcode)
    await scan(page, GOODS.SOAP.barcode)
    day.sold.TEA++
    day.sold.SOAP++
    await page
      .locator('.sum .total', { hasText: 'To give back' })
      .filter({ hasText: '£2.06' })
      .waitFor()
    await page.keyboard.press('F9')
    await page.getByRole('button', { name: 'Give back £2.06' }).waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.done strong', { hasText: '£2.06' }).waitFor()
    await shoot(page, 'day-exchanged')
    day.sales++
    await giveBack(receipts[8])
    await page.keyboard.press('F9')
    await page.getByRole('button', { name: 'Give back £14.50' }).waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.done strong', { hasText: '£14.50' }).waitFor()

    // --- cash out
    await page.getByRole('button', { name: 'Drawer', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Cash out', exact: true }).click()
    await amountOf(page, 'Amount').fill('2000')
    await amountOf(page, 'What for').fill('Window cleaner')
    await amountOf(page, 'What for').press('Enter')
    await page.locator('.dialog .pairs').waitFor()
    await page.keyboard.press('Escape')

    // --- the network goes, two sales, and is back
    line.cut()
    await sell(page, ['MUG'], { typed: '2000' })
    await sell(page, ['TEA'], { typed: '1000' })
    await page.getByText('2 sales wait to be sent').first().waitFor()
    await shoot(page, 'day-alone')
    line.fix()
    await page.getByText('2 sales wait to be sent').first().waitFor({ state: 'hidden' })

    // --- X, then closed fifty pence short, which Maya approves
    await page.getByRole('button', { name: 'Drawer', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Close the till' }).waitFor()
    const { session: back } = await stoa.ok('POST', '/api/v1/access/browser/login', {
      headers: { 'sec-fetch-site': 'same-origin' },
      body: { email, password }
    })
    const token = back.accessToken
    const { items: sessions } = await stoa.ok('GET', '/api/v1/pos/sessions?limit=10', { token })
    const { id: sessionId } = sessions.find(
      (s: { registerId: string }) => s.registerId === registerId
    )
    const x = await stoa.ok('GET', `/api/v1/pos/sessions/${sessionId}/report`, { token })
    t.equal(x.kind, 'X')
    await page.getByRole('button', { name: 'Close the till', exact: true }).click()
    await amountOf(page, 'Cash in the drawer').fill(String(x.cash.expectedMinor - 50))
    for (const { type, expectedMinor } of x.tenders) {
      const label = {
        card: 'Card',
        voucher: 'Voucher',
        bank_transfer: 'Transfer',
        other: 'Other'
      }[type as string]
      if (label !== undefined) await amountOf(page, label).fill(String(expectedMinor))
    }
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await page.getByText('The count does not agree').waitFor()
    await amountOf(page, 'Note').fill('a coin fell')
    await page.getByRole('button', { name: 'Close with the difference' }).click()
    await page.getByText('The difference awaits approval.').waitFor()
    await shoot(page, 'day-z')
    await stoa.ok('POST', `/api/v1/pos/sessions/${sessionId}/approve`, { token, body: {} })

    // --- Z = documents = report = stock
    const z = await stoa.ok('GET', `/api/v1/pos/sessions/${sessionId}/report`, { token })
    t.match(z, {
      kind: 'Z',
      session: { state: 'closed', differenceMinor: -50, approval: 'given' },
      cash: { floatMinor: 10_000, outMinor: 2_000 }
    })
    for (const figure of ['sales', 'refunds', 'netSalesMinor', 'taxMinor', 'tenders']) {
      const without = (value: unknown): unknown =>
        Array.isArray(value)
          ? value.map(({ type, takenMinor, returnedMinor }) => ({
              type,
              takenMinor,
              returnedMinor
            }))
          : value
      t.same(without(z[figure]), without(x[figure]), `X and Z: ${figure}`)
    }
    const read = async (path: string) =>
      (await stoa.ok('GET', `/api/v1/pos/${path}?limit=100`, { token })).items as Array<{
        id: string
        number: string
        totalMinor: number
        taxMinor: number
        registerId: string
      }>
    const sum = (documents: Array<{ totalMinor: number }>): number =>
      documents.reduce((all, { totalMinor }) => all + totalMinor, 0)
    const [sales, refunds] = [await read('sales'), await read('refunds')]
    t.same(z.refunds, { count: 2, totalMinor: sum(refunds) }, 'an exchange and a refund')
    t.equal(sales.length, day.sales)
    const here = sales.filter(sale => sale.registerId === registerId)
    t.same(z.sales, { count: here.length, totalMinor: sum(here) }, 'Z and documents')
    t.equal(z.netSalesMinor, sum(here) - sum(refunds))
    t.equal(
      z.tenders.reduce(
        (all: number, one: { takenMinor: number; returnedMinor: number }) =>
          all + one.takenMinor - one.returnedMinor,
        0
      ),
      z.netSalesMinor + z.roundingMinor,
      'tenders are what was sold'
    )
    t.equal(
      z.cash.expectedMinor,
      z.cash.floatMinor + z.cash.takenMinor - z.cash.returnedMinor - z.cash.outMinor
    )
    await stoa.settled()
    const { businessDay } = z.session
    const { total } = await stoa.ok(
      'GET',
      `/api/v1/reporting/sales?from=${businessDay}&to=${businessDay}&groupBy=none`,
      { token }
    )
    t.equal(total.netSalesMinor, sum(sales) - sum(refunds), 'the report')
    const numbers = sales.map(({ number }) => Number(number.slice(-6))).sort((a, b) => a - b)
    t.same(
      numbers,
      numbers.map((_, n) => n + 1),
      'numbers without a gap'
    )
    for (const [sku, sold] of Object.entries(day.sold)) {
      const { items } = await stoa.ok(
        'GET',
        `/api/v1/inventory/levels?variantId=${variants[sku]}`,
        { token }
      )
      t.equal(Number(items[0].quantity), OPENING - sold, `stock of ${sku}`)
    }
    await context.close()
    await other.context.close()
  })
}
