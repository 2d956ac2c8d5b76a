// In a process of its own: it listens, and serves pages.
import t from 'tap'
import type { Page } from 'playwright-core'
import { faultsOfPage } from '../support/accessibility.ts'
import { consoleOf } from '../support/console.ts'
import { DESKTOP, payersBrowser, PHONE, testBrowser } from '../support/browser.ts'
import { ownInstance } from '../support/instance.ts'
import { geminiServer } from '../support/models/gemini-server.ts'
import { endProcess } from '../support/shared.ts'
import { scan } from '../support/shop-in-browser.ts'
import { plainModel } from '../support/stand-ins/plain-model.ts'
import { trustServer } from '../support/whatsapp/certificates.ts'
import { WhatsAppServer } from '../support/whatsapp/server.ts'

// The first five minutes of a shop owner who knows nothing of an API: everything by clicks and keys,
// on pages alone. WhatsApp and the model are servers on this machine.

const KEY = 'gemini-key-of-a-test-1234'
const CANDLE = '4006381333931'
const MILK = '2900001010009'

t.teardown(endProcess) // the last one: Baileys leaves timers behind
const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
trustServer()
const whatsApp = await new WhatsAppServer().listen()
const gemini = await geminiServer({ keys: [KEY] })
gemini.script(plainModel)
t.teardown(() => Promise.all([whatsApp.close(), gemini.close()]))
const stoa = await ownInstance(
  { WHATSAPP_SOCKET_URL: whatsApp.url, GEMINI_URL: gemini.url },
  undefined,
  { pages: true }
)
const address = await stoa.app.listen({ host: '127.0.0.1', port: 0 })
const shots = process.env.STOA_TEST_SHOTS

