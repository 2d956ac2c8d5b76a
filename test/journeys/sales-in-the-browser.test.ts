// In a process of its own: it listens, and serves pages.
import t from 'tap'
import { testBrowser } from '../support/browser.ts'
import { consoleOf } from '../support/console.ts'
import { ownInstance } from '../support/instance.ts'
import { hire } from '../support/staff.ts'

// Sales taken back on the screen: by line, by the tenders they were paid by, or as if they never
// were; by whoever may.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const stoa = await ownInstance({}, undefined, { pages: true })
const address = await stoa.app.listen({ host: '127.0.0.1', port: 0 })

const LONG =
  'Hand-bound notebook with marbled paper cover, A5, 192 pages, dotted, ribbon — Forest and Copper'

/** Three goods, and a till to sell them on. */
async function shop() {
  const owner = await stoa.signUp()
  const { token } = owner
  const variants: string[] = []
  for (const [i, name] of [LONG, 'Матрёшка, 5 кукол', '<b>Bold</b> فانوس'].entries()) {
    const product = await stoa.ok('POST', '/api/v1/catalog/products', {
      token,
      body: { sku: `S-${i}`, name, priceMinor: 1000 + i * 333 }
    })
    variants.push(product.variants[0].id)
  }
  await stoa.ok('POST', '/api/v1/inventory/adjustments', {
    token,
    body: { reason: 'opening', lines: variants.map(variantId => ({ variantId, quantity: '100' })) }
  })
  const { items: registers } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
  const sell = (tenders: object[]): Promise<{ id: string; number: string; dueMinor: number }> =>
    stoa.ok('POST', '/api/v1/pos/sales', {
      token,
      body: {
        registerId: registers[0].id,
        lines: variants.map((variantId, i) => ({ variantId, quantity: String(3 - i) })),
        tenders
      }
    })
  return { owner, token, sell }
}

