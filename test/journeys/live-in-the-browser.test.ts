// In a process of its own: it listens, and serves pages.
import t from 'tap'
import { faultsOfPage } from '../support/accessibility.ts'
import { DESKTOP, PHONE, testBrowser } from '../support/browser.ts'
import { consoleOf } from '../support/console.ts'
import { cuttable } from '../support/cuttable.ts'
import { ownInstance } from '../support/instance.ts'
import { hire, regrant } from '../support/staff.ts'
import { sellOne } from '../support/till.ts'
import { quietTimeZone } from '../support/time-zone.ts'

// What happens is on the screen as it happens, also what happened while the server was away; who
// loses a right loses the page; figures of home and reports lead to what they were added up from.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const stoa = await ownInstance({}, undefined, { pages: true })
const shots = process.env.STOA_TEST_SHOTS
const address = await stoa.app.listen({ host: '127.0.0.1', port: 0 })

/** What a browser itself notes when a server is away; no page can keep it from that. */
const isOfNetwork = (complaint: string): boolean =>
  /net::ERR_|WebSocket connection to/.test(complaint)

if (browser !== null) {
  t.test(
    'a sale is on home without reload; what happened while the server was away too',
    async t => {
      const owner = await stoa.signUp()
      const line = await cuttable(address)
      const { page, look, complaints, close } = await consoleOf(
        browser,
        line.url.replace(/\/$/, ''),
        owner
      )
      const today = page.getByRole('region', { name: 'Today' })
      const steps = page.getByRole('region', { name: 'First steps' })
      await steps.getByText('0 of 2 done').waitFor()
      t.strictSame(await look('home-empty'), [])
      await today.getByText('£0.00').first().waitFor()
      await sellOne(stoa, owner)
      await today.getByRole('link', { name: /^Takings £10\.00/ }).waitFor()
      await steps.waitFor({ state: 'hidden' })

      line.sever()
      await sellOne(stoa, owner)
      line.fix()
      await today.getByRole('link', { name: /^Takings £20\.00/ }).waitFor()
      t.strictSame(complaints, [], 'a moment without the server is nothing to speak of')

      line.sever()
      await sellOne(stoa, owner)
      await page.getByText('Live updates paused').waitFor()
      line.fix()
      await page.evaluate("dispatchEvent(new Event('online'))")
      await today.getByRole('link', { name: /^Takings £30\.00/ }).waitFor()
      await page.getByText('Live updates paused').waitFor({ state: 'hidden' })
      t.strictSame(
        complaints.filter(complaint => !isOfNetwork(complaint)),
        []
      )
      await close()
    }
  )

  t.test('where no WebSocket opens, events come as a stream', async t => {
    const owner = await stoa.signUp()
    const { page, go, complaints, close } = await consoleOf(browser, address, owner)
    await page.addInitScript(() => {
      class Refused {
        onclose?: (event: { code: number }) => void
        constructor() {
          setTimeout(() => this.onclose?.({ code: 1006 }), 1)
        }
        close() {}
      }
      Object.assign(globalThis, { WebSocket: Refused })
    })
    const streamed = page.waitForResponse(
      response =>
        response.url().includes('/api/v1/realtime') &&
        response.headers()['content-type']?.startsWith('text/event-stream') === true
    )
    await go('/', 'Home')
    await streamed
    await sellOne(stoa, owner)
    await page.getByRole('link', { name: /^Takings £10\.00/ }).waitFor()
    t.strictSame(complaints, [])
    await close()
  })

  t.test('a right taken away takes its page and its entry in the menu along', async t => {
    const owner = await stoa.signUp()
    const { companyId } = owner
    const keeper = await hire(stoa, owner, [{ role: 'manager', companyId }])
    const { page, go, complaints, close } = await consoleOf(browser, address, keeper)
    await go('/sales', 'Sales')
    const menu = page.getByRole('navigation').first()
    await menu.getByRole('link', { name: 'Sales', exact: true }).waitFor()
    const roles = [{ role: 'stock-keeper', companyId }]
    t.equal((await regrant(stoa, owner, keeper.userId, roles, owner.token)).statusCode, 200)
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor()
    t.equal(await menu.getByRole('link', { name: 'Sales', exact: true }).count(), 0)
    await menu.getByRole('link', { name: 'Products' }).waitFor()
    t.strictSame(complaints, [])
    await close()
  })

  const HOSTILE = `<img src="x" onerror="document.title='taken'"> Lamp <b>red</b>`

  t.test('a cashier sees what they may, and a hostile name is text wherever it stands', async t => {
    const owner = await stoa.signUp()
    const { token, companyId } = owner
    const product = await stoa.ok('POST', '/api/v1/catalog/products', {
      token,
      body: { sku: 'LAMP', name: HOSTILE, priceMinor: 1000 }
    })
    const [variantId] = product.variants.map(({ id }: { id: string }) => id)
    await stoa.ok('POST', '/api/v1/inventory/adjustments', {
      token,
      body: { reason: 'opening', lines: [{ variantId, quantity: '9' }] }
    })
    const cashier = await hire(stoa, owner, [{ role: 'cashier', companyId }])
    const { page, go, complaints, close } = await consoleOf(browser, address, cashier)
    const menu = page.getByRole('navigation').first()
    await menu.getByRole('link', { name: 'Products' }).waitFor()
    for (const name of ['Reports', 'Settings', 'Staff and roles']) {
      t.equal(await menu.getByRole('link', { name, exact: true }).count(), 0, name)
    }
    const isText = async (where: string): Promise<void> => {
      await page.getByText(HOSTILE).first().waitFor()
      t.equal(await page.locator('img[src="x"]').count(), 0, where)
      t.not(await page.title(), 'taken', where)
    }
    await go('/products', 'Products')
    await isText('list')
    await page.getByRole('link', { name: HOSTILE }).first().click()
    await page.getByRole('heading', { name: HOSTILE }).waitFor()
    await isText('page')
    await go('/stock', 'Stock')
    await isText('stock')
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('textbox').fill('lamp')
    await page.getByRole('dialog').getByText(HOSTILE).first().waitFor()
    await isText('search')
    await page.goto(`${address}/till`)
    await page.locator('.tile').first().waitFor()
    await isText('till')
    const { items } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
    const sale = await stoa.ok('POST', '/api/v1/pos/sales', {
      token: cashier.token,
      body: {
        registerId: items[0].id,
        lines: [{ variantId, quantity: '1' }],
        tenders: [{ type: 'cash', amountMinor: 1000 }]
      }
    })
    await go(`/sales/${sale.id}`, sale.number)
    await isText('sale')
    const receipt = await stoa.ok<string>('GET', `/api/v1/pos/sales/${sale.id}/receipt.html`, {
      token
    })
    t.notMatch(receipt, '<img src="x"', 'receipt')
    t.match(receipt, '&lt;img')

    await go('/sales', 'Sales')
    const grants = [{ role: 'stock-keeper', companyId }]
    t.equal((await regrant(stoa, owner, cashier.userId, grants, token)).statusCode, 200)
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor()
    t.equal(await menu.getByRole('link', { name: 'Sales', exact: true }).count(), 0)
    t.strictSame(complaints, [])
    await close()
  })

  t.test('stock and settings that somebody else changes are on the screen at once', async t => {
    const owner = await stoa.signUp()
    const { token } = owner
    const product = await stoa.ok('POST', '/api/v1/catalog/products', {
      token,
      body: { sku: 'CUP', name: 'Cup', priceMinor: 800 }
    })
    const receive = (quantity: string) =>
      stoa.ok('POST', '/api/v1/inventory/adjustments', {
        token,
        body: { reason: 'receipt', lines: [{ variantId: product.variants[0].id, quantity }] }
      })
    await receive('12')
    const { page, go, complaints, close } = await consoleOf(browser, address, owner)
    await go('/stock', 'Stock')
    await page.getByRole('row', { name: /Cup.*12/ }).waitFor()
    await receive('30')
    await page.getByRole('row', { name: /Cup.*42/ }).waitFor()
    await go('/settings?level=shop', 'Settings')
    const day = page.getByRole('listitem', { name: 'Day starts at' })
    await day.getByText('Default').waitFor()
    await stoa.ok('PUT', '/api/v1/tenants/settings/pos/dayStartsAt', {
      token,
      body: { level: 'shop', value: '04:30' }
    })
    await day.getByText('Set here').waitFor()
    t.equal(await day.getByLabel('Day starts at', { exact: true }).inputValue(), '04:30')
    t.strictSame(complaints, [])
    await close()
  })

  t.test('who is at which register is seen as they come and go', async t => {
    const owner = await stoa.signUp()
    const { token, companyId } = owner
    const cashier = await hire(stoa, owner, [{ role: 'cashier', companyId }])
    const { name } = await stoa.ok('GET', `/api/v1/access/users/${cashier.userId}`, { token })
    const line = await cuttable(address)
    const owners = await consoleOf(browser, line.url.replace(/\/$/, ''), owner)
    const { page, look } = owners
    await page.goto(`${line.url}registers`)
    await page.getByRole('button', { name: 'Add register' }).click()
    await page.getByRole('dialog').getByLabel('Name').fill('Back room')
    await page.getByRole('dialog').getByRole('button', { name: 'Add register' }).click()
    const back = page.getByRole('row', { name: /^Back room/ })
    await back.getByText('No one').waitFor()

    const till = await consoleOf(browser, address, cashier)
    const counter = till.page
    await counter.goto(`${address}/till`)
    await counter.getByRole('button', { name: /^Register 1/ }).click()
    await counter.getByRole('heading', { name: 'No lines yet' }).waitFor()
    const front = page.getByRole('row', { name: /^Register 1/ })
    const there = `${name} · Chrome, Linux · since`
    await front.getByText(there).waitFor()
    t.strictSame(await look('registers'), [])

    // Another device sees it before it chooses; nothing keeps it from choosing the same.
    const second = await till.page.context().newPage()
    await second.goto(`${address}/till`)
    await second.getByRole('button', { name: 'Change the till' }).click()
    const choice = second.getByRole('button', { name: /^Register 1/ })
    await choice.getByText(there).waitFor()
    for (const [size, { viewport }] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
      await second.setViewportSize(viewport)
      t.strictSame(await faultsOfPage(second), [])
      if (shots !== undefined) await second.screenshot({ path: `${shots}/till-pick-${size}.png` })
    }
    await second.getByRole('button', { name: /^Back room/ }).click()
    await back.getByText(there).waitFor()
    await front.getByText(there).waitFor()
    await second.close()
    await back.getByText('No one').waitFor()

    // What happened while the line was cut is there once it is back, without a reload.
    line.sever()
    await counter.getByRole('button', { name: 'Change the till' }).click()
    await counter.getByRole('button', { name: /^Back room/ }).click()
    await counter.getByRole('heading', { name: 'No lines yet' }).waitFor()
    line.fix()
    await back.getByText(there).waitFor()
    await front.getByText('No one').waitFor()

    const grants = [{ role: 'stock-keeper', companyId }]
    t.equal((await regrant(stoa, owner, cashier.userId, grants, token)).statusCode, 200)
    await back.getByText('No one').waitFor()
    t.strictSame(till.complaints, [])
    t.strictSame(
      owners.complaints.filter(complaint => !isOfNetwork(complaint)),
      []
    )
    await till.close()
    await owners.close()
  })

  const LONG = 'Hand-bound notebook with marbled paper cover, A5, 192 pages — Forest and Copper'
  const DAY_MS = 86_400_000

  /** Two weeks of sales of three goods, by two people. */
  async function sold() {
    const owner = await stoa.signUp()
    const { token, companyId } = owner
    const cashier = await hire(stoa, owner, [{ role: 'cashier', companyId }])
    const variants: string[] = []
    for (const [i, name] of [LONG, 'Матрёшка, 5 кукол', '<b>Bold</b> فانوس'].entries()) {
      const product = await stoa.ok('POST', '/api/v1/catalog/products', {
        token,
        body: { sku: `R-${i}`, name, priceMinor: 1000 + i * 333 }
      })
      variants.push(product.variants[0].id)
    }
    const lines = variants.map(variantId => ({ variantId, quantity: '1000' }))
    await stoa.ok('POST', '/api/v1/inventory/adjustments', {
      token,
      body: { reason: 'opening', lines }
    })
    const { items: registers } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
    const sell = (which: number, ago: number, type = 'cash', by = token): Promise<{ id: string }> =>
      stoa.ok('POST', '/api/v1/pos/sales', {
        token: by,
        body: {
          registerId: registers[0].id,
          lines: [{ variantId: variants[which], quantity: '1' }],
          tenders: [{ type, amountMinor: 1000 + which * 333 }],
          ...(ago > 0 && { occurredAt: new Date(Date.now() - ago * DAY_MS).toISOString() })
        }
      })
    for (let ago = 13; ago >= 1; ago--) {
      for (let i = 0; i <= (ago * 5) % 4; i++) {
        await sell(i % 3, ago + i / 24, i === 1 ? 'card' : 'cash')
      }
    }
    await sell(0, 0)
    await sell(2, 0, 'card', cashier.token)
    return { owner, token, variants, sell }
  }

  t.test('reports: by what, when and against what, down to the documents', async t => {
    const { owner, token, variants, sell } = await sold()
    const { page, go, look, complaints, close } = await consoleOf(browser, address, owner)
    await page.getByRole('link', { name: /^Takings £26\.66/ }).waitFor()
    t.strictSame(await look('home'), [])

    await go('/reports?period=own', 'Reports')
    const day = (ago: number): string =>
      new Intl.DateTimeFormat('sv', { timeZone: quietTimeZone() }).format(Date.now() - ago * DAY_MS)
    await page.getByLabel('From').fill(day(6))
    await page.getByLabel('To').fill(day(0))
    const week = await stoa.ok(
      'GET',
      `/api/v1/reporting/sales?from=${day(6)}&to=${day(0)}&groupBy=none`,
      { token }
    )
    const pounds = (minor: number): string => `£${(minor / 100).toFixed(2)}`
    await page
      .getByRole('link', { name: new RegExp(`^Takings ${pounds(week.total.netSalesMinor)}`) })
      .waitFor()
    await page.getByRole('figure', { name: 'This period' }).waitFor()
    t.strictSame(await look('reports-day'), [])
    await sell(1, 0)
    await page
      .getByRole('link', {
        name: new RegExp(`^Takings ${pounds(week.total.netSalesMinor + 1333)}`)
      })
      .waitFor()

    await page.getByRole('button', { name: 'Product', exact: true }).click()
    const table = page.getByRole('table')
    await table.getByRole('link', { name: LONG }).waitFor()
    t.equal(await table.getByText('<b>Bold</b> فانوس').count(), 1, 'text, not markup')
    await table.getByRole('button', { name: 'Receipts' }).click()
    await page.waitForURL(/sort=-sales/)
    t.strictSame(await look('reports-product'), [])
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'CSV' }).click()
    t.match((await saved).suggestedFilename(), /^sales-.*-product\.csv$/)
    await table.getByRole('link', { name: 'Матрёшка' }).click()
    await page.getByRole('heading', { name: 'Sales' }).waitFor()
    const { items } = await stoa.ok(
      'GET',
      `/api/v1/pos/sales?variantId=${variants[1]}&from=${day(6)}&to=${day(0)}`,
      { token }
    )
    await page.getByText(`${items.length} shown`).waitFor()
    await page.getByRole('button', { name: 'Product: one product' }).waitFor()
    t.strictSame(await look('sales-of-product'), [])

    await go(`/reports?by=user&from=${day(13)}&to=${day(0)}`, 'Reports')
    await table.getByRole('link', { name: /^Staff/ }).waitFor()
    t.equal(await table.getByRole('row').count(), 3)
    await page.getByRole('button', { name: 'Paid with', exact: true }).click()
    await table.getByRole('link', { name: 'Card' }).click()
    await page.getByRole('button', { name: 'Paid with: Card' }).waitFor()
    t.strictSame(complaints, [])

    await go(`/reports?from=${day(0)}&to=${day(6)}`, 'Reports')
    await page.getByText(/begins on .* after it ends/).waitFor()
    t.equal(await page.getByLabel('To').getAttribute('aria-invalid'), 'true')
    t.strictSame(await look('reports-refused'), [])
    await page.getByLabel('From').fill('2020-01-01')
    await page.getByLabel('To').fill('2020-01-07')
    await page.getByRole('heading', { name: 'Nothing sold in this period' }).waitFor()
    t.ok(
      complaints.every(complaint => complaint.includes('422')),
      'the browser notes what was refused'
    )
    await close()
  })

  t.test('who may not see reports has neither page nor tile', async t => {
    const owner = await stoa.signUp()
    const { companyId } = owner
    const keeper = await hire(stoa, owner, [{ role: 'stock-keeper', companyId }])
    const { page, go, complaints, close } = await consoleOf(browser, address, keeper)
    t.equal(await page.getByRole('link', { name: 'Reports' }).count(), 0)
    t.equal(await page.getByRole('region', { name: 'Today' }).count(), 0)
    await go('/reports', 'There is no such page')
    t.strictSame(complaints, [])
    await close()
  })
}
