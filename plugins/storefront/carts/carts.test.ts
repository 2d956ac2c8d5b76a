import t from 'tap'
import { asAdmin } from 'stoa/testing'
import { fill, HOME, instanceWithGateway, market } from 'stoa/testing/web-shop'
import { newId } from 'stoa/plugin'

const stoa = await instanceWithGateway()
const shop = await market(stoa)
const { token } = shop.owner

t.test('a guest has one open cart, known again by the token that came with it', async t => {
  const first = await shop.ok('POST', '/carts', { body: {} })
  t.type(first.guestToken, 'string')
  t.match(first, {
    lines: [],
    totalMinor: 0,
    shipping: null,
    currency: 'GBP',
    taxMode: 'inclusive'
  })
  t.equal((await shop.ok('POST', '/carts', { visitor: first.guestToken, body: {} })).id, first.id)
  t.not((await shop.ok('POST', '/carts', { body: {} })).id, first.id, 'someone else has another')
  const stranger = await shop.ok('POST', '/guests', { body: {} })
  for (const id of [first.id, newId()]) {
    t.equal(
      (await shop.call('GET', `/carts/${id}`, { visitor: stranger.guestToken })).statusCode,
      404
    )
  }
  t.equal(
    (
      await shop.call('PUT', `/carts/${first.id}/lines/${shop.tea}`, {
        visitor: stranger.guestToken,
        body: { quantity: '1' }
      })
    ).statusCode,
    404
  )
})

t.test('the token a cart comes with is kept nowhere', async t => {
  const key = `cart-${newId()}`
  const open = (visitor?: string) =>
    shop.ok('POST', '/carts', {
      ...(visitor === undefined ? {} : { visitor }),
      body: {},
      headers: { 'idempotency-key': key }
    })
  const { id, guestToken } = await open()
  t.equal((await open(guestToken)).id, id, 'once more gives the same cart')
  const kept = await asAdmin<{ text: string }>(
    stoa,
    'SELECT k::text AS text FROM idempotency_key k'
  )
  t.ok(kept.length > 0, 'answers are kept there')
  t.strictSame(
    kept.filter(({ text }) => text.includes(guestToken) || text.includes('guestToken')),
    []
  )
})

t.test('lines are put in, changed and taken out; prices are those of the moment', async t => {
  const { id, guestToken: visitor } = await shop.ok('POST', '/carts', { body: {} })
  const put = (variantId: string, quantity: string) =>
    shop.call('PUT', `/carts/${id}/lines/${variantId}`, { visitor, body: { quantity } })
  await put(shop.tea, '1')
  const cart = (await put(shop.tea, '3')).json()
  t.match(cart, {
    totalMinor: 3897,
    lines: [
      {
        variantId: shop.tea,
        quantity: '3',
        unitPriceMinor: 1299,
        priceChanged: false,
        unavailable: null,
        totalMinor: 3897
      }
    ]
  })
  t.equal(cart.netMinor + cart.taxMinor, cart.totalMinor)
  t.equal((await put(newId(), '1')).statusCode, 404)
  for (const quantity of ['0', '-1', 'a lot']) {
    t.equal((await put(shop.tea, quantity)).statusCode, 400, quantity)
  }
  t.equal((await put(shop.coffee, '11')).json().lines[1].unavailable, 'stock-short')
  const product = await stoa.ok('GET', '/api/v1/catalog/products?sku=COFFEE', { token })
  const patch = (body: object, version: number) =>
    stoa.ok('PATCH', `/api/v1/catalog/products/${product.items[0].id}`, {
      token,
      headers: { 'if-match': `"${version}"` },
      body
    })
  const dearer = await patch({ priceMinor: 800 }, product.items[0].version)
  t.match((await shop.ok('GET', `/carts/${id}`, { visitor })).lines[1], {
    unitPriceMinor: 800,
    priceChanged: true,
    formerPriceMinor: 750
  })
  t.match(
    (await put(shop.coffee, '2')).json().lines[1],
    { priceChanged: false, formerPriceMinor: null },
    'put in again at the new price'
  )
  const gone = await patch({ active: false }, dearer.version)
  t.match(await shop.ok('GET', `/carts/${id}`, { visitor }), {
    totalMinor: 3897,
    lines: [{}, { variantId: shop.coffee, name: 'Coffee', unavailable: 'not-sold', totalMinor: 0 }]
  })
  await patch({ active: true, priceMinor: 750 }, gone.version)
  t.equal(
    (await shop.ok('DELETE', `/carts/${id}/lines/${shop.coffee}`, { visitor })).lines.length,
    1
  )
  t.equal(
    (await shop.call('DELETE', `/carts/${id}/lines/${shop.coffee}`, { visitor })).statusCode,
    404
  )
})

