import t from 'tap'
import { asAdmin, memberOf, testInstance } from 'stoa/testing'
import { webShop } from 'stoa/testing/web-shop'

const stoa = await testInstance()
const shop = await webShop(stoa)
const other = await webShop(stoa)

t.test('a window opens with the key of its shop, and tells whose it is', async t => {
  t.match(await shop.ok('GET', '/shop'), {
    id: shop.owner.shopId,
    currency: 'GBP',
    taxMode: 'inclusive',
    stockShown: 'in-stock',
    guestCheckout: true,
    emailVerification: 'before-order'
  })
  t.equal((await other.ok('GET', '/shop')).id, other.owner.shopId)
  for (const key of ['', 'x', `${shop.key}x`, shop.key.slice(0, -2), shop.owner.token]) {
    const refused = await shop.call('GET', '/shop', { headers: { 'x-storefront-key': key } })
    t.equal(refused.statusCode, 401, key)
    t.equal(refused.json().code, 'storefront.key-invalid')
  }
  const none = await stoa.call('GET', '/api/v1/storefront/shop')
  t.match([none.statusCode, none.json().code], [401, 'storefront.key-required'])
})

t.test(
  'keys are made, listed and revoked by staff who may; a revoked key opens nothing',
  async t => {
    const { token } = shop.owner
    const made = await stoa.ok('POST', '/api/v1/storefront/keys', {
      token,
      body: { name: 'Second' }
    })
    const listed = await stoa.ok('GET', '/api/v1/storefront/keys?limit=1', { token })
    t.strictSame(listed.items, [made], 'newest first, with its text')
    t.equal(
      (await stoa.ok('GET', `/api/v1/storefront/keys?after=${listed.next}`, { token })).items[0]
        .key,
      shop.key
    )
    const headers = { 'x-storefront-key': made.key }
    t.equal((await stoa.call('GET', '/api/v1/storefront/shop', { headers })).statusCode, 200)
    t.equal(
      (
        await stoa.call('DELETE', `/api/v1/storefront/keys/${made.id}`, {
          token: other.owner.token
        })
      ).statusCode,
      404,
      "not another tenant's"
    )
    t.ok((await stoa.ok('DELETE', `/api/v1/storefront/keys/${made.id}`, { token })).revokedAt)
    t.equal(
      (await stoa.call('GET', '/api/v1/storefront/shop', { headers })).json().code,
      'storefront.key-invalid'
    )
    t.equal((await shop.call('GET', '/shop')).statusCode, 200, 'the other key stays')
    const noOne = await memberOf(stoa, shop.owner, { permissions: ['shopper.read'] })
    t.equal(
      (
        await stoa.call('POST', '/api/v1/storefront/keys', {
          token: noOne.token,
          body: { name: 'Mine' }
        })
      ).statusCode,
      403
    )
  }
)

t.test('the key is looked up once, so a window costs no query to open', async t => {
  await shop.ok('GET', '/countries')
  let taken = 0
  stoa.instance.pool.on('acquire', () => {
    taken++
  })
  await shop.ok('GET', '/countries')
  t.equal(taken, 0, 'no connection was asked for')
  await shop.ok('GET', '/categories')
  t.equal(taken, 1, 'what is asked of the database is counted here')
})

t.test(
  "the host of a tenant leads to the shop it was pointed at, and takes no other tenant's keys",
  async t => {
    const host = `shop-${shop.owner.slug}.example.test`
    await asAdmin(stoa, 'INSERT INTO stoa.tenant_host (tenant_id, host) VALUES ($1, $2)', [
      shop.owner.tenantId,
      host
    ])
    stoa.instance.directory.forgetAll()
    const look = (headers = {}) =>
      stoa.call('GET', '/api/v1/storefront/shop', { headers: { host, ...headers } })
    t.equal((await look()).json().code, 'storefront.key-required', 'it leads nowhere yet')
    await stoa.ok('PUT', `/api/v1/tenants/hosts/${host}`, {
      token: shop.owner.token,
      headers: { 'if-match': '"1"' },
      body: { shopId: shop.owner.shopId }
    })
    t.equal((await look()).json().id, shop.owner.shopId)
    t.equal(
      (await look({ host: `${host}:8080` })).json().id,
      shop.owner.shopId,
      'whatever the port'
    )
    t.equal((await look({ 'x-storefront-key': shop.key })).statusCode, 200)
    t.equal((await look({ 'x-storefront-key': other.key })).json().code, 'storefront.key-invalid')
  }
)

t.test(
  'guests get tokens that are good at their own company alone, and are no tokens of staff',
  async t => {
    const { guestToken } = await shop.ok('POST', '/guests')
    t.not((await shop.ok('POST', '/guests')).guestToken, guestToken)
    t.equal((await shop.call('GET', '/shop', { visitor: guestToken })).statusCode, 200)
    for (const [where, visitor] of [
      [other, guestToken],
      [shop, shop.key],
      [shop, shop.owner.token],
      [shop, `${guestToken}a`],
      [shop, '']
    ] as const) {
      const refused = await where.call('GET', '/shop', { visitor })
      t.match(
        [refused.statusCode, refused.json().code],
        [401, 'storefront.visitor-token-invalid'],
        visitor.slice(0, 20)
      )
    }
    t.equal(
      (await stoa.call('GET', '/api/v1/storefront/keys', { token: guestToken })).statusCode,
      401
    )
    t.equal(
      (await stoa.call('GET', '/api/v1/storefront/keys', { token: shop.key })).statusCode,
      401
    )
    const me = await shop.call('GET', '/me', { visitor: guestToken })
    t.match(
      [me.statusCode, me.json().code],
      [401, 'storefront.login-required'],
      'a guest is no shopper'
    )
  }
)
