import t from 'tap'
import type { Page } from 'playwright-core'
import { payersBrowser, DESKTOP, PHONE, testBrowser } from '../support/browser.ts'
import { cuttable } from '../support/cuttable.ts'
import { faultsOfPage } from '../support/accessibility.ts'
import { servedInstance } from '../support/instance.ts'
import { isReady, MUG, offlineTill, ringUp, TEA } from '../support/offline-till.ts'

// A till goes on selling while its network is away, and after it each sale is in the books once.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()
const shots = process.env.STOA_TEST_SHOTS

const lightOrDark = (page: Page, scheme: 'light' | 'dark'): Promise<void> =>
  page.locator('html').evaluate((root: unknown, value) => {
    const html = root as { setAttribute(name: string, value: string): void }
    html.setAttribute('data-mantine-color-scheme', value)
  }, scheme)

const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` })
}

if (browser !== null) {
  t.test('two sales without the network, one after a reload; then all are there, once', async t => {
    const { context } = await payersBrowser(browser, DESKTOP)
    const line = await cuttable(address)
    const { page, url, code, sales, onHand } = await offlineTill(
      stoa,
      new URL(line.url).origin,
      context
    )
    t.match(await ringUp(page, [MUG]), /^S\d{4}-000001$/)

    line.sever()
    // The number of the article beside those of a lot and a piece, as in a DataMatrix.
    const ofPiece = `]d201${MUG.padStart(14, '0')}10LOT-1\u001d21PIECE-1`
    t.equal(await ringUp(page, [ofPiece, TEA]), `${code}-000002`)
    await page.getByText('PIECE-1').first().waitFor()
    await page.getByText('No network. Selling goes on. 1 sale waits to be sent.').waitFor()
    await shoot(page, 'offline-done-light-desktop')
    t.strictSame(await faultsOfPage(page), [])
    await page.getByText('2 × ').or(page.getByText('Earl Grey')).first().waitFor()
    await shoot(page, 'offline-receipt-light-desktop')

    await page.goto(url)
    await isReady(page)
    t.equal(await ringUp(page, [TEA]), `${code}-000003`, 'the till opens without the network')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page
      .getByRole('dialog', { name: 'Sales to be sent' })
      .getByText(`${code}-000003`)
      .waitFor()
    await shoot(page, 'offline-waiting-light-desktop')
    t.strictSame(await faultsOfPage(page), [])
    await page.setViewportSize(PHONE.viewport)
    await lightOrDark(page, 'dark')
    await shoot(page, 'offline-waiting-dark-phone')
    t.strictSame(await faultsOfPage(page), [])
    await page.keyboard.press('Escape')
    await shoot(page, 'offline-done-dark-phone')
    t.strictSame(await faultsOfPage(page), [])
    await page.setViewportSize(DESKTOP.viewport)
    await lightOrDark(page, 'light')
    t.equal((await sales()).length, 1, 'the server knows of none of it')

    line.fix()
    await page.locator('.alone').waitFor({ state: 'detached', timeout: 90_000 })
    const posted = await sales()
    t.strictSame(
      posted
        .map(({ number, reference, totalMinor }) => [number.slice(-6), reference, totalMinor])
        .sort(),
      [
        ['000001', `${code}-000001`, 1450],
        ['000002', `${code}-000002`, 2345],
        ['000003', `${code}-000003`, 895]
      ]
    )
    t.strictSame([await onHand('MUG'), await onHand('TEA')], ['998', '998'])
    await context.close()
  })

  t.test('prices reach every tab, also one that another tab has read them before', async t => {
    const { context } = await payersBrowser(browser, DESKTOP)
    const { page, url, token, sales } = await offlineTill(stoa, address, context)
    const other = await context.newPage()
    await other.goto(url)
    await isReady(other)
    const {
      items: [tea]
    } = await stoa.ok('GET', '/api/v1/catalog/products?search=TEA', { token })
    const { sku, name, barcodes, id } = tea.variants[0]
    await stoa.ok('PATCH', `/api/v1/catalog/products/${tea.id}`, {
      token,
      headers: { 'if-match': `"${tea.version}"` },
      body: { variants: [{ id, sku, name, barcodes, priceMinor: 999 }] }
    })
    for (const tab of [page, other]) {
      await tab.locator('.tile', { hasText: 'Earl Grey' }).filter({ hasText: '£9.99' }).waitFor()
      await ringUp(tab, [TEA])
    }
    t.strictSame(
      (await sales()).map(({ totalMinor }) => totalMinor),
      [999, 999]
    )
    await context.close()
  })

  t.test('a browser whose memory was emptied goes on counting', async t => {
    const { context } = await payersBrowser(browser, DESKTOP)
    const { page, url, code, sales } = await offlineTill(stoa, address, context)
    await ringUp(page, [MUG])
    await page.goto('about:blank')
    await page.goto(`${address}/docs/json`)
    await page.evaluate(`(async () => {
      for (const { name } of await indexedDB.databases()) {
        const gone = indexedDB.deleteDatabase(name)
        await new Promise(resolve => { gone.onsuccess = resolve })
      }
    })()`)
    const counted = page.waitForResponse(/offline-sales\/progress/)
    await page.goto(url)
    await counted
    await isReady(page)
    await ringUp(page, [TEA])
    t.strictSame((await sales()).map(({ reference }) => reference).sort(), [
      `${code}-000001`,
      `${code}-000002`
    ])
    await context.close()
  })

  t.test('what a server was set back behind is sent once more', async t => {
    const { context } = await payersBrowser(browser, DESKTOP)
    const line = await cuttable(address)
    const { page, url, code, sales } = await offlineTill(stoa, line.url, context)
    await ringUp(page, [MUG])
    line.cut()
    for (const codes of [[TEA], [MUG]]) {
      await page.keyboard.press('Enter')
      await ringUp(page, codes)
    }
    // As the browser of a till has it whose server lost its last minutes.
    await page.evaluate(`(async () => {
      const { name } = (await indexedDB.databases()).find(({ name }) => name.startsWith('stoa-till-'))
      const open = indexedDB.open(name)
      await new Promise(resolve => { open.onsuccess = resolve })
      const store = open.result.transaction('outbox', 'readwrite').objectStore('outbox')
      const all = store.getAll()
      await new Promise(resolve => { all.onsuccess = resolve })
      for (const row of all.result) {
        const put = store.put({ ...row, state: 'sent', number: 'LOST' })
        await new Promise(resolve => { put.onsuccess = resolve })
      }
      open.result.close()
    })()`)
    t.equal((await sales()).length, 1)
    line.fix()
    await page.goto(url)
    for (const end = Date.now() + 20_000; Date.now() < end && (await sales()).length < 3;) {
      await page.waitForTimeout(100)
    }
    t.strictSame(
      (await sales()).map(({ reference }) => reference).sort(),
      [1, 2, 3].map(seq => `${code}-00000${seq}`)
    )
    await context.close()
  })
}
