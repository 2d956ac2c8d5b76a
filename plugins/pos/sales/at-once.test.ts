import t from 'tap'
import { cashSale, ownInstance, stockedShop } from 'stoa/testing'

const stoa = await ownInstance()

/**
 * The same thing three times at once, each under a key of its own; the answers, the one that was
 * first in front.
 */
async function thrice(
  token: string,
  path: string,
  body: object
): Promise<Array<{ id?: string; code?: string; status?: number; facts?: { id?: string } }>> {
  const answers = await Promise.all(
    [1, 2, 3].map(() => stoa.call('POST', `/api/v1/${path}`, { token, body }))
  )
  return answers.sort((a, b) => a.statusCode - b.statusCode).map(a => a.json())
}

// The first rounds find connections that know none of the statements, the later ones such as know
// all.
for (const round of [1, 2, 3, 4]) {
  t.test(
    `what is sent three times at once is there once, and the others are told so, round ${round}`,
    async t => {
      const shop = await stockedShop(stoa, '100')
      const [variantId] = shop.variants
      const cases: Array<[string, string, object]> = [
        [
          'pos/sales',
          'pos.reference-taken',
          { ...cashSale(shop, [[0, '1']], 500), reference: 'OFF-1' }
        ],
        [
          'pos/refunds',
          'pos.reference-taken',
          {
            registerId: shop.registerId,
            reference: 'OFF-1',
            lines: [{ variantId, quantity: '1', unitPriceMinor: 500 }],
            tenders: [{ type: 'cash', amountMinor: 500 }]
          }
        ],
        [
          'inventory/adjustments',
          'inventory.reference-taken',
          { reason: 'receipt', reference: 'DEL-1', lines: [{ variantId, quantity: '1' }] }
        ]
      ]
      for (const [path, code, body] of cases) {
        const [first, ...others] = await thrice(shop.token, path, body)
        t.match(first, { id: String }, path)
        t.match(
          others,
          [1, 2].map(() => ({ code, status: 409, facts: { id: first?.id } })),
          path
        )
      }
      const {
        items: [level]
      } = await stoa.ok('GET', `/api/v1/inventory/levels?variantId=${variantId}`, {
        token: shop.token
      })
      t.equal(level.quantity, '101', 'one sold, one back, one received')
    }
  )
}

t.test(
  'a register cannot take a name that another has, whether it is added or renamed',
  async t => {
    const { token } = await stoa.signUp()
    const add = (name: string) =>
      stoa.call('POST', '/api/v1/pos/registers', { token, body: { name } })
    const { id, version } = (await add('Bar')).json()
    const rename = await stoa.call('PATCH', `/api/v1/pos/registers/${id}`, {
      token,
      body: { name: 'Register 1' },
      headers: { 'if-match': `"${version}"` }
    })
    for (const answer of [rename, await add('Register 1')]) {
      t.match(answer.json(), {
        status: 409,
        code: 'pos.register-name-taken',
        detail: /named Register 1 already/
      })
    }
  }
)

t.test('quantities and amounts that are too large are refused, not broken on', async t => {
  const shop = await stockedShop(stoa, '0')
  const [variantId] = shop.variants
  await stoa.ok('PUT', '/api/v1/tenants/settings/inventory/allowNegativeStock', {
    token: shop.token,
    body: { level: 'shop', value: true }
  })
  const most = '99999999999'
  for (const reason of ['receipt', 'write-off', 'count', 'opening']) {
    const lines = [1, 2].map(() => ({ variantId, quantity: most }))
    t.match(
      (
        await stoa.call('POST', '/api/v1/inventory/adjustments', {
          token: shop.token,
          body: { reason, lines }
        })
      ).json(),
      { status: 422 },
      reason
    )
  }
  t.match(
    (
      await stoa.call('POST', '/api/v1/pos/sales', {
        token: shop.token,
        body: cashSale(shop, [[0, most]], 0)
      })
    ).json(),
    { status: 422 }
  )
})

t.test("what is sent again under its key is no one's fault", async t => {
  const shop = await stockedShop(stoa, '100')
  const errors = (): number =>
    [...stoa.instance.metrics.plugins.all().values()].reduce(
      (sum, figures) => sum + figures.errors,
      0
    )
  const before = errors()
  for (let n = 0; n < 12; n++) {
    const headers = { 'idempotency-key': `sale-${n}-of-this-test` }
    const answers = await Promise.all(
      [1, 2, 3].map(() =>
        stoa.call('POST', '/api/v1/pos/sales', {
          token: shop.token,
          headers,
          body: cashSale(shop, [[0, '1']], 500)
        })
      )
    )
    answers.push(
      await stoa.call('POST', '/api/v1/pos/sales', {
        token: shop.token,
        headers,
        body: cashSale(shop, [[0, '1']], 500)
      })
    )
    t.ok(
      answers.every(({ statusCode }) => statusCode === 201 || statusCode === 409),
      answers.map(a => a.statusCode).join()
    )
  }
  t.equal(errors(), before, 'no plugin is blamed')
})
