import t from 'tap'
import { currencyDigits } from 'stoa/plugin'
import { testInstance } from 'stoa/testing'
import { smallestCoin } from './smallest-coins.ts'

const stoa = await testInstance({ STOA_ROLE: 'web' })

/** The settings of cash rounding as a company in this currency begins, and at which levels they are set. */
async function begins(currency: string, settings: object[] = [], plugins?: string[]) {
  const { token } = await stoa.signUp({
    company: { name: 'Coins', currency, timeZone: 'Europe/London' },
    settings,
    ...(plugins !== undefined && { plugins })
  })
  const { items } = await stoa.ok('GET', '/api/v1/tenants/settings', { token })
  const of = (key: string) =>
    items.find((s: { plugin: string; key: string }) => s.plugin === 'pos' && s.key === key)
  return { token, coin: of('cashRoundingMinor'), half: of('cashRoundingHalf') }
}

t.test('a company begins with the coin of its currency, as its own setting', async t => {
  for (const [currency, minor, half] of [
    ['AUD', 5, 'up'],
    ['CAD', 5, 'up'],
    ['CHF', 5, 'up'],
    ['CLP', 10, 'down'],
    ['CZK', 100, 'up'],
    ['DKK', 50, 'up'],
    ['HUF', 500, 'up'],
    ['NOK', 100, 'up'],
    ['NZD', 10, 'down'],
    ['SEK', 100, 'up']
  ] as const) {
    const { coin, half: rounded } = await begins(currency)
    t.match(coin, { value: minor, default: 0 }, currency)
    t.match(coin.set[0], { level: 'tenant', value: minor, version: 1 }, currency)
    t.equal(rounded.value, half, currency)
    t.ok(minor < 10 ** (currencyDigits(currency) + 1) * 2, `${currency}: of its decimals`)
  }
  for (const currency of ['PLN', 'GBP', 'EUR', 'USD', 'JPY']) {
    const { coin, half } = await begins(currency)
    t.match([coin.value, coin.set[0].version, half.set[0].version], [0, 0, 0], currency)
  }
  t.equal(smallestCoin('constructor'), undefined)
})

t.test('what whoever signs up says counts, and what is set afterwards', async t => {
  const { coin, half } = await begins('NZD', [
    { plugin: 'pos', key: 'cashRoundingMinor', value: 0 }
  ])
  t.equal(coin.value, 0)
  t.equal(half.value, 'down', 'of the other it says nothing')
  const { token } = await begins('CHF')
  await stoa.ok('PUT', '/api/v1/tenants/settings/pos/cashRoundingMinor', {
    token,
    headers: { 'if-match': '"1"' },
    body: { level: 'tenant', value: 10 }
  })
  const { items } = await stoa.ok('GET', '/api/v1/tenants/settings', { token })
  t.equal(items.find((s: { key: string }) => s.key === 'cashRoundingMinor').value, 10)
})

t.test('a till of such a company takes what can be paid in coins', async t => {
  const { token } = await begins('CHF')
  const { variants } = await stoa.ok('POST', '/api/v1/catalog/products', {
    token,
    body: { sku: 'A', name: 'Apple', priceMinor: 1_23, kind: 'service' }
  })
  const { items } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
  const sale = await stoa.ok('POST', '/api/v1/pos/sales', {
    token,
    body: {
      registerId: items[0].id,
      lines: [{ variantId: variants[0].id, quantity: '1' }],
      tenders: [{ type: 'cash', amountMinor: 1_25 }]
    }
  })
  t.match(sale, { totalMinor: 123, dueMinor: 125, changeMinor: 0 })
})

t.test('without the till nothing is proposed', async t => {
  const { coin } = await begins('CHF', [], ['catalog'])
  t.equal(coin, undefined)
})
