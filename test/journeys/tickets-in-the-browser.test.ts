import t from 'tap'
import type { BrowserContext, Page } from 'playwright-core'
import { payersBrowser, DESKTOP, PHONE, testBrowser } from '../support/browser.ts'
import { faultsOfPage } from '../support/accessibility.ts'
import { servedInstance } from '../support/instance.ts'
import { shopInBrowser } from '../support/shop-in-browser.ts'

// Two tills of one shop: what is put aside at one is seen at the other one within a second, and is
// rung up once.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()
const shots = process.env.STOA_TEST_SHOTS

const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` })
}

/** A shop with goods and two tills, opened in the console. */
async function shop(context: BrowserContext) {
  const opened = await shopInBrowser(stoa, address, context)
  const { token } = opened
  for (const [sku, name, priceMinor] of [
    ['SOUP', 'Tomato soup with basil', 650],
    ['FISH', 'Fish of the day', 1850],
    ['TEA', 'Earl Grey, pot', 395]
  ] as const) {
    const product = await stoa.ok('POST', '/api/v1/catalog/products', {
      token,
      body: { sku, name, priceMinor }
    })
    await stoa.ok('POST', '/api/v1/inventory/adjustments', {
      token,
      body: {
        reason: 'opening',
        lines: [{ variantId: product.variants[0].id, quantity: '100' }]
      }
    })
  }
  await stoa.ok('POST', '/api/v1/pos/registers', { token, body: { name: 'Bar' } })
  return opened
}

async function openTill(page: Page, register: string): Promise<void> {
  await page.goto(`${address}/till`)
  await page.getByRole('button', { name: new RegExp(`^${register}`) }).click()
  await page.locator('.tile').first().waitFor()
}

async function logIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto(`${address}/log-in`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.getByRole('heading', { name: 'Home' }).waitFor()
}

/** Taps goods, so often. */
async function ring(page: Page, name: string, times = 1): Promise<void> {
  for (let n = 0; n < times; n++) await page.locator('.tile', { hasText: name }).click()
}

const totalIs = (page: Page, total: string): Promise<void> =>
  page.locator('.sum .total', { hasText: total }).waitFor()

const parkedCount = (page: Page, count: number): Promise<void> =>
  page.locator('.key-row .count', { hasText: String(count) }).waitFor({ timeout: 10_000 })

const quantities = (page: Page): Promise<string[]> =>
  page.locator('.line .quantity').allTextContents()

if (browser !== null) {
  t.test('parked at one till, taken up, split, merged and sold at another', async t => {
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const { page: one, email, password, token } = await shop(context)
    const other = await payersBrowser(browser, DESKTOP)
    const two = await other.context.newPage()
    await logIn(two, email, password)
    await openTill(one, 'Register 1')
    await openTill(two, 'Bar')

    // --- parked by keys alone
    await ring(one, 'soup', 3)
    await ring(one, 'Fish')
    await totalIs(one, '£38.00')
    await one.keyboard.press('F8')
    await one.getByLabel('Table or name').waitFor()
    await one.keyboard.type('Table 4', { delay: 60 })
    await one.getByRole('button', { name: 'Dine-in' }).click()
    await one.getByLabel('Note').fill('Window, no nuts')
    await shoot(one, 'tickets-park-light-desktop')
    t.strictSame(await faultsOfPage(one), [])
    const seen = parkedCount(two, 1)
    await one.getByLabel('Table or name').press('Enter')
    const before = Date.now()
    await seen
    // A second on a machine of one's own; this one may be shared.
    t.ok(Date.now() - before < 3_000, `seen at the other till after ${Date.now() - before} ms`)
    await one.getByRole('heading', { name: 'No lines yet' }).waitFor()

    // --- another one, by keys and without a name; taken up at the second till by F8 and Enter
    await ring(one, 'Earl Grey', 2)
    await one.keyboard.press('F8')
    await one.getByLabel('Table or name').waitFor()
    await one.keyboard.press('Enter')
    await parkedCount(two, 2)
    await two.keyboard.press('F8')
    const board = two.getByRole('dialog', { name: 'Tickets' })
    await board.getByRole('button', { name: /^Table 4/ }).waitFor()
    await shoot(two, 'tickets-board-light-desktop')
    t.strictSame(await faultsOfPage(two), [])
    await two.keyboard.press('ArrowDown')
    await two.keyboard.press('Enter')
    await totalIs(two, '£38.00')
    t.strictSame(await quantities(two), ['3', '1'])
    await two.getByText('Table 4 · Dine-in · Window, no nuts').waitFor()

    // --- the first till sees where it is, and may take it over; what was changed is not lost
    await one.keyboard.press('F8')
    await one.getByText('Bar, Maya').waitFor()
    await shoot(one, 'tickets-held-light-desktop')
    await one.getByRole('button', { name: /^Table 4/ }).click()
    await one.getByRole('alert').filter({ hasText: 'held at Bar by Maya' }).waitFor()
    await ringBehind(two)
    await one.getByRole('button', { name: 'Take over' }).click()
    await totalIs(one, '£38.00')
    await two.getByRole('alert').filter({ hasText: 'taken up at another till' }).waitFor()
    t.strictSame(await quantities(two), ['3', '1', '1'], 'it stays as a ticket of its own')
    for (let n = 0; n < 3; n++) await two.keyboard.press('Delete')
    await two.getByRole('heading', { name: 'No lines yet' }).waitFor()
    await one.keyboard.press('F8')
    await one.getByLabel('Table or name').press('Enter')
    await parkedCount(one, 2)

    // --- split
    await two.keyboard.press('F8')
    await board.getByRole('button', { name: 'More about Table 4' }).click()
    await shoot(two, 'tickets-acts-light-desktop')
    await board.getByRole('button', { name: 'Split' }).click()
    await two.getByRole('button', { name: 'More of Tomato soup' }).click()
    await two.getByRole('button', { name: 'More of Tomato soup' }).click()
    await two.getByLabel('Name of the new ticket').fill('Ann')
    await shoot(two, 'tickets-split-light-desktop')
    t.strictSame(await faultsOfPage(two), [])
    await two.getByRole('button', { name: 'Move 1 line' }).click()
    await board.getByRole('button', { name: /^Ann/ }).waitFor()
    t.match(await board.getByRole('button', { name: /^Ann/ }).textContent(), '£13.00')
    t.match(await board.getByRole('button', { name: /^Table 4/ }).textContent(), '£25.00')
    await parkedCount(one, 3)

    // --- merged
    await board.getByRole('button', { name: 'More about Table 4' }).click()
    await board.getByRole('button', { name: 'Merge' }).click()
    await two.getByRole('button', { name: /^#/ }).click()
    await board.getByRole('button', { name: /^Table 4.*£32\.90/s }).waitFor()
    await parkedCount(one, 2)

    // --- sold, the bill shared by two
    await board.getByRole('button', { name: /^Table 4/ }).click()
    await totalIs(two, '£32.90')
    await two.keyboard.press('F9')
    await two.getByRole('button', { name: 'Split the bill' }).click()
    await two.getByText('Guest 1 of 2').waitFor()
    await two.keyboard.type('2000', { delay: 60 })
    t.equal(await two.locator('.given dd.big').textContent(), '£3.55')
    await two.keyboard.press('Enter')
    await two.getByText('Guest 2 of 2').waitFor()
    await two.getByText('£3.55 change').waitFor()
    await shoot(two, 'tickets-shares-light-desktop')
    t.strictSame(await faultsOfPage(two), [])
    await two.getByRole('button', { name: 'Card' }).click()
    await two.keyboard.press('Enter')
    await two.locator('.done strong').waitFor()
    t.match(await two.locator('.done .change').textContent(), 'Paid exactly', 'the last guest')
    const {
      items: [posted]
    } = await stoa.ok('GET', '/api/v1/pos/sales?orderType=dine-in', { token })
    t.match(posted, { totalMinor: 3290, ticketName: 'Table 4' })
    const sale = await stoa.ok('GET', `/api/v1/pos/sales/${posted.id}`, { token })
    t.match(sale, { changeMinor: 355, note: 'Window, no nuts' })
    t.match(sale.tenders, [
      { type: 'cash', amountMinor: 2000 },
      { type: 'card', amountMinor: 1645 }
    ])
    await parkedCount(one, 1)

    // --- discarded
    await one.keyboard.press('F8')
    await one.getByRole('button', { name: 'More about Ann' }).click()
    await one.getByRole('button', { name: 'Discard' }).click()
    await one.getByLabel('Why').fill('They left')
    await shoot(one, 'tickets-discard-light-desktop')
    await one.keyboard.press('Enter')
    await one.getByRole('heading', { name: 'Nothing is parked' }).waitFor()
    await shoot(one, 'tickets-none-light-desktop')
    await two.locator('.key-row .count').waitFor({ state: 'detached' })
    t.strictSame(
      [...complaints, ...other.complaints].filter(complaint => !complaint.includes('409')),
      []
    )
    await context.close()
    await other.context.close()
  })

  t.test(
    'what stands at the till is parked when another ticket is taken up; on a phone',
    async t => {
      const { context, complaints } = await payersBrowser(browser, PHONE)
      const { page, token } = await shop(context)
      await page.emulateMedia({ colorScheme: 'dark' })
      const { items } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
      const { items: products } = await stoa.ok('GET', '/api/v1/catalog/products', { token })
      for (const [n, name] of ['Lunch for the office on the second floor', 'Bo', 'Cy'].entries()) {
        await stoa.ok('POST', '/api/v1/pos/tickets', {
          token,
          body: {
            registerId: items[0].id,
            name,
            orderType: ['take-away', 'delivery', 'dine-in'][n],
            ...(n === 1 ? { note: 'Ring twice' } : {}),
            lines: [{ variantId: products[n].variants[0].id, quantity: String(n + 1) }]
          }
        })
      }
      await openTill(page, 'Register 1')
      await ring(page, 'soup')
      await shoot(page, 'tickets-till-dark-phone')
      await page.getByRole('button', { name: /^Tickets/ }).click()
      await page.getByRole('button', { name: /^Bo/ }).waitFor()
      await shoot(page, 'tickets-board-dark-phone')
      t.strictSame(await faultsOfPage(page), [])
      await page.getByRole('button', { name: 'More about Bo' }).click()
      await shoot(page, 'tickets-acts-dark-phone')
      await page.getByRole('button', { name: /^Cy/ }).click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      // The soup is parked first, then Cy is taken up.
      await page.getByRole('button', { name: /^3 pieces$/ }).waitFor()
      const open = await stoa.ok('GET', '/api/v1/pos/tickets', { token })
      t.match(
        open.items.map(({ name, lineCount, held }: Record<string, unknown>) => [
          name,
          lineCount,
          held !== null
        ]),
        [
          [null, 1, false],
          ['Cy', 1, true],
          ['Bo', 1, false],
          ['Lunch for the office on the second floor', 1, false]
        ],
        'the soup was parked, not thrown away'
      )
      await page.getByRole('button', { name: /pieces?$/ }).click()
      await page.getByText('Cy · Dine-in').click()
      await page.getByLabel('Table or name').waitFor()
      await shoot(page, 'tickets-details-dark-phone')
      await page.getByRole('button', { name: 'Done' }).click()
      await page.reload()
      await page.getByRole('button', { name: /^Pay/ }).waitFor()
      await page.getByRole('button', { name: /^Pay/ }).click()
      await page.getByRole('button', { name: 'Split the bill' }).click()
      await shoot(page, 'tickets-shares-dark-phone')
      await page.getByRole('button', { name: 'Don’t split' }).click()
      await page.getByRole('button', { name: /^Take £/ }).click()
      await page.locator('.done strong').waitFor()

      // --- the console
      await page.setViewportSize(DESKTOP.viewport)
      await page.goto(`${address}/tickets`)
      await page.getByText('Bo', { exact: true }).waitFor()
      await shoot(page, 'tickets-console-dark-desktop')
      t.strictSame(await faultsOfPage(page), [])
      await page.getByRole('button', { name: 'Discard Bo' }).click()
      await page.getByLabel('Reason').fill('Did not come')
      await page.getByRole('button', { name: 'Discard', exact: true }).last().click()
      await page.getByText('Bo is discarded.').waitFor()
      await page.goto(`${address}/tickets?state=discarded`)
      await page.getByText('Did not come').waitFor()
      await page.goto(`${address}/tickets?state=sold`)
      await page.getByRole('link', { name: /^S\d{4}-/ }).click()
      await page.getByText('Dine-in').waitFor()
      await page.emulateMedia({ colorScheme: 'light' })
      await shoot(page, 'tickets-sale-light-desktop')
      await page.goto(`${address}/sales?order=dine-in`)
      await page
        .getByRole('link', { name: /^S\d{4}-/ })
        .first()
        .waitFor()
      t.strictSame(complaints, [])
      await context.close()
    }
  )
}

/** One more piece, whatever dialog may be open elsewhere. */
async function ringBehind(page: Page): Promise<void> {
  await ring(page, 'Earl Grey')
  await page.locator('.line', { hasText: 'Earl Grey' }).waitFor()
}
