import t from 'tap'
import type { Page } from 'playwright-core'
import { checkDigitOf } from '../../contracts/gtin.ts'
import { faultsOfPage } from '../support/accessibility.ts'
import { DESKTOP, payersBrowser, PHONE, testBrowser } from '../support/browser.ts'
import { cuttable } from '../support/cuttable.ts'
import { servedInstance } from '../support/instance.ts'
import { offlineTill } from '../support/offline-till.ts'
import { set } from '../support/setting.ts'
import { scan } from '../support/shop-in-browser.ts'

// What is weighed, read from labels of scales, priced at the till, or sold for less for a reason; with
// the network and without, and a part of it given back.

t.setTimeout(600_000)
const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()
const shots = process.env.STOA_TEST_SHOTS

/** How people type: slower than a scanner. Milliseconds. */
const HUMAN = { delay: 70 }
const ean = (before: string): string => before + checkDigitOf(before)
const PRICE_LABEL = ean('210012301234')
const WEIGHT_LABEL = ean('220012300250')

interface Line {
  name: string
  quantity: string
  unit: string
  totalMinor: number
  scaleCode: string | null
  discountReason: string | null
}

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

const product = (token: string, body: object) =>
  stoa.ok('POST', '/api/v1/catalog/products', { token, body })

/** The goods and settings of a delicatessen. */
async function delicatessen({ token }: { token: string }): Promise<void> {
  await set(stoa, 'pos/scaleCodes', 'company', ['21IIIIIPPPPPC', '22IIIIIWW.WWWC'], { token })
  await set(stoa, 'pos/discountReasons', 'company', ['Dented', 'Regular customer'], { token })
  await set(stoa, 'pos/discountReasonRequired', 'company', true, { token })
  await set(stoa, 'inventory/allowNegativeStock', 'company', true, { token })
  const cheese = { sku: 'CHEESE', name: 'Manchego', priceMinor: 1999, soldBy: 'kg' }
  await product(token, { ...cheese, scaleCode: '00123' })
  const card = { sku: 'CARD', name: 'Gift card', priceMinor: 0, openPrice: true }
  await product(token, { ...card, leastPriceMinor: 500, mostPriceMinor: 20_000 })
}

const lines = (page: Page) => page.locator('.ticket .line')
/** Exact money, by keys. @returns the number on the receipt */
async function pay(page: Page): Promise<string> {
  await page.keyboard.press('F9')
  await page.getByRole('button', { name: /^Take £56\.26/ }).waitFor()
  await page.keyboard.press('Enter')
  const done = page.locator('.done')
  await done.waitFor()
  return (await done.locator('.num').last().textContent()) ?? ''
}

/** A label scanned, a weight typed, a price asked, and a discount with its reason. */
async function ringUpAll(page: Page): Promise<void> {
  await scan(page, PRICE_LABEL)
  await lines(page).filter({ hasText: '£12.34' }).waitFor()
  await page.locator('.tile', { hasText: 'Manchego' }).click()
  const weigh = page.getByRole('dialog', { name: 'Manchego' })
  await weigh.waitFor()
  await page.keyboard.type('1234', HUMAN)
  await weigh.getByText('1.234 kg').first().waitFor()
  await page.keyboard.press('Enter')
  await weigh.waitFor({ state: 'detached' })
  await lines(page).filter({ hasText: '1.234 kg × £19.99/kg' }).waitFor()
  await page.locator('.tile', { hasText: 'Gift card' }).click()
  const price = page.getByRole('dialog', { name: 'Gift card' })
  await price.getByText('From £5.00 to £200.00').waitFor()
  await page.keyboard.type('499', HUMAN)
  await page.keyboard.press('Enter')
  t.ok(await price.isVisible(), 'below the least it is not added')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('25.5', HUMAN)
  await page.keyboard.press('Enter')
  await price.waitFor({ state: 'detached' })
  await lines(page).filter({ hasText: '£25.50' }).waitFor()
  await page.keyboard.press('F4')
  const discount = page.getByRole('dialog', { name: 'Discount on the ticket' })
  await discount.getByText('Choose a reason first.').waitFor()
  t.ok(await discount.getByRole('button', { name: '10 %' }).isDisabled())
  await discount.getByRole('button', { name: 'Regular customer' }).click()
  await discount.getByRole('button', { name: '10 %' }).click()
  await discount.waitFor({ state: 'detached' })
}

// 12.34 + 24.67 + 25.50, and a tenth off.
const TOTAL = 6251 - 625

