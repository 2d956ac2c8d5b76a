import t from 'tap'
import { smtpSink, testInstance } from 'stoa/testing'
import { textOf } from 'stoa/testing/labels'
import { buyingShop, PURCHASING as at } from 'stoa/testing/purchasing'

// A supplier gets an order by mail, once, with all that is needed to deliver it.

const sink = await smtpSink()
const stoa = await testInstance({ SMTP_URL: sink.url, MAIL_FROM: 'shop@stoa.test' })

t.test('an order is mailed to its supplier; without an address it stays a draft', async t => {
  const shop = await buyingShop(stoa)
  const make = (supplierId: string) =>
    shop.done(`${at}/orders`, {
      supplierId,
      shopId: shop.shopId,
      expectedOn: '2027-01-15',
      note: 'Ring twice <b>please</b>',
      lines: [
        {
          variantId: shop.variants[0],
          packs: '2',
          packSize: '6',
          priceMinor: 1200,
          discountPpm: 50_000,
          taxPpm: 200_000
        },
        { variantId: shop.variants[1], packs: '1', priceMinor: 99 }
      ]
    })
  const mill = await shop.done(`${at}/suppliers`, {
    name: 'Mill & Sons',
    contactName: 'Ann Mill',
    email: 'ann@mill.test',
    currency: 'GBP'
  })
  const order = await make(mill.id)
  const send = (id: string, key: string = crypto.randomUUID()) =>
    stoa.call('POST', `${at}/orders/${id}/send`, {
      token: shop.token,
      headers: { 'idempotency-key': key },
      body: { byMail: true }
    })
  const key = crypto.randomUUID()
  t.match((await send(order.id, key)).json(), { state: 'sent' })
  t.match((await send(order.id, key)).json(), { state: 'sent' })
  const [mail, second] = await sink.waitFor('ann@mill.test')
  t.match(mail?.email.subject, new RegExp(`^Purchase order ${order.number} of `))
  const text = mail?.email.text ?? ''
  t.match(text, 'Hello Ann Mill,')
  t.match(text, 'Expected on: January 15, 2027')
  t.match(text, '2 × 6 pieces of A · Thing A — £12.00 less 5%: £22.80')
  t.match(text, '1 × B · Thing B — £0.99: £0.99')
  t.match(text, 'Net total: £23.79')
  t.match(text, 'Tax: £4.56')
  const [file] = mail?.email.attachments ?? []
  t.match(file, { filename: `${order.number}.pdf`, mimeType: 'application/pdf' })
  const attached = Buffer.from(file?.content as ArrayBuffer)
  t.equal(attached.subarray(0, 5).toString(), '%PDF-')
  const pdf = await stoa.app.inject({
    url: `${at}/orders/${order.id}/pdf`,
    headers: { authorization: `Bearer ${shop.token}` }
  })
  t.match(pdf.headers, {
    'content-type': 'application/pdf',
    'content-disposition': new RegExp(order.number)
  })
  const texts = await textOf(pdf.rawPayload)
  for (const text of ['Thing A', '£22.80', '£28.35', 'Mill & Sons', 'January 15, 2027', '5%']) {
    t.ok(texts.includes(text), text)
  }
  t.match(mail?.email.html, /Ring twice &lt;b&gt;please/)
  await stoa.settled()
  t.equal(second, undefined)
  t.equal(sink.to('ann@mill.test').length, 1)
  const listed = await shop.read('/api/v1/mail/messages')
  t.notMatch(JSON.stringify(listed), /12\.00/)

  const silent = await shop.done(`${at}/suppliers`, { name: 'Silent', currency: 'GBP' })
  const draft = await make(silent.id)
  t.match((await send(draft.id)).json(), { code: 'purchasing.supplier-without-email' })
  t.match(await shop.read(`${at}/orders/${draft.id}`), { state: 'draft' })
  t.match((await shop.send(`${at}/orders/${draft.id}/send`)).json(), { state: 'sent' })
})
