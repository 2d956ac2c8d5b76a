import sharp from 'sharp'
import t from 'tap'
import { readdir } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { asAdmin, hire, ownInstance } from 'stoa/testing'
import { dynamicStatement } from 'stoa/plugin'
import { addPicture } from './add-picture.ts'
import { forgetPicturesHandler } from './forget-pictures.ts'
import { openAddress } from './rules/address.ts'
import { firstPicture } from './rows.ts'

const stoa = await ownInstance()
const us = await stoa.signUp()
const products = '/api/v1/catalog/products'

interface Shown {
  id: string
  url: string
  alt: string
  width: number
  height: number
  version: number
}

const photo = (colour: number, { width = 200, height = 100 } = {}): ReturnType<typeof sharp> =>
  sharp({ create: { width, height, channels: 3, background: { r: colour, g: 30, b: 90 } } })
/** Each colour is another file. */
const png = (colour: number): Promise<Buffer> => photo(colour).png().toBuffer()
let sku = 0
const product = async (of = us): Promise<{ id: string; version: number; pictures: Shown[] }> =>
  stoa.ok('POST', products, {
    token: of.token,
    body: { sku: `P${++sku}`, name: 'Lamp', priceMinor: 100 }
  })
const form = (file: Buffer, fields: Record<string, string> = {}, type = 'image/jpeg') => {
  const boundary = 'a-line-between'
  const parts = Object.entries(fields).map(
    ([name, value]) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  )
  return {
    body: Buffer.concat([
      Buffer.from(
        `${parts.join('')}--${boundary}\r\ncontent-disposition: form-data; name="image"; filename="x.svg"\r\ncontent-type: ${type}\r\n\r\n`
      ),
      file,
      Buffer.from(`\r\n--${boundary}--\r\n`)
    ]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }
  }
}
const send = (productId: string, file: Buffer, fields = {}, type?: string, token = us.token) =>
  stoa.call('POST', `${products}/${productId}/pictures`, {
    token,
    ...form(file, fields, type)
  })
const add = async (productId: string, file: Buffer, fields = {}): Promise<Shown> => {
  const answer = await send(productId, file, fields)
  t.equal(answer.statusCode, 201, answer.body)
  return answer.json()
}
const see = (url: string, size = 'small', headers = {}) =>
  stoa.app.inject({ url: `${url}/${size}`, headers })
const picturesOf = async (id: string): Promise<Shown[]> =>
  (await stoa.ok('GET', `${products}/${id}`, { token: us.token })).pictures

