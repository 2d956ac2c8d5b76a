import t from 'tap'
import type { Page } from 'playwright-core'
import { faultsOfPage } from '../support/accessibility.ts'
import { DESKTOP, PHONE, testBrowser } from '../support/browser.ts'
import { consoleOf } from '../support/console.ts'
import { servedInstance } from '../support/instance.ts'
import { countedShop, TRANSFERS } from '../support/testing/stock.ts'
import { quietTimeZone } from '../support/time-zone.ts'

// A shop is counted by scanner while it goes on selling; goods go from one shop to another, and not all
// of them arrive.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()
const shots = process.env.STOA_TEST_SHOTS

const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` })
}
/** As a wedge scanner types. */
async function scan(page: Page, code: string): Promise<void> {
  await page.getByLabel(/^(Scan or|Escanee o)/).focus()
  await page.keyboard.type(code, { delay: 60 })
  await page.keyboard.press('Enter')
}

if (browser !== null) {
  t.test('a shop is counted by scanner while it sells', async t => {
    const shop = await countedShop(stoa)
    const { page, go, look, close, complaints } = await consoleOf(browser, address, shop)
    await go('/stock/counts', 'Stock counts')
    await page.getByText('No stock counts yet').waitFor()
    t.strictSame(await look('counts-empty'), [])
    await page.getByRole('link', { name: 'New count' }).click()
    await page.getByRole('radio', { name: 'Chosen goods' }).click()
    await page.getByText('Choose what is counted.').waitFor()
    t.strictSame(await look('count-new'), [])
    await page.getByRole('radio', { name: 'The whole shop' }).click()
    await page.getByLabel('Note').fill('Year end')
    await page.getByRole('button', { name: 'Make the count' }).click()
    await page.getByRole('button', { name: 'Start counting' }).click()
    await page.getByRole('link', { name: 'Count', exact: true }).click()

    // Along the shelves with a phone.
    await page.setViewportSize(PHONE.viewport)
    await page.getByText('Scan the first product').waitFor()
    for (let i = 0; i < 3; i++) await scan(page, 'A')
    const last = page.getByRole('list', { name: 'Counted last' })
    await last.locator('input[value="3"]').waitFor()
    await scan(page, 'NOPE')
    await page.getByText('Nothing has the code “NOPE”.').waitFor()
    await scan(page, 'B')
    const found = page.getByLabel('How many of Thing B')
    await found.waitFor()
    await found.fill('9')
    await found.press('Enter')
    await last.getByText('By the books: 10').first().waitFor()
    // One is sold over the counter, of what was counted just now.
    const sold = page.waitForResponse(answer => answer.url().includes('/entries'))
    await found.press('Tab')
    await page.getByLabel('How many of Thing A').fill('10')
    await page.getByLabel('How many of Thing A').press('Enter')
    await sold
    t.equal((await shop.sell(1, '2')).statusCode, 201)
    await scan(page, 'C')
    await page.getByLabel('How many of Thing C').waitFor()
    await page.getByRole('button', { name: 'Undo the last' }).click()
    await page.getByText('Taken back: Thing C').waitFor()
    t.strictSame(await look('counting'), [])
    await page.setViewportSize(PHONE.viewport)
    await page.getByRole('link', { name: 'To the count' }).click()

    await page.setViewportSize(DESKTOP.viewport)
    await page.getByText('2 of 3').waitFor()
    t.strictSame(await look('count-page'), [])
    await page.getByRole('button', { name: 'Finish and post' }).click()
    const dialog = page.getByRole('dialog', { name: 'Finish this count' })
    await dialog.getByText('£3.00').waitFor()
    const finish = dialog.getByRole('button', { name: 'Finish and post' })
    t.ok(await finish.isDisabled(), 'it wants somebody who answers for it')
    await shoot(page, 'count-finish')
    t.strictSame(await faultsOfPage(page), [])
    await dialog.getByLabel('I approve these differences').check()
    await finish.click()
    await page.getByText('Count posted.').waitFor()
    await page.getByText('Posted', { exact: true }).first().waitFor()
    t.strictSame(await shop.levels(), ['10', '7', '10'], 'what was sold stays sold')
    await go('/stock/counts', 'Stock counts')
    await page.getByRole('link', { name: /^SC/ }).waitFor()
    t.strictSame(await look('counts-list'), [])
    await go('/stock/movements?reason=count', 'Stock')
    await page.getByRole('link', { name: 'Stock count' }).first().waitFor()
    t.strictSame(complaints, [])
    await close()
  })

  t.test('goods go to another shop, and one is lost on the way', async t => {
    const shop = await countedShop(stoa)
    const { id: toShopId } = await stoa.ok('POST', '/api/v1/tenants/shops', {
      token: shop.token,
      body: { name: 'Harbour', code: 'H2', timeZone: quietTimeZone() }
    })
    const { page, go, look, close, complaints } = await consoleOf(browser, address, shop)
    await go('/stock/transfers', 'Transfers')
    await page.getByText('No transfers yet').waitFor()
    await page.getByRole('link', { name: 'New transfer' }).click()
    await page.getByText('What is sent').waitFor()
    await page.getByLabel('From').selectOption(shop.shopId)
    await page.getByLabel('To', { exact: true }).selectOption(toShopId)
    for (let i = 1; i <= 2; i++) {
      await scan(page, 'A')
      await page.locator(`input[value="${i}"]`).waitFor()
    }
    await scan(page, 'B')
    await page.getByLabel('Quantity of Thing B').fill('4.5')
    t.strictSame(await look('transfer-new'), [])
    await page.getByRole('button', { name: 'Save the transfer' }).click()
    await page.getByText('Draft').first().waitFor()
    t.equal((await shop.levels(shop.shopId))[1], '10', 'nothing has moved')
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    const sending = page.getByRole('dialog', { name: 'Send these goods?' })
    await sending.getByText('on their way to Harbour').waitFor()
    await sending.getByRole('button', { name: 'Send' }).click()
    await page.getByText('Goods are on their way.').waitFor()
    t.strictSame(await shop.levels(shop.shopId), ['8', '5.5', '10'])
    await go(`/stock?shop=${toShopId}`, 'Stock')
    await page.getByRole('columnheader', { name: 'On its way' }).waitFor()
    t.strictSame(await look('levels-incoming'), [])
    await go('/stock/transfers', 'Transfers')
    t.strictSame(await look('transfers-list'), [])
    await page.getByRole('link', { name: /^ST/ }).click()
    await page.getByRole('button', { name: 'Receive' }).click()
    const dialog = page.getByRole('dialog', { name: 'What arrived?' })
    await dialog.getByLabel('Received of Thing B').fill('3')
    await dialog.getByLabel('Some are lost or damaged').check()
    await dialog.getByLabel('Lost of Thing B').fill('1.5')
    const receive = dialog.getByRole('button', { name: 'Receive' })
    t.ok(await receive.isDisabled(), 'it wants the reason')
    await dialog.getByLabel('Why they are lost or damaged').fill('a box fell')
    await shoot(page, 'transfer-receive')
    t.strictSame(await faultsOfPage(page), [])
    await page.setViewportSize(PHONE.viewport)
    await shoot(page, 'transfer-receive-phone')
    await page.setViewportSize(DESKTOP.viewport)
    await receive.click()
    await page.getByText('Closed with differences').first().waitFor()
    t.strictSame(await look('transfer-page'), [])
    t.strictSame(await shop.levels(shop.shopId), ['8', '5.5', '10'])
    t.strictSame(await shop.levels(toShopId), ['2', '3', '0'])
    t.match((await shop.read(TRANSFERS)).items, [{ state: 'closed' }])
    t.strictSame(complaints, [])
    await close()
  })

  t.test('in Spanish', async t => {
    const shop = await countedShop(stoa)
    const { id } = await shop.counting()
    await shop.count(id, [[0, '9']])
    const { page, close } = await consoleOf(browser, address, shop)
    await page.evaluate("localStorage.setItem('stoa.language', 'es')")
    await page.goto(`${address}/stock/counts/${id}`)
    await page.getByText('Contándose').first().waitFor()
    await page.setViewportSize(PHONE.viewport)
    await page.getByRole('link', { name: 'Seguir contando' }).click()
    await scan(page, 'A')
    await page.getByText('En los libros: 10').waitFor()
    await shoot(page, 'counting-es')
    t.strictSame(await faultsOfPage(page), [])
    await page.goto(`${address}/stock/transfers`)
    await page.getByText('Aún no hay traslados').waitFor()
    await close()
  })
}
