import sharp from 'sharp'
import t from 'tap'
import { asAdmin, ownInstance } from 'stoa/testing'
import { s3Server } from 'stoa/testing/storage'
import { forgetPicturesHandler } from './forget-pictures.ts'

// The same as pictures.test.ts, where pictures lie in a bucket: what is kept, and what is told while
// the store is away.

const server = await s3Server()
const stoa = await ownInstance({ STOA_S3_URL: server.url })
const us = await stoa.signUp()
const products = '/api/v1/catalog/products'

const file = (colour: number): Promise<Buffer> =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: { r: colour, g: 1, b: 2 } } })
    .png()
    .toBuffer()
const { id } = await stoa.ok('POST', products, {
  token: us.token,
  body: { sku: 'LAMP', name: 'Lamp', priceMinor: 100 }
})
const send = async (colour: number) =>
  stoa.call('POST', `${products}/${id}/pictures`, {
    token: us.token,
    body: await file(colour),
    headers: { 'content-type': 'image/png' }
  })
const see = (url: string) => stoa.app.inject(`${url}/large`)
const pictures = async (): Promise<Array<{ id: string; url: string }>> =>
  (await stoa.ok('GET', `${products}/${id}`, { token: us.token })).pictures
const states = async (): Promise<string[]> =>
  (
    await asAdmin<{ state: string }>(
      stoa,
      'SELECT state FROM catalog_picture WHERE tenant_id = $1 ORDER BY state',
      [us.tenantId]
    )
  ).map(({ state }) => state)

t.test('a picture lies in the bucket, below its tenant and company', async t => {
  const sent = await send(1)
  t.equal(sent.statusCode, 201, sent.body)
  const name = sent.json().url.slice(-32)
  t.strictSame(
    await server.keys(),
    ['large', 'medium', 'small'].map(
      size => `${us.tenantId}/${us.companyId}/catalog.pictures/${name}.${size}`
    )
  )
  const seen = await see(sent.json().url)
  t.equal(seen.headers['content-type'], 'image/webp')
  t.match(await sharp(seen.rawPayload).metadata(), { width: 300, height: 200 })
})

t.test('while the store is away nothing is half, and what is repeated is there once', async t => {
  const [shown] = await pictures()
  await server.stop()
  const refused = await send(2)
  t.match([refused.statusCode, refused.json().code], [503, 'stoa.storage-unavailable'])
  t.ok(Number(refused.headers['retry-after']) > 0)
  const unseen = await see(shown?.url ?? '')
  t.match([unseen.statusCode, unseen.json().code], [503, 'stoa.storage-unavailable'])
  t.equal(unseen.headers['cache-control'], 'no-store', 'which nobody keeps')
  t.strictSame(await pictures(), [shown])
  t.equal((await stoa.app.inject('/health/ready')).statusCode, 200, 'all else goes on')
  await stoa.ok('PATCH', `${products}/${id}`, {
    token: us.token,
    headers: { 'if-match': '"1"' },
    body: { name: 'Desk lamp' }
  })
  await server.start()
  t.equal((await send(2)).statusCode, 201)
  t.equal((await send(2)).statusCode, 201)
  t.equal((await pictures()).length, 2)
  t.strictSame(await states(), ['arriving', 'shown', 'shown'])
})

t.test('what never arrived and what was removed goes from the bucket, once it answers', async t => {
  const [first, second] = await pictures()
  await stoa.ok('DELETE', `${products}/${id}/pictures/${first?.id}`, { token: us.token })
  await asAdmin(
    stoa,
    "UPDATE catalog_picture SET state_since = now() - interval '25 hours' WHERE tenant_id = $1",
    [us.tenantId]
  )
  const sweep = async (): Promise<void> =>
    forgetPicturesHandler.run(await stoa.system(us.tenantId), {
      signal: new AbortController().signal
    } as never)
  await server.stop()
  await t.rejects(sweep(), { code: 'stoa.storage-unavailable' })
  t.strictSame(await states(), ['removed', 'removed', 'shown'], 'the rows still tell of it')
  await server.start()
  await sweep()
  t.strictSame(await states(), ['shown'])
  t.strictSame(
    (await server.keys()).map(key => key.slice(-38)),
    ['large', 'medium', 'small'].map(size => `${second?.url.slice(-32)}.${size}`.slice(-38))
  )
})