t.test(
  'shipping is offered by place, weight and worth, and joins the figures of the cart',
  async t => {
    const { cartId, visitor, totalMinor } = await fill(shop, { [shop.tea]: '2' })
    t.equal(totalMinor, 2 * 1299 + 499)
    const offers = async (query: string) =>
      (await shop.ok('GET', `/carts/${cartId}/shipping${query}`, { visitor })).items.map(
        (o: { name: string; priceMinor: number }) => [o.name, o.priceMinor]
      )
    t.strictSame(await offers('?country=GB'), [
      ['Collect', 0],
      ['Post', 499]
    ])
    t.strictSame(await offers('?country=FR'), [['Collect', 0]], 'nothing is sent there')
    t.equal(
      (await shop.call('GET', `/carts/${cartId}/shipping?country=XX`, { visitor })).json().code,
      'storefront.country-unknown'
    )
    await shop.ok('PUT', `/carts/${cartId}/lines/${shop.coffee}`, {
      visitor,
      body: { quantity: '2' }
    })
    t.strictSame(
      await offers('?country=GB'),
      [
        ['Collect', 0],
        ['Post', 999]
      ],
      '2.5 kg'
    )
    await shop.ok('PUT', `/carts/${cartId}/lines/${shop.tea}`, { visitor, body: { quantity: '8' } })
    t.strictSame(
      await offers('?country=GB'),
      [
        ['Collect', 0],
        ['Post', 0]
      ],
      'free from 100.00 on'
    )
    await shop.ok('PUT', `/carts/${cartId}/lines/${shop.coffee}`, {
      visitor,
      body: { quantity: '10' }
    })
    t.strictSame(await offers('?country=GB'), [['Collect', 0]], 'too heavy')
    t.match(await shop.ok('GET', `/carts/${cartId}`, { visitor }), {
      shipping: null,
      shippingMethodId: shop.deliveryId
    })
  }
)

t.test("a cart of a guest who logs in is put into the shopper's, quantities added", async t => {
  await shop.set('emailVerification', 'off')
  const shopper = await shop.shopper()
  const own = await fill(shop, { [shop.tea]: '1', [shop.coffee]: '1' }, { visitor: shopper.token })
  const guest = await fill(shop, { [shop.tea]: '2.5' })
  const { accessToken } = await shop.ok('POST', '/sessions', {
    visitor: guest.visitor,
    body: { email: shopper.email, password: shopper.password }
  })
  const merged = await shop.ok('GET', `/carts/${own.cartId}`, { visitor: accessToken })
  t.strictSame(
    merged.lines
      .map((l: { variantId: string; quantity: string }) => [l.variantId, l.quantity])
      .sort(),
    [
      [shop.tea, '3.5'],
      [shop.coffee, '1']
    ].sort()
  )
  t.equal(
    (await shop.call('GET', `/carts/${guest.cartId}`, { visitor: guest.visitor })).statusCode,
    404
  )
  const another = await shop.shopper()
  const late = await fill(shop, { [shop.coffee]: '4' })
  const login = await shop.ok('POST', '/sessions', {
    visitor: late.visitor,
    body: { email: another.email, password: another.password }
  })
  t.match(
    await shop.ok('GET', `/carts/${late.cartId}`, { visitor: login.accessToken }),
    { lines: [{ quantity: '4' }] },
    "who had none takes the guest's over"
  )
  await shop.ok('POST', '/sessions', {
    visitor: late.visitor,
    body: { email: another.email, password: another.password }
  })
  t.match(
    await shop.ok('GET', `/carts/${late.cartId}`, { visitor: login.accessToken }),
    { lines: [{ quantity: '4' }] },
    'once more changes nothing'
  )
})

