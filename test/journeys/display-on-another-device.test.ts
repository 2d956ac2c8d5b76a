import t from 'tap'
import type { Browser, Page } from 'playwright-core'
import { faultsOfPage } from '../support/accessibility.ts'
import { DESKTOP, payersBrowser, PHONE, testBrowser } from '../support/browser.ts'
import { cuttable } from '../support/cuttable.ts'
import { servedInstance } from '../support/instance.ts'
import { MUG, offlineTill, TEA } from '../support/offline-till.ts'
import { scan } from '../support/shop-in-browser.ts'

// A tablet beside the till, with a browser and a network of its own: it is paired through the pages,
// shows what the till of its register shows as it happens, says softly when it cannot, and goes dark
// when it is un-paired.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()
const shots = process.env.STOA_TEST_SHOTS
const TABLET = { viewport: { width: 1024, height: 768 }, deviceScaleFactor: 1 } as typeof DESKTOP

const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` })
}
const DARK = `document.documentElement.setAttribute('data-mantine-color-scheme', 'dark')`
const LIGHT = `document.documentElement.setAttribute('data-mantine-color-scheme', 'light')`
/** In the light, at the tablet's size and at a phone's in the dark. */
async function look(page: Page, name: string): Promise<void> {
  t.strictSame(await faultsOfPage(page), [], name)
  await shoot(page, name)
  await page.setViewportSize(PHONE.viewport)
  await page.evaluate(DARK)
  t.strictSame(await faultsOfPage(page), [], `${name}, dark on a phone`)
  await shoot(page, `${name}-dark-phone`)
  await page.evaluate(LIGHT)
  await page.setViewportSize(TABLET.viewport)
}
const sum = (page: Page, label: string, amount: string) =>
  page.locator('.sum', { hasText: label }).filter({ hasText: amount }).waitFor()

async function openTill(chromium: Browser, at = address) {
  const { context, complaints } = await payersBrowser(chromium, DESKTOP)
  return { ...(await offlineTill(stoa, at, context)), context, complaints }
}
async function openTablet(chromium: Browser, at = address) {
  const { context, complaints } = await payersBrowser(chromium, TABLET)
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  await page.goto(`${at}/display`)
  return { page, context, complaints }
}
/** The code as it stands in the till's dialog. */
async function codeAtTill(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Printer', exact: true }).click()
  await page.getByRole('button', { name: 'Show on another device' }).click()
  const code = page.getByRole('dialog').locator('strong')
  await code.waitFor()
  return (await code.textContent()) ?? ''
}

if (browser !== null) {
  t.test('a tablet shows ticket, change and receipt of the till beside it', async t => {
    const till = await openTill(browser)
    const { page } = till
    const sentAt: number[] = []
    page.on('request', request => {
      if (request.method() === 'PUT' && request.url().endsWith('/picture')) sentAt.push(Date.now())
    })
    for (const scanned of [MUG, TEA]) await scan(page, scanned)
    await page.getByText('£23.45').first().waitFor()
    for (let n = 0; n < 2; n++) await page.keyboard.press('Delete')
    await page.getByText('No lines yet').waitFor()
    t.ok(sentAt.length <= 1, `${sentAt.length} pictures were sent, and no display is paired`)
    const tablet = await openTablet(browser)
    await tablet.page.getByRole('heading', { name: 'Pair this display' }).waitFor()
    await look(tablet.page, 'display-pairing')
    await tablet.page.getByLabel('Code from the till').fill('bcdf ghjk')
    await tablet.page.keyboard.press('Enter')
    await tablet.page.getByText('No till shows this code').waitFor()
    await look(tablet.page, 'display-wrong-code')

    const code = await codeAtTill(page)
    t.strictSame(await faultsOfPage(page), [])
    await shoot(page, 'display-code-at-till')
    await tablet.page.getByLabel('Code from the till').fill(code)
    await tablet.page.getByRole('button', { name: 'Pair' }).click()
    await page.getByText('The display is paired.').waitFor()
    await page.keyboard.press('Escape')
    await tablet.page.getByRole('heading', { name: 'Fern & Fable' }).waitFor()
    await tablet.page.getByText('Welcome').waitFor()
    await look(tablet.page, 'display-elsewhere-idle')

    for (const scanned of [MUG, TEA, TEA]) await scan(page, scanned)
    const began = Date.now()
    await sum(tablet.page, 'Total', '£32.40')
    t.comment(`seen after ${Date.now() - began} ms`)
    await tablet.page.locator('li', { hasText: 'Earl Grey' }).filter({ hasText: '× 2' }).waitFor()
    await look(tablet.page, 'display-elsewhere-ticket')

    await page.keyboard.press('F9')
    await sum(tablet.page, 'To pay', '£32.40')
    await look(tablet.page, 'display-elsewhere-pay')
    await page.getByRole('button', { name: /^Take/ }).waitFor()
    await page.keyboard.type('5000', { delay: 80 })
    await page.keyboard.press('Enter')
    await tablet.page.getByText('Back to you').waitFor()
    await tablet.page.getByText('£17.60').waitFor()
    await tablet.page.getByRole('heading', { name: 'Thank you' }).waitFor()
    await tablet.page.getByRole('img', { name: 'Your receipt' }).waitFor()
    await look(tablet.page, 'display-elsewhere-done')

    // --- whoever is fast sends five a second at most, and the last one is seen
    await scan(page, MUG)
    await sum(tablet.page, 'Total', '£14.50')
    sentAt.length = 0
    for (let n = 0; n < 8; n++) await scan(page, MUG)
    await sum(tablet.page, 'Total', '£130.50')
    const gaps = sentAt.slice(1).map((at, i) => at - (sentAt[i] as number))
    t.ok(
      gaps.every(gap => gap > 120),
      `between two pictures: ${gaps.join(', ')} ms`
    )
    await page.keyboard.press('Delete')
    await tablet.page.getByText('Welcome').waitFor()

    // --- what came with a name is text, whatever it looks like
    await stoa.ok('POST', '/api/v1/catalog/products', {
      token: till.token,
      body: {
        sku: 'BAD',
        name: '<img src=x onerror=alert(1)><b>Tea</b>',
        priceMinor: 100,
        barcodes: ['4012345678901']
      }
    })
    await scan(page, '4012345678901')
    await tablet.page.getByText('<img src=x onerror=alert(1)><b>Tea</b>').waitFor()
    await tablet.page.reload()
    await sum(tablet.page, 'Total', '£1.00')

    // --- who leaves the till leaves the display paired
    await stoa.ok('POST', '/api/v1/access/logout', { token: till.token })
    await tablet.page.getByText('One moment, please.').waitFor()
    await look(tablet.page, 'display-elsewhere-away')
    t.strictSame(
      tablet.complaints.filter(text => !text.includes('404')),
      []
    )
    await tablet.context.close()
    await till.context.close()
  })

  t.test('cut off, till and display go on, and find each other again', async t => {
    const [tillLine, tabletLine] = [await cuttable(address), await cuttable(address)]
    const till = await openTill(browser, new URL(tillLine.url).origin)
    const { page } = till
    const code = await codeAtTill(page)
    const tablet = await openTablet(browser, new URL(tabletLine.url).origin)
    // As a camera opens what it scanned: an address with the code.
    await tablet.page.goto(`${new URL(tabletLine.url).origin}/display#${code.replace(' ', '')}`)
    await tablet.page.getByText('Welcome').waitFor()
    t.equal(new URL(tablet.page.url()).hash, '', 'the code stands in the address no more')
    await page.keyboard.press('Escape')
    await scan(page, MUG)
    await sum(tablet.page, 'Total', '£14.50')

    tabletLine.sever()
    await tablet.page.getByText('Waiting for the network…').waitFor()
    await sum(tablet.page, 'Total', '£14.50')
    await look(tablet.page, 'display-elsewhere-offline')
    await scan(page, TEA)
    await page.getByText('£23.45').first().waitFor()
    // Kept in the browser: it opens without the network, too.
    await tablet.page.reload()
    await tablet.page.getByText('Waiting for the network…').waitFor()
    tabletLine.fix()
    await sum(tablet.page, 'Total', '£23.45')
    t.equal(await tablet.page.getByText('Waiting for the network…').count(), 0)

    tillLine.sever()
    await tablet.page.getByText('One moment, please.').waitFor()
    await scan(page, TEA)
    await page.getByText('£32.40').first().waitFor()
    await page.keyboard.press('F9')
    await page.getByRole('button', { name: /^Take/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.done .change strong').waitFor()
    await sum(tablet.page, 'Total', '£23.45')
    tillLine.fix()
    await tablet.page.getByText('Thank you').waitFor()
    await tablet.context.close()
    await till.context.close()
  })

  t.test('un-paired in the console it goes dark with a sentence', async t => {
    const till = await openTill(browser)
    const { page } = till
    const tablet = await openTablet(browser)
    await page.goto(`${address}/registers`)
    await page.getByText('No display yet').waitFor()
    t.strictSame(await faultsOfPage(page), [])
    await shoot(page, 'displays-none')
    await page.getByRole('button', { name: 'Show on another device' }).click()
    const shown = page.getByRole('dialog').locator('strong')
    await shown.waitFor()
    t.strictSame(await faultsOfPage(page), [])
    await shoot(page, 'displays-pair')
    await tablet.page.getByLabel('Code from the till').fill((await shown.textContent()) ?? '')
    await tablet.page.keyboard.press('Enter')
    await page.getByText('The display is paired.').waitFor()
    await page.keyboard.press('Escape')
    await tablet.page.getByText('This till is closed right now.').waitFor()
    await look(tablet.page, 'display-elsewhere-closed')
    await page.getByRole('button', { name: /^Un-pair/ }).waitFor()
    await shoot(page, 'displays-one')
    await page.setViewportSize(PHONE.viewport)
    await page.evaluate(DARK)
    t.strictSame(await faultsOfPage(page), [])
    await shoot(page, 'displays-one-dark-phone')
    await page.setViewportSize(DESKTOP.viewport)
    await page.getByRole('button', { name: /^Un-pair/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Un-pair' }).click()
    await tablet.page.getByText('This display is not paired with a till any more.').waitFor()
    await look(tablet.page, 'display-elsewhere-unpaired')
    await page.getByText('No display yet').waitFor()
    await tablet.page.reload()
    await tablet.page.getByRole('heading', { name: 'Pair this display' }).waitFor()

    // --- in each language, as the device speaks or as is chosen on it
    for (const [language, title] of [
      ['es', 'Vincular esta pantalla'],
      ['pt', 'Vincular esta tela'],
      ['id', 'Pasangkan layar ini']
    ] as const) {
      await tablet.page.locator('select').selectOption(language)
      await tablet.page.getByRole('heading', { name: title }).waitFor()
      await look(tablet.page, `display-pairing-${language}`)
    }
    await tablet.context.close()
    await till.context.close()
  })
}
