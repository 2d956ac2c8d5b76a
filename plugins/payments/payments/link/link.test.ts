import { toBuffer } from 'qrcode'
import t from 'tap'
import { paymentsBench } from 'stoa/testing/payments'
import { dynamicStatement } from 'stoa/plugin'

const { stoa, xendit, createShop } = await paymentsBench()
const shop = await createShop()
const {
  company: { token }
} = shop
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/
const picture = async (of: number) => (await toBuffer(`slip ${of}`)).toString('base64')

t.test('the payer sees amount, company, state and what to do, and no id of anyone', async t => {
  const paymentRow = await shop.request({ description: 'Tea <b>"for" you</b>' })
  const link = paymentRow.link?.replace(/\/page$/, '') ?? ''
  const data = await stoa.call('GET', link)
  t.match(data.json(), {
    company: 'Toko Teh',
    amountMinor: 1_500_000,
    currency: 'IDR',
    state: 'requires-action',
    action: { qr: /^000201/ }
  })
  const { action: _, ...rest } = data.json()
  t.notMatch(JSON.stringify(rest), UUID)
  const page = await stoa.call('GET', `${link}/page`)
  t.match(page.headers['content-type'], /^text\/html/)
  t.match(page.body, /Content-Security-Policy" content="default-src 'none'/)
  t.match(page.body, /Tea &lt;b&gt;&quot;for&quot; you&lt;\/b&gt;/)
  t.notMatch(page.body, /<script|<b>"for"/)
  t.match(page.body, /<svg/)
  xendit.pay(paymentRow.id)
  t.match(
    (await stoa.call('GET', link)).json(),
    { state: 'requires-action' },
    "the payer's browser settles nothing"
  )
})

t.test('a link that is made up, changed, expired, or of a payment that is gone is 404', async t => {
  const paymentRow = await shop.request()
  const link = paymentRow.link?.replace(/\/page$/, '') ?? ''
  t.equal((await stoa.call('GET', link)).statusCode, 200)
  for (const bad of [
    '/api/v1/payments/links/nonsense',
    link.slice(0, -9) + (link.at(-9) === 'A' ? 'B' : 'A') + link.slice(-8),
    shop.xendit.webhookPath.replace('webhooks', 'links')
  ]) {
    t.match((await stoa.call('GET', bad)).json(), { status: 404, code: 'payments.link-ended' }, bad)
  }
  await shop.system.unitOfWork(ctx =>
    dynamicStatement(
      "UPDATE payments_payment SET link_expires_at = now() + interval '1 second' WHERE tenant_id = $1 AND id = $2",
      [ctx.tenantId, paymentRow.id]
    )
  )
  const short = (await stoa.ok('GET', `/api/v1/payments/payments/${paymentRow.id}`, { token })).link
  // The link ends, counted in whole seconds.
  await new Promise(resolve => setTimeout(resolve, 2_100))
  t.ok(short === null || (await stoa.call('GET', short)).statusCode === 404)
  t.equal((await shop.paymentRow(paymentRow.id)).link, null)
})

t.test(
  'proofs of a transfer: two pictures, written again, seen by staff, and only while they are wanted',
  async t => {
    const paymentRow = await shop.request({ provider: 'manual', method: 'bank-transfer' })
    const path = paymentRow.link?.replace(/page$/, 'proof') ?? ''
    const send = async (base64: string) =>
      stoa.call('POST', path, { body: { image: { type: 'image/png', base64 } } })
    const one = await picture(1)
    t.strictSame([(await send(one)).statusCode, (await send(one)).statusCode], [201, 201])
    const several = await Promise.all(
      [2, 3, 4].map(async of => (await send(await picture(of))).statusCode)
    )
    t.strictSame(several.sort(), [201, 409, 409])
    t.equal(
      (await send(Buffer.from('no picture').toString('base64'))).json().code,
      'stoa.image-unreadable'
    )
    const { items } = await stoa.ok('GET', `/api/v1/payments/payments/${paymentRow.id}/proofs`, {
      token
    })
    t.equal(items.length, 2)
    const image = await stoa.call(
      'GET',
      `/api/v1/payments/payments/${paymentRow.id}/proofs/${items[0].id}`,
      { token }
    )
    t.equal(image.headers['content-type'], 'image/webp')
    t.equal(image.rawPayload.subarray(8, 12).toString(), 'WEBP')
    await stoa.ok('POST', `/api/v1/payments/payments/${paymentRow.id}/confirm`, { token })
    t.equal((await send(await picture(9))).json().code, 'payments.proof-not-expected')
  }
)
