import t from 'tap'
import { smtpSink } from 'stoa/testing'
import {
  asStaff,
  instanceWithGateway,
  market,
  newEmail,
  order,
  PASSWORD,
  reportPayment
} from 'stoa/testing/web-shop'

const sink = await smtpSink()
const stoa = await instanceWithGateway({
  SMTP_URL: sink.url,
  MAIL_FROM: 'Stoa <shop@example.test>'
})
const shop = await market(stoa, { stock: '100' })

const contact = (email: string) => ({ name: 'Gus Guest', email })
const orders = async (visitor: string): Promise<string[]> =>
  (await shop.ok('GET', '/orders', { visitor })).items.map((o: { id: string }) => o.id)
const logIn = async (email: string): Promise<string> =>
  (await shop.ok('POST', '/sessions', { body: { email, password: PASSWORD } })).accessToken
/** Signs up on a device that has no guest's token. */
const signUp = (email: string) =>
  shop.ok('POST', '/shoppers', {
    body: { name: 'Gus Guest', email, password: PASSWORD, mode: 'code' }
  })
/** @param mails how many the address has had by then, what was told of its orders among them */
async function prove(
  email: string,
  mails = 1
): Promise<{ shopperId: string; accessToken: string }> {
  const texts = (await sink.waitFor(email, mails)).map(mail => mail.email.text)
  return shop.ok('POST', '/shoppers/verify', {
    body: { email, code: /^(\d{6})$/m.exec(texts.join('\n'))?.[1] }
  })
}

t.test('what a guest ordered belongs to who proves the e-mail, on whatever device', async t => {
  const email = newEmail()
  const { order: first, visitor } = await order(
    shop,
    { [shop.tea]: '1' },
    { contact: contact(email.toUpperCase()) }
  )
  const { order: second } = await order(shop, { [shop.tea]: '2' }, { contact: contact(email) })
  const { order: stranger } = await order(
    shop,
    { [shop.tea]: '1' },
    { contact: contact(newEmail()) }
  )
  await signUp(email)
  const unproved = await logIn(email)
  t.strictSame(await orders(unproved), [], 'not before it is proved')
  const { shopperId, accessToken } = await prove(email, 3)
  t.strictSame(await orders(accessToken), [second.id, first.id])
  t.match(await shop.ok('GET', `/orders/${first.id}`, { visitor: accessToken }), {
    number: first.number,
    payment: { paymentId: first.payment.paymentId }
  })
  t.equal(
    (await shop.call('GET', `/orders/${first.id}`, { visitor })).statusCode,
    404,
    'the guest has it no more'
  )
  t.equal((await asStaff(stoa, shop, first.id)).customerId, shopperId)
  t.not((await asStaff(stoa, shop, stranger.id)).customerId, shopperId)
  await reportPayment(stoa, shop, first.payment.paymentId, 'captured')
  t.match(await shop.ok('GET', `/orders/${first.id}`, { visitor: accessToken }), {
    state: 'confirmed',
    paymentState: 'paid'
  })
})

t.test('what was ordered as a guest later is there at the next log-in', async t => {
  const email = newEmail()
  await signUp(email)
  await prove(email)
  const { order: placed } = await order(shop, { [shop.tea]: '1' }, { contact: contact(email) })
  t.strictSame(await orders(await logIn(email)), [placed.id])
})

t.test(
  'an account takes nothing of another account, and of a guest nothing that was ordered for someone else',
  async t => {
    const [hers, his] = [newEmail(), newEmail()]
    await signUp(his)
    const { accessToken: him } = await prove(his)
    const { order: gift } = await order(
      shop,
      { [shop.tea]: '1' },
      { contact: contact(hers) },
      { visitor: him }
    )
    const { order: forHim, visitor } = await order(
      shop,
      { [shop.tea]: '1' },
      { contact: contact(newEmail()) }
    )
    const { order: forHer } = await order(
      shop,
      { [shop.tea]: '1' },
      { contact: contact(hers) },
      { visitor }
    )
    await signUp(hers)
    const { accessToken: her } = await prove(hers, 3)
    t.strictSame(await orders(her), [forHer.id])
    t.strictSame(await orders(him), [gift.id])
    t.strictSame(await orders(visitor), [forHim.id])
  }
)
