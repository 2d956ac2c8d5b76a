// In a process of its own: it listens, and serves pages.
import fc from 'fast-check'
import t from 'tap'
import { payersBrowser, DESKTOP, testBrowser } from '../support/browser.ts'
import { FAULTS, faultyProxy } from '../support/faulty-proxy.ts'
import { mortalInstance } from '../support/mortal-instance.ts'
import { MUG, offlineTill, TEA } from '../support/offline-till.ts'
import { KILLS, sellOne, settle } from '../support/till-and-kills.ts'

// What may happen to a till, in an order nobody thought of. By day a few of the night's two hundred.

const isNight = process.env.STOA_TEST_ROUNDS !== undefined
const SCHEDULES = isNight ? 200 : 3
const SEED = Number(process.env.STOA_TEST_SEED ?? (isNight ? Date.now() % 1e9 : 12))
// The night's; the test below has its own.
t.setTimeout(12_500_000)

const step = fc.record({
  fault: fc.constantFrom(...FAULTS),
  kill: fc.constantFrom(...KILLS),
  codes: fc.constantFrom([MUG], [TEA], [MUG, TEA]),
  then: fc.constantFrom('nothing', 'nothing', 'the line is mended', 'the server is killed')
})
const schedules = fc.sample(fc.array(step, { minLength: 2, maxLength: 5 }), {
  numRuns: SCHEDULES,
  seed: SEED
})

const browser = await testBrowser()
if (browser === null) {
  t.comment('There is no Chromium on this machine.')
} else {
  const stoa = await mortalInstance({})
  await stoa.start()
  const proxy = await faultyProxy(stoa.url)

  const timeout = SCHEDULES * 60_000 + 150_000
  t.test(`schedules of chance, seed ${SEED}`, { timeout }, async t => {
    const { context } = await payersBrowser(browser, DESKTOP)
    const till = await offlineTill(stoa as never, proxy.url, context)
    const { company } = await stoa.ok('GET', '/api/v1/access/me', { token: till.token })
    let { page } = till
    let [count, pieces] = [0, 0]
    for (const [n, steps] of schedules.entries()) {
      for (const { fault, kill, codes, then } of steps) {
        proxy.fault = fault
        page = await sellOne(page, till.url, codes, kill)
        count++
        pieces += codes.length
        if (then !== 'nothing') proxy.fault = 'none'
        if (then === 'the server is killed') await stoa.killAndStart()
      }
      proxy.fault = 'none'
      const kept = await settle(page)
      const posted = await stoa.query<{ reference: string; serial: string; total: string }>(
        `SELECT reference, serial, total_minor AS total FROM pool.pos_document WHERE company_id = $1 AND kind = 'sale' ORDER BY serial`,
        [company.id]
      )
      const found = {
        documents: posted.length,
        references: posted.map(({ reference }) => reference).sort(),
        numbers: posted.map(({ serial }) => Number(serial)),
        minor: posted.reduce((sum, { total }) => sum + Number(total), 0)
      }
      const receipts = kept.map(({ frozen }) => JSON.parse(frozen?.content ?? 'null'))
      const expected = {
        documents: count,
        references: receipts.map(({ reference }) => reference).sort(),
        numbers: Array.from({ length: count }, (_, i) => i + 1),
        minor: receipts.reduce((sum, { totals }) => sum + totals.totalMinor, 0)
      }
      t.strictSame(found, expected, `${n + 1}: ${JSON.stringify(steps)}`)
      if (!t.passing()) break
    }
    const [stock] = await stoa.query<{ left: string }>(
      'SELECT sum(quantity) AS left FROM pool.inventory_level WHERE company_id = $1',
      [company.id]
    )
    t.equal(Number(stock?.left), 2000 - pieces)
    await context.close()
  })
}
