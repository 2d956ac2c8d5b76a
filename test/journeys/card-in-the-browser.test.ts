import { mkdirSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import t from 'tap'
import { DESKTOP, testBrowser } from '../support/browser.ts'
import { cardShop, Payer, type CardShop } from '../support/card-shop.ts'
import { CARDS } from '../support/payments/stripe-checkout-server.ts'
import { act, asStaff } from '../support/storefront-orders.ts'
import { asAdmin } from '../support/storefront.ts'

// A card is paid in a real browser on the payment's own page: the payer types it into Stripe's
// fields and presses our button.
t.setTimeout(300_000)

/** Pictures of the pages, for whoever wants to look at them. */
const SHOTS = process.env.STOA_TEST_SHOTS
if (SHOTS) mkdirSync(SHOTS, { recursive: true })
const shoot = async (payer: Payer, name: string) => {
  if (SHOTS) await payer.page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true })
}

const salesOf = async ({ stoa, shop }: CardShop, number: string) =>
  (await stoa.ok('GET', `/api/v1/pos/sales?reference=${number}`, { token: shop.owner.token })).items
const paymentOf = ({ stoa, shop }: CardShop, id: string) =>
  stoa.ok('GET', `/api/v1/payments/payments/${id}`, { token: shop.owner.token })
const chargesOf = ({ stripe }: CardShop, paymentId: string) =>
  stripe.charges.filter(c => c.metadata.reference === paymentId)
const isPaid = (order: { paymentState: string; saleId: string | null }) =>
  order.paymentState === 'paid' && order.saleId !== null

const browser = await testBrowser()
if (browser === null) t.pass('there is no Chromium here')
else await payByCard(await cardShop(), browser)

