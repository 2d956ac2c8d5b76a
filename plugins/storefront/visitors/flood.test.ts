import t from 'tap'
import { testInstance, type TestInstance } from 'stoa/testing'
import { webShop, type WebShop } from 'stoa/testing/web-shop'
import { newId } from 'stoa/plugin'

const stoa = await testInstance({ STOA_ROLE: 'web', STOA_VISITOR_REQUESTS_PER_MINUTE: '3' })
const shop = await webShop(stoa)

const look = (of: TestInstance, { key }: WebShop, remoteAddress: string) =>
  of.app.inject({
    url: '/api/v1/storefront/products',
    headers: { 'x-storefront-key': key },
    remoteAddress
  })

t.test(
  'one address orders only so often: each order holds goods back and mails whomever its guest names',
  async t => {
    const tries = []
    for (let i = 0; i < 4; i++) {
      tries.push(
        await shop.call('POST', `/carts/${newId()}/checkout`, { body: { expectedTotalMinor: 0 } })
      )
    }
    t.strictSame(
      tries.map(answer => answer.statusCode),
      [404, 404, 404, 429]
    )
    t.match(tries.at(-1)?.json(), { code: 'stoa.too-many-requests' })
  }
)

t.test('and opens only so many carts', async t => {
  const opened = []
  for (let i = 0; i < 4; i++) {
    opened.push((await shop.call('POST', '/carts', { body: {} })).statusCode)
  }
  t.strictSame(opened, [201, 201, 201, 429])
})

t.test(
  'a window is read only so often by one address, and by all visitors of a tenant together',
  async t => {
    const strict = await testInstance({
      STOA_ROLE: 'web',
      STOA_STOREFRONT_READS_PER_MINUTE: '2',
      STOA_STOREFRONT_READS_PER_MINUTE_OF_TENANT: '4'
    })
    const [busy, other] = [await webShop(strict), await webShop(strict)]
    const statuses = async (address: string): Promise<number[]> => {
      const seen = []
      for (let n = 0; n < 3; n++) seen.push((await look(strict, busy, address)).statusCode)
      return seen
    }
    t.strictSame(await statuses('192.0.2.1'), [200, 200, 429])
    t.strictSame(await statuses('192.0.2.2'), [200, 200, 429])
    const fifth = await look(strict, busy, '192.0.2.3')
    t.match(
      fifth.json(),
      { status: 429, code: 'stoa.too-many-requests' },
      'the tenant has had its four'
    )
    t.ok(Number(fifth.headers['retry-after']) > 0)
    t.equal((await look(strict, other, '192.0.2.4')).statusCode, 200, 'its neighbour has its own')
  }
)
