// In a process of its own: it listens, and serves pages.
import t from 'tap'
import { testBrowser } from '../support/browser.ts'
import { consoleOf } from '../support/console.ts'
import { ownInstance } from '../support/instance.ts'
import { XenditServer } from '../support/payments/xendit-server.ts'
import { hire } from '../support/staff.ts'
import { act, asStaff, checkOut, fill, market, type Market } from '../support/storefront-orders.ts'

// Orders of the web shop on the screen, from their payment to what comes back of them; and the money
// behind them, at providers and by hand.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const xendit = await new XenditServer().listen()
t.teardown(() => xendit.close())
const stoa = await ownInstance({ XENDIT_URL: xendit.url }, undefined, { pages: true })
const address = await stoa.app.listen({ host: '127.0.0.1', port: 0 })

const TRANSFER = { provider: 'manual', method: 'bank-transfer' }
const ON_DELIVERY = { provider: 'manual', method: 'cash-on-delivery' }
const LONG = 'Wilhelmina Featherstonehaugh-Cholmondeley of Little Snoring'

/** But what the API refused on purpose, of which the browser's console speaks. */
const unexpected = (complaints: string[]): string[] =>
  complaints.filter(one => !/responded with a status of (400|409|412|422)/.test(one))

/** Somebody orders. */
async function place(
  shop: Market,
  lines: Record<string, string>,
  { payment = TRANSFER, method = shop.deliveryId, name = 'Gus Guest' } = {}
) {
  const filled = await fill(shop, lines, { method })
  const contact = { name, email: 'gus@example.test', phone: '+447700900123', whatsappConsent: true }
  const response = await checkOut(shop, filled, { payment, contact })
  if (response.statusCode !== 201) throw new Error(response.body)
  const order: { id: string; number: string; payment: { paymentId: string } } = response.json()
  await stoa.settled()
  return { ...order, visitor: filled.visitor }
}

/** The transfer is there. */
async function received({ owner: { token } }: Market, paymentId: string): Promise<void> {
  await stoa.ok('POST', `/api/v1/payments/payments/${paymentId}/confirm`, { token, body: {} })
  await stoa.settled()
}

