import t from 'tap'
import { paymentsBench } from 'stoa/testing/payments'

t.setTimeout(120_000)
const { stoa, xendit, createShop } = await paymentsBench()

t.test(
  'a difference is resolved by word, once, until the provider says something else',
  async t => {
    const shop = await createShop()
    const { token } = shop.company
    const payment = await shop.request()
    const reconcile = async (): Promise<void> => {
      await stoa.ok('POST', '/api/v1/payments/reconciliations', {
        token,
        body: { olderThanMinutes: 0 }
      })
      await stoa.settled()
    }
    const resolve = (note: string) =>
      stoa.call('POST', `/api/v1/payments/payments/${payment.id}/resolve-difference`, {
        token,
        body: { note }
      })
    const attention = () => stoa.ok('GET', '/api/v1/payments/attention', { token })
    const open = async (): Promise<number> =>
      (await stoa.ok('GET', '/api/v1/payments/payments?differs=true', { token })).items.length
    t.match((await resolve('Nothing')).json(), {
      status: 409,
      code: 'payments.difference-not-open'
    })
    t.match(await attention(), { differences: 0, disputes: 0, refunds: 0 })

    xendit.pay(payment.id, 10_000)
    await reconcile()
    t.match(await shop.paymentRow(payment.id), {
      differs: { kind: 'captured', theirs: '1000000', resolved: null }
    })
    t.match([await attention(), await open()], [{ differences: 1 }, 1])
    t.equal((await resolve(' ')).statusCode, 400, 'it has to be said how')
    t.match((await resolve('Sent back')).json(), {
      state: 'requires-action',
      differs: { resolved: { note: 'Sent back', userId: shop.company.userId } }
    })
    t.equal((await resolve('Again')).statusCode, 409)
    await reconcile()
    t.match([await attention(), await open()], [{ differences: 0 }, 0], 'the same again is known')
    t.match(await shop.facts('payments.difference-found'), { length: 1 })
  }
)

t.test('what providers can do, and what each must be given', async t => {
  const { company } = await createShop()
  const { items } = await stoa.ok('GET', '/api/v1/payments/providers', { token: company.token })
  const known = Object.fromEntries(items.map((item: { provider: string }) => [item.provider, item]))
  t.match(known, {
    manual: { payout: false, credentials: [{ secret: false, required: false }, {}] },
    xendit: {
      payout: true,
      credentials: [{ name: 'secretKey', secret: true, required: true }, {}]
    },
    stripe: { methods: [{ method: 'card' }] }
  })
})