if (browser !== null) {
  t.test('labels, weights, open prices and reasons, with the network and without', async t => {
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const line = await cuttable(address)
    const { page, token, code, sales } = await offlineTill(
      stoa,
      new URL(line.url).origin,
      context,
      delicatessen
    )
    await page.locator('.tile', { hasText: 'Manchego' }).waitFor()

    await t.test('the dialogs, to look at', async t => {
      await page.locator('.tile', { hasText: 'Manchego' }).click()
      const weigh = page.getByRole('dialog', { name: 'Manchego' })
      await weigh.waitFor()
      for (const key of await weigh.locator('.pad button, .touch.main').all()) {
        const box = await key.boundingBox()
        t.ok((box?.height ?? 0) >= 56 && (box?.width ?? 0) >= 56, 'large enough for a hand')
      }
      await page.keyboard.type('617', HUMAN)
      t.strictSame(await faultsOfPage(page), [])
      await shoot(page, 'weigh')
      await page.keyboard.press('Escape')
      await weigh.waitFor({ state: 'detached' })
      t.equal(await lines(page).count(), 0, 'given up, nothing is added')
    })

    await ringUpAll(page)
    await scan(page, PRICE_LABEL)
    await lines(page).nth(3).waitFor()
    t.equal(await lines(page).count(), 4, 'two packs are two lines')
    await page.getByText(`From label ${PRICE_LABEL}`).waitFor()
    t.strictSame(await faultsOfPage(page), [])
    await shoot(page, 'ticket')
    await page.keyboard.press('Delete')
    await lines(page).nth(3).waitFor({ state: 'detached' })
    await scan(page, WEIGHT_LABEL)
    await lines(page).filter({ hasText: '0.25 kg' }).waitFor()
    await page.keyboard.press('Delete')
    await scan(page, ean('210099901234'))
    await page.getByText('No product has the barcode').waitFor()
    const number = await pay(page)
    const [first] = await sales()
    t.match(first, { number, totalMinor: TOTAL })
    const sale = await stoa.ok('GET', `/api/v1/pos/sales/${first?.id}`, { token })
    t.equal(sale.discountReason, 'Regular customer')
    t.match(
      sale.lines.map(({ quantity, unit, scaleCode }: Line) => [quantity, unit, scaleCode]),
      [
        ['0.617', 'kg', PRICE_LABEL],
        ['1.234', 'kg', null],
        ['1', 'piece', null]
      ]
    )
    await shoot(page, 'done')
    await page.keyboard.press('Enter')

    await t.test('a weight is changed on its line', async () => {
      await page.locator('.tile', { hasText: 'Manchego' }).click()
      await page.keyboard.type('500', HUMAN)
      await page.keyboard.press('Enter')
      await lines(page).filter({ hasText: '0.5 kg' }).waitFor()
      await page.getByRole('button', { name: 'Weight: Manchego' }).click()
      const weigh = page.getByRole('dialog', { name: 'Manchego' })
      await weigh.getByText('0.500 kg').first().waitFor()
      await page.keyboard.type('750', HUMAN)
      await page.keyboard.press('Enter')
      await weigh.waitFor({ state: 'detached' })
      await lines(page).filter({ hasText: '0.75 kg' }).filter({ hasText: '£14.99' }).waitFor()
      await page.keyboard.press('Delete')
    })

    line.sever()
    await ringUpAll(page)
    t.equal(await pay(page), `${code}-000002`)
    await shoot(page, 'done-off-line')
    line.fix()
    await page.locator('.alone').waitFor({ state: 'detached', timeout: 90_000 })
    const offline = (await sales()).find(({ reference }) => reference === `${code}-000002`)
    t.match(offline, { totalMinor: TOTAL })
    const sent = await stoa.ok('GET', `/api/v1/pos/sales/${offline?.id}`, { token })
    t.equal(sent.discountReason, 'Regular customer')
    t.match(sent.lines, [
      { quantity: '0.617', unit: 'kg', scaleCode: PRICE_LABEL },
      { quantity: '1.234', unit: 'kg' },
      { unitPriceMinor: 2550 }
    ])
    const waiting = await stoa.ok('GET', '/api/v1/pos/offline-sales', { token })
    t.strictSame(
      waiting.items
        .flatMap(({ remarks }: { remarks: Array<{ code: string }> }) => remarks)
        .filter(({ code }: { code: string }) => code !== 'stock-short'),
      [],
      'nothing in it is otherwise than the server has it'
    )

    await t.test('a part of what was weighed is given back in the console', async t => {
      await page.goto(`${address}/log-in`)
      await page.goto(`${new URL(line.url).origin}/sales/${first?.id}`)
      await page.getByText('1.234 kg').first().waitFor()
      await page.getByText('£19.99/kg').first().waitFor()
      await page.getByText('Regular customer').waitFor()
      t.strictSame(await faultsOfPage(page), [])
      await shoot(page, 'sale-page')
      await page.getByRole('button', { name: 'Refund' }).click()
      const part = page.getByLabel('Manchego, kg')
      await part.first().fill('0.2')
      await page.getByRole('button', { name: /£3\.60/ }).click()
      await page.getByText(/0\.2 refunded/).waitFor()
      const back = await stoa.ok('GET', `/api/v1/pos/sales/${first?.id}`, { token })
      t.match(back.lines[0], { refundedQuantity: '0.2' })
    })

    await t.test('how a good is sold stands on its page', async t => {
      const origin = new URL(line.url).origin
      const [cheese] = (await stoa.ok('GET', '/api/v1/catalog/products?sku=CHEESE', { token }))
        .items
      await page.goto(`${origin}/products/${cheese.id}`)
      await page.getByLabel('Sold by').selectOption('lb')
      await page.getByLabel('Item number for scales').fill('00777')
      await page.getByLabel('Price is asked at the till').check()
      await page.getByLabel('Lowest price').fill('1.50')
      await shoot(page, 'product-page')
      t.strictSame(await faultsOfPage(page), [])
      await page.getByRole('button', { name: /Save/ }).click()
      await page.getByLabel('Item number for scales').and(page.locator('[value="777"]')).waitFor()
      t.match((await stoa.ok('GET', '/api/v1/catalog/products?sku=CHEESE', { token })).items[0], {
        soldBy: 'lb',
        openPrice: true,
        leastPriceMinor: 150,
        variants: [{ scaleCode: '777' }]
      })
    })

    await t.test('patterns are set in the settings, by an example', async t => {
      const origin = new URL(line.url).origin
      await page.goto(`${origin}/settings?search=scale`)
      const field = page.getByRole('textbox', { name: 'Scale codes' })
      await field.waitFor()
      await page.getByRole('button', { name: '+ 2IIIIIVPPPPC' }).click()
      await shoot(page, 'settings')
      t.strictSame(await faultsOfPage(page), [])
    })
    t.strictSame(
      complaints.filter(one => !/net::ERR_/.test(one)),
      [],
      'but for the network that was away'
    )
    await context.close()
  })
}
