// In a process of its own: it listens, and serves pages.
import t from 'tap'
import { payersBrowser, DESKTOP, testBrowser } from '../support/browser.ts'
import { FAULTS, faultyProxy, type FaultyProxy } from '../support/faulty-proxy.ts'
import { mortalInstance } from '../support/mortal-instance.ts'
import { isReady, MUG, offlineTill, TEA, type OfflineTill } from '../support/offline-till.ts'
import { killed, KILLS, sellOne, settle, type Kill } from '../support/till-and-kills.ts'
import { scan } from '../support/shop-in-browser.ts'

// Whatever is lost on the way, and whoever is killed when: each sale a till kept is in the books
// once, with the figures it was rung up with, and the numbers have no gap.

/** By day two of them for each fault, and each of them for two faults; by night all. */
const killsFor = (row: number): readonly Kill[] =>
  process.env.STOA_TEST_ROUNDS === undefined
    ? KILLS.filter((_, column) => (column + row) % KILLS.length < 2)
    : KILLS

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')

if (browser !== null) {
  const stoa = await mortalInstance({})
  await stoa.start()
  const proxy: FaultyProxy = await faultyProxy(stoa.url)

  t.test('each fault on the way, by each moment the page is killed', async t => {
    const { context } = await payersBrowser(browser, DESKTOP)
    const till: OfflineTill = await offlineTill(stoa as never, proxy.url, context)
    let { page } = till
    let count = 0
    for (const [row, fault] of FAULTS.entries()) {
      for (const kill of killsFor(row)) {
        proxy.fault = fault
        page = await sellOne(page, till.url, count % 2 === 0 ? [MUG] : [TEA], kill)
        count++
        if (fault !== 'away') proxy.fault = 'none'
      }
      // With the server killed while the till goes on: between the faults, and in the last one.
      if (fault === 'swallowed' || fault === 'away') await stoa.killAndStart()
    }
    proxy.fault = 'none'
    const kept = await settle(page)
    t.equal(kept.length, count, 'one kept for each that was rung up')
    const posted = await till.sales()
    const references = kept.map(({ frozen }) => frozen?.reference ?? '')
    t.strictSame(posted.map(({ reference }) => reference).sort(), references.sort())
    t.equal(new Set(references).size, count, 'no reference twice')
    t.strictSame(
      posted.map(({ number }) => Number(number.slice(-6))).sort((a, b) => a - b),
      Array.from({ length: count }, (_, i) => i + 1),
      'numbers without a gap'
    )
    const totals = new Map(posted.map(({ reference, totalMinor }) => [reference, totalMinor]))
    for (const { frozen } of kept) {
      const sale = JSON.parse(frozen?.content ?? '{}')
      t.equal(totals.get(sale.reference), sale.totals.totalMinor, sale.reference)
    }
    const sold = { MUG: Math.ceil(count / 2), TEA: Math.floor(count / 2) }
    t.equal(await till.onHand('MUG'), String(1000 - sold.MUG))
    t.equal(await till.onHand('TEA'), String(1000 - sold.TEA))
    t.strictSame(
      (await stoa.ok('GET', '/api/v1/pos/offline-sales?state=parked', { token: till.token })).items,
      [],
      'and nothing that people have to look at'
    )
    await context.close()
  })

  t.test('a sale whose page was killed is sent by the next cashier at the device', async t => {
    const { context } = await payersBrowser(browser, DESKTOP)
    const till = await offlineTill(stoa as never, proxy.url, context)
    proxy.fault = 'away'
    await scan(till.page, MUG)
    await till.page.locator('.line').first().waitFor()
    await till.page.keyboard.press('F9')
    await till.page.getByRole('button', { name: /^Take/ }).waitFor()
    await till.page.keyboard.press('Enter')
    await till.page.locator('.done .change strong').waitFor()
    // As it stands on the disk when the page is killed before it is known what became of it.
    await till.page.evaluate(`(async () => {
      const { name } = (await indexedDB.databases()).find(({ name }) => name.startsWith('stoa-till-'))
      const open = indexedDB.open(name)
      await new Promise(resolve => { open.onsuccess = resolve })
      const store = open.result.transaction('outbox', 'readwrite').objectStore('outbox')
      const all = store.getAll()
      await new Promise(resolve => { all.onsuccess = resolve })
      const put = store.put({ ...all.result[0], state: 'asked', of: 'someone else', tab: 'gone' })
      await new Promise(resolve => { put.onsuccess = resolve })
      open.result.close()
    })()`)
    const page = await killed(till.page, till.url)
    proxy.fault = 'none'
    const [kept] = await settle(page)
    t.strictSame(
      (await till.sales()).map(({ reference }) => reference),
      [kept?.frozen?.reference]
    )
    await context.close()
  })

  t.test('two tabs of one browser, by turns and at once', async t => {
    const { context } = await payersBrowser(browser, DESKTOP)
    const till = await offlineTill(stoa as never, proxy.url, context)
    const other = await context.newPage()
    await other.goto(till.url)
    await isReady(other)
    proxy.fault = 'away'
    for (let i = 0; i < 3; i++) {
      await Promise.all([
        sellOne(till.page, till.url, [MUG], 'not'),
        sellOne(other, till.url, [TEA], 'not')
      ])
    }
    proxy.fault = 'none'
    const kept = await settle(other)
    t.equal(kept.length, 6)
    const posted = await till.sales()
    t.strictSame(
      posted.map(({ reference }) => reference).sort(),
      kept.map(({ frozen }) => frozen?.reference).sort()
    )
    t.equal(new Set(posted.map(({ reference }) => reference)).size, 6)
    await context.close()
  })
}
