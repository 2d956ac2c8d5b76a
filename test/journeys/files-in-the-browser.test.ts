import { readFile } from 'node:fs/promises'
import t from 'tap'
import type { Page } from 'playwright-core'
import { testBrowser } from '../support/browser.ts'
import { consoleOf } from '../support/console.ts'
import { servedInstance } from '../support/instance.ts'
import { asAdmin } from '../support/storefront.ts'

// Products go out, are changed in the file and come back; customers come in, but for two, and go out
// as a file that a job makes once they are many.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()

const choose = (page: Page, name: string, csv: string): Promise<void> =>
  page
    .getByLabel('Choose a file')
    .and(page.locator('input'))
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(csv) })
async function saved(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click()
  ])
  return readFile(await download.path(), 'utf8')
}

if (browser !== null) {
  t.test('products are exported, changed in the file, and imported by a saved mapping', async t => {
    const owner = await stoa.signUp()
    const { token } = owner
    await stoa.ok('POST', '/api/v1/catalog/products', {
      token,
      body: { sku: '007', name: 'Desk lamp', priceMinor: 1250 }
    })
    const { page, go, look, close, complaints } = await consoleOf(browser, address, owner)
    await go('/files?kind=catalog.products', 'Import and export')
    const file = await saved(page, 'CSV')
    t.match(file, /"=""007""",Desk lamp,12\.50/)
    // As someone keeps it: names of their own.
    const theirs = file
      .replace('sku,name,price', 'Artikel,Bezeichnung,Verkauf')
      .replace('12.50', '13.75')
    await choose(page, 'prices.csv', theirs)
    await page.getByLabel('Artikel is taken as').selectOption('sku')
    await page.getByLabel('Verkauf is taken as').selectOption('price')
    await page.getByLabel('Name of these columns').fill('Wholesaler')
    await page.getByRole('button', { name: 'Save for such files' }).click()
    await page.getByText('Read as saved under the name Wholesaler.').waitFor()
    t.strictSame(await look('file-mapped'), [])
    await page.getByRole('button', { name: 'Another file' }).click()
    await choose(page, 'prices.csv', theirs)
    await page.getByText('Read as saved under the name Wholesaler.').waitFor()
    t.equal(await page.getByLabel('Verkauf is taken as').inputValue(), 'price')
    await page.getByRole('button', { name: 'Check the file' }).click()
    await page.getByRole('button', { name: 'Import one row' }).click()
    await page.getByText('Imported.', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Show what there is' }).click()
    await page.getByText('£13.75').first().waitFor()
    t.strictSame(complaints, [])
    await close()
  })

  t.test('customers come in but for two, whose rows are taken along', async t => {
    const owner = await stoa.signUp()
    const { page, go, look, close, complaints } = await consoleOf(browser, address, owner)
    await go('/files?kind=customers.customers', 'Import and export')
    await choose(
      page,
      'customers.csv',
      'Code,Name,Email,Phone\nA1,Ana,ana@example.test,\nB1,Bea,no address,\nC1,Cid,,12\nD1,Dan,,+442079460000'
    )
    await page.getByRole('button', { name: 'Check the file' }).click()
    await page.getByRole('button', { name: 'Import 2 rows' }).click()
    await page.getByText('Imported.', { exact: true }).waitFor()
    t.strictSame(await look('customers-imported'), [])
    const refused = await saved(page, 'Download refused rows')
    t.match(refused, /^\ufeffcode,name,phone,email,- line,- error\r\n/)
    t.match(refused, /B1,Bea,,no address,3,email: must be an e-mail address/)
    t.match(refused, /C1,Cid,"?=?"?"?12.*,4,/)
    const { items } = await stoa.ok('GET', '/api/v1/customers/customers', { token: owner.token })
    t.strictSame(
      items.map(({ name }: { name: string }) => name),
      ['Ana', 'Dan']
    )
    await asAdmin(
      stoa,
      "INSERT INTO customers_customer (tenant_id, company_id, id, name, code) SELECT $1, $2, gen_random_uuid(), 'Guest ' || n, 'G' || n FROM generate_series(1, 5000) n",
      [owner.tenantId, owner.companyId]
    )
    await go('/files?kind=customers.customers', 'Import and export')
    await page.getByRole('button', { name: 'CSV', exact: true }).click()
    await page.getByText('The file is being made and will appear below').waitFor()
    await page.getByRole('button', { name: 'Download', exact: true }).waitFor()
    t.strictSame(await look('customers-exported'), [])
    const all = await saved(page, 'Download')
    t.equal(all.match(/\r\n(?:G\d+|A1|D1|"?[0-9a-f-]{36})/g)?.length, 5_002)
    await page.getByRole('button', { name: 'Remove the file' }).click()
    await page.getByRole('button', { name: 'Remove the file' }).waitFor({ state: 'detached' })
    t.match(complaints, [/422/], 'too many at once is no fault of the page')
    t.equal(complaints.length, 1)
    await close()
  })
}