if (browser !== null) {
  t.test('from the sign-up to a question answered, on pages alone', async t => {
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    context.setDefaultTimeout(60_000)
    const page = await context.newPage()
    let shown = 0
    const look = async (name: string, seen: Page = page): Promise<void> => {
      await seen.waitForLoadState('networkidle')
      shown++
      if (shots !== undefined) {
        const file = `five-${String(shown).padStart(2, '0')}-${name}`
        await seen.screenshot({ path: `${shots}/${file}.png` })
      }
      t.strictSame(await faultsOfPage(seen), [], name)
    }
    const heading = (name: string, seen: Page = page) =>
      seen.getByRole('heading', { name, exact: true }).first().waitFor()
    const menu = (name: string) =>
      page
        .getByRole('navigation', { name: 'Menu' })
        .getByRole('link', { name, exact: true })
        .click()

    // A shop is opened, with something to sell in it.
    await page.goto(`${address}/`)
    await page.getByRole('link', { name: 'Open one' }).click()
    await page.getByLabel('Name of the shop').fill('Corner & Co')
    await page.getByLabel('Your name').fill('Maya')
    await page.getByLabel('E-mail').fill('maya@example.test')
    await page.getByRole('textbox', { name: 'Password' }).fill('a long enough passphrase')
    await page.getByLabel('Begin with sample goods').selectOption({ label: 'Corner shop' })
    await look('sign-up')
    await page.getByRole('button', { name: 'Open the shop' }).click()
    await heading('Home')
    await page.getByText('12 sample products are on sale.').waitFor()
    const steps = page.getByRole('region', { name: 'First steps' })
    await steps.getByText('1 of 2 done').waitFor()
    await look('home-with-samples')

    // One good of one's own, found by its barcode; six of it are on the shelf.
    await menu('Products')
    await page.getByText('Whole milk, 1 l').first().waitFor()
    await look('products')
    await page.getByRole('link', { name: 'Add product' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Beeswax candle')
    await page.getByLabel('Price', { exact: true }).fill('7.50')
    await page.getByRole('combobox', { name: 'Barcode' }).fill(CANDLE)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Add product' }).click()
    await page.getByText('Beeswax candle was added.').waitFor()
    await heading('Beeswax candle')
    await look('product-of-ones-own')
    await menu('Stock')
    await page.getByRole('link', { name: 'Adjust stock' }).click()
    await page.getByLabel('What happened').selectOption('opening')
    await page.getByLabel('Scan or search').fill(CANDLE)
    await page.keyboard.press('Enter')
    await page.getByLabel('Opening stock: Beeswax candle').fill('6')
    await look('opening-stock')
    await page.getByRole('button', { name: 'Post opening stock' }).click()
    await page.getByText('Opening stock posted.').waitFor()

    // Two tabs stay open beside the till, and nobody reloads them.
    const [home, stock] = [await context.newPage(), await context.newPage()]
    await home.goto(`${address}/`)
    const today = home.getByRole('region', { name: 'Today' })
    await today.getByText('£0.00').first().waitFor()
    await stock.goto(`${address}/stock?search=candle`)
    const candles = stock.getByRole('row', { name: /Beeswax candle/ })
    await candles.getByText('6', { exact: true }).first().waitFor()
    for (const tab of [home, stock]) await tab.evaluate('globalThis.notReloaded = true')

    // A sale, by scanner and keys.
    await page.getByRole('link', { name: 'Till', exact: true }).first().click()
    await heading('Open Register 1')
    await page.getByLabel('Cash in the drawer').fill('5000')
    await look('till-opening')
    await page.keyboard.press('Enter')
    await heading('No lines yet')
    await look('till')
    await scan(page, CANDLE)
    await page.locator('.line').first().waitFor()
    await scan(page, MILK)
    await scan(page, CANDLE)
    await page.locator('.sum .total', { hasText: '£16.29' }).waitFor()
    await look('till-with-lines')
    await page.keyboard.press('F9')
    await page.getByRole('button', { name: 'Take £16.29' }).waitFor()
    await page.keyboard.type('2000', { delay: 80 })
    await look('till-paying')
    await page.keyboard.press('Enter')
    await page.locator('.done strong').waitFor()
    t.equal(await page.locator('.done strong').textContent(), '£3.71', 'the change')
    await look('till-done')
    await today.getByRole('link', { name: /^Takings £16\.29/ }).waitFor()
    await candles.getByText('4', { exact: true }).first().waitFor()
    await look('home-after-sale', home)
    await look('stock-after-sale', stock)

    // One candle comes back.
    await page.goto(`${address}/`)
    await menu('Sales')
    await page.getByRole('row', { name: /S20\d\d-0+1/ }).click()
    await page.getByRole('button', { name: 'Refund', exact: true }).click()
    const drawer = page.getByRole('dialog', { name: 'Refund by line' })
    await drawer.getByRole('group', { name: 'Beeswax candle' }).getByLabel('One more').click()
    await drawer.getByLabel('Reason').fill('Unwanted present')
    await look('refund')
    await drawer.getByRole('button', { name: 'Refund £7.50' }).click()
    await page.getByText('£7.50 refunded.').waitFor()
    await look('sale-refunded')
    await today.getByRole('link', { name: /^Takings £8\.79/ }).waitFor()
    await candles.getByText('5', { exact: true }).first().waitFor()
    for (const tab of [home, stock]) {
      t.equal(await tab.evaluate('globalThis.notReloaded'), true, 'it is the page of before')
      await tab.close()
    }

    // The report says the same.
    await menu('Reports')
    await heading('Reports')
    await page.getByText('£8.79').first().waitFor()
    await look('report')

    // A phone is asked for, and its code is there.
    await menu('WhatsApp')
    await page.getByRole('button', { name: 'Link a phone' }).click()
    await page.getByRole('img', { name: 'Code to scan with WhatsApp' }).waitFor()
    await look('whatsapp')

    // The assistant wants a key once; then it answers, and says from where.
    await page.keyboard.press('Control+j')
    const panel = page.getByRole('complementary', { name: 'Assistant' })
    await panel.getByLabel('Ask about this page or the shop').fill('How much did we sell today?')
    await page.keyboard.press('Enter')
    await panel.getByRole('link', { name: 'Set a key' }).click()
    await page.getByRole('button', { name: 'Set key' }).first().click()
    const key = page.getByRole('dialog', { name: 'Key of Gemini' })
    await key.getByLabel('New key').fill(KEY)
    await look('assistant-key')
    await key.getByRole('button', { name: 'Set key' }).click()
    await page.getByText('Set, ends in 1234').waitFor()
    if (!(await panel.isVisible())) await page.keyboard.press('Control+j')
    await panel.getByLabel('Ask about this page or the shop').fill('How much did we sell today?')
    await page.keyboard.press('Enter')
    await panel.getByText(/8\.79 GBP in 1 sales/).waitFor()
    await panel.getByRole('region', { name: 'Sources' }).getByText('Sales report').waitFor()
    await look('assistant-answer')
    await page.keyboard.press('Escape')

    // In Spanish, and on a phone.
    await menu('Home')
    await page.getByRole('button', { name: 'Maya' }).click()
    await page.getByRole('menuitem', { name: 'Español' }).click()
    await heading('Inicio')
    await look('spanish')
    await page.setViewportSize(PHONE.viewport)
    await look('spanish-phone')
    await page.getByRole('link', { name: 'Productos' }).last().click()
    await heading('Productos')
    await look('spanish-phone-products')
    t.strictSame(
      complaints.filter(text => !/status of 409|status of 422/.test(text)),
      []
    )
    await context.close()
  })

  t.test('who skipped sample goods finds them again, and removes them with a click', async t => {
    const owner = await stoa.signUp()
    const { page, look, close, complaints } = await consoleOf(browser, address, owner)
    const steps = page.getByRole('region', { name: 'First steps' })
    t.strictSame(await look('first-steps'), [])
    await steps.getByRole('link', { name: 'Use sample goods' }).click()
    const row = (name: string) => page.getByRole('listitem').filter({ hasText: name })
    await row('Clothes shop').getByText('9 products').waitFor()
    t.strictSame(await look('sample-goods'), [])
    await page.getByRole('button', { name: 'Add Clothes shop' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('9 sample products are on sale.').waitFor()
    await row('Clothes shop').getByText('9 of 9 on sale').waitFor()
    t.strictSame(await look('sample-goods-added'), [])
    await page.getByRole('button', { name: 'Remove Clothes shop' }).click()
    await page.getByText('9 sample products were archived.').waitFor()
    await row('Clothes shop').getByText('9 products').waitFor()

    // A list that was never filled offers them too.
    const other = await stoa.signUp()
    const theirs = await consoleOf(browser, address, other)
    await theirs.go('/products', 'Products')
    await theirs.page.getByRole('heading', { name: 'Nothing to sell yet' }).waitFor()
    t.strictSame(await theirs.look('products-empty'), [])
    await theirs.page.getByRole('link', { name: 'Use sample goods' }).click()
    await theirs.page.getByRole('heading', { name: 'Sample goods' }).waitFor()
    await theirs.close()

    t.strictSame(complaints, [])
    await close()
  })
}
