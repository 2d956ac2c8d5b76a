import t from 'tap'
import writeXlsxFile from 'write-excel-file/node'
import { testBrowser } from '../support/browser.ts'
import { consoleOf } from '../support/console.ts'
import { servedInstance } from '../support/instance.ts'
import { hire } from '../support/staff.ts'
import { cashSale, stockedShop } from '../support/till.ts'

// Stock on the screen: received, counted, written off, and what is refused; products come from a file
// that another system wrote.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()

const LONG =
  'Hand-bound notebook with marbled paper cover, A5, 192 pages, dotted, ribbon — Forest and Copper'
const levels = async (token: string, query = '') =>
  (await stoa.ok('GET', `/api/v1/inventory/levels?sort=sku&limit=100${query}`, { token })).items
const onHand = async (token: string) =>
  Object.fromEntries(
    (await levels(token)).map((l: { sku: string; quantity: string }) => [l.sku, l.quantity])
  )

/** Four goods: A, B and C with ten of each, and one never stocked, with a barcode. */
async function shop() {
  const us = await stockedShop(stoa, '10')
  const product = await stoa.ok('POST', '/api/v1/catalog/products', {
    token: us.token,
    body: {
      sku: 'NB-1',
      name: LONG,
      variants: [{ sku: 'NB-1', name: LONG, priceMinor: 1299, barcodes: ['5012345678900'] }]
    }
  })
  return { ...us, product }
}

