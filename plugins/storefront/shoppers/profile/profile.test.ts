import t from 'tap'
import { testInstance } from 'stoa/testing'
import { webShop } from 'stoa/testing/web-shop'
import sharp from 'sharp'

const stoa = await testInstance()
const shop = await webShop(stoa)
const [one, two] = [await shop.shopper({ name: 'One' }), await shop.shopper({ name: 'Two' })]
const home = {
  label: 'Home',
  name: 'Sia Shopper',
  line1: '1 Main Street',
  city: 'London',
  country: 'GB',
  region: 'GB-ENG',
  postcode: 'N1 1AA',
  phone: '+44 7700 900123'
}
const add = (visitor: string, more: object = {}) =>
  shop.ok('POST', '/me/addresses', { visitor, body: { ...home, ...more } })
const book = async (
  visitor: string
): Promise<Array<{ id: string; isDefault: boolean; line1: string; version: number }>> =>
  (await shop.ok('GET', '/me/addresses', { visitor })).items

t.test('a shopper reads and changes their own profile, by version', async t => {
  const visitor = one.token
  const read = await shop.call('GET', '/me', { visitor })
  t.match(read.json(), {
    id: one.id,
    name: 'One',
    email: one.email,
    phone: null,
    locale: null,
    whatsappConsent: false,
    emailVerified: false
  })
  const change = (body: object, etag = read.headers.etag as string) =>
    shop.call('PATCH', '/me', { visitor, body, headers: { 'if-match': etag } })
  const changed = await change({
    name: ' Uno ',
    phone: '+591 2 2123456',
    locale: 'es-BO',
    whatsappConsent: true
  })
  t.match(changed.json(), {
    name: 'Uno',
    phone: '+59122123456',
    locale: 'es-BO',
    whatsappConsent: true,
    email: one.email
  })
  t.equal((await change({ name: 'Late' })).json().code, 'stoa.stale-version')
  t.equal(
    (await change({ phone: '123' }, changed.headers.etag as string)).json().code,
    'storefront.phone-invalid'
  )
  t.match((await change({ phone: null }, changed.headers.etag as string)).json(), {
    phone: null,
    locale: 'es-BO'
  })
  t.equal(
    (await change({ email: 'new@example.test' }, changed.headers.etag as string)).statusCode,
    400,
    'the e-mail is not changed so'
  )
  const customer = await stoa.ok('GET', `/api/v1/customers/customers/${one.id}`, {
    token: shop.owner.token
  })
  t.match(customer, { name: 'Uno', locale: 'es-BO', whatsappConsent: true })
  t.equal((await shop.ok('GET', '/me', { visitor: two.token })).name, 'Two')
})

t.test(
  'a picture is kept small, upright and without metadata; what is none is refused',
  async t => {
    const visitor = one.token
    t.equal((await shop.call('GET', '/me/picture', { visitor })).statusCode, 404)
    const photo = await sharp({
      create: { width: 1500, height: 900, channels: 3, background: { r: 200, g: 30, b: 30 } }
    })
      .withExif({ IFD0: { Copyright: 'secret place' } })
      .jpeg()
      .toBuffer()
    t.ok(photo.includes('secret place'))
    const set = await shop.call('PUT', '/me/picture', {
      visitor,
      body: photo,
      headers: { 'content-type': 'image/jpeg' }
    })
    t.equal(set.statusCode, 200, set.body)
    const got = await shop.call('GET', '/me/picture', { visitor })
    t.equal(got.headers['content-type'], 'image/webp')
    t.equal(got.rawPayload.length, set.json().bytes)
    const { format, width, height } = await sharp(got.rawPayload).metadata()
    t.strictSame({ format, width, height }, { format: 'webp', width: 512, height: 307 })
    t.notOk(got.rawPayload.includes('secret place'))
    const small = await sharp({
      create: { width: 20, height: 30, channels: 3, background: { r: 0, g: 0, b: 0 } }
    })
      .png()
      .toBuffer()
    t.equal(
      (
        await shop.call('PUT', '/me/picture', {
          visitor,
          body: { image: { type: 'image/png', base64: small.toString('base64') } }
        })
      ).statusCode,
      200,
      'as JSON, over the former'
    )
    t.equal(
      (await sharp((await shop.call('GET', '/me/picture', { visitor })).rawPayload).metadata())
        .width,
      20
    )
    for (const body of [Buffer.from('no picture at all'), photo.subarray(0, 200)]) {
      t.equal(
        (
          await shop.call('PUT', '/me/picture', {
            visitor,
            body,
            headers: { 'content-type': 'image/jpeg' }
          })
        ).json().code,
        'stoa.image-unreadable'
      )
    }
    t.equal(
      (
        await shop.call('PUT', '/me/picture', {
          visitor,
          body: '<svg/>',
          headers: { 'content-type': 'image/svg+xml' }
        })
      ).statusCode,
      415
    )
    t.equal(
      (await shop.call('GET', '/me/picture', { visitor: two.token })).statusCode,
      404,
      'another shopper has none'
    )
    t.strictSame(await shop.ok('DELETE', '/me/picture', { visitor }), { removed: true })
    t.equal((await shop.call('GET', '/me/picture', { visitor })).statusCode, 404)
  }
)

