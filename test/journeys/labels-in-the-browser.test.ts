import { readFile } from 'node:fs/promises'
import t from 'tap'
import { testBrowser } from '../support/browser.ts'
import { consoleOf } from '../support/console.ts'
import { servedInstance } from '../support/instance.ts'
import { codesIn, pagesOf } from '../support/testing/labels.ts'

// Labels for chosen products: seen before they are printed, and what is downloaded is read by a scanner.

t.setTimeout(600_000)
const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()
if (browser !== null) {
  t.test('labels are printed for the products that were marked', async t => {
    const shop = await stoa.signUp()
    const { token } = shop
    for (const [sku, name, barcode] of [
      ['JAM', 'Strawberry jam with whole fruit, 400 g', '4006381333931'],
      ['TEA', '中国绿茶', '96385074'],
      ['SOAP', 'Soap', '036000291452']
    ]) {
      const body = { sku, name, priceMinor: 349, weightGrams: 400, barcodes: [barcode] }
      await stoa.ok('POST', '/api/v1/catalog/products', { token, body })
    }
    const { page, complaints, look, close } = await consoleOf(browser, address, shop)
    await page.goto(`${address}/products`)
    await page.locator('tr', { hasText: 'jam' }).getByRole('checkbox').check()
    await page.getByRole('link', { name: 'Print labels' }).click()
    await page.getByRole('heading', { name: 'Labels', level: 1 }).waitFor()
    const preview = page.getByRole('img', { name: 'Preview of the first label' })
    await preview.waitFor()
    await page.getByLabel('Add a product').fill('tea')
    await page.getByLabel('Add a product').fill('中国')
    await page.getByRole('button', { name: /TEA/ }).click()
    await page.getByLabel('Copies of Strawberry').fill('3')
    await page.getByText('4 labels').waitFor()
    const [drawn] = await Promise.all([
      page.waitForResponse(/labels\/preview/),
      page.getByLabel('Price per kilogram').check()
    ])
    t.equal(drawn.status(), 200)
    await page.getByLabel('Labels', { exact: true }).selectOption('avery-l7160')
    await page.getByLabel('First free label').fill('20')
    t.strictSame(await look('labels'), [])
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download PDF' }).click()
    ])
    const pages = await pagesOf(await readFile(await download.path()))
    t.equal(pages.length, 2, 'two on the sheet that was begun, two on the next')
    const read = await Promise.all(pages.map(codesIn))
    t.strictSame(
      read
        .flat()
        .map(({ text }) => text)
        .sort(),
      ['4006381333931', '4006381333931', '4006381333931', '96385074']
    )
    const [zpl] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download ZPL' }).click()
    ])
    t.match(await readFile(await zpl.path(), 'utf8'), /\^PQ3\^XZ\n.*\^PQ1\^XZ\n$/)
    await page.getByLabel('Labels', { exact: true }).selectOption('custom')
    await page.getByLabel('Height, mm').fill('10')
    await page.getByRole('alert').getByText('no room').waitFor()
    t.strictSame(await look('labels-too-small'), [])
    await page.goto(`${address}/products/labels`)
    await page.getByText('No product is chosen yet').waitFor()
    t.strictSame(await look('labels-empty'), [])
    t.strictSame(
      complaints.filter(one => !/422/.test(one)),
      []
    )
    await close()
  })
}