t.test('a cart lives for the days of the setting, and is purged afterwards', async t => {
  const { cartId, visitor } = await fill(shop, { [shop.tea]: '1' })
  await asAdmin(
    stoa,
    "UPDATE storefront_cart SET expires_at = now() - interval '1 second' WHERE id = $1",
    [cartId]
  )
  t.equal((await shop.call('GET', `/carts/${cartId}`, { visitor })).statusCode, 404)
  t.not((await shop.ok('POST', '/carts', { visitor, body: {} })).id, cartId, 'another is opened')
  const [other] = [await fill(shop, { [shop.tea]: '1' })]
  await asAdmin(
    stoa,
    "UPDATE storefront_cart SET expires_at = now() - interval '1 second' WHERE id = $1",
    [other.cartId]
  )
  const purge = stoa.instance.registry.jobs.get('storefront.purge-carts')
  await purge?.definition.run(await stoa.system(shop.owner.tenantId), {
    id: newId(),
    data: {},
    attempt: 1,
    repeated: false,
    signal: new AbortController().signal,
    progress: async () => {}
  })
  t.strictSame(
    await asAdmin(
      stoa,
      'SELECT 1 FROM storefront_cart WHERE id = $1 UNION SELECT 1 FROM storefront_cart_line WHERE cart_id = $1',
      [other.cartId]
    ),
    []
  )
  t.equal(
    (await asAdmin(stoa, 'SELECT 1 FROM storefront_cart WHERE expires_at > now()')).length > 0,
    true,
    'those in use stay'
  )
})

t.test('staff keep zones and methods, and only who may', async t => {
  const zone = await stoa.ok('POST', '/api/v1/storefront/shipping-zones', {
    token,
    body: { name: 'France', places: ['FR', 'FR'] }
  })
  t.strictSame(zone.places, ['FR'])
  t.equal(
    (
      await stoa.call('POST', '/api/v1/storefront/shipping-zones', {
        token,
        body: { name: 'France', places: ['BE'] }
      })
    ).json().code,
    'storefront.zone-name-taken'
  )
  const method = (body: object) =>
    stoa.call('POST', '/api/v1/storefront/shipping-methods', {
      token,
      body: { name: 'X', rates: [{ upToGrams: null, priceMinor: 1 }], ...body }
    })
  t.equal(
    (await method({ variantId: shop.tea, zoneId: zone.id })).json().code,
    'storefront.shipping-service-unknown',
    'goods are no service'
  )
  const { variantId } = await stoa.ok(
    'GET',
    `/api/v1/storefront/shipping-methods/${shop.deliveryId}`,
    { token }
  )
  t.equal((await method({ variantId })).json().code, 'storefront.method-place')
  t.equal((await method({ variantId, zoneId: newId() })).json().code, 'storefront.zone-unknown')
  t.equal(
    (await method({ variantId, pickupShopId: newId() })).json().code,
    'storefront.shop-unknown'
  )
  const made = (await method({ variantId, zoneId: zone.id })).json()
  t.equal(
    (await stoa.call('DELETE', `/api/v1/storefront/shipping-zones/${zone.id}`, { token })).json()
      .code,
    'storefront.zone-in-use'
  )
  const changed = await stoa.ok('PATCH', `/api/v1/storefront/shipping-methods/${made.id}`, {
    token,
    headers: { 'if-match': '"1"' },
    body: { active: false, freeFromMinor: 5 }
  })
  t.match(changed, { active: false, freeFromMinor: 5, version: 2 })
  t.equal(
    (
      await stoa.call('PATCH', `/api/v1/storefront/shipping-methods/${made.id}`, {
        token,
        headers: { 'if-match': '"1"' },
        body: { active: true }
      })
    ).statusCode,
    412
  )
  const { cartId, visitor } = await fill(shop, { [shop.tea]: '1' })
  t.strictSame(
    (await shop.ok('GET', `/carts/${cartId}/shipping?country=FR`, { visitor })).items.map(
      (o: { name: string }) => o.name
    ),
    ['Collect'],
    'what is switched off is not offered'
  )
  await stoa.ok('DELETE', `/api/v1/storefront/shipping-methods/${made.id}`, { token })
  await stoa.ok('DELETE', `/api/v1/storefront/shipping-zones/${zone.id}`, { token })
  const other = await stoa.signUp()
  t.equal(
    (
      await stoa.call('GET', `/api/v1/storefront/shipping-methods/${shop.deliveryId}`, {
        token: other.token
      })
    ).statusCode,
    404
  )
  t.equal(
    (
      await shop.call('POST', `/carts/${cartId}/checkout`, {
        visitor,
        body: {
          expectedTotalMinor: 1299,
          contact: { name: 'G', email: 'g@example.test' },
          address: HOME
        }
      })
    ).json().code,
    'storefront.total-changed',
    'with its shipping'
  )
})