if (browser !== null) {
  t.test('lines go back by the tenders they came by, and the rest another day', async t => {
    const { owner, token, sell } = await shop()
    // 3 × 10.00 + 2 × 13.33 + 16.66 = 73.32
    const sale = await sell([
      { type: 'card', amountMinor: 4000, reference: '4417' },
      { type: 'cash', amountMinor: 5000 }
    ])
    const { page, go, look, close, complaints } = await consoleOf(browser, address, owner)
    await go('/refunds', 'Refunds')
    await page.getByRole('heading', { name: 'Nothing taken back yet' }).waitFor()
    t.strictSame(await look('refunds-empty'), [])
    await go(`/sales/${sale.id}`, sale.number)
    await page.getByRole('button', { name: 'Refund', exact: true }).click()
    const drawer = page.getByRole('dialog', { name: 'Refund by line' })
    t.ok(await drawer.getByRole('button', { name: 'Choose at least one piece' }).isDisabled())
    await drawer.getByRole('group', { name: LONG }).getByLabel('One more').click()
    await drawer.getByRole('group', { name: LONG }).getByLabel('One more').click()
    await drawer.getByRole('group', { name: 'Матрёшка' }).getByLabel('One more').click()
    await drawer.getByRole('group', { name: '<b>Bold' }).getByLabel('One more').click()
    await drawer.getByLabel('Reason').fill('Changed their mind')
    t.match(await drawer.locator('dl').innerText(), /Card 4417\s+£40\.00\s+Cash\s+£9\.99/)
    t.strictSame(await look('sale-refund'), [])
    // The refund arrives, its answer does not: pressed again it is the same one.
    await page.route(
      '**/api/v1/pos/refunds',
      async route => {
        await route.fetch()
        await route.abort()
      },
      { times: 1 }
    )
    await drawer.getByRole('button', { name: 'Refund £49.99' }).click()
    await drawer
      .getByText('The server did not answer. Check the connection, then try again.')
      .waitFor()
    await page.getByText('Refunded in part').waitFor()
    await drawer.getByRole('button', { name: 'Refund £49.99' }).click()
    await page.getByText('£49.99 refunded.').waitFor()
    const { items: posted } = await stoa.ok('GET', `/api/v1/pos/refunds?saleId=${sale.id}`, {
      token
    })
    t.equal(posted.length, 1)
    await page.getByText('Refunded in part').waitFor()
    await page.getByRole('heading', { name: 'Taken back' }).waitFor()
    t.strictSame(await look('sale-refunded'), [])

    await page.getByRole('button', { name: 'Refund', exact: true }).click()
    t.equal(await drawer.getByText('All refunded').count(), 1)
    await drawer.getByRole('group', { name: 'Матрёшка' }).getByLabel('One more').click()
    await drawer.getByRole('group', { name: LONG }).getByLabel('One more').click()
    await drawer.getByRole('button', { name: 'Refund £23.33' }).click()
    await page.getByText('£23.33 refunded.').waitFor()
    const { state } = await stoa.ok('GET', `/api/v1/pos/sales/${sale.id}`, { token })
    t.equal(state, 'refunded')
    await page.getByText('Refunded', { exact: true }).waitFor()
    t.equal(await page.getByRole('button', { name: 'Refund', exact: true }).count(), 0)

    await page.getByRole('region', { name: 'Taken back' }).getByRole('link').first().click()
    await page.getByRole('link', { name: 'Open the sale' }).waitFor()
    t.strictSame(await look('refund'), [])
    await page.getByRole('link', { name: 'All refunds' }).click()
    await page.getByText('2 shown').waitFor()
    t.strictSame(await look('refunds'), [])
    await page.getByRole('button', { name: 'Sales', exact: true }).click()
    await page.getByRole('heading', { name: 'Sales' }).waitFor()
    t.strictSame(
      complaints.filter(one => !one.includes('net::ERR_FAILED')),
      []
    )
    await close()
  })

  t.test('what the server refuses is said in the drawer, and nothing is posted twice', async t => {
    const { owner, token, sell } = await shop()
    const sale = await sell([{ type: 'cash', amountMinor: 7332 }])
    const { page, go, look, close } = await consoleOf(browser, address, owner)
    await go(`/sales/${sale.id}`, sale.number)
    await page.getByRole('button', { name: 'Refund', exact: true }).click()
    const drawer = page.getByRole('dialog', { name: 'Refund by line' })
    await drawer.getByRole('group', { name: '<b>Bold' }).getByLabel('One more').click()
    // Someone else takes the same piece back meanwhile.
    await stoa.ok('POST', '/api/v1/pos/refunds', {
      token,
      body: {
        registerId: (await stoa.ok('GET', '/api/v1/pos/registers', { token })).items[0].id,
        saleId: sale.id,
        lines: [{ lineNo: 3, quantity: '1' }],
        tenders: [{ type: 'cash', amountMinor: 1666 }]
      }
    })
    await drawer.getByRole('button', { name: 'Refund £16.66' }).click()
    await drawer.getByRole('alert').waitFor()
    t.match(await drawer.getByRole('alert').innerText(), /exceeds what is left to refund/)
    t.strictSame(await look('sale-refund-refused'), [])
    const { items } = await stoa.ok('GET', `/api/v1/pos/refunds?saleId=${sale.id}`, { token })
    t.equal(items.length, 1)
    await close()
  })

  t.test('a sale of today is void, with the reason; a cashier is not offered it', async t => {
    const { owner, token, sell } = await shop()
    const sale = await sell([{ type: 'cash', amountMinor: 7332 }])
    const cashier = await hire(stoa, owner, [{ role: 'cashier', companyId: owner.companyId }])
    const theirs = await consoleOf(browser, address, cashier)
    await theirs.go(`/sales/${sale.id}`, sale.number)
    await theirs.page.getByRole('button', { name: 'Refund', exact: true }).waitFor()
    t.equal(await theirs.page.getByRole('button', { name: 'More', exact: true }).count(), 0)
    await theirs.page.getByRole('button', { name: 'Refund', exact: true }).click()
    await theirs.page.getByRole('dialog').getByLabel('Reason').waitFor()
    t.equal(await theirs.page.getByLabel('Money goes back by').count(), 0, 'nor another tender')
    await theirs.close()

    const { page, go, look, close, complaints } = await consoleOf(browser, address, owner)
    await go(`/sales/${sale.id}`, sale.number)
    await page.locator('.page-head').getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Void this sale' }).click()
    const dialog = page.getByRole('dialog', { name: `Void ${sale.number}?` })
    t.ok(await dialog.getByRole('button', { name: 'Void the sale' }).isDisabled())
    await dialog.getByLabel('Reason').fill('Rung up twice')
    t.strictSame(await look('sale-void'), [])
    await dialog.getByRole('button', { name: 'Void the sale' }).click()
    await page.getByText(`${sale.number} is void.`).waitFor()
    await page.getByRole('heading', { name: 'Taken back' }).waitFor()
    const { state } = await stoa.ok('GET', `/api/v1/pos/sales/${sale.id}`, { token })
    t.equal(state, 'voided')
    t.strictSame(complaints, [])
    await close()
  })
}