async function payByCard(world: CardShop, browser: Browser): Promise<void> {
  const { stoa, stripe, sink, shop } = world

  await t.test(
    "paid: one charge, one sale, the order confirmed, the customer told; nothing but Stripe's script comes from elsewhere",
    async t => {
      const placed = await world.order('paula@example.test', {
        returnUrl: 'https://tea.example.test/thanks'
      })
      const payer = await Payer.at(browser, placed.page)
      const elsewhere: string[] = []
      payer.page.on('request', request => {
        if (!request.url().startsWith(world.address)) elsewhere.push(request.url())
      })
      await payer.page.reload()
      await payer.type(CARDS.good)
      await shoot(payer, 'phone-form')
      await payer.press()
      await payer.sees(/Paid/)
      await shoot(payer, 'phone-paid')
      t.equal(
        await payer.page.locator('a.pay').getAttribute('href'),
        'https://tea.example.test/thanks'
      )
      const order = await world.until(placed, isPaid)
      t.match(order, { state: 'confirmed', paymentState: 'paid', flags: [] })
      t.match(await paymentOf(world, placed.paymentId), {
        state: 'captured',
        capturedMinor: placed.totalMinor,
        refundedMinor: 0
      })
      t.equal(chargesOf(world, placed.paymentId).length, 1)
      t.match(await salesOf(world, placed.number), [
        { totalMinor: placed.totalMinor, state: 'posted' }
      ])
      t.match(
        (await sink.waitFor(placed.email, 2)).map(mail => mail.email.subject),
        [/Your order/, /is confirmed/]
      )
      t.strictSame(
        elsewhere.filter(url => !url.startsWith(stripe.url)),
        []
      )
      t.notOk(
        stripe.requests.some(asked => asked.headers.referer?.includes('/links/')),
        'the link is told to no one'
      )
      t.strictSame(payer.complaints, [])
    }
  )

  await t.test("declined: Stripe's sentence, and another try with another card", async t => {
    const placed = await world.order('dora@example.test')
    const payer = await Payer.at(browser, placed.page, DESKTOP)
    await payer.press().catch(() => {})
    t.match(await payer.message(), /number is incomplete/)
    await payer.type(CARDS.noFunds)
    await payer.press()
    await payer.page.getByText('insufficient funds').waitFor()
    await shoot(payer, 'desk-declined')
    t.match(await paymentOf(world, placed.paymentId), {
      state: 'requires-action',
      capturedMinor: 0
    })
    t.match(await world.staff(placed), { state: 'placed', paymentState: 'unpaid' })
    await payer.type(CARDS.good)
    await payer.press()
    await payer.sees(/Paid/)
    await shoot(payer, 'desk-paid')
    await world.until(placed, isPaid)
    t.equal(chargesOf(world, placed.paymentId).length, 1)
  })

  await t.test(
    'the bank asks, over the page or on a page of its own: refused once, then granted',
    async t => {
      const placed = await world.order('auth@example.test')
      const payer = await Payer.at(browser, placed.page)
      await payer.type(CARDS.asksInFrame)
      await payer.press()
      const bank = payer.page.frameLocator('#stand-in-challenge iframe')
      await bank.locator('#no').waitFor()
      await shoot(payer, 'phone-bank')
      await bank.locator('#no').click()
      await payer.page.getByText('unable to authenticate').waitFor()
      await shoot(payer, 'phone-bank-refused')
      await payer.press()
      await bank.locator('#yes').click()
      await payer.sees(/Paid/)
      await world.until(placed, isPaid)

      const other = await world.order('page@example.test')
      const second = await Payer.at(browser, other.page)
      await second.type(CARDS.asksOnPage)
      await second.press()
      await second.page.locator('#no').click()
      await second.page.getByText('unable to authenticate').waitFor()
      await second.type(CARDS.asksOnPage)
      await second.press()
      await second.page.locator('#yes').click()
      await second.sees(/Paid/)
      await world.until(other, isPaid)
      t.strictSame(
        [chargesOf(world, placed.paymentId).length, chargesOf(world, other.paymentId).length],
        [1, 1]
      )
    }
  )

  await t.test(
    "closed half way: opened again it is paid; left alone it ends with the order's time",
    async t => {
      const [resumed, left] = [
        await world.order('rosa@example.test'),
        await world.order('leo@example.test')
      ]
      const first = await Payer.at(browser, resumed.page)
      await first.type(CARDS.asksInFrame)
      await first.press()
      await first.page.frameLocator('#stand-in-challenge iframe').locator('#yes').waitFor()
      await first.context.close()
      const again = await Payer.at(browser, resumed.page)
      await again.type(CARDS.good)
      await again.press()
      await again.sees(/Paid/)
      await world.until(resumed, isPaid)
      t.equal(chargesOf(world, resumed.paymentId).length, 1)

      const waiting = await Payer.at(browser, left.page)
      await waiting.type(CARDS.good)
      await asAdmin(
        stoa,
        "UPDATE storefront_order SET expires_at = now() - interval '1 second' WHERE id = $1",
        [left.id]
      )
      await asAdmin(
        stoa,
        "UPDATE inventory_reservation SET expires_at = now() - interval '1 second' WHERE holder_id = $1",
        [left.id]
      )
      await asAdmin(
        stoa,
        "UPDATE job SET run_at = now() WHERE state = 'queued' AND tenant_id = $1",
        [shop.owner.tenantId]
      )
      stoa.instance.wake()
      await world.until(left, order => order.state === 'expired')
      await stoa.settled()
      await waiting.press()
      await waiting.sees(/was cancelled/)
      await shoot(waiting, 'phone-ended')
      t.equal(chargesOf(world, left.paymentId).length, 0)
      t.match(await paymentOf(world, left.paymentId), { state: 'cancelled' })
    }
  )

  await t.test('paid twice in two tabs: one charge', async t => {
    const placed = await world.order('twin@example.test')
    const one = await Payer.at(browser, placed.page)
    const two = await one.anotherTab(placed.page)
    await one.type(CARDS.good)
    await two.type(CARDS.good)
    await Promise.all([one.press(), two.press()])
    await Promise.all([one.sees(/Paid/), two.sees(/Paid/)])
    await world.until(placed, isPaid)
    t.equal(chargesOf(world, placed.paymentId).length, 1)
    t.equal((await salesOf(world, placed.number)).length, 1)
    const third = await Payer.at(browser, placed.page)
    await third.sees(/Paid/)
    t.equal(await third.page.locator('#card').count(), 0, 'nothing more to fill in')
  })

  await t.test('every webhook is lost: the page asks, and so the order goes on', async t => {
    stripe.silent = true
    const placed = await world.order('quiet@example.test')
    const payer = await Payer.at(browser, placed.page)
    await payer.type(CARDS.good)
    await payer.press()
    await payer.sees(/Paid/)
    await world.until(placed, isPaid)
    stripe.silent = false
    t.equal(chargesOf(world, placed.paymentId).length, 1)
  })

  await t.test(
    "refunded, and disputed, at Stripe's own dashboard: order, books and notices agree",
    async t => {
      const [refunded, disputed] = [
        await world.order('refunded@example.test'),
        await world.order('disputed@example.test')
      ]
      for (const placed of [refunded, disputed]) {
        const payer = await Payer.at(browser, placed.page)
        await payer.type(CARDS.good)
        await payer.press()
        await payer.sees(/Paid/)
        await world.until(placed, isPaid)
      }
      stripe.tell(
        ...stripe.refundAtDashboard(refunded.paymentId),
        stripe.dispute(disputed.paymentId)
      )
      t.match(await world.until(refunded, order => order.paymentState === 'refunded'), {
        flags: ['refunded-elsewhere'],
        refunds: [{ state: 'refunded', amountMinor: refunded.totalMinor }]
      })
      t.match(await world.until(disputed, order => order.flags.length > 0), {
        paymentState: 'paid',
        flags: ['payment-disputed']
      })
      t.match(await paymentOf(world, refunded.paymentId), {
        refundedMinor: refunded.totalMinor,
        disputedMinor: 0
      })
      t.match(await paymentOf(world, disputed.paymentId), {
        refundedMinor: 0,
        dispute: 'open',
        disputedMinor: disputed.totalMinor
      })
      t.match(
        (await sink.waitFor(refunded.email, 3)).map(mail => mail.email.subject).at(-1),
        /Refund/
      )
      t.equal((await act(stoa, shop, refunded.id, 'cancel')).statusCode, 200)
      await stoa.settled()
      t.match(await asStaff(stoa, shop, refunded.id), {
        state: 'cancelled',
        paymentState: 'refunded',
        flags: []
      })
      t.equal(stripe.asked(/^POST \/v1\/refunds/), 0)
    }
  )
}