t.test('a picture is kept upright, in three sizes, without what its file tells beside', async t => {
  const { id } = await product()
  const file = await photo(200, { width: 3000, height: 1500 })
    .withExif({ IFD0: { Copyright: 'secret place' }, IFD3: { GPSLatitude: '52/1 30/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  t.ok(file.includes('secret place'))
  const made = await add(id, file, { alt: 'A lamp' })
  t.match(made, { alt: 'A lamp', width: 640, height: 1280, version: 1 })
  for (const [size, width, height] of [
    ['small', 80, 160],
    ['medium', 320, 640],
    ['large', 640, 1280]
  ] as const) {
    const seen = await see(made.url, size)
    t.equal(seen.statusCode, 200, seen.body.slice(0, 200))
    t.match(seen.headers, {
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'content-security-policy': /^default-src 'none'/
    })
    const kept = await sharp(seen.rawPayload).metadata()
    t.match(kept, { format: 'webp', width, height })
    t.equal(kept.exif, undefined)
    t.equal(kept.orientation, undefined)
    const known = await see(made.url, size, { 'if-none-match': `W/"x", ${seen.headers.etag}` })
    t.equal(known.statusCode, 304)
    t.equal(known.body, '')
  }
  t.equal((await see(made.url, 'huge')).statusCode, 400)
  t.strictSame(await picturesOf(id), [made])
  const [listed] = (await stoa.ok('GET', `${products}?sku=P${sku}`, { token: us.token })).items
  t.strictSame(listed.pictures, [made])
})

t.test('what a file is its bytes say; all but five kinds is refused, and nothing kept', async t => {
  const { id } = await product()
  const kinds = {
    jpeg: await photo(1).jpeg().toBuffer(),
    png: await photo(2).png().toBuffer(),
    webp: await photo(3).webp().toBuffer(),
    gif: await photo(4).gif().toBuffer(),
    avif: await photo(5).avif().toBuffer()
  }
  for (const [kind, file] of Object.entries(kinds)) {
    const sent = await send(id, file, {}, 'text/plain')
    t.equal(sent.statusCode, 201, `${kind} that calls itself a text: ${sent.body}`)
  }
  const before = await picturesOf(id)
  t.equal(before.length, 5)
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const bomb = await bombOf(60_000, 60_000)
  t.ok(bomb.length < 1000)
  for (const [what, file] of Object.entries({
    'an SVG': svg,
    'a text': Buffer.from('no picture at all'),
    'half a picture': kinds.png.subarray(0, kinds.png.length / 2),
    'a head alone': kinds.jpeg.subarray(0, 40),
    'a bomb': bomb,
    'one that is whole': await photo(1, { width: 6500, height: 6500 }).png().toBuffer(),
    'a TIFF': await photo(6).tiff().toBuffer(),
    'a PDF': Buffer.from('%PDF-1.7\n'),
    'an AVIF that is none': Buffer.concat([kinds.avif.subarray(0, 60), Buffer.alloc(500)])
  })) {
    const refused = await send(id, file)
    t.match([refused.statusCode, refused.json().code], [422, 'stoa.image-unreadable'], what)
  }
  t.equal(
    (await send(id, await photo(1, { width: 6300, height: 6300 }).png().toBuffer())).statusCode,
    201
  )
  const raw = await stoa.call('POST', `${products}/${id}/pictures`, {
    token: us.token,
    body: svg,
    headers: { 'content-type': 'image/png' }
  })
  t.equal(raw.json().code, 'stoa.image-unreadable', 'as the body, too')
  const large = await send(id, Buffer.concat([kinds.jpeg, Buffer.alloc(10_000_000)]))
  t.match([large.statusCode, large.json().code], [413, 'stoa.body-too-large'])
  t.strictSame((await picturesOf(id)).slice(0, 5), before)
  t.equal((await picturesOf(id)).length, 6)
})

/** A PNG whose head claims so many pixels, and which holds none. */
async function bombOf(width: number, height: number): Promise<Buffer> {
  const png = await photo(1, { width: 8, height: 8 }).png().toBuffer()
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}

t.test('no broken file takes the process down', async t => {
  const whole = [
    await photo(9).jpeg().toBuffer(),
    await photo(9).png().toBuffer(),
    await photo(9).webp().toBuffer(),
    await photo(9).gif().toBuffer(),
    await photo(9).avif().toBuffer()
  ]
  const { id } = await product()
  let random = 7
  const next = (below: number): number => (random = (random * 48271) % 2147483647) % below
  const statuses = new Set<number>()
  for (let round = 0; round < 12; round++) {
    for (const file of whole) {
      const broken = Buffer.from(file)
      for (let n = 0; n < 8; n++) broken[12 + next(broken.length - 12)] = next(256)
      const { statusCode, body } = await send(id, broken)
      statuses.add(statusCode)
      if (![201, 409, 422].includes(statusCode)) t.fail(body)
    }
  }
  t.ok(statuses.has(422))
  t.equal((await stoa.app.inject('/health/live')).statusCode, 200)
})

/** As from several processes: in one, a tenant's uploads wait for each other. @returns what was made, or a code */
const atOnce = async (
  productId: string,
  files: Buffer[]
): Promise<Array<{ id?: string; code?: string }>> => {
  const ctx = await stoa.system(us.tenantId, { companyId: us.companyId })
  const add = (file: Buffer) =>
    addPicture
      .run(ctx as never, {
        productId,
        image: { type: 'image/png', base64: file.toString('base64') }
      })
      .catch((error: { code: string }) => ({ code: error.code }))
  return Promise.all(files.map(add))
}

t.test('the same file again is the picture that is there, also at once', async t => {
  const { id } = await product()
  const file = await png(10)
  const first = await add(id, file)
  t.strictSame(await add(id, file), first)
  const made = await atOnce(id, [await png(11), await png(11), await png(11)])
  t.equal(new Set(made.map(one => one.id)).size, 1)
  t.equal((await picturesOf(id)).length, 2)
})

t.test('a request with a key is answered once', async t => {
  const { id } = await product()
  const keyed = async (key: string, file: Buffer, productId = id) =>
    stoa.call('POST', `${products}/${productId}/pictures`, {
      token: us.token,
      body: file,
      headers: { 'content-type': 'image/png', 'idempotency-key': key }
    })
  const first = (await keyed('key-of-one', await png(100))).json()
  t.strictSame((await keyed('key-of-one', await png(100))).json(), first)
  t.match((await keyed('key-of-one', await png(101))).json(), {
    code: 'stoa.idempotency-key-reused'
  })
  const other = await product()
  const raced = await Promise.all([
    keyed('key-of-two', await png(102)),
    keyed('key-of-two', await png(103), other.id)
  ])
  t.strictSame(raced.map(a => a.statusCode).sort(), [201, 422])
  await stoa.ok('DELETE', `${products}/${id}/pictures/${first.id}`, { token: us.token })
  t.strictSame((await keyed('key-of-one', await png(100))).json(), first, 'as it was answered')
  t.equal((await picturesOf(id)).length + (await picturesOf(other.id)).length, 1)
})

t.test('twelve are the most, in whatever order they come', async t => {
  const { id } = await product()
  const files = await Promise.all(Array.from({ length: 14 }, (_, i) => png(20 + i)))
  for (const file of files.slice(0, 11)) await add(id, file)
  const last = await atOnce(id, files.slice(11))
  t.strictSame(
    last.flatMap(({ code }) => code ?? []),
    ['catalog.pictures-complete', 'catalog.pictures-complete']
  )
  t.equal((await picturesOf(id)).length, 12)
})

t.test('pictures are put in order, described, replaced and removed', async t => {
  const { id, version } = await product()
  const [a, b, c] = [
    await add(id, await png(40)),
    await add(id, await png(41)),
    await add(id, await png(42))
  ]
  const order = (pictureIds: string[]) =>
    stoa.call('PUT', `${products}/${id}/pictures`, { token: us.token, body: { pictureIds } })
  t.strictSame((await order([c.id, a.id, b.id])).json().items, [c, a, b])
  t.strictSame(await picturesOf(id), [c, a, b])
  for (const others of [
    [a.id, b.id],
    [],
    [a.id, b.id, us.companyId],
    [a.id, b.id, c.id, us.companyId]
  ]) {
    t.match((await order(others)).json(), { code: 'catalog.pictures-changed' })
  }
  const at = (pictureId: string, more = '') => `${products}/${id}/pictures/${pictureId}${more}`
  const describe = (alt: string, etag: string) =>
    stoa.call('PATCH', at(a.id), { token: us.token, body: { alt }, headers: { 'if-match': etag } })
  t.match((await describe(' From the side ', '"1"')).json(), { alt: 'From the side', version: 2 })
  t.match((await describe('late', '"1"')).json(), { code: 'stoa.stale-version' })
  const replace = async (etag: string) =>
    stoa.call('PUT', at(a.id, '/image'), {
      token: us.token,
      body: await png(43),
      headers: { 'content-type': 'image/jpeg', 'if-match': etag }
    })
  t.match((await replace('"1"')).json(), { code: 'stoa.stale-version' })
  const replaced = (await replace('"2"')).json()
  t.match(replaced, { alt: 'From the side', version: 3 })
  const again = await stoa.call('PUT', at(b.id, '/image'), {
    token: us.token,
    body: await png(43),
    headers: { 'content-type': 'image/png', 'if-match': '"1"' }
  })
  t.match(again.json(), { code: 'catalog.picture-there' })
  t.not(replaced.url, a.url, 'what is seen is another, and so is its address')
  t.equal((await see(a.url)).statusCode, 404, 'the former is not shown any more')
  t.equal((await see(replaced.url)).statusCode, 200)
  t.strictSame(await picturesOf(id), [c, replaced, b])
  t.equal((await replace('"3"')).statusCode, 404)
  const gone = await stoa.call('DELETE', at(c.id), { token: us.token })
  t.strictSame(gone.json().items, [replaced, b])
  t.equal((await see(c.url)).statusCode, 404)
  t.equal((await stoa.call('DELETE', at(c.id), { token: us.token })).statusCode, 404)
  const after = await stoa.ok('GET', `${products}/${id}`, { token: us.token })
  t.equal(after.version, version, 'a form that is open is not made old by pictures')
})

t.test('a picture belongs to its product, its company and its tenant', async t => {
  const they = await stoa.signUp()
  const [mine, theirs, other] = [await product(), await product(they), await product()]
  const made = await add(mine.id, await png(50))
  const asThey = { token: they.token }
  t.equal((await send(mine.id, await png(51), {}, undefined, they.token)).statusCode, 404)
  for (const productId of [mine.id, theirs.id]) {
    const at = `${products}/${productId}/pictures/${made.id}`
    t.equal((await stoa.call('DELETE', at, asThey)).statusCode, 404)
  }
  t.equal(
    (await stoa.call('DELETE', `${products}/${other.id}/pictures/${made.id}`, { token: us.token }))
      .statusCode,
    404
  )
  const place = openAddress(made.url.split('/').at(-1) ?? '')
  t.match(place, { tenantId: us.tenantId, companyId: us.companyId })
  const address = (tenantId: string, companyId: string, name: string): string =>
    `/api/v1/catalog/pictures/${Buffer.from(`01${tenantId}${companyId}`.replaceAll('-', ''), 'hex').toString('base64url')}${name}`
  const name = place?.name ?? ''
  t.equal(address(us.tenantId, us.companyId, name), made.url)
  const noTenant = '00000000-0000-7000-8000-000000000000'
  for (const elsewhere of [
    address(they.tenantId, they.companyId, name),
    address(us.tenantId, they.companyId, name),
    address(they.tenantId, us.companyId, name),
    address(noTenant, noTenant, name),
    address(us.tenantId, us.companyId, 'A'.repeat(32)),
    `${made.url}x`,
    '/api/v1/catalog/pictures/..%2f..%2fpostgres'
  ]) {
    const seen = await see(elsewhere)
    t.match([seen.statusCode, seen.json().code], [404, 'stoa.not-found'], elsewhere)
    t.equal(seen.headers['cache-control'], 'no-store')
  }
  // The same file with another company has another name, which tells nothing of this one.
  const twin = await send(theirs.id, await png(50), {}, undefined, they.token)
  t.notOk(twin.json().url.endsWith(name))
})

t.test('who may not edit products may look at pictures, and no more', async t => {
  const { id } = await product()
  const made = await add(id, await png(60))
  const cashier = await hire(stoa, us, [{ role: 'cashier' }])
  const token = cashier.token
  t.equal((await send(id, await png(61), {}, undefined, token)).statusCode, 403)
  t.equal(
    (await stoa.call('DELETE', `${products}/${id}/pictures/${made.id}`, { token })).statusCode,
    403
  )
  t.strictSame((await stoa.ok('GET', `${products}/${id}`, { token })).pictures, [made])
})

t.test('a till and a web shop are told of the first picture, and when it changes', async t => {
  const made = await product()
  const variantId = (await stoa.ok('GET', `${products}/${made.id}`, { token: us.token }))
    .variants[0].id
  const book = async (since = '') => {
    const query = since && `&since=${encodeURIComponent(since)}`
    return stoa.ok('GET', `/api/v1/pos/till-book/goods?limit=1000${query}`, { token: us.token })
  }
  const before = await book()
  await asAdmin(
    stoa,
    "UPDATE catalog_product SET updated_at = now() - interval '1 day' WHERE tenant_id = $1",
    [us.tenantId]
  )
  t.strictSame((await book(before.since)).items, [])
  const one = await add(made.id, await png(70))
  await add(made.id, await png(71))
  const { items } = await book(before.since)
  t.match(
    items.filter((item: { variantId: string }) => item.variantId === variantId),
    [{ picture: one.url }],
    'among what was changed since'
  )
  await stoa.settled()
})

t.test('what no product shows any more is deleted after a day, and nothing else', async t => {
  const { id } = await product()
  const [kept, gone] = [await add(id, await png(80)), await add(id, await png(81))]
  await stoa.ok('DELETE', `${products}/${id}/pictures/${gone.id}`, { token: us.token })
  const folder = `${stoa.instance.config.STOA_DATA_DIR}/objects/${us.tenantId}/${us.companyId}/catalog.pictures`
  const nameOf = ({ url }: Shown): string => url.slice(-32)
  const filesOf = async (shown: Shown): Promise<number> =>
    (await readdir(folder)).filter(file => file.startsWith(nameOf(shown))).length
  t.equal(await filesOf(gone), 3)
  const sweep = async (): Promise<void> =>
    forgetPicturesHandler.run(await stoa.system(us.tenantId), {
      signal: new AbortController().signal
    } as never)
  await sweep()
  t.equal(await filesOf(gone), 3, 'not at once')
  await asAdmin(
    stoa,
    "UPDATE catalog_picture SET state_since = now() - interval '25 hours' WHERE tenant_id = $1",
    [us.tenantId]
  )
  await sweep()
  t.equal(await filesOf(gone), 0)
  t.equal(await filesOf(kept), 3)
  t.equal((await see(kept.url)).statusCode, 200)
  t.strictSame(
    await asAdmin(
      stoa,
      "SELECT state FROM catalog_picture WHERE tenant_id = $1 AND state <> 'shown'",
      [us.tenantId]
    ),
    []
  )
})

t.test('pictures are read along their indexes, whoever has how many', async t => {
  const { id } = await product()
  const made = await add(id, await png(200))
  const ctx = await stoa.system(us.tenantId, { companyId: us.companyId })
  await ctx.unitOfWork(async inside => {
    await dynamicStatement(
      `INSERT INTO catalog_picture (tenant_id, company_id, id, product_id, name, digest, width, height, state)
      SELECT $1, $2, gen_random_uuid(), $3, md5(n::text), sha256(n::text::bytea), 9, 9, 'removed' FROM generate_series(1, 3000) AS n`,
      [inside.tenantId, inside.company().id, id]
    )
    const planOf = async (text: string): Promise<string> =>
      (
        await dynamicStatement<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, [
          inside.tenantId,
          inside.company().id,
          id
        ])
      )
        .map(row => row['QUERY PLAN'])
        .join('\n')
    const mine = 'FROM catalog_picture WHERE tenant_id = $1 AND company_id = $2 AND'
    t.match(
      await planOf(`SELECT id ${mine} name = '${made.url.slice(-32)}' AND $3::uuid IS NOT NULL`),
      /Index Scan using catalog_picture_name/
    )
    t.match(
      await planOf(
        `SELECT p.id, ${firstPicture} FROM catalog_product p WHERE p.tenant_id = $1 AND p.company_id = $2 AND p.id = $3`
      ),
      /using catalog_picture_(product|same)/
    )
    t.match(
      await planOf(
        "SELECT id FROM catalog_picture WHERE tenant_id = $1 AND state <> 'shown' AND state_since < now() - interval '1 day' AND ($2::uuid, $3::uuid) IS NOT NULL ORDER BY state_since LIMIT 100"
      ),
      /using catalog_picture_unseen/
    )
  })
})