if (browser !== null) {
  t.test('an order goes over the board until it is shipped, and comes back in part', async t => {
    const owner = await stoa.signUp()
    const mine = await consoleOf(browser, address, owner)
    const { page, go, look, close, complaints } = mine
    await go('/orders', 'Orders')
    await page.getByRole('heading', { name: 'No orders yet' }).waitFor()
    const shop = await market(stoa, { of: owner })
    const first = await place(shop, { [shop.tea]: '3', [shop.coffee]: '1' }, { name: LONG })
    await place(
      shop,
      { [shop.tea]: '1' },
      { payment: ON_DELIVERY, method: shop.pickupId, name: '<b>Иван</b> فانوس' }
    )
    await place(shop, { [shop.coffee]: '2' })

    // Its payment is confirmed on the payment's own page.
    await go(`/orders/${first.id}`, first.number)
    await page.getByRole('link', { name: 'Bank transfer' }).click()
    await page.getByRole('button', { name: 'Confirm receipt' }).click()
    const receipt = page.getByRole('dialog')
    await receipt.getByLabel('Reference').fill('TRX 4417')
    await receipt.getByRole('button', { name: /^Confirm / }).click()
    await page.getByText('Receipt confirmed.').waitFor()
    await stoa.settled()
    t.match(await asStaff(stoa, shop, first.id), { state: 'confirmed', paymentState: 'paid' })

    await go('/orders', 'Orders')
    const card = page.locator(`[data-order="${first.id}"]`)
    const column = (name: string) => page.getByRole('region', { name, exact: true })
    await column('To pick').getByText(LONG).waitFor()
    await card.focus()
    await page.keyboard.press('ArrowLeft')
    await page.locator('[data-order]:focus').waitFor()
    t.equal(await card.and(page.locator(':focus')).count(), 0)
    await card.focus()
    await page.keyboard.press('Shift+ArrowRight')
    await column('To pack').getByText(LONG).waitFor()
    t.equal((await asStaff(stoa, shop, first.id)).state, 'picked')
    // The focus goes with the card.
    await card.and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Shift+ArrowRight')
    await column('To hand over').getByText(LONG).waitFor()
    t.strictSame(await look('orders-board'), [])
    await card.focus()
    await page.keyboard.press('Shift+ArrowRight')
    const parcel = page.getByRole('dialog', { name: `Ship ${first.number}` })
    await parcel.getByLabel('Tracking link').fill('not a link')
    await parcel.getByRole('button', { name: 'Ship' }).click()
    await parcel.locator('[aria-invalid="true"]').waitFor()
    t.equal((await asStaff(stoa, shop, first.id)).state, 'packed', 'refused at its field')
    await parcel.getByLabel('Carrier').fill('Royal Mail')
    await parcel.getByLabel('Tracking number').fill('RM 42')
    await parcel.getByLabel('Tracking link').fill('https://track.example.test/RM42')
    await page.keyboard.press('Enter')
    await column('On the way').getByText(LONG).waitFor()
    t.match(await asStaff(stoa, shop, first.id), {
      state: 'shipped',
      shipping: { carrier: 'Royal Mail', trackingNumber: 'RM 42' }
    })

    await card.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: first.number }).waitFor()
    await page.getByRole('button', { name: 'Mark as delivered' }).click()
    await page.getByText('Delivered', { exact: true }).first().waitFor()
    await page.getByRole('button', { name: 'Return goods' }).click()
    const back = page.getByRole('dialog', { name: 'Return goods' })
    t.ok(await back.getByRole('button', { name: 'Choose at least one piece' }).isDisabled())
    for (let i = 0; i < 3; i++) {
      await back.getByRole('group', { name: 'Tea' }).getByLabel('One more').click()
    }
    // Someone else takes one of them back meanwhile.
    await stoa.ok('POST', `/api/v1/storefront/admin/orders/${first.id}/returns`, {
      token: owner.token,
      body: { lines: [{ lineNo: 1, quantity: '1' }] }
    })
    await back.getByRole('button', { name: 'Refund £38.97' }).click()
    t.match(await back.getByRole('alert').innerText(), /Line 1 cannot be returned/)
    await back.getByRole('group', { name: 'Tea' }).getByLabel('One less').click()
    await back.getByLabel('Can be sold again').uncheck()
    await back.getByLabel('Reason').fill('Broken in the post')
    await back.getByRole('button', { name: 'Refund £25.98' }).click()
    await page.getByText('£25.98 goes back to the customer.').waitFor()
    const { returns, lines } = await asStaff(stoa, shop, first.id)
    t.match(returns[1], { restocked: false, reason: 'Broken in the post', refundedMinor: 2598 })
    t.match(lines[0], { returnedQuantity: '3' })
    await page.getByText('3 returned').waitFor()
    t.strictSame(await look('order'), [])
    t.strictSame(unexpected(complaints), [])
    await close()
  })

  t.test('a request is answered, one is cancelled, a stale page does nothing', async t => {
    const owner = await stoa.signUp()
    const shop = await market(stoa, { of: owner })
    const [sold, open, cod] = [
      await place(shop, { [shop.tea]: '2' }),
      await place(shop, { [shop.coffee]: '1' }),
      await place(shop, { [shop.tea]: '1' }, { payment: ON_DELIVERY, method: shop.pickupId })
    ]
    await received(shop, sold.payment.paymentId)
    await shop.ok('POST', `/orders/${sold.id}/return-requests`, {
      visitor: sold.visitor,
      body: { lines: [{ lineNo: 1, quantity: '1' }], reason: 'The wrong tea' }
    })
    const { page, go, look, close, complaints } = await consoleOf(browser, address, owner)
    const tile = page.getByRole('region', { name: 'Orders to do' })
    await tile.getByRole('row', { name: /Returns to answer/ }).waitFor()
    await tile.getByRole('link', { name: 'Returns to answer' }).click()
    await page.getByText('1 shown').waitFor()
    await page.getByRole('link', { name: sold.number }).click()
    await page.getByText('The wrong tea').first().waitFor()
    await page.getByRole('button', { name: 'Accept the return' }).click()
    await page.getByRole('dialog').getByLabel('Answer to the customer').fill('Sorry')
    await page.getByRole('dialog').getByRole('button', { name: 'Accept the return' }).click()
    await page.getByText('Return accepted.').waitFor()
    t.match((await asStaff(stoa, shop, sold.id)).returns, [
      { state: 'accepted', answer: 'Sorry', restocked: true }
    ])

    await go(`/orders/${open.id}`, open.number)
    t.equal(await page.getByRole('button', { name: /^Mark as/ }).count(), 0, 'it is not paid')
    await page.locator('.page-head').getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Cancel the order' }).click()
    await page.getByRole('dialog').getByLabel('Reason').fill('Sold out')
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel the order' }).click()
    await page.getByText(`${open.number} is cancelled.`).waitFor()
    const { state, history } = await asStaff(stoa, shop, open.id)
    const cancel = history.find(({ what }: { what: string }) => what === 'cancel')
    t.match([state, cancel.note], ['cancelled', 'Sold out'])

    await go(`/orders/${cod.id}`, cod.number)
    await page.getByRole('button', { name: 'Mark as picked' }).waitFor()
    t.equal((await act(stoa, shop, cod.id, 'pick')).statusCode, 200)
    await page.getByRole('button', { name: 'Mark as picked' }).click()
    await page.getByRole('button', { name: 'Mark as packed' }).waitFor()
    t.equal((await asStaff(stoa, shop, cod.id)).state, 'picked', 'once, by who was first')
    await page.getByRole('button', { name: 'Mark as packed' }).click()
    await page.getByRole('button', { name: 'Ready to collect' }).click()
    await page.getByRole('button', { name: 'Hand over' }).click()
    await page.locator('.page-head').getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Close without payment' }).click()
    await page.getByRole('dialog').getByLabel('They came back').check()
    await page.getByRole('dialog').getByLabel('Reason').fill('Never paid')
    await page.getByRole('dialog').getByRole('button', { name: 'Close the order' }).click()
    await page.getByText(`${cod.number} is closed.`).waitFor()
    t.match(await asStaff(stoa, shop, cod.id), { state: 'closed', closedGoods: 'restocked' })

    await go('/orders/list', 'All orders')
    await page.getByText('3 shown').waitFor()
    await page.getByPlaceholder('Order number').fill(open.number.toLowerCase())
    await page.getByText('1 shown').waitFor()
    await page.getByPlaceholder('Order number').fill('W1999-1')
    await page.getByRole('heading', { name: 'No order matches' }).waitFor()
    await page.getByRole('link', { name: 'Clear search and filters' }).click()
    await page.getByRole('button', { name: 'Total', exact: true }).click()
    await page.getByRole('columnheader', { name: 'Total' }).locator('svg').waitFor()
    t.strictSame(await look('orders-list'), [])
    t.strictSame(unexpected(complaints), [])
    await close()

    // Who may only read is offered nothing.
    const reader = await hire(stoa, owner, [{ role: 'accountant', companyId: owner.companyId }])
    const theirs = await consoleOf(browser, address, reader)
    await theirs.go(`/orders/${sold.id}`, sold.number)
    t.equal(await theirs.page.locator('.page-head').getByRole('button').count(), 0)
    t.equal(await theirs.page.getByRole('link', { name: 'Shipping', exact: true }).count(), 0)
    await theirs.go(`/payments/${sold.payment.paymentId}`, '£')
    t.equal(await theirs.page.locator('.page-head').getByRole('button').count(), 0)
    await theirs.close()
  })

  t.test('what is shipped how, and the keys of web shops', async t => {
    const owner = await stoa.signUp()
    const { token } = owner
    const postage = await stoa.ok('POST', '/api/v1/catalog/products', {
      token,
      body: { sku: 'POST', name: 'Postage', priceMinor: 0, kind: 'service' }
    })
    const { page, go, look, close, complaints } = await consoleOf(browser, address, owner)
    await go('/shipping', 'Shipping')
    await page.getByRole('heading', { name: 'No shipping methods yet' }).waitFor()
    await page.getByRole('button', { name: 'New zone' }).click()
    const zone = page.getByRole('dialog', { name: 'New zone' })
    await zone.getByLabel('Name').fill('Britain')
    await zone.getByLabel('Countries and regions').fill('gb, ireland')
    await zone.getByRole('button', { name: 'New zone' }).click()
    await zone.locator('[aria-invalid="true"]').waitFor()
    await zone.getByLabel('Countries and regions').fill('gb, ie')
    await zone.getByRole('button', { name: 'New zone' }).click()
    await page.getByText('United Kingdom, Ireland').waitFor()

    await page.getByRole('link', { name: 'New method' }).click()
    await page.getByLabel('Name').fill('Royal Mail Tracked 48')
    await page.getByLabel('Where').selectOption('Britain')
    await page.getByLabel('Sold as').selectOption('Postage')
    const rate = page.getByRole('group', { name: 'Price 1' })
    await rate.getByLabel('Up to (grams)').fill('2000')
    await rate.getByRole('textbox', { name: 'Price' }).fill('4,99')
    await page.getByRole('button', { name: 'Add a price' }).click()
    await page
      .getByRole('group', { name: 'Price 2' })
      .getByRole('textbox', { name: 'Price' })
      .fill('9.99')
    await page.getByLabel('Free from').fill('50')
    t.strictSame(await look('shipping-method'), [])
    await page.getByRole('button', { name: 'New method' }).click()
    await page.getByRole('cell', { name: 'from £4.99' }).waitFor()
    const { items } = await stoa.ok('GET', '/api/v1/storefront/shipping-methods', { token })
    t.match(items, [
      {
        name: 'Royal Mail Tracked 48',
        variantId: postage.variants[0].id,
        rates: [
          { upToGrams: 2000, priceMinor: 499 },
          { upToGrams: null, priceMinor: 999 }
        ],
        freeFromMinor: 5000
      }
    ])
    await page.getByRole('link', { name: 'Royal Mail Tracked 48' }).click()
    await page.getByLabel('Offered at the checkout').uncheck()
    await page.getByRole('button', { name: /^Save/ }).click()
    await page.getByText('Not offered').waitFor()
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await page.getByRole('heading', { name: 'No shipping methods yet' }).waitFor()

    await go('/web-shop-keys', 'Web shop keys')
    await page.getByRole('button', { name: 'Create key' }).click()
    await page.getByRole('dialog').getByLabel('Name').fill('Main web shop')
    await page.getByRole('dialog').getByRole('button', { name: 'Create key' }).click()
    const key = await page.getByRole('dialog').getByLabel('Key', { exact: true }).inputValue()
    t.equal(
      (
        await stoa.call('GET', '/api/v1/storefront/shop', {
          headers: { 'x-storefront-key': key }
        })
      ).statusCode,
      200
    )
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('button', { name: 'Revoke Main web shop' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
    await page.getByText('Main web shop is revoked.').waitFor()
    const keys = await stoa.ok('GET', '/api/v1/storefront/keys', { token })
    t.ok(keys.items[0].revokedAt)
    t.strictSame(unexpected(complaints), [])
    await close()
  })

  t.test('money at a provider: an account, a payment by link, a difference', async t => {
    const owner = await stoa.signUp({
      company: { name: 'Toko Teh', currency: 'IDR', timeZone: 'Asia/Jakarta' }
    })
    const { token } = owner
    const { page, go, look, close, complaints } = await consoleOf(browser, address, owner)
    for (const [path, heading] of [
      ['/payments', 'No payments yet'],
      ['/payments/disputes', 'No disputes'],
      ['/payments/payouts', 'No payouts yet'],
      ['/payments/log', 'Nothing was exchanged yet']
    ] as const) {
      await page.goto(address + path)
      await page.getByRole('heading', { name: heading }).waitFor()
    }
    await go('/payment-accounts', 'Payment accounts')
    await page.getByRole('button', { name: 'Add account' }).click()
    await page.getByRole('menuitem', { name: 'Xendit' }).click()
    await page.getByLabel('Name').fill('Xendit, main')
    await page.getByLabel('Secret key').fill(xendit.secretKey)
    await page.getByRole('button', { name: 'Add account' }).click()
    await page.getByText('the provider gave it to you').waitFor()
    await page.getByLabel('Webhook verification token').fill(xendit.callbackToken)
    await page.getByRole('button', { name: 'Add account' }).click()
    await page.getByRole('heading', { name: 'Webhooks' }).waitFor()
    t.equal(await page.getByLabel('Secret key').inputValue(), '', 'secrets are not shown again')
    t.strictSame(await look('payment-account'), [])
    await page.getByLabel('QR code').uncheck()
    await page.getByRole('button', { name: /^Save/ }).click()
    await page.getByText('Saved.').waitFor()
    await page.getByLabel('QR code').check()
    await page.getByRole('button', { name: /^Save/ }).click()
    await page.locator('.save-bar').waitFor({ state: 'detached' })
    const { items: accounts } = await stoa.ok('GET', '/api/v1/payments/accounts', { token })
    const made = accounts.find(({ provider }: { provider: string }) => provider === 'xendit')
    t.ok(made.methods.some(({ method }: { method: string }) => method === 'qr'))
    t.ok(
      made.credentials.every(({ set }: { set: boolean }) => set),
      'what was left empty stays'
    )

    await go('/payments', 'Payments')
    await page.getByRole('button', { name: 'Request payment' }).click()
    const asking = page.getByRole('dialog', { name: 'Request payment' })
    await asking.getByLabel('Amount').fill('150000')
    await asking.getByLabel('Paid by').selectOption('QR code')
    await asking.getByLabel("Payer's name").fill('Siti Nurhaliza')
    await asking.getByRole('button', { name: /^Request / }).click()
    await page.getByRole('heading', { name: 'For the payer' }).waitFor()
    const link = await page.getByLabel('Payment link').inputValue()
    t.equal((await fetch(link)).status, 200)
    const { items } = await stoa.ok('GET', '/api/v1/payments/payments', { token })
    t.match(items, [{ amountMinor: 15_000_000, state: 'requires-action' }])
    const [{ id, providerReference }] = items

    // The payer pays another amount; nobody hears of it but who compares.
    xendit.pay(providerReference, 140_000)
    await go('/payments/comparisons', 'Reconciliations')
    await stoa.ok('POST', '/api/v1/payments/reconciliations', {
      token,
      body: { olderThanMinutes: 0 }
    })
    await stoa.settled()
    await page.getByRole('button', { name: 'Reconcile now' }).click()
    await page.getByText('The reconciliation has started.').waitFor()
    await stoa.settled()
    await go('/', 'Home')
    const tile = page.getByRole('region', { name: 'Payments that need a person' })
    await tile.getByRole('link', { name: 'Differences with a provider' }).click()
    await page.getByText('1 shown').waitFor()
    t.strictSame(await look('payments'), [])
    await page.getByRole('link', { name: 'QR code' }).click()
    const difference = page.getByRole('region', { name: 'Difference with the provider' })
    await difference.waitFor()
    await page.locator('summary').first().click()
    t.notMatch(await page.locator('pre').allInnerTexts(), [new RegExp(xendit.secretKey)])
    t.strictSame(await look('payment'), [])
    await difference.getByRole('button', { name: 'Mark as resolved' }).click()
    await page.getByRole('dialog').getByLabel('How it was resolved').fill('Sent back by hand')
    await page.getByRole('dialog').getByRole('button', { name: 'Mark as resolved' }).click()
    await page.getByText('Resolved.', { exact: true }).waitFor()
    await difference.getByText('Sent back by hand').waitFor()
    const { differs } = await stoa.ok('GET', `/api/v1/payments/payments/${id}`, { token })
    t.match(differs, { resolved: { note: 'Sent back by hand', userId: owner.userId } })
    t.match(await stoa.ok('GET', '/api/v1/payments/attention', { token }), { differences: 0 })
    t.strictSame(unexpected(complaints), [])
    await close()
  })
}
