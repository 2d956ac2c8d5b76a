import t from 'tap'
import type { BrowserContext, Page } from 'playwright-core'
import { newId } from '../../core/primitives/ids.ts'
import { faultsOfPage } from '../support/accessibility.ts'
import { DESKTOP, payersBrowser, testBrowser } from '../support/browser.ts'
import { servedInstance } from '../support/instance.ts'
import { shopInBrowser } from '../support/shop-in-browser.ts'
import { freeze, lineOf, sendFrozen, type FrozenSale } from '../support/testing/off-line-till.ts'

// What a till rang up without a network comes in while someone looks: what differs is told in
// sentences, what is parked is booked as something else, posted beside another, or dismissed.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()
const shots = process.env.STOA_TEST_SHOTS

const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}

async function shopWithGoods(context: BrowserContext) {
  const opened = await shopInBrowser(stoa, address, context)
  const { token } = opened
  const read = (path: string) => stoa.ok('GET', `/api/v1/${path}`, { token })
  const variants: string[] = []
  for (const [sku, name] of [
    ['MUG', 'Blue mug'],
    ['SOUP', 'Tomato soup']
  ]) {
    const product = await stoa.ok('POST', '/api/v1/catalog/products', {
      token,
      body: { sku, name, priceMinor: 500 }
    })
    variants.push(product.variants[0].id)
  }
  const [{ items: companies }, { items: shops }, { items: registers }] = await Promise.all([
    read('tenants/companies'),
    read('tenants/shops'),
    read('pos/registers')
  ])
  const { sub: userId } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
  const place = {
    tenantId: '',
    slug: '',
    email: opened.email,
    password: opened.password,
    token,
    userId,
    companyId: companies[0].id,
    shopId: shops[0].id,
    registerId: registers[0].id,
    variants
  }
  const mug = (more: Partial<FrozenSale['lines'][0]> = {}) =>
    lineOf(place, { sku: 'MUG', name: 'Blue mug', ...more })
  const send = (sale: FrozenSale, content?: string) => sendFrozen(stoa, token, sale, content)
  return { ...opened, place, mug, send }
}

if (browser !== null) {
  t.test('sales from off line come in, and people decide', async t => {
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const { page, place, mug, send } = await shopWithGoods(context)
    await page.goto(`${address}/offline-sales`)
    await page.getByRole('heading', { name: 'Nothing was sold off line' }).waitFor()
    await shoot(page, 'off-line-empty')
    t.strictSame(await faultsOfPage(page), [])

    // --- they come in while the list is open
    const dear = freeze(place, {
      lines: [mug({ unitPriceMinor: 450, name: 'Mug of old' })],
      rungUpAt: new Date(Date.now() + 7_200_000).toISOString()
    })
    const lost = freeze(place, {
      lines: [mug({ variantId: newId(), name: 'Seasonal plate' })]
    })
    const broken = freeze(place)
    const twice = freeze(place, {
      reference: dear.reference,
      lines: [mug()],
      tenders: [{ type: 'card', amountMinor: 500 }]
    })
    await send(dear)
    await page.getByRole('link', { name: dear.reference }).waitFor({ timeout: 10_000 })
    await send(lost)
    await send(broken, '{"v":1,"id":')
    await send(twice)
    await page.getByRole('link', { name: broken.reference }).waitFor({ timeout: 10_000 })
    t.equal(await page.getByRole('row').count(), 5)
    await shoot(page, 'off-line-list')
    t.strictSame(await faultsOfPage(page), [])

    // --- home shows that some wait
    await page.goto(address)
    await page.getByRole('link', { name: '4 sales from off line to look at' }).click()
    await page.getByRole('link', { name: lost.reference }).waitFor()

    // --- what differs, in sentences
    await page.getByRole('link', { name: dear.reference }).last().click()
    await page.getByText('Mug of old was sold for £4.50; the catalogue says £5.00.').waitFor()
    await page.getByText('Mug of old is called Blue mug in the catalogue.').waitFor()
    await page.getByText(/^The clock of the device cannot be right/).waitFor()
    await shoot(page, 'off-line-remarks')
    t.strictSame(await faultsOfPage(page), [])
    await page.getByRole('button', { name: 'Mark as looked at' }).click()
    await page.getByText(`${dear.reference} is marked as looked at.`).waitFor()
    await page.getByRole('link', { name: /^S\d{4}-\d{6}$/ }).click()
    await page.getByRole('heading', { name: 'Rung up off line' }).waitFor()
    await page.getByText('the catalogue says £5.00').waitFor()
    await shoot(page, 'off-line-of-sale')
    t.strictSame(await faultsOfPage(page), [])

    // --- booked as something that is in the catalogue
    await page.goto(`${address}/offline-sales?waits=true`)
    await page.getByRole('link', { name: lost.reference }).click()
    await page.getByText('A product of it is not in the catalogue').waitFor()
    await page.getByRole('button', { name: 'Post it' }).click()
    const dialog = page.getByRole('dialog')
    t.ok(await dialog.getByRole('button', { name: 'Post it' }).isDisabled())
    await dialog.getByLabel('Book “Seasonal plate” as').fill('soup')
    await dialog.getByRole('button', { name: /Tomato soup/ }).click()
    await dialog.getByText('Booked as Tomato soup').waitFor()
    await shoot(page, 'off-line-post')
    t.strictSame(await faultsOfPage(page), [])
    await dialog.getByRole('button', { name: 'Post it' }).click()
    await page
      .getByText('Posted', { exact: true })
      .or(page.getByText(/remark/))
      .first()
      .waitFor()
    await page.getByRole('link', { name: /^S\d{4}-\d{6}$/ }).waitFor()

    // --- what cannot be read is dismissed
    await page.goto(`${address}/offline-sales?waits=true`)
    await page.getByRole('link', { name: broken.reference }).click()
    await page.getByText('is damaged and cannot be read').waitFor()
    await shoot(page, 'off-line-unreadable')
    t.strictSame(await faultsOfPage(page), [])
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await page.getByLabel('Reason').fill('Rung up again by the receipt')
    await page.getByRole('dialog').getByRole('button', { name: 'Dismiss' }).click()
    await page.getByText('Rung up again by the receipt').waitFor()

    // --- two of one reference, on a phone
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${address}/offline-sales?waits=true`)
    await page.getByRole('link', { name: dear.reference }).click()
    await page.getByText('Another sale has this reference already.').waitFor()
    await shoot(page, 'off-line-phone')
    t.strictSame(await faultsOfPage(page), [])
    await page.getByRole('button', { name: 'Post it' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Post as another sale' }).click()
    await page.getByRole('link', { name: /^S\d{4}-\d{6}$/ }).waitFor()
    await page.goto(`${address}/offline-sales?waits=true`)
    await page
      .getByRole('heading', { name: 'No sale fits' })
      .or(page.getByText('Nothing was sold off line'))
      .first()
      .waitFor()
    t.strictSame(complaints, [])
    await context.close()
  })
}
