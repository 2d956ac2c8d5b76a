import t from 'tap'
import type { Page } from 'playwright-core'
import { payersBrowser, DESKTOP, PHONE, testBrowser } from '../support/browser.ts'
import { faultsOfPage } from '../support/accessibility.ts'
import { servedInstance } from '../support/instance.ts'
import { shopInBrowser } from '../support/shop-in-browser.ts'

// A company keeps where its goods come from: defined once, it stands in the form, filters the list and
// is on the receipt; and what it keeps of its customers.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()
const shots = process.env.STOA_TEST_SHOTS

const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots === undefined) return
  await page.screenshot({ path: `${shots}/${name}.png` })
  const usual = page.viewportSize()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.screenshot({ path: `${shots}/${name}-phone.png`, fullPage: true })
  if (usual) await page.setViewportSize(usual)
}

const PRODUCTS = '/api/v1/catalog/products'
const saveBar = (page: Page) => page.getByRole('button', { name: /^Save( Ctrl S)?$/ })

if (browser !== null) {
  t.test('from the definition to the receipt', async t => {
    const { context } = await payersBrowser(browser, DESKTOP)
    const { page, token } = await shopInBrowser(stoa, address, context)
    const goods = []
    for (const [sku, name] of [
      ['SHAWL', 'Alpaca shawl'],
      ['SCARF', 'Cotton scarf']
    ]) {
      const body = { sku, name, priceMinor: 4000, kind: 'service' }
      goods.push(await stoa.ok('POST', PRODUCTS, { token, body }))
    }

    await page.goto(`${address}/custom-fields?record=catalog.product`)
    await page.getByText('No fields yet').waitFor()
    t.strictSame(await faultsOfPage(page), [])
    await shoot(page, 'fields-empty')
    await page.getByRole('button', { name: 'Add field' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Add field' })
    await dialog.getByLabel('Name', { exact: true }).fill('Country of origin')
    await dialog.getByLabel('Type').selectOption('choice')
    await dialog.getByLabel('Choices').fill('Peru\nChile')
    for (const flag of ['Stands on receipts', 'Is a column of the list']) {
      await dialog.getByLabel(flag).check()
    }
    await dialog.getByLabel('The list can be filtered by it').check()
    await shoot(page, 'fields-dialog')
    t.strictSame(await faultsOfPage(page), [])
    await dialog.getByRole('button', { name: 'Add field' }).click()
    await page.getByRole('button', { name: 'Change Country of origin' }).waitFor()
    await page.getByText('country_of_origin').first().waitFor()
    t.strictSame(await faultsOfPage(page), [])
    await shoot(page, 'fields-list')

    await page.goto(`${address}/products/${goods[0].id}`)
    await page.getByLabel('Country of origin').selectOption('Peru')
    await shoot(page, 'fields-of-product')
    await saveBar(page).click()
    await page.getByText('Saved.', { exact: true }).waitFor()
    t.strictSame(await faultsOfPage(page), [])
    t.match((await stoa.ok('GET', `${PRODUCTS}/${goods[0].id}`, { token })).custom, {
      country_of_origin: 'Peru'
    })

    await page.goto(`${address}/products`)
    await page.getByRole('link', { name: 'Cotton scarf' }).waitFor()
    await page.getByRole('columnheader', { name: 'Country of origin' }).waitFor()
    await page.getByRole('button', { name: 'Country of origin' }).click()
    await page.getByRole('menuitem', { name: 'Peru' }).click()
    await page.getByRole('link', { name: 'Cotton scarf' }).waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Alpaca shawl' }).waitFor()
    t.match(page.url(), 'custom.country_of_origin=Peru')
    t.strictSame(await faultsOfPage(page), [])
    await shoot(page, 'fields-filtered')
    await page.reload()
    await page.getByRole('link', { name: 'Alpaca shawl' }).waitFor()
    t.equal(await page.getByRole('link', { name: 'Cotton scarf' }).count(), 0, 'a link leads there')

    await page.goto(`${address}/till`)
    await page.locator('.tile', { hasText: 'Alpaca shawl' }).click()
    await page.locator('.sum .pay:visible').first().click()
    await page.getByRole('button', { name: 'Exact' }).click()
    await page.locator('.done strong').waitFor()
    await page
      .getByRole('button', { name: /receipt/i })
      .first()
      .click()
    await page.locator('.paper').getByText('Country of origin: Peru').waitFor()
    await shoot(page, 'fields-receipt-at-the-till')

    const [sale] = (await stoa.ok('GET', '/api/v1/pos/sales?limit=1', { token })).items
    const path = `/api/v1/pos/sales/${sale.id}/receipt.html`
    const receipt = await stoa.call('GET', path, { token })
    const paper = await context.newPage()
    await paper.setContent(receipt.body)
    await paper.getByText('Country of origin: Peru').waitFor()
    await shoot(paper, 'fields-receipt')
    await context.close()
  })

  t.test('a field of customers is filled in on a phone, and one of a sale afterwards', async t => {
    const { context } = await payersBrowser(browser, PHONE)
    const { page, token } = await shopInBrowser(stoa, address, context)
    await page.goto(`${address}/custom-fields?record=customers.customer`)
    await page.getByRole('button', { name: 'Add field' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Add field' })
    await dialog.getByLabel('Name', { exact: true }).fill('Birthday')
    await dialog.getByLabel('Type').selectOption('date')
    await dialog.getByLabel('Says something of a person').check()
    await dialog.getByLabel('Must be filled in').check()
    await dialog.getByRole('button', { name: 'Add field' }).click()
    await page.getByRole('button', { name: 'Change Birthday' }).waitFor()
    t.strictSame(await faultsOfPage(page), [])

    await page.goto(`${address}/customers/new`)
    await page.getByLabel('Name', { exact: true }).fill('Ana')
    await page.getByLabel('Birthday').waitFor()
    await page.getByRole('button', { name: 'Add customer' }).last().click()
    await page.getByText('is needed').waitFor()
    await shoot(page, 'fields-customer-refused')
    await page.getByLabel('Birthday').fill('1990-05-17')
    await page.getByRole('button', { name: 'Add customer' }).last().click()
    await page.getByRole('heading', { name: 'Ana' }).waitFor()
    t.equal(await page.getByLabel('Birthday').inputValue(), '1990-05-17')
    t.strictSame(await faultsOfPage(page), [])
    await shoot(page, 'fields-customer')

    const body = { record: 'pos.sale', key: 'project', type: 'text', labels: { en: 'Project' } }
    await stoa.ok('POST', '/api/v1/custom-fields/fields', { token, body })
    const product = await stoa.ok('POST', PRODUCTS, {
      token,
      body: { sku: 'HOUR', name: 'An hour', priceMinor: 1000, kind: 'service' }
    })
    const { items } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
    const sale = await stoa.ok('POST', '/api/v1/pos/sales', {
      token,
      body: {
        registerId: items[0].id,
        lines: [{ variantId: product.variants[0].id, quantity: '1' }],
        tenders: [{ type: 'cash', amountMinor: 1000 }]
      }
    })
    await page.goto(`${address}/sales/${sale.id}`)
    await page.getByLabel('Project').fill('Harbour')
    await saveBar(page).click()
    await page.getByText('Saved.', { exact: true }).waitFor()
    await shoot(page, 'fields-sale')
    t.strictSame(await faultsOfPage(page), [])
    t.match(await stoa.ok('GET', `/api/v1/pos/sales/${sale.id}`, { token }), {
      custom: { project: 'Harbour' },
      customVersion: 1
    })
    await context.close()
  })
}
