// In a process of its own: it listens, and serves pages.
import t from 'tap'
import { testBrowser } from '../support/browser.ts'
import { consoleOf } from '../support/console.ts'
import { cuttable } from '../support/cuttable.ts'
import { ownInstance } from '../support/instance.ts'
import { hire, regrant } from '../support/staff.ts'
import { sellOne } from '../support/till.ts'

// What happens is on the screen as it happens, also what happened while the server was away; who
// loses a right loses the page; figures of home and reports lead to what they were added up from.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const stoa = await ownInstance({}, undefined, { pages: true })
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
      const { page, complaints, close } = await consoleOf(
        browser,
        line.url.replace(/\/$/, ''),
        owner
      )
      const today = page.getByRole('region', { name: 'Today' })
      await today.getByText('£0.00').first().waitFor()
      await sellOne(stoa, owner)
      await today.getByRole('link', { name: /^Takings £10\.00/ }).waitFor()

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
    await menu.getByRole('link', { name: 'Sales' }).waitFor()
    const roles = [{ role: 'stock-keeper', companyId }]
    t.equal((await regrant(stoa, owner, keeper.userId, roles, owner.token)).statusCode, 200)
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor()
    t.equal(await menu.getByRole('link', { name: 'Sales' }).count(), 0)
    await menu.getByRole('link', { name: 'Products' }).waitFor()
    t.strictSame(complaints, [])
    await close()
  })
}
