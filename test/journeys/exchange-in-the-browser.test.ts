import t from 'tap'
import type { BrowserContext, Page } from 'playwright-core'
import { payersBrowser, DESKTOP, PHONE, testBrowser } from '../support/browser.ts'
import { faultsOfPage } from '../support/accessibility.ts'
import { servedInstance } from '../support/instance.ts'
import { scan, shopInBrowser, tokenOf } from '../support/shop-in-browser.ts'

// A customer brings goods back: they are found by their receipt, stand in the ticket in minus, and pay
// for what is taken instead. What is on the screen is what stands in the books.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()
const shots = process.env.STOA_TEST_SHOTS

const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` })
}
const lightOrDark = (page: Page, scheme: 'light' | 'dark'): Promise<void> =>
  page.locator('html').evaluate((root: unknown, value) => {
    const html = root as { setAttribute(name: string, value: string): void }
    html.setAttribute('data-mantine-color-scheme', value)
  }, scheme)

const CODES = { MUG: '4006381333931', TEA: '5012345678900', PEN: '7612345678900' }
const GOODS = [
  { sku: 'MUG', name: 'Stoneware mug, 350 ml — Sea green', priceMinor: 1450 },
  { sku: 'TEA', name: 'Earl Grey, loose, 100 g', priceMinor: 895 },
  { sku: 'PEN', name: 'Fountain pen', priceMinor: 895 }
] as const

interface Document {
  id: string
  number: string
  dueMinor: number
  exchange: { id: string; number: string } | null
  tenders: Array<{ type: string; amountMinor: number }>
}

/** A shop with goods, at its till, that has sold to Cora. */
async function shop(context: BrowserContext) {
  const opened = await shopInBrowser(stoa, address, context)
  const { token, page } = opened
  const variants: Record<string, string> = {}
  for (const body of GOODS) {
    const product = await stoa.ok('POST', '/api/v1/catalog/products', {
      token,
      body: { ...body, barcodes: [CODES[body.sku]] }
    })
    variants[body.sku] = product.variants[0].id
  }
  await stoa.ok('POST', '/api/v1/inventory/adjustments', {
    token,
    body: {
      reason: 'opening',
      lines: Object.values(variants).map(variantId => ({ variantId, quantity: '100' }))
    }
  })
  const {
    items: [register]
  } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
  const cora = await stoa.ok('POST', '/api/v1/customers/customers', {
    token,
    body: { name: 'Cora' }
  })
  const sell = (lines: Array<[string, number]>, tenders: object[]): Promise<Document> =>
    stoa.ok('POST', '/api/v1/pos/sales', {
      token,
      body: {
        registerId: register.id,
        customerId: cora.id,
        lines: lines.map(([sku, quantity]) => ({
          variantId: variants[sku],
          quantity: String(quantity)
        })),
        tenders
      }
    })
  await page.goto(`${address}/till`)
  await page.locator('.tile').first().waitFor()
  return { ...opened, sell }
}

const totalIs = (page: Page, label: string, total: string): Promise<void> =>
  page.locator('.sum .total', { hasText: label }).filter({ hasText: total }).waitFor()
const dialog = (page: Page) => page.getByRole('dialog')

/** The newest of each, whole. */
async function newest(page: Page): Promise<{ sale: Document; refund: Document }> {
  const token = await tokenOf(page)
  const of = async (path: string): Promise<Document> => {
    const { items } = await stoa.ok('GET', `/api/v1/pos/${path}?limit=1`, { token })
    return stoa.ok('GET', `/api/v1/pos/${path}/${items[0].id}`, { token })
  }
  return { sale: await of('sales'), refund: await of('refunds') }
}
const tendersOf = ({ tenders }: Document) =>
  tenders.map(({ type, amountMinor }) => [type, amountMinor])

if (browser !== null) {
  t.test('by keyboard: F1, the number, Enter, a scan, F9, Enter', async t => {
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const { page, sell } = await shop(context)
    const bought = await sell([['TEA', 1]], [{ type: 'cash', amountMinor: 895 }])
    await page.keyboard.press('F1')
    await dialog(page).getByRole('button', { name: bought.number }).waitFor()
    await dialog(page).getByText('Cora').waitFor()
    t.strictSame(await faultsOfPage(page), [])
    await shoot(page, 'exchange-find-light-desktop')
    await page.keyboard.type('S2026-777777')
    await page.keyboard.press('Enter')
    await dialog(page).getByText('No sale has the receipt “S2026-777777”.').waitFor()
    await dialog(page).getByRole('textbox').fill(bought.number)
    await page.keyboard.press('Enter')
    await dialog(page).getByText('of 1', { exact: true }).waitFor()
    t.strictSame(await faultsOfPage(page), [])
    await page.keyboard.press('Enter')
    await dialog(page).waitFor({ state: 'hidden' })
    await page.getByRole('region', { name: `Given back of ${bought.number}` }).waitFor()
    await totalIs(page, 'To give back', '£8.95')
    await page.locator('.customer', { hasText: 'Cora' }).waitFor()
    await scan(page, CODES.MUG)
    await totalIs(page, 'To pay', '£5.55')
    t.match(await page.locator('.returned li .num').last().textContent(), /^[-−]£8\.95$/)
    t.strictSame(await faultsOfPage(page), [])
    await shoot(page, 'exchange-ticket-light-desktop')
    await page.keyboard.press('F8')
    await dialog(page).getByText('is not parked').waitFor()
    await page.keyboard.press('Escape')
    await page.reload()
    await totalIs(page, 'To pay', '£5.55')
    await page.keyboard.press('F9')
    await page.getByRole('button', { name: 'Take £5.55' }).waitFor()
    await page.keyboard.type('1000', { delay: 60 })
    await page.keyboard.press('Enter')
    await page.locator('.done strong', { hasText: '£4.45' }).waitFor()
    const { sale, refund } = await newest(page)
    t.match(sale, { dueMinor: 1450, changeMinor: 445, exchange: { id: refund.id } })
    t.strictSame(tendersOf(sale), [
      ['exchange', 895],
      ['cash', 1000]
    ])
    t.strictSame(tendersOf(refund), [['exchange', 895]])
    for (const { number } of [sale, refund]) {
      await page.locator('.done', { hasText: number }).waitFor()
    }
    for (const [half, number] of [
      ['Sale', sale.number],
      ['Refund', refund.number]
    ]) {
      await page.getByRole('button', { name: `${half} ${number}` }).click()
      await page.getByRole('button', { name: 'Receipt', exact: true }).click()
      await page.getByRole('region', { name: 'Receipt' }).getByText(String(number)).waitFor()
    }
    t.strictSame(await faultsOfPage(page), [])
    await shoot(page, 'exchange-done-light-desktop')
    // The next who brings something back is served at once.
    await page.keyboard.press('F1')
    await dialog(page).getByRole('button', { name: sale.number }).waitFor()
    await page.keyboard.press('Escape')
    await scan(page, CODES.TEA)
    await totalIs(page, 'Total', '£8.95')
    t.equal(await page.locator('.returned').count(), 0, 'the next ticket begins without')
    // In the console each half leads to the other.
    await page.goto(`${address}/sales/${sale.id}`)
    await page.getByText('Exchange', { exact: true }).first().waitFor()
    await shoot(page, 'exchange-sale-light-desktop')
    // Its goods part counts as the cash the first sale was paid with.
    await page.getByRole('button', { name: 'Refund', exact: true }).click()
    const drawer = page.getByRole('dialog', { name: 'Refund by line' })
    await drawer.getByRole('button', { name: /^One more/ }).click()
    await drawer.getByRole('button', { name: 'Refund £14.50' }).waitFor()
    t.match(await drawer.locator('dl').textContent(), /Cash£14\.50To give back£14\.50/)
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'hidden' })
    await page.getByRole('link', { name: refund.number }).click()
    await page.getByRole('heading', { name: refund.number }).waitFor()
    t.strictSame(await faultsOfPage(page), [])
    await page.getByRole('link', { name: sale.number }).click()
    await page.getByRole('heading', { name: sale.number }).waitFor()
    t.match(complaints, [/404/], 'of the number that is none')
    t.equal(complaints.length, 1)
    await context.close()
  })

  t.test('on a phone, by touch: an even exchange whose answer gets lost, once', async t => {
    const { context } = await payersBrowser(browser, PHONE)
    const { page, sell } = await shop(context)
    const bought = await sell(
      [
        ['TEA', 2],
        ['MUG', 1]
      ],
      [{ type: 'card', amountMinor: 3240 }]
    )
    await page.getByRole('button', { name: /^Return/ }).click()
    await dialog(page).getByRole('button', { name: bought.number }).click()
    await dialog(page).getByRole('button', { name: 'One more of Earl Grey' }).waitFor()
    t.equal(await dialog(page).getByRole('button', { name: 'Give back' }).isDisabled(), true)
    await dialog(page).getByRole('button', { name: 'One more of Earl Grey' }).click()
    await dialog(page).getByLabel('Why').fill('stale')
    t.strictSame(await faultsOfPage(page), [])
    const box = await dialog(page)
      .getByRole('button', { name: 'One more of Earl Grey' })
      .boundingBox()
    t.ok((box?.height ?? 0) >= 56 && (box?.width ?? 0) >= 56, 'large enough for a thumb')
    await shoot(page, 'exchange-lines-light-phone')
    await lightOrDark(page, 'dark')
    await shoot(page, 'exchange-lines-dark-phone')
    await dialog(page).getByRole('button', { name: 'Give back' }).click()
    await page.locator('.tile', { hasText: 'Fountain pen' }).click()
    await page
      .locator('.sum .pay:visible, .sum .total:visible', { hasText: '£0.00' })
      .first()
      .waitFor()
    await shoot(page, 'exchange-ticket-dark-phone')
    await lightOrDark(page, 'light')
    await shoot(page, 'exchange-ticket-light-phone')
    await page.getByRole('button', { name: /^Pay/ }).click()
    await page.getByRole('heading', { name: 'Nothing to pay' }).waitFor()
    t.strictSame(await faultsOfPage(page), [])
    let asked = 0
    await page.route('**/api/v1/pos/exchanges', async route => {
      asked++
      const answer = await route.fetch()
      if (asked === 1) await route.abort()
      else await route.fulfill({ response: answer })
    })
    await page.getByRole('button', { name: /^Exchange/ }).click()
    await page.getByText('No answer has come').waitFor()
    await page.getByRole('button', { name: /^Ask again/ }).click()
    await page.locator('.done strong').waitFor()
    t.equal(asked, 2)
    const { sale, refund } = await newest(page)
    t.match(refund, { note: 'stale', dueMinor: 895 })
    t.strictSame(tendersOf(sale), [['exchange', 895]])
    const { items } = await stoa.ok('GET', '/api/v1/pos/refunds', { token: await tokenOf(page) })
    t.equal(items.length, 1, 'exchanged once')
    t.strictSame(await faultsOfPage(page), [])
    await shoot(page, 'exchange-done-light-phone')
    await lightOrDark(page, 'dark')
    await shoot(page, 'exchange-done-dark-phone')
    await context.close()
  })

  t.test('money goes back by the tender that paid; without goods taken it is a refund', async t => {
    const { context } = await payersBrowser(browser, DESKTOP)
    const { page, sell } = await shop(context)
    const bought = await sell(
      [['MUG', 2]],
      [
        { type: 'card', amountMinor: 2000 },
        { type: 'cash', amountMinor: 900 }
      ]
    )
    const give = async (): Promise<void> => {
      await page.keyboard.press('F1')
      await dialog(page).getByRole('textbox').fill(bought.number)
      await page.keyboard.press('Enter')
      await dialog(page).getByRole('button', { name: 'Give back' }).waitFor()
    }
    await give()
    await dialog(page).getByRole('button', { name: 'One less of Stoneware mug' }).click()
    await page.keyboard.press('Tab')
    await dialog(page).getByRole('button', { name: 'Give back' }).click()
    await dialog(page).waitFor({ state: 'hidden' })
    await scan(page, CODES.TEA)
    await totalIs(page, 'To give back', '£5.55')
    await page.keyboard.press('F9')
    await page.getByRole('button', { name: 'Give back £5.55' }).waitFor()
    t.strictSame(await faultsOfPage(page), [])
    await shoot(page, 'exchange-give-light-desktop')
    await page.keyboard.press('Enter')
    await page.locator('.done', { hasText: 'Given back' }).filter({ hasText: '£5.55' }).waitFor()
    const first = await newest(page)
    t.strictSame(tendersOf(first.refund), [
      ['exchange', 895],
      ['card', 555]
    ])
    await page.keyboard.press('Enter')
    await give()
    await dialog(page).getByRole('button', { name: 'Give back' }).click()
    await totalIs(page, 'To give back', '£14.50')
    await context.setOffline(true)
    await page.getByRole('button', { name: /^Return: needs the network/ }).waitFor()
    await page.keyboard.press('F9')
    await page.getByText('Goods are given back with the network only.').waitFor()
    t.strictSame(await faultsOfPage(page), [])
    await shoot(page, 'exchange-offline-light-desktop')
    await context.setOffline(false)
    await page.getByRole('button', { name: 'Give back £14.50' }).waitFor()
    await page.getByRole('button', { name: 'Cash', exact: true }).click()
    await page.getByText('may take the approval of a manager').waitFor()
    await page.getByRole('button', { name: 'As it was paid' }).click()
    await page.keyboard.press('Enter')
    await page.locator('.done', { hasText: '£14.50' }).waitFor()
    const { refund } = await newest(page)
    t.match(refund, { originalId: bought.id, exchange: null })
    t.strictSame(tendersOf(refund), [
      ['card', 1445],
      ['cash', 5]
    ])
    t.strictSame(await faultsOfPage(page), [])
    await shoot(page, 'exchange-refund-done-light-desktop')
    await page.keyboard.press('Enter')
    await give().catch(() => {})
    await dialog(page).getByText('All of it was given back already').waitFor()
    await context.close()
  })

  t.test('another tender takes a manager; who may not refund sees no way to', async t => {
    const { context } = await payersBrowser(browser, DESKTOP)
    const { page, sell, token, email } = await shop(context)
    const bought = await sell([['TEA', 1]], [{ type: 'card', amountMinor: 895 }])
    const me = await stoa.ok('GET', '/api/v1/access/me', { token })
    const companyId = me.companies[0].id
    const atTill = async (name: string, role: string): Promise<Page> => {
      const theirs = `${name.toLowerCase()}-${email}`
      const password = 'another long passphrase'
      await stoa.ok('POST', '/api/v1/access/users', {
        token,
        body: { name, email: theirs, password, grants: [{ role, companyId }] }
      })
      const other = await payersBrowser(browser, DESKTOP)
      const till = await other.context.newPage()
      await till.goto(`${address}/log-in`)
      await till.getByLabel('E-mail').fill(theirs)
      await till.getByRole('textbox', { name: 'Password' }).fill(password)
      await till.getByRole('button', { name: 'Log in' }).click()
      await till.getByRole('heading', { name: 'Home' }).waitFor()
      await till.goto(`${address}/till`)
      await till.locator('.tile').first().waitFor()
      return till
    }
    const agent = await atTill('Anna', 'sales-agent')
    t.equal(await agent.getByRole('button', { name: /^Return/ }).count(), 0)
    await agent.keyboard.press('F1')
    t.equal(await dialog(agent).count(), 0)
    await agent.context().close()
    const cashier = await atTill('Carla', 'cashier')
    await cashier.keyboard.press('F1')
    await dialog(cashier).getByRole('textbox').fill(bought.number)
    await cashier.keyboard.press('Enter')
    await dialog(cashier).getByRole('button', { name: 'Give back' }).click()
    await dialog(cashier).waitFor({ state: 'hidden' })
    await cashier.keyboard.press('F9')
    await cashier.getByRole('button', { name: 'Cash', exact: true }).click()
    await cashier.getByRole('button', { name: /^Give back £8.95/ }).click()
    const asked = cashier.getByRole('dialog', { name: 'A manager has to approve this refund' })
    await asked.getByText('Waiting for a manager at another device…').waitFor()
    t.strictSame(await faultsOfPage(cashier), [])
    await page.goto(`${address}/approvals`)
    await page.getByText('Carla asks for this').waitFor()
    await page.getByRole('button', { name: 'Approve' }).click()
    await cashier.locator('.done', { hasText: 'Given back' }).filter({ hasText: '£8.95' }).waitFor()
    const { refund } = await newest(page)
    t.strictSame(tendersOf(refund), [['cash', 895]])
    await cashier.context().close()
    await context.close()
  })
}
