// In a process of its own: it listens, and serves pages.
import t from 'tap'
import type { CDPSession, Page } from 'playwright-core'
import { connect } from '../../core/database/connection.ts'
import { testBrowser } from '../support/browser.ts'
import { pagesOfConsole } from '../support/console-pages.ts'
import { consoleOf } from '../support/console.ts'
import { ownInstance } from '../support/instance.ts'
import { multiply, type Many } from '../support/multiply.ts'
import { seed } from '../support/seed.ts'
import { walkOf } from '../support/walk.ts'

// Lists of 10,000 rows are as quick as short ones, and the console is there in two seconds on a phone.
// The machine is shared, so what is counted is a processor's time, nodes and bytes, not the clock.

t.setTimeout(600_000)

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const stoa = await ownInstance({}, undefined, { pages: true })
const address = await stoa.app.listen({ host: '127.0.0.1', port: 0 })

const ROWS = 10_000
const MANY: Many[] = [
  { table: 'catalog_product' },
  { table: 'catalog_variant', follow: ['product_id'] },
  { table: 'customers_customer' },
  { table: 'inventory_level', follow: ['variant_id'] },
  { table: 'inventory_movement' },
  { table: 'pos_document', like: "kind = 'sale'" },
  { table: 'storefront_order' },
  { table: 'payments_payment', keep: ['account_id'] },
  { table: 'whatsapp_message' },
  { table: 'audit_entry' },
  { table: 'job', like: "state = 'done'" },
  { table: 'outbox', like: 'dispatched_at IS NOT NULL' },
  { table: 'mail_message' },
  { table: 'staff_user' }
]
/** The most an API gives at once. */
const PAGE_LIMIT = 200
/** Of one more page of rows. */
const NODES_MORE = 3500
const PAGING_MS = 200
const PHONE = { slower: 4, bitsPerMs: 9_000, roundTripMs: 40, rounds: 4, bytes: 350_000 }
const PAINT_MS = 2000
const INTERACTION_MS = 100

/** Milliseconds the page's own thread has worked, whatever else the machine did. */
async function worker(page: Page): Promise<() => Promise<number>> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
  }
}

const nodes = (page: Page): Promise<number> =>
  page.evaluate("document.querySelectorAll('#main *').length")

if (browser !== null) {
  const owner = await stoa.signUp()
  const recorder = await seed(stoa, { token: owner.token })
  await stoa.settled(10_000).catch(() => {})

  t.test('there are ten thousand of everything', async t => {
    t.ok(recorder.recordings.length > 30)
    const admin = connect(stoa.database.adminUrl, 'many rows')
    await admin.connect()
    for (const many of MANY) {
      const there = await multiply(admin, owner.tenantId, many, ROWS)
      t.ok(there > ROWS, `${there} rows of ${many.table}`)
    }
    await admin.query('ANALYZE')
    await admin.end()
  })

  t.test('each list shows its first page, and three more', async t => {
    const { page, close, complaints } = await consoleOf(browser, address, owner)
    const walk = walkOf(page)
    const worked = await worker(page)
    const long: string[] = []
    let most = 0
    page.on('response', response => {
      if (!response.url().includes('/api/v1/') || response.status() !== 200) return
      void response
        .json()
        .then((body: { items?: unknown[] }) => (most = Math.max(most, body.items?.length ?? 0)))
        .catch(() => {})
    })
    const more = page.locator('#main .list-foot .button')
    for (const { path } of await pagesOfConsole(stoa.instance.registry)) {
      if (path.includes('$')) continue
      await walk.to(path)
      if ((await more.count()) === 0) continue
      long.push(path)
      const took: number[] = []
      for (let i = 0; i < 3 && (await more.count()) > 0; i++) {
        const [before, began] = [await nodes(page), await worked()]
        await more.first().click()
        await walk.drawn()
        took.push((await worked()) - began)
        const added = (await nodes(page)) - before
        t.ok(added > 0 && added <= NODES_MORE, `${path}: ${added} nodes more`)
      }
      t.comment(`${path}: ${took.map(ms => ms.toFixed(0)).join(', ')} ms`)
      t.ok(
        Math.min(...took) <= PAGING_MS,
        `${path} goes on in ${took.map(Math.round).join(', ')} ms`
      )
      t.strictSame(walk.failures(), [], path)
    }
    t.comment(long.join(' '))
    t.ok(long.length >= 10, `${long.length} lists are long`)
    t.ok(most <= PAGE_LIMIT, `${most} at once`)
    t.strictSame(complaints, [])
    await close()
  })

  t.test('a phone shows rows in two seconds, and answers a touch in a tenth', async t => {
    const { page, close } = await consoleOf(browser, address, owner)
    const [paint, sizes]: [number[], number[]] = [[], []]
    for (let i = 0; i < 3; i++) {
      const fresh = await page.context().newPage()
      const worked = await worker(fresh)
      const session = await page.context().newCDPSession(fresh)
      await session.send('Network.enable')
      await session.send('Network.setCacheDisabled', { cacheDisabled: true })
      let bytes = 0
      session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
      await fresh.goto(`${address}/products`)
      await fresh.locator('#main tbody tr').first().waitFor()
      const { slower, bitsPerMs, roundTripMs, rounds } = PHONE
      paint.push(rounds * roundTripMs + (8 * bytes) / bitsPerMs + slower * (await worked()))
      sizes.push(bytes)
      t.comment(`${bytes} bytes, ${(await worked()).toFixed(0)} ms of work`)
      await fresh.close()
    }
    t.comment(`first rows after ${paint.map(ms => ms.toFixed(0)).join(', ')} ms`)
    // A processor that others share takes longer for the same: by day the bytes are held.
    if (process.env.STOA_TEST_ROUNDS !== undefined) t.ok(Math.min(...paint) <= PAINT_MS)
    t.ok(Math.max(...sizes) <= PHONE.bytes, `${sizes.join(', ')} bytes`)

    const worked = await worker(page)
    await page.goto(`${address}/products`)
    await page.locator('#main tbody tr').first().waitFor()
    const acts: Record<string, () => Promise<void>> = {
      'the next row': () => page.keyboard.press('j'),
      'a row chosen': () => page.keyboard.press('x'),
      'the search': () => page.keyboard.press('Control+k'),
      'a letter in it': () => page.keyboard.press('m'),
      'out of it': () => page.keyboard.press('Escape')
    }
    const took: Record<string, number[]> = {}
    for (let i = 0; i < 3; i++) {
      for (const [name, act] of Object.entries(acts)) {
        const began = await worked()
        await act()
        await page.evaluate('new Promise(done => requestAnimationFrame(() => setTimeout(done)))')
        ;(took[name] ??= []).push((await worked()) - began)
      }
    }
    for (const [name, times] of Object.entries(took)) {
      t.comment(`${name}: ${times.map(ms => ms.toFixed(0)).join(', ')} ms`)
      t.ok(
        Math.min(...times) <= INTERACTION_MS,
        `${name} in ${times.map(Math.round).join(', ')} ms`
      )
    }
    await close()
  })
}