if (browser !== null) {
  t.test('goods are received by scan, counted, and the books follow', async t => {
    const us = await shop()
    const { token } = us
    const { page, go, look, close, complaints } = await consoleOf(browser, address, us)
    await go('/stock/adjustments', 'Stock')
    await go('/stock/adjustments/new?reason=receipt', 'Receive goods')
    const find = page.getByLabel('Scan or search')
    const lines = page.getByRole('table', { name: 'Products of this adjustment' })
    for (let scans = 0; scans < 3; scans++) {
      await find.fill('5012345678900')
      await find.press('Enter')
      await lines.getByLabel(`Received: ${LONG}`).waitFor()
      await lines.locator(`input[value="${scans + 1}"]`).waitFor()
    }
    await find.fill('no such thing')
    await find.press('Enter')
    await page.getByText('No goods match “no such thing”.').waitFor()
    await find.fill('thing a')
    await page.getByRole('list', { name: 'Products found' }).getByRole('button').click()
    await lines.getByLabel('Received: Thing A').fill('2,5')
    await page.getByLabel('Reference').fill('DN-7')
    await page.getByRole('button', { name: 'Post receipt' }).click()
    await page.getByRole('heading', { name: 'Received', exact: true }).waitFor()
    await page.getByText('Goods received.').waitFor()
    t.match(await onHand(token), { A: '12.5', B: '10', 'NB-1': '3' })

    // A count: what differs is seen before it is posted.
    await go('/stock/adjustments/new?reason=count', 'Count stock')
    for (const [sku, counted] of [
      ['A', '12'],
      ['B', '10'],
      ['C', '7']
    ] as const) {
      await find.fill(sku)
      await find.press('Enter')
      const field = lines.getByLabel(`Counted: Thing ${sku}`)
      await field.waitFor()
      await field.fill(counted)
    }
    const row = (name: string) => lines.getByRole('row', { name })
    t.match(await row('Thing A').innerText(), /−0\.5/)
    t.match(await row('Thing C').innerText(), /−3/)
    await page.getByText('2 of 3 differ').waitFor()
    t.equal((await onHand(token)).C, '10', 'nothing is posted yet')
    // Meanwhile one of C is sold.
    await stoa.ok('POST', '/api/v1/pos/sales', { token, body: cashSale(us, [[2, '1']], 99) })
    await page.getByRole('button', { name: 'Post count' }).click()
    await lines.getByText('it is now 9').waitFor()
    t.strictSame(await look('stock-count'), [])
    t.equal((await onHand(token)).A, '12.5', 'nor of the other lines')
    await lines.getByLabel('Counted: Thing C').fill('8')
    await page.getByRole('button', { name: 'Post count' }).click()
    await page.getByRole('heading', { name: 'Counted', exact: true }).waitFor()
    t.match(await onHand(token), { A: '12', B: '10', C: '8' })
    t.match(await page.getByRole('row', { name: 'Thing B' }).innerText(), /as expected/)
    t.strictSame(await look('stock-adjustment'), [])
    t.strictSame(
      complaints.filter(one => !one.includes('409')),
      []
    )
    await close()
  })

  t.test(
    'goods are written off with a reason; what is not there is refused at its line',
    async t => {
      const us = await shop()
      const { token } = us
      const { page, go, close } = await consoleOf(browser, address, us)
      await go('/stock', 'Stock')
      await page.getByRole('link', { name: 'Adjust stock' }).click()
      await page.getByLabel('What happened').selectOption('write-off')
      await page.getByRole('heading', { name: 'Write off' }).waitFor()
      const find = page.getByLabel('Scan or search')
      const lines = page.getByRole('table', { name: 'Products of this adjustment' })
      for (const [sku, gone] of [
        ['A', '2'],
        ['B', '11'],
        ['C', 'three']
      ] as const) {
        await find.fill(sku)
        await find.press('Enter')
        await lines.getByLabel(`Written off: Thing ${sku}`).waitFor()
        await lines.getByLabel(`Written off: Thing ${sku}`).fill(gone)
      }
      const post = page.getByRole('button', { name: 'Post write-off' })
      await post.click()
      await page.getByText('Write why these goods are gone.').waitFor()
      await lines.getByText('Write a number, such as 3 or 0.5.').waitFor()
      await lines.getByLabel('Written off: Thing C').fill('1')
      await page.getByLabel('Why').fill('Broken by the cat')
      await post.click()
      await lines.getByText('Only 10 are there.').waitFor()
      t.match(await onHand(token), { A: '10', B: '10', C: '10' }, 'all or nothing')
      // Leaving asks, since it is not posted.
      await page.getByRole('link', { name: 'Products', exact: true }).first().click()
      await page.getByText('Leave this page? What you changed is lost.').waitFor()
      await page.getByRole('button', { name: 'Stay here' }).click()
      await lines.getByRole('button', { name: 'Remove Thing B' }).click()
      await post.click()
      await page.getByRole('heading', { name: 'Written off', exact: true }).waitFor()
      await page.getByText('Broken by the cat').waitFor()
      t.match(await onHand(token), { A: '8', B: '10', C: '9' })
      await close()
    }
  )

  t.test('levels are found, filtered and followed to what moved them', async t => {
    const us = await shop()
    const { token } = us
    await stoa.ok('POST', '/api/v1/inventory/adjustments', {
      token,
      body: {
        reason: 'count',
        lines: [
          { variantId: us.variants[0], quantity: '2' },
          { variantId: us.variants[1], quantity: '0' }
        ]
      }
    })
    await stoa.ok('POST', '/api/v1/pos/sales', { token, body: cashSale(us, [[0, '1']], 500) })
    const { page, go, look, close, complaints } = await consoleOf(browser, address, us)
    const low = page.getByRole('region', { name: 'Stock low' })
    await low.getByText('Thing A').waitFor()
    t.strictSame(
      await low.getByRole('listitem').allInnerTexts(),
      ['Thing B\nOut of stock\n0', 'Thing A\nLow\n1'],
      'the fewest first; never stocked goods are not low'
    )
    await low.getByRole('link', { name: 'All' }).click()
    await page.getByRole('button', { name: 'State: Low or out' }).waitFor()
    await page.getByText('2 shown').waitFor()
    await go('/stock', 'Stock')
    await page.getByText('4 shown').waitFor()
    t.strictSame(await look('stock'), [])
    await page.getByRole('searchbox').fill('notebook')
    await page.getByText('1 shown').waitFor()
    t.match(page.url(), /search=notebook/)
    await page.getByRole('searchbox').fill('nothing like it')
    await page.getByRole('heading', { name: 'Nothing fits' }).waitFor()
    await page.getByRole('link', { name: 'Clear search and filters' }).click()
    await page.getByRole('link', { name: 'Thing A' }).click()
    await page.getByRole('heading', { name: 'Thing A' }).waitFor()
    await page.getByText('3 shown').waitFor()
    const rows = await page.getByRole('row').allInnerTexts()
    t.match(rows[1], /Sale\s+Sale\s+Olivia Owner\s+−1\s+1/)
    t.match(rows[2], /Counted\s+Adjustment.*−8\s+2/s)
    t.strictSame(await look('stock-movements'), [])
    await page.getByRole('link', { name: 'Adjust stock' }).click()
    await page.getByLabel('Received: Thing A').waitFor()
    await page.getByRole('button', { name: 'Discard' }).click()
    await page.goBack()
    await page.getByRole('button', { name: 'Reason' }).click()
    await page.getByRole('menuitem', { name: 'Counted' }).click()
    await page.getByText('1 shown').waitFor()
    await page.getByRole('link', { name: 'Open the product' }).click()
    const panel = page.getByRole('region', { name: 'Stock', exact: true })
    await panel.getByText('Latest movements').waitFor()
    t.match(await panel.innerText(), /Available\s+Low\s+1.*Sale.*−1.*Counted.*−8/s)
    await go('/stock/reserved', 'Stock')
    await page.getByRole('heading', { name: 'Nothing is reserved' }).waitFor()
    t.strictSame(complaints, [])
    await close()

    // Who may look only is offered nothing else.
    const cashier = await hire(stoa, us, [{ role: 'cashier', companyId: us.companyId }])
    const theirs = await consoleOf(browser, address, cashier)
    await theirs.go('/stock', 'Stock')
    await theirs.page.getByText('4 shown').waitFor()
    t.equal(await theirs.page.getByRole('link', { name: 'Adjust stock' }).count(), 0)
    await theirs.go('/stock/adjustments/new', 'There is no such page')
    await theirs.close()
  })

  t.test('a file of another system: mapped, checked, fixed, imported, found again', async t => {
    const owner = await stoa.signUp()
    const { token } = owner
    const { page, go, look, close, complaints } = await consoleOf(browser, address, owner)
    await go('/products', 'Products')
    await page.getByRole('button', { name: 'More', exact: true }).first().click()
    await page.getByRole('menuitem', { name: 'Import and export' }).click()
    await page.getByText('Nothing has been imported yet.').waitFor()
    const choose = (name: string, csv: string): Promise<void> =>
      page
        .getByLabel('Choose a file')
        .and(page.locator('input'))
        .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(csv) })
    const products = (prices: string[]): string =>
      [
        'Handle,Title,Colour,Variant Price',
        ...prices.map((price, i) => `W-${i},"Widget, ${i} <b>",red,${price}`)
      ].join('\n')
    await choose('widgets.csv', products(['1.00', 'free', '-2', '3.00', '1.234']))
    await page.getByText('Nothing has been changed yet.').waitFor()
    const chosen = (name: string): Promise<string> =>
      page.getByLabel(`${name} is taken as`).inputValue()
    t.strictSame(
      await Promise.all(['Handle', 'Title', 'Colour', 'Variant Price'].map(chosen)),
      ['sku', 'name', '', 'price'],
      'known by their names'
    )
    await page.getByLabel('Handle is taken as').selectOption('')
    t.ok(await page.getByRole('button', { name: 'Check the file' }).isDisabled())
    await page.getByLabel('Handle is taken as').selectOption('sku')
    await page.getByLabel('Colour is taken as').selectOption('description')
    await page.getByRole('button', { name: 'Check the file' }).click()
    const faults = page.getByRole('region', { name: 'Rows that need a look' })
    await faults.getByRole('row').nth(3).waitFor()
    t.strictSame(
      (await faults.getByRole('row').allInnerTexts()).slice(1).map(row => row.slice(0, 7)),
      ['3\tPrice', '4\tPrice', '6\tPrice']
    )
    t.strictSame(await look('import-checked'), [])
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      faults.getByRole('button', { name: 'Download refused rows' }).click()
    ])
    t.equal(download.suggestedFilename(), 'rows-with-errors.csv')
    t.equal((await stoa.ok('GET', '/api/v1/catalog/products', { token })).items.length, 0)

    await page.getByRole('button', { name: 'Another file' }).click()
    await choose(
      'widgets.csv',
      products(Array.from({ length: 2000 }, (_, i) => `${(i % 90) + 1}.50`))
    )
    await page.getByRole('button', { name: 'Check the file' }).click()
    await page.getByRole('button', { name: 'Import 2,000 rows' }).click()
    await page.getByRole('heading', { name: 'Import', exact: true }).waitFor()
    const seen = new Set<string>()
    const progress = page.getByRole('progressbar')
    await page.reload()
    await page.getByText('2,000 rows').or(page.getByText('Imported.')).first().waitFor()
    while ((await progress.count()) > 0) {
      seen.add((await progress.getAttribute('value').catch(() => null)) ?? '')
      await new Promise(resolve => setTimeout(resolve, 100)) // the page asks every 700 ms
    }
    t.comment(`seen on the way: ${[...seen].join(', ')}`)
    await page.getByText('Imported.', { exact: true }).waitFor()
    const { items } = await stoa.ok('GET', '/api/v1/files/imports', { token })
    t.match(items[0], { dryRun: false, state: 'done', created: 2000, failed: 0 })
    t.match((await stoa.ok('GET', '/api/v1/catalog/products?sku=W-1999', { token })).items[0], {
      name: 'Widget, 1999 <b>',
      description: null,
      variants: [{ priceMinor: 2050 }]
    })
    t.strictSame(await look('import-done'), [])
    await page.getByRole('link', { name: 'All imports' }).click()
    const former = page.getByRole('region', { name: 'Earlier imports' })
    await former.getByRole('row').nth(3).waitFor()
    t.match((await former.getByRole('row').allInnerTexts())[1], /Done\s+2,000\s+2,000/)
    t.strictSame(await look('import'), [])
    t.strictSame(complaints, [])
    await close()

    const cashier = await hire(stoa, owner, [{ role: 'cashier', companyId: owner.companyId }])
    const theirs = await consoleOf(browser, address, cashier)
    await theirs.go('/files', 'There is no such page')
    await theirs.close()
  })

  t.test('the export of another system and a workbook are taken as they are', async t => {
    const owner = await stoa.signUp()
    const { token } = owner
    const { page, go, look, close, complaints } = await consoleOf(browser, address, owner)
    await go('/files?kind=catalog.products', 'Import and export')
    const input = page.getByLabel('Choose a file').and(page.locator('input'))
    await input.setInputFiles({
      name: 'products_export.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        [
          'Handle,Title,Vendor,Type,Published,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Barcode',
          "tee,Camiseta roja,Acme,Shirts,true,Size,S,TEE-S,19.00,'5012345678900",
          'tee,,,,,,M,TEE-M,19.00,'
        ].join('\n')
      )
    })
    await page.getByRole('heading', { name: 'This is an export of Shopify' }).waitFor()
    t.strictSame(await look('import-of-system'), [])
    await page.getByRole('button', { name: 'Check the file' }).click()
    await page.getByText('these columns were left out: Vendor, Option1 Name').waitFor()
    t.strictSame(await look('import-of-system-checked'), [])
    await page.getByRole('button', { name: 'Import 2 rows' }).click()
    await page.getByText('Imported.', { exact: true }).waitFor()
    t.match((await stoa.ok('GET', '/api/v1/catalog/products', { token })).items, [
      { sku: 'TEE', name: 'Camiseta roja', variants: [{ name: 'Camiseta roja, S' }, {}] }
    ])
    await go('/files?kind=catalog.products', 'Import and export')
    await input.setInputFiles({
      name: 'stock.xlsx',
      mimeType: '',
      buffer: await writeXlsxFile([
        ['Code', 'Product name', 'Price'].map(value => ({ value })),
        [{ value: 'MUG' }, { value: 'Mug' }, { value: 5.5, type: Number }]
      ]).toBuffer()
    })
    await page.getByLabel('Code is taken as').waitFor()
    await page.getByRole('button', { name: 'Check the file' }).click()
    await page.getByRole('button', { name: 'Import one row' }).click()
    await page.getByText('Imported.', { exact: true }).waitFor()
    t.match((await stoa.ok('GET', '/api/v1/catalog/products?sku=MUG', { token })).items, [
      { name: 'Mug', variants: [{ priceMinor: 550 }] }
    ])
    t.strictSame(complaints, [])
    await close()
  })
}
