// In a process of its own: it listens, and serves pages.
import t from 'tap'
import type { Page } from 'playwright-core'
import { faultsOfPage } from '../support/accessibility.ts'
import { DESKTOP, testBrowser } from '../support/browser.ts'
import { addressesOf, pagesOfConsole, type ConsolePage } from '../support/console-pages.ts'
import { consoleOf } from '../support/console.ts'
import { ownInstance, type SignedUp } from '../support/instance.ts'
import { keyboardFaults, overTheEdge, tooSmallForFingers } from '../support/page-faults.ts'
import { seed } from '../support/seed.ts'
import { hire } from '../support/staff.ts'
import { walkOf } from '../support/walk.ts'
import { quietTimeZone } from '../support/time-zone.ts'

// Every page there is, as the plugins declare them: no one lists them here, so that one that is added
// is held to the same.

t.setTimeout(1_000_000)

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const stoa = await ownInstance({}, undefined, { pages: true })
const address = await stoa.app.listen({ host: '127.0.0.1', port: 0 })
const shots = process.env.STOA_TEST_SHOTS
const pages = await pagesOfConsole(stoa.instance.registry)

const SMALL_PHONE = { width: 360, height: 740 }
const LONG = 'دفتر ملاحظات مجلد يدويًا بغلاف من الورق الرخامي، مقاس A5، ١٩٢ صفحة منقطة، شريط'
const WORD = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'

const nameOf = ({ path }: ConsolePage): string =>
  path === '/' ? 'home' : path.slice(1).replaceAll(/[/$]+/g, '-')
