import t from 'tap'
import { newId } from 'stoa/plugin'
import { testInstance } from '../../test/support/instance.ts'
import { webShop } from '../../test/support/storefront.ts'

const stoa = await testInstance({ STOA_ROLE: 'web', STOA_VISITOR_REQUESTS_PER_MINUTE: '3' })
const shop = await webShop(stoa)

t.test('one address orders only so often: each order holds goods back and mails whomever its guest names', async t => {
  const tries = []
  for (let i = 0; i < 4; i++) tries.push(await shop.call('POST', `/carts/${newId()}/checkout`, { body: { expectedTotalMinor: 0 } }))
  t.strictSame(tries.map(answer => answer.statusCode), [404, 404, 404, 429])
  t.match(tries.at(-1)?.json(), { code: 'stoa.too-many-requests' })
})

t.test('and opens only so many carts', async t => {
  const opened = []
  for (let i = 0; i < 4; i++) opened.push((await shop.call('POST', '/carts', { body: {} })).statusCode)
  t.strictSame(opened, [201, 201, 201, 429])
})
