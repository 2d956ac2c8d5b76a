import t from 'tap'
import { paymentsBench } from 'stoa/testing/payments'

const MOST = 5
const { stoa, createShop } = await paymentsBench({ STOA_VISITOR_REQUESTS_PER_MINUTE: String(MOST) })
const shop = await createShop()

t.test(
  "a payment's page, its data and its proofs are shown and taken so often a minute and address, and no more",
  async t => {
    const { link } = await shop.request({ provider: 'manual', method: 'bank-transfer' })
    const page = link ?? ''
    const ways = {
      page: () => stoa.call('GET', page),
      data: () => stoa.call('GET', page.replace(/\/page$/, '')),
      proof: () =>
        stoa.call('POST', page.replace(/page$/, 'proof'), {
          body: { image: { type: 'image/png', base64: 'bm8=' } }
        })
    }
    for (const [name, ask] of Object.entries(ways)) {
      const answers = []
      for (let i = 0; i < MOST + 3; i++) answers.push(await ask())
      t.ok(
        answers.slice(0, MOST).every(answer => answer.statusCode !== 429),
        name
      )
      for (const answer of answers.slice(MOST)) {
        t.match(answer.json(), { status: 429, code: 'stoa.too-many-requests' }, name)
      }
    }
  }
)

t.test('what a provider tells is taken however much comes at once', async t => {
  for (let i = 0; i < MOST * 3; i++) {
    t.equal((await stoa.call('POST', shop.xendit.webhookPath, { body: {} })).statusCode, 401)
  }
})