const shoot = async (page: Page, of: ConsolePage, how: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${nameOf(of)}-${how}.png` })
}

/** Something of everything, and names as long as they get. @returns where its pages are */
async function filled(owner: SignedUp): Promise<Map<ConsolePage, string>> {
  const { token } = owner
  const ok = (url: string, body: object) => stoa.ok('POST', url, { token, body })
  const product = await ok('/api/v1/catalog/products', {
    sku: 'LONG-1',
    name: `${LONG} ${WORD}`,
    priceMinor: 123_456_789
  })
  const customer = await ok('/api/v1/customers/customers', { name: `${WORD} ${LONG}` })
  await ok('/api/v1/inventory/adjustments', {
    reason: 'opening',
    lines: [{ variantId: product.variants[0].id, quantity: '100' }]
  })
  const recorder = await seed(stoa, { token })
  const { items: registers } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
  const sale = await ok('/api/v1/pos/sales', {
    registerId: registers[0].id,
    customerId: customer.id,
    lines: [{ variantId: product.variants[0].id, quantity: '3' }],
    tenders: [{ type: 'cash', amountMinor: 3 * 123_456_789 }]
  })
  const { items: orders } = await stoa.ok('GET', '/api/v1/storefront/admin/orders', { token })
  const { items: purchases } = await stoa.ok('GET', '/api/v1/purchasing/orders', { token })
  const { items: boms } = await stoa.ok('GET', '/api/v1/production/boms', { token })
  const { items: productions } = await stoa.ok('GET', '/api/v1/production/orders', { token })
  const { items: layaways } = await stoa.ok('GET', '/api/v1/layaways/layaways', { token })
  const { items: topUps } = await stoa.ok('GET', '/api/v1/top-ups/top-ups', { token })
  const { items: accounts } = await stoa.ok('GET', '/api/v1/accounts/accounts', { token })
  const { items: counts } = await stoa.ok('GET', '/api/v1/inventory/stock-counts', { token })
  const transfer = await ok('/api/v1/inventory/transfers', {
    fromShopId: registers[0].shopId,
    toShopId: (await ok('/api/v1/tenants/shops', { name: 'Harbour', code: 'H2' })).id,
    lines: [{ variantId: product.variants[0].id, quantity: '1' }]
  })
  for (const { name, method, path } of recorder.operations) {
    if (method === 'GET' && Object.keys(path).length === 0) {
      await recorder.read(name).catch(() => {})
    }
  }
  return addressesOf(pages, recorder, {
    productId: product.id,
    customerId: customer.id,
    saleId: sale.id,
    orderId: orders[0].id,
    purchaseOrderId: purchases[0].id,
    bomVariantId: boms[0].variantId,
    productionOrderId: productions[0].id,
    houseAccountId: accounts[0].id,
    layawayId: layaways[0].id,
    topUpId: topUps[0].id,
    countId: counts[0].id,
    transferId: transfer.id
  })
}

const visible = (page: Page, selector: string): Promise<number> =>
  page.locator(selector).filter({ visible: true }).count()

if (browser !== null) {
  const owner = await stoa.signUp({
    company: { name: LONG, currency: 'GBP', timeZone: quietTimeZone() }
  })
  const addresses = await filled(owner)
  // What was seeded may go on by itself, and what cannot reach anyone is tried again for long.
  await stoa.settled(10_000).catch(() => {})

  // The rest of each page is looked at by night: it takes minutes.
  const isNight = process.env.STOA_TEST_ROUNDS !== undefined

  t.test('a failed answer is shown on every page, and asked for again', async t => {
    const { page, close } = await consoleOf(browser, address, owner)
    const walk = walkOf(page)
    let kind = -1
    let failed: string[] = []
    const kinds = [500, 503, 'lost'] as const
    await page.route(/\/api\/v1\/(?!access\/(me|browser)|realtime)/, async route => {
      const how = kinds[kind % 3]
      if (kind < 0 || route.request().method() !== 'GET') return route.fallback()
      failed.push(route.request().url())
      if (how === 'lost') return route.abort('connectionreset')
      return route.fulfill({ status: Number(how), contentType: 'text/html', body: '<h1>Bad</h1>' })
    })
    for (const [i, [one, to]] of [...addresses].entries()) {
      kind = i
      failed = []
      await page.evaluate("document.querySelector('#main')?.scrollTo(0, 0)")
      await walk.to(to)
      await shoot(page, one, 'failed')
      if (failed.length === 0) continue
      const alerts = page.locator('#main [role=alert]').filter({ visible: true })
      if ((await alerts.count()) === 0) {
        // What was asked for on a page before is still shown: here nothing is at hand.
        await page.goto(`${address}${to}`)
        await walk.drawn()
      }
      const said = (await alerts.allTextContents()).join(' ')
      if (!t.ok(said !== '', `${one.path} says that it failed (${String(kinds[i % 3])})`)) continue
      t.notMatch(said, /<h1>|undefined|null|\[object/, one.path)
      const buttons = alerts.getByRole('button')
      t.ok((await buttons.count()) > 0, `${one.path} can be tried again`)
      kind = -1
      for (let left = await buttons.count(); left > 0; left--) {
        const button = buttons.first()
        if ((await buttons.count()) === 0) break
        await button.click()
        await walk.drawn()
      }
      t.equal(await alerts.count(), 0, `${one.path} recovers`)
    }
    await close()
  })

  t.test(
    'every page is whole, in light and dark, on desk and phone, from right to left',
    async t => {
      const { page, close, complaints } = await consoleOf(browser, address, owner)
      const walk = walkOf(page)
      for (const [one, to] of addresses) {
        await walk.to(to)
        t.strictSame(await faultsOfPage(page), [], `axe: ${one.path}`)
        await shoot(page, one, 'light')
        t.strictSame(await keyboardFaults(page), [], `keyboard: ${one.path}`)
        if (isNight) {
          await page.emulateMedia({ colorScheme: 'dark' })
          const inDark = await faultsOfPage(page, ['color-contrast'])
          t.strictSame(inDark, [], `axe in dark: ${one.path}`)
          await shoot(page, one, 'dark')
          await page.emulateMedia({ colorScheme: 'light' })
        }
        t.strictSame(await overTheEdge(page), [], `edges: ${one.path}`)
        await page.evaluate("document.documentElement.dir = 'rtl'")
        t.strictSame(await overTheEdge(page), [], `edges from right to left: ${one.path}`)
        await shoot(page, one, 'rtl')
        await page.setViewportSize(SMALL_PHONE)
        const onPhone = await overTheEdge(page)
        t.strictSame(onPhone, [], `edges from right to left on a phone: ${one.path}`)
        await page.evaluate("document.documentElement.dir = 'ltr'")
        t.strictSame(await overTheEdge(page), [], `edges on a phone: ${one.path}`)
        t.strictSame(await tooSmallForFingers(page), [], `fingers: ${one.path}`)
        await shoot(page, one, 'phone')
        await page.setViewportSize(DESKTOP.viewport)
        t.strictSame(walk.failures(), [], `requests: ${one.path}`)
        t.strictSame(complaints.splice(0), [], `console: ${one.path}`)
      }
      await close()
    }
  )

  t.test('where nothing is yet every list says so, and what to do', async t => {
    const newcomer = await stoa.signUp()
    const { page, close, complaints } = await consoleOf(browser, address, newcomer)
    const walk = walkOf(page)
    for (const [one, to] of addresses) {
      if (one.path.includes('$')) continue
      await walk.to(to)
      await shoot(page, one, 'empty')
      const shown =
        '#main :is(.empty, tbody tr, ul li, ol li, dl, form, input, textarea, select, figure)'
      t.ok((await visible(page, shown)) > 0, `${one.path} is not blank`)
      for (const empty of await page.locator('#main .empty').all()) {
        t.match(await empty.locator('p').textContent(), /^\S.{10,}[.!?]$/s, one.path)
      }
      t.strictSame(walk.failures(), [], `requests: ${one.path}`)
      t.strictSame(complaints.splice(0), [], `console: ${one.path}`)
    }
    await close()
  })

  t.test('a cashier has the pages they may see, and no other', async t => {
    const cashier = await hire(stoa, owner, [{ role: 'cashier', shopId: owner.shopId }])
    const { permissions, heldInShopOnly } = await stoa.ok('GET', '/api/v1/access/me', {
      token: cashier.token
    })
    const { page, close, complaints } = await consoleOf(browser, address, cashier)
    const walk = walkOf(page)
    const may = ({ permission, inCompany }: ConsolePage): boolean =>
      permission === undefined ||
      (permissions.includes(permission) && !(inCompany && heldInShopOnly.includes(permission)))
    t.ok(pages.some(may) && !pages.every(may))
    t.ok(
      pages.some(one => !may(one) && permissions.includes(one.permission)),
      'what they may in their shop alone opens no page of the company'
    )
    for (const [one, to] of addresses) {
      await walk.to(to)
      const isBarred =
        (await page.getByRole('heading', { name: 'There is no such page' }).count()) > 0
      t.equal(isBarred, !may(one), `${one.path} by its address`)
      if (one.menu !== undefined && !may(one)) {
        t.equal(
          await page.locator(`nav a[href="${one.path}"]`).count(),
          0,
          `${one.path} in the menu`
        )
      }
      // What belongs to the company, and not to this shop, is not there for them.
      const isOne = one.path.includes('$')
      const isNotThere = (of: string): boolean => isOne && / 404\b/.test(of)
      const wrong = [...walk.failures(), ...complaints.splice(0)].filter(of => !isNotThere(of))
      t.strictSame(wrong, [], `requests and console: ${one.path}`)
    }
    await close()
  })
}
