import t from 'tap'
import type { Page } from 'playwright-core'
import { faultsOfPage } from '../support/accessibility.ts'
import { DESKTOP, payersBrowser, PHONE, testBrowser } from '../support/browser.ts'
import { servedInstance } from '../support/instance.ts'
import { isReady, MUG, offlineTill, TEA } from '../support/offline-till.ts'
import { scan } from '../support/shop-in-browser.ts'

// The customer on the other side of the counter sees what is rung up, what it comes to and what goes
// back, as it happens.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()
const shots = process.env.STOA_TEST_SHOTS

const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` })
}

if (browser !== null) {
  t.test('a second window shows the ticket, what is to pay, and the change', async t => {
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const { page } = await offlineTill(stoa, address, context)
    await page.getByRole('button', { name: 'Printer', exact: true }).click()
    const opened = context.waitForEvent('page')
    await page.getByRole('link', { name: 'Open the customer display' }).click()
    const display = await opened
    await display.getByText('Welcome').waitFor()
    await display.getByRole('heading', { name: 'Fern & Fable' }).waitFor()
    t.strictSame(await faultsOfPage(display), [])
    await shoot(display, 'display-idle')
    await page.bringToFront()
    await page.keyboard.press('Escape')

    for (const code of [MUG, TEA, TEA]) await scan(page, code)
    await display.getByText('Stoneware mug').waitFor()
    await display.locator('li', { hasText: 'Earl Grey' }).filter({ hasText: '× 2' }).waitFor()
    await display.locator('.sum', { hasText: 'Total' }).filter({ hasText: '£32.40' }).waitFor()
    t.strictSame(await faultsOfPage(display), [])
    await shoot(display, 'display-ticket')
    await display.setViewportSize(PHONE.viewport)
    await display.evaluate(
      `document.documentElement.setAttribute('data-mantine-color-scheme', 'dark')`
    )
    t.strictSame(await faultsOfPage(display), [])
    await shoot(display, 'display-ticket-dark-phone')

    await page.keyboard.press('F9')
    await display.locator('.sum', { hasText: 'To pay' }).filter({ hasText: '£32.40' }).waitFor()
    await page.getByRole('button', { name: /^Take/ }).waitFor()
    await page.keyboard.type('5000', { delay: 80 })
    await page.keyboard.press('Enter')
    await display.getByText('Back to you').waitFor()
    await display.getByText('£17.60').waitFor()
    await display.getByText('Thank you').waitFor()
    t.strictSame(await faultsOfPage(display), [])
    await shoot(display, 'display-done')

    // --- opened late, or once more, it shows what stands there now
    await scan(page, TEA)
    await display.locator('.sum', { hasText: '£8.95' }).waitFor()
    await display.reload()
    await display.locator('.sum', { hasText: '£8.95' }).waitFor()
    await page.reload()
    await isReady(page)
    await display.locator('.sum', { hasText: '£8.95' }).waitFor()
    await page.keyboard.press('Delete')
    await display.getByText('Welcome').waitFor()
    t.strictSame(complaints, [])
    await context.close()
  })

  t.test('that of another register shows nothing of this one', async t => {
    const { context } = await payersBrowser(browser, DESKTOP)
    const { page } = await offlineTill(stoa, address, context)
    const other = await context.newPage()
    await other.goto(`${address}/customer-display?register=another`)
    await other.getByText('Welcome').waitFor()
    const any = await context.newPage()
    await any.goto(`${address}/customer-display`)
    await any.getByText('Welcome').waitFor()
    await scan(page, MUG)
    await any.getByText('Stoneware mug').waitFor()
    t.equal(await other.getByText('Stoneware mug').count(), 0)
    await context.close()
  })
}
