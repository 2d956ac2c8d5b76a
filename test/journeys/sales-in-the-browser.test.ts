import t from 'tap'
import { testBrowser } from '../support/browser.ts'
import { consoleOf } from '../support/console.ts'
import { servedInstance } from '../support/instance.ts'
import { hire } from '../support/staff.ts'

// Sales taken back on the screen: by line, by the tenders they were paid by, or as if they never
// were; by whoever may.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()

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

  t.test('a sale of today is void, with the reason', async t => {
    const { owner, token, sell } = await shop()
    const sale = await sell([{ type: 'cash', amountMinor: 7332 }])
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

  t.test('a cashier asks a manager: for a void at another device, for a refund by PIN', async t => {
    const { owner, token, sell } = await shop()
    const [first, second] = [
      await sell([{ type: 'cash', amountMinor: 7332 }]),
      await sell([{ type: 'card', amountMinor: 7332 }])
    ]
    const cashier = await hire(stoa, owner, [{ role: 'cashier', shopId: owner.shopId }])
    const manager = await hire(stoa, owner, [{ role: 'manager', shopId: owner.shopId }])
    await stoa.ok('PUT', `/api/v1/access/users/${manager.userId}/pin`, {
      token,
      body: { pin: '7391' }
    })
    const { page, go, look, close, complaints } = await consoleOf(browser, address, cashier)
    const decide = async (what: 'approve' | 'decline'): Promise<void> => {
      const { items } = await stoa.ok('GET', '/api/v1/access/approvals', { token: manager.token })
      t.equal(items.length, 1)
      await stoa.ok('POST', `/api/v1/access/approvals/${items[0].id}/${what}`, {
        token: manager.token
      })
    }
    await go(`/sales/${first.id}`, first.number)
    await page.locator('.page-head').getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Void this sale' }).click()
    const dialog = page.getByRole('dialog', { name: `Void ${first.number}?` })
    await dialog.getByLabel('Reason').fill('Rung up twice')
    await dialog.getByRole('button', { name: 'Void the sale' }).click()
    await dialog.getByRole('heading', { name: 'A manager has to approve this void' }).waitFor()
    await dialog.getByText('Waiting for a manager at another device…').waitFor()
    t.strictSame(await look('sale-void-approval'), [])
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    t.equal(await dialog.getByLabel('Reason').inputValue(), 'Rung up twice', 'nothing is lost')
    const { items: given } = await stoa.ok('GET', '/api/v1/access/approvals', {
      token: manager.token
    })
    for (const { id } of given) {
      await stoa.ok('POST', `/api/v1/access/approvals/${id}/decline`, { token: manager.token })
    }
    await dialog.getByRole('button', { name: 'Void the sale' }).click()
    await dialog.getByText('Waiting for a manager at another device…').waitFor()
    await decide('decline')
    await dialog.getByText('It was declined.').waitFor()
    t.strictSame(await look('sale-void-declined'), [])
    await dialog.getByRole('button', { name: 'Ask again' }).click()
    await dialog.getByText('Waiting for a manager at another device…').waitFor()
    await decide('approve')
    await page.getByText(`${first.number} is void.`).waitFor()
    t.equal((await stoa.ok('GET', `/api/v1/pos/sales/${first.id}`, { token })).state, 'voided')

    // This browser is a device of the shop: the manager stands beside and types their PIN.
    await page.goto(`${address}/till`)
    await page.locator('.tile').first().waitFor()
    await page.context().addCookies([
      await stoa
        .call('POST', '/api/v1/access/devices', {
          token,
          headers: { 'sec-fetch-site': 'same-origin' },
          body: { shopId: owner.shopId, name: 'Back office' }
        })
        .then(async answer => {
          await page.evaluate(device => {
            const { localStorage } = globalThis as unknown as {
              localStorage: { setItem(key: string, value: string): void }
            }
            localStorage.setItem('stoa.device', device)
          }, answer.body)
          const [name, value] = String(answer.headers['set-cookie']).split(';')[0]?.split('=') ?? []
          return {
            name: String(name),
            value: String(value),
            url: `${address}/api/v1/access/browser`
          }
        })
    ])
    await go(`/sales/${second.id}`, second.number)
    await page.getByRole('button', { name: 'Refund', exact: true }).click()
    const drawer = page.getByRole('dialog', { name: 'Refund by line' })
    await drawer.getByRole('group', { name: '<b>Bold' }).getByLabel('One more').click()
    await drawer.getByLabel('Money goes back by').selectOption('cash')
    await drawer.getByText('A manager has to approve it.').waitFor()
    await drawer.getByRole('button', { name: 'Refund £16.66' }).click()
    await drawer.getByRole('heading', { name: 'A manager has to approve this refund' }).waitFor()
    await drawer.locator('form').getByRole('button').first().click()
    await drawer.getByLabel(/^PIN of/).pressSequentially('8264', { delay: 60 })
    await page.keyboard.press('Enter')
    await drawer.getByText('The PIN is wrong').waitFor()
    t.strictSame(await look('sale-refund-approval'), [])
    await drawer.getByLabel(/^PIN of/).pressSequentially('7391', { delay: 60 })
    await page.keyboard.press('Enter')
    await page.getByText('£16.66 refunded.').waitFor()
    const { items } = await stoa.ok('GET', `/api/v1/pos/refunds?saleId=${second.id}`, { token })
    t.match(items, [{ userId: cashier.userId }], 'it is the refund of the cashier')
    t.strictSame(
      complaints.filter(one => !/status of (403|422)/.test(one)),
      []
    )
    await close()
  })
}
