import t from 'tap'
import type { BrowserContext, Page } from 'playwright-core'
import { payersBrowser, DESKTOP, PHONE, testBrowser, schemesOn } from '../support/browser.ts'
import { faultsOfPage } from '../support/accessibility.ts'
import { servedInstance } from '../support/instance.ts'
import { scan, shopInBrowser, tokenOf } from '../support/shop-in-browser.ts'

// The till as a cashier meets it: a scanner, a few keys, money. What is on the screen is what stands
// in the books.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()
const shots = process.env.STOA_TEST_SHOTS

const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` })
}

const MUG = '4006381333931'
const TEA = '5012345678900'

/** A shop with goods, opened at its till. */
async function shop(context: BrowserContext) {
  const opened = await shopInBrowser(stoa, address, context)
  const { token } = opened
  const variants: Record<string, string> = {}
  const goods = [
    { sku: 'MUG', name: 'Stoneware mug, 350 ml — Sea green', priceMinor: 1450, barcodes: [MUG] },
    { sku: 'TEA', name: 'Earl Grey, loose, 100 g', priceMinor: 895, barcodes: [TEA] },
    {
      sku: 'BOOK',
      name: 'Hand-bound notebook with marbled paper cover, A5, 192 pages, dotted, ribbon — Forest',
      priceMinor: 1850
    },
    { sku: 'RU', name: 'Матрёшка, 5 кукол', priceMinor: 2800 },
    { sku: 'AR', name: 'فانوس رمضان نحاسي', priceMinor: 3900 },
    { sku: 'TH', name: 'ผ้าพันคอไหมไทย', priceMinor: 3400 },
    { sku: 'XSS', name: '<b onmouseover="alert(1)">Bold</b>', priceMinor: 120 }
  ]
  for (const body of goods) {
    const product = await stoa.ok('POST', '/api/v1/catalog/products', { token, body })
    variants[body.sku] = product.variants[0].id
  }
  await stoa.ok('POST', '/api/v1/inventory/adjustments', {
    token,
    body: {
      reason: 'opening',
      lines: Object.values(variants).map(variantId => ({ variantId, quantity: '100' }))
    }
  })
  return { ...opened, variants }
}

const openTill = async (page: Page): Promise<void> => {
  await page.goto(`${address}/till`)
  await page.locator('.tile').first().waitFor()
}

/** The total on the ticket, as the server said it. */
const totalIs = (page: Page, total: string): Promise<void> =>
  page.locator('.sum .total', { hasText: total }).waitFor()

const salesOf = async (token: string): Promise<Array<{ id: string; number: string }>> =>
  (await stoa.ok('GET', '/api/v1/pos/sales', { token })).items

const onHand = async (token: string, variantId: string): Promise<string> =>
  (await stoa.ok('GET', `/api/v1/inventory/levels?variantId=${variantId}`, { token })).items[0]
    .quantity

if (browser !== null) {
  t.test('a sale is scan, F9, Enter; the next scan begins the next sale', async t => {
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const { page, variants } = await shop(context)
    await page.getByRole('link', { name: 'Till', exact: true }).click()
    await page.getByRole('heading', { name: 'No lines yet' }).waitFor()
    await scan(page, MUG)
    await page.locator('.line').first().waitFor()
    await scan(page, TEA)
    await scan(page, MUG)
    await totalIs(page, '£37.95')
    t.strictSame(await page.locator('.line .quantity').allTextContents(), ['2', '1'])
    await page.keyboard.press('F9')
    await page.getByRole('button', { name: 'Take £37.95' }).waitFor()
    await page.keyboard.type('4000', { delay: 80 })
    t.equal(await page.locator('.given dd.big').textContent(), '£2.05')
    await page.keyboard.press('Enter')
    await page.locator('.done strong').waitFor()
    t.equal(await page.locator('.done strong').textContent(), '£2.05', 'the change')
    const token = await tokenOf(page)
    const [posted] = await salesOf(token)
    const sale = await stoa.ok('GET', `/api/v1/pos/sales/${posted?.id}`, { token })
    t.match(await page.locator('.done .change').textContent(), sale.number)
    t.match(sale, { totalMinor: 3795, paidMinor: 4000, changeMinor: 205 })
    t.strictSame(
      sale.lines.map((line: { sku: string; quantity: string; totalMinor: number }) => [
        line.sku,
        line.quantity,
        line.totalMinor
      ]),
      [
        ['MUG', '2', 2900],
        ['TEA', '1', 895]
      ]
    )
    t.equal(await onHand(token, variants['MUG'] as string), '98')
    t.equal(await onHand(token, variants['TEA'] as string), '99')
    await scan(page, TEA)
    await page.locator('.line').first().waitFor()
    t.strictSame(await page.locator('.line .quantity').allTextContents(), ['1'])
    await page.keyboard.press('F9')
    await page.keyboard.press('Enter')
    await page.locator('.done strong').waitFor()
    t.equal((await salesOf(token)).length, 2, 'paid exactly, by two keys')
    t.strictSame(complaints, [])
    await context.close()
  })

  t.test('an answer that is lost is asked for again, and nothing is rung up twice', async t => {
    const { context } = await payersBrowser(browser, DESKTOP)
    const { page } = await shop(context)
    await openTill(page)
    const keys: Array<string | undefined> = []
    let isLost = true
    await page.route('**/api/v1/pos/sales', async route => {
      keys.push(route.request().headers()['idempotency-key'])
      if (!isLost) return route.continue()
      await route.fetch()
      // It may also be a server in between that tires of waiting: that says nothing of the sale.
      return keys.length === 1
        ? route.abort('connectionreset')
        : route.fulfill({ status: 504, contentType: 'text/html', body: '<h1>Time-out</h1>' })
    })
    await scan(page, MUG)
    await page.locator('.line').first().waitFor()
    await page.keyboard.press('F9')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'No answer has come' }).waitFor()
    t.strictSame(await page.locator('.line .quantity').allTextContents(), ['1'], 'the ticket stays')
    await scan(page, TEA)
    t.equal(await page.locator('.line').count(), 1, 'and nothing of it changes')
    await shoot(page, 'till-lost-light-desktop')
    await page.reload()
    await page.getByRole('heading', { name: 'No answer has come' }).waitFor()
    isLost = false
    await page.keyboard.press('Enter')
    await page.locator('.done strong').waitFor()
    const token = await tokenOf(page)
    t.equal((await salesOf(token)).length, 1)
    t.equal(new Set(keys).size, 1, `one key: ${keys.length} questions`)
    t.ok(keys.length >= 3)
    await page.reload()
    await page.getByRole('heading', { name: 'No lines yet' }).waitFor()
    await context.close()
  })

  t.test('without a network a browser that is no device scans, and waits to sell', async t => {
    // Nor has it kept anything: the network went before it could.
    const { context } = await payersBrowser(browser, DESKTOP, { serviceWorkers: 'block' })
    const { page, token } = await shop(context)
    await openTill(page)
    await page.locator('.till[data-book]').waitFor()
    await page.waitForLoadState('networkidle')
    await scan(page, MUG)
    await totalIs(page, '£14.50')
    await context.setOffline(true)
    await page.getByText('This browser cannot sell until it is back').waitFor()
    await scan(page, TEA)
    await totalIs(page, '£23.45')
    await shoot(page, 'till-offline-light-desktop')
    await page.keyboard.press('F9')
    await page.getByRole('button', { name: 'Take £23.45' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'No answer has come' }).waitFor()
    t.equal(await page.locator('.line').count(), 2, 'the ticket stays until it is known')
    await context.setOffline(false)
    await page.locator('.done strong').waitFor()
    t.equal((await salesOf(token)).length, 1)
    await context.close()
  })

  t.test('a part that could not be fetched says so, and is fetched once it can be', async t => {
    const { context } = await payersBrowser(browser, DESKTOP, { serviceWorkers: 'block' })
    const { page } = await shop(context)
    const PART = '**/discount-dialog-*.js'
    let asked = 0
    await page.route(PART, route => {
      asked++
      return route.abort()
    })
    await openTill(page)
    await scan(page, MUG)
    await totalIs(page, '£14.50')
    await page.keyboard.press('F4')
    const failed = page.getByRole('alert').filter({ hasText: 'could not be shown' })
    await failed.waitFor()
    t.ok(asked >= 1 && asked <= 3, `asked for ${asked} times, not without end`)
    await page.unroute(PART)
    await page.waitForTimeout(600) // a person's time to find the button
    await failed.getByRole('button').click()
    await page.getByRole('dialog').getByRole('button', { name: '10 %' }).waitFor()
    await context.close()
  })

  t.test('who is not logged in logs in and comes back; the ticket is still there', async t => {
    const { context } = await payersBrowser(browser, DESKTOP)
    const { page, email, password } = await shop(context)
    await openTill(page)
    await scan(page, MUG)
    await page.locator('.line').first().waitFor()
    await context.clearCookies()
    await page.reload()
    await page.getByRole('heading', { name: 'Log in' }).waitFor()
    await page.getByLabel('E-mail').fill(email)
    await page.getByRole('textbox', { name: 'Password' }).fill(password)
    await page.getByRole('button', { name: 'Log in' }).click()
    await page.locator('.line').first().waitFor()
    t.equal(new URL(page.url()).pathname, '/till')
    t.strictSame(await page.locator('.line .quantity').allTextContents(), ['1'])
    await context.close()
  })

  t.test('refusals, searches and discounts, without a mouse', async t => {
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const { page } = await shop(context)
    await openTill(page)
    await scan(page, '9999999999999')
    await page.getByRole('alert').filter({ hasText: '9999999999999' }).waitFor()
    await page.keyboard.press('F3')
    await page.keyboard.type('notebook', { delay: 60 })
    await page.locator('.found-row').first().waitFor()
    await page.keyboard.press('Enter')
    await totalIs(page, '£18.50')
    t.equal(await page.getByRole('alert').count(), 0)
    // Enter is quicker than the answer: what these letters find is meant, not what stands there yet.
    await page.keyboard.press('F3')
    await page.keyboard.type('mug', { delay: 60 })
    await page.locator('.found-row', { hasText: 'mug' }).waitFor()
    await page.locator('#till-search').fill('Матрёшка')
    await page.keyboard.press('Enter')
    await totalIs(page, '£46.50')
    t.equal(await page.locator('.line', { hasText: 'mug' }).count(), 0)
    await page.keyboard.press('Delete')
    await totalIs(page, '£18.50')
    // In a text it edits the text, and in a dialog it is not about the ticket.
    await page.keyboard.press('F3')
    await page.keyboard.type('mug', { delay: 60 })
    await page.keyboard.press('Home')
    await page.keyboard.press('Delete')
    t.equal(await page.locator('#till-search').inputValue(), 'ug')
    await page.locator('#till-search').press('Escape')
    await page.keyboard.press('F2')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Delete')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await totalIs(page, '£18.50')
    await page.keyboard.press('3', { delay: 60 })
    await page.keyboard.press('*')
    await page.waitForTimeout(60) // a person's pause between keys and the scanner
    await scan(page, TEA)
    await page.getByText('3 × £8.95').waitFor()
    await page.keyboard.press('F4')
    await page.getByRole('dialog').getByRole('button', { name: '10 %' }).press('Enter')
    await totalIs(page, '£40.81')
    t.match(await page.locator('.sum .pairs').textContent(), '−£4.54')
    await page.keyboard.press('F9')
    await page.getByRole('button', { name: 'Card' }).press('Enter')
    await page.keyboard.type('2000', { delay: 80 })
    await page.keyboard.press('Escape')
    await page.keyboard.press('F9')
    await page.getByRole('button', { name: 'Take £40.81' }).waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.done strong').waitFor()
    t.equal(await page.locator('.done strong').textContent(), '£40.81')
    await page.getByRole('button', { name: 'Receipt', exact: true }).press('Enter')
    await page.locator('.paper table').first().waitFor()
    t.match(await page.locator('.paper table').first().textContent(), 'notebook')
    await shoot(page, 'till-receipt-light-desktop')
    t.strictSame(complaints, [])
    await context.close()
  })

  t.test('what is drawn anew between two keys makes no other keys of them', async t => {
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const { page } = await shop(context)
    await openTill(page)
    await page.keyboard.press('3', { delay: 60 })
    await page.locator('.key-row').getByRole('button', { name: 'Customer' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.keyboard.press('*')
    await page.waitForTimeout(60) // a person's pause between keys and the scanner
    await scan(page, TEA)
    await page.getByText('3 × £8.95').waitFor()
    // A dialog that has just been closed keeps the focus until it is gone: no key is for it.
    await page.keyboard.press('F2')
    await page.getByRole('dialog').locator('input').waitFor()
    await page.evaluate(`
      const dialog = document.querySelector('dialog')
      dialog.close()
      const typed = new KeyboardEvent('keydown', { key: '4', bubbles: true })
      dialog.querySelector('input').dispatchEvent(typed)`)
    await page.waitForTimeout(60) // no scanner is so slow
    await page.keyboard.press('*')
    await page.waitForTimeout(60)
    await scan(page, MUG)
    await page.getByText('4 × £14.50').waitFor()
    t.strictSame(complaints, [])
    await context.close()
  })

  t.test('every state is free of faults, in light and dark, on desk and phone', async t => {
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const { page } = await shop(context)
    const phone = await browser.newContext({
      ...PHONE,
      locale: 'en-GB',
      storageState: await context.storageState()
    })
    await page.close()
    for (const [size, device] of [
      ['desktop', context],
      ['phone', phone]
    ] as const) {
      if (device === phone) await phone.addCookies(await context.cookies())
      const seen = await device.newPage()
      const check = async (name: string): Promise<void> => {
        await shoot(seen, `till-${name}-${size}`)
        t.strictSame(await faultsOfPage(seen), [], `${name} on a ${size}`)
      }
      for (const scheme of schemesOn(size)) {
        await seen.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
        await openTill(seen)
        await seen.locator('.tile').first().waitFor()
        await check(`empty-${scheme}`)
        for (const tile of await seen.locator('.tile').all()) await tile.click()
        await seen.locator('.sum .pairs').waitFor({ state: 'attached' })
        await seen.waitForLoadState('networkidle')
        await check(scheme)
        await seen.keyboard.press('F4')
        await seen.getByRole('dialog').waitFor()
        await check(`discount-${scheme}`)
        await seen.keyboard.press('Escape')
        await seen.keyboard.press('F2')
        await seen.getByRole('dialog').waitFor()
        await check(`customer-${scheme}`)
        await seen.keyboard.press('Escape')
        await seen.locator('#till-search').fill('nothing')
        await seen.getByText('No product matches').waitFor()
        await check(`none-${scheme}`)
        await seen.locator('#till-search').fill('mug')
        await seen.locator('.found-row').first().waitFor()
        await check(`found-${scheme}`)
        await seen.locator('#till-search').press('Escape')
        await seen.keyboard.press('F9')
        await seen.locator('.take').waitFor()
        await check(`pay-${scheme}`)
        await seen.keyboard.type('20000', { delay: 80 })
        await seen.keyboard.press('Enter')
        await seen.locator('.done strong').waitFor()
        await check(`done-${scheme}`)
      }
    }
    t.strictSame(complaints, [])
    await phone.close()
    await context.close()
  })
}