t.test('exactly one address is the default, whatever is done at once', async t => {
  const visitor = (await shop.shopper()).token
  const defaults = async () => (await book(visitor)).filter(a => a.isDefault).map(a => a.line1)
  t.strictSame(await book(visitor), [])
  await Promise.all(['A', 'B', 'C', 'D'].map(line1 => add(visitor, { line1 })))
  t.equal((await defaults()).length, 1, 'of those added at once')
  const all = await book(visitor)
  t.equal(all[0]?.isDefault, true, 'the default stands first')
  const last = all.at(-1)
  t.match(await shop.ok('PUT', `/me/addresses/${last?.id}/default`, { visitor, body: {} }), {
    id: last?.id,
    isDefault: true
  })
  t.strictSame(await defaults(), [last?.line1])
  await Promise.all(
    [...all, ...all].map(({ id }) =>
      shop.ok('PUT', `/me/addresses/${id}/default`, { visitor, body: {} })
    )
  )
  t.equal((await defaults()).length, 1, 'of those chosen at once')
  for (let left = 4; left > 0; left--) {
    t.equal((await defaults()).length, 1, `${left} addresses`)
    await shop.ok('DELETE', `/me/addresses/${(await book(visitor))[0]?.id}`, { visitor })
  }
  t.strictSame(await book(visitor), [])
})

t.test('addresses are checked, changed by version, and bounded', async t => {
  const visitor = (await shop.shopper()).token
  const made = await add(visitor)
  t.match(made, {
    ...home,
    phone: '+447700900123',
    line2: null,
    note: null,
    isDefault: true,
    version: 1
  })
  const refused = async (more: object) =>
    (await shop.call('POST', '/me/addresses', { visitor, body: { ...home, ...more } })).json().code
  t.equal(await refused({ country: 'XX', region: null }), 'storefront.country-unknown')
  t.equal(await refused({ region: 'US-NM' }), 'storefront.region-unknown')
  t.equal(await refused({ region: 'GB-QQQ' }), 'storefront.region-unknown')
  t.equal(await refused({ phone: '12' }), 'storefront.phone-invalid')
  t.equal(await refused({ city: '  ' }), 'stoa.invalid-input')
  const change = (body: object, version: number) =>
    shop.call('PATCH', `/me/addresses/${made.id}`, {
      visitor,
      body,
      headers: { 'if-match': `"${version}"` }
    })
  t.match((await change({ line1: '2 Main Street', label: null }, 1)).json(), {
    line1: '2 Main Street',
    label: null,
    city: 'London',
    region: 'GB-ENG',
    isDefault: true,
    version: 2
  })
  t.equal((await change({ line1: 'late' }, 1)).json().code, 'stoa.stale-version')
  t.match(
    (await change({ country: 'BO', city: 'La Paz' }, 2)).json(),
    { country: 'BO', region: null, city: 'La Paz' },
    'a region of the former country is none of the new one'
  )
  await Promise.all(Array.from({ length: 49 }, () => add(visitor)))
  t.equal(await refused({}), 'storefront.address-book-full')
})

t.test("one shopper's rows are not there for another, nor for the guest they were", async t => {
  const address = await add(one.token)
  const id = address.id
  const before = await book(one.token)
  const answers = [
    await shop.call('GET', `/me/addresses/${id}`, { visitor: two.token }),
    await shop.call('DELETE', `/me/addresses/${id}`, { visitor: two.token }),
    await shop.call('PUT', `/me/addresses/${id}/default`, { visitor: two.token, body: {} }),
    await shop.call('PATCH', `/me/addresses/${id}`, {
      visitor: two.token,
      body: { line1: 'mine' },
      headers: { 'if-match': '"1"' }
    })
  ]
  t.strictSame(
    answers.map(a => [a.statusCode, a.json().code]),
    Array(4).fill([404, 'stoa.not-found'])
  )
  t.strictSame(await book(one.token), before)
  t.strictSame(await book(two.token), [])
})

t.test('the database itself keeps visitors apart in every table of theirs', async t => {
  const tables = [
    'storefront_shopper',
    'storefront_session',
    'storefront_refresh_token',
    'storefront_address',
    'storefront_challenge',
    'storefront_picture'
  ]
  const dot = await sharp({
    create: { width: 9, height: 9, channels: 3, background: { r: 0, g: 0, b: 0 } }
  })
    .png()
    .toBuffer()
  for (const { token } of [one, two]) {
    await shop.ok('PUT', '/me/picture', {
      visitor: token,
      body: dot,
      headers: { 'content-type': 'image/png' }
    })
    await add(token)
  }
  const { tenantId, companyId } = shop.owner
  const seenBy = async (visitor: string | null, table: string): Promise<string[]> => {
    const client = await stoa.instance.pool.connect() // the serving role itself, with the settings a unit of work would make
    try {
      const setting = visitor === null ? '' : `; SET LOCAL app.visitor_id = '${visitor}'`
      await client.query(
        `BEGIN; SET LOCAL search_path = pool; SET LOCAL app.tenant_id = '${tenantId}'; SET LOCAL app.company_id = '${companyId}'; SET LOCAL app.shop_id = '*'${setting}`
      )
      return (
        await client.query<{ visitor_id: string }>(`SELECT visitor_id FROM ${table}`)
      ).rows.map(r => r.visitor_id)
    } finally {
      await client.query('ROLLBACK')
      client.release()
    }
  }
  for (const table of tables) {
    const all = await seenBy('*', table)
    t.ok(all.includes(one.id) && all.includes(two.id), `${table} has rows of both`)
    t.ok(
      (await seenBy(one.id, table)).every(id => id === one.id),
      `${table} shows one's own alone`
    )
    t.strictSame(await seenBy(null, table), [], `${table} shows nothing to no one in particular`)
  }
})
