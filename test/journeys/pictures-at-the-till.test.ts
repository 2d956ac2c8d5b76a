import sharp from 'sharp'
import t from 'tap'
import type { Page } from 'playwright-core'
import { faultsOfPage } from '../support/accessibility.ts'
import { DESKTOP, payersBrowser, PHONE, testBrowser } from '../support/browser.ts'
import { cuttable } from '../support/cuttable.ts'
import { servedInstance } from '../support/instance.ts'
import { isReady, offlineTill } from '../support/offline-till.ts'

// A tile shows the picture of its goods; one that was seen is there without the network, too.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()
const PRODUCTS = '/api/v1/catalog/products'
const shots = process.env.STOA_TEST_SHOTS

const mug = await sharp(
  Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="500"><rect width="600" height="500" fill="#eef"/><rect x="180" y="120" width="200" height="260" rx="20" fill="#2456b8"/><circle cx="400" cy="240" r="60" fill="none" stroke="#2456b8" stroke-width="30"/></svg>'
  )
)
  .png()
  .toBuffer()

const untilLoaded = (page: Page) =>
  page.waitForFunction(
    () =>
      (
        globalThis as unknown as {
          document: { querySelector(selector: string): { complete: boolean } | null }
        }
      ).document.querySelector('.tile img')?.complete === true
  )
const isDrawn = (page: Page, url: string): Promise<boolean> =>
  page
    .locator(`.tile img[src="${url}/small"]`)
    .evaluate(image => (image as unknown as { naturalWidth: number }).naturalWidth > 0)

if (browser !== null) {
  t.test('a picture comes to the tile by itself, stays without the network, and goes', async t => {
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const line = await cuttable(address)
    const till = await offlineTill(stoa, new URL(line.url).origin, context)
    const { page, token, url } = till
    const tile = page.locator('.tile', { hasText: 'Stoneware mug' })
    await tile.waitFor()
    t.equal(await page.locator('.tile img').count(), 0)
    const { items } = await stoa.ok('GET', `${PRODUCTS}?sku=MUG`, { token })
    const productId = items[0].id
    const picture = await stoa.ok('POST', `${PRODUCTS}/${productId}/pictures`, {
      token,
      body: { image: { type: 'image/png', base64: mug.toString('base64') } }
    })
    await tile.locator('img').waitFor()
    await untilLoaded(page)
    t.ok(await isDrawn(page, picture.url))
    t.equal(await page.locator('.tile img').count(), 1, 'the other tile has none')
    if (shots !== undefined) await page.screenshot({ path: `${shots}/tiles-desktop.png` })
    t.strictSame(await faultsOfPage(page), [])
    await page.setViewportSize(PHONE.viewport)
    if (shots !== undefined) await page.screenshot({ path: `${shots}/tiles-phone.png` })
    t.strictSame(await faultsOfPage(page), [])
    await page.setViewportSize(DESKTOP.viewport)

    line.sever()
    await page.goto(url)
    await isReady(page)
    await tile.locator('img').waitFor()
    await untilLoaded(page)
    t.ok(await isDrawn(page, picture.url), 'the browser kept it')
    line.fix()

    await page.goto(url)
    await isReady(page)
    await stoa.ok('DELETE', `${PRODUCTS}/${productId}/pictures/${picture.id}`, { token })
    await tile.locator('img').waitFor({ state: 'detached' })
    t.strictSame(
      complaints.filter(
        text => !/ERR_(CONNECTION|NETWORK|INTERNET|EMPTY)|Failed to load/.test(text)
      ),
      []
    )
    await context.close()
  })
}
