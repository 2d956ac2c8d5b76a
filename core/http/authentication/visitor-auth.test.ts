import { resolve } from 'node:path'
import sharp from 'sharp'
import t from 'tap'
import { newId } from '../../primitives/ids.ts'
import { testInstance } from '../../../test/support/instance.ts'

const stoa = await testInstance({
  STOA_ROLE: 'web',
  STOA_PLUGINS: resolve(import.meta.dirname, '../../../test/architecture/fixtures/guestbook')
})
const BOOK = '/api/v1/guestbook'
const owner = await stoa.signUp()
const ticketOf = async (token: string, seconds = 60): Promise<Record<string, string>> => ({
  'x-ticket': (await stoa.ok('POST', `${BOOK}/tickets`, { token, body: { seconds } }))
    .ticket as string
})
const [anna, ben] = [await ticketOf(owner.token), await ticketOf(owner.token)]
const write = (headers: Record<string, string>, body: object) =>
  stoa.call('POST', `${BOOK}/entries`, { headers, body })

t.test('an auth strategy lets in whom it recognises, and no one else', async t => {
  t.equal((await write(anna, { text: 'Anna was here' })).statusCode, 200)
  const noOne = await write({}, { text: 'x' })
  t.match(noOne.json(), { code: 'guestbook.no-ticket', status: 401 })
  t.equal(
    (await stoa.call('POST', `${BOOK}/entries`, { token: owner.token, body: { text: 'x' } }))
      .statusCode,
    401,
    "an owner's token is no ticket"
  )
  t.equal(
    (await stoa.call('GET', `${BOOK}/book`, { headers: anna })).json().code,
    'access.not-authenticated',
    'a ticket is no token'
  )
  const late = await ticketOf(owner.token, 1)
  // The ticket ends, counted in whole seconds.
  await new Promise(resolve => setTimeout(resolve, 2_100))
  t.equal((await write(late, { text: 'x' })).statusCode, 401)
})

t.test("a forgotten WHERE shows and takes a visitor's own rows alone; staff see all", async t => {
  await write(ben, { text: 'Ben was here' })
  t.match((await stoa.ok('GET', `${BOOK}/entries`, { headers: ben })).items, [
    { text: 'Ben was here' }
  ])
  t.equal((await stoa.ok('GET', `${BOOK}/entries`, { headers: ben })).items.length, 1)
  t.equal(
    (await write(ben, { text: "in another's name", as: newId() })).statusCode,
    500,
    'the database refuses a row of another visitor'
  )
  t.equal(
    (await stoa.ok('POST', `${BOOK}/entries/wipe`, { headers: ben, body: {} })).items.length,
    1
  )
  t.strictSame(
    (await stoa.ok('GET', `${BOOK}/book`, { token: owner.token })).items.map(
      (e: { text: string }) => e.text
    ),
    ['Anna was here']
  )
})

t.test("a visitor's Idempotency-Key is its own", async t => {
  const key = newId()
  const first = await write({ ...anna, 'idempotency-key': key }, { text: 'same words' })
  t.match((await write({ ...anna, 'idempotency-key': key }, { text: 'same words' })).headers, {
    'idempotent-replayed': 'true'
  })
  const other = await write({ ...ben, 'idempotency-key': key }, { text: 'same words' })
  t.equal(other.headers['idempotent-replayed'], undefined)
  t.not(other.json().id, first.json().id)
})

t.test('a plugin that is off has no auth strategy', async t => {
  const quiet = await stoa.signUp()
  const headers = await ticketOf(quiet.token)
  await stoa.ok('PUT', '/api/v1/tenants/plugins/guestbook', {
    token: quiet.token,
    body: { enabled: false }
  })
  t.equal((await write(headers, { text: 'x' })).statusCode, 401)
})

t.test('a hook takes what comes as it is, and answers as the protocol wants', async t => {
  const answer = await stoa.app.inject({
    method: 'POST',
    url: `${BOOK}/echo/hello`,
    headers: { ...anna, 'content-type': 'application/vnd.odd', authorization: 'Bearer secret' },
    payload: '{"a": 1 ,}'
  })
  t.match(
    { status: answer.statusCode, type: answer.headers['content-type'] },
    { status: 202, type: 'application/x-echo' }
  )
  t.strictSame(JSON.parse(answer.body), {
    word: 'hello',
    raw: '{"a": 1 ,}',
    type: 'application/vnd.odd',
    authorization: null,
    can: false
  })
})

t.test(
  'a stream tells events, then an error, and a refusal before the first event is a problem',
  async t => {
    const count = (body: object) => stoa.call('POST', `${BOOK}/count`, { headers: anna, body })
    const all = await count({ to: 2, failAt: 9 })
    t.match(all.headers, { 'content-type': /^text\/event-stream/, 'cache-control': 'no-store' })
    t.equal(all.body, 'event: number\ndata: {"n":1}\n\nevent: number\ndata: {"n":2}\n\n')
    const broken = await count({ to: 3, failAt: 2 })
    t.match(
      broken.body,
      /^event: number\ndata: \{"n":1\}\n\nevent: error\ndata: \{"code":"guestbook\.no-ticket","status":401,/
    )
    const refused = await count({ to: 3, failAt: 1 })
    t.match(refused.headers, { 'content-type': /problem\+json/ })
    t.equal(refused.statusCode, 401)
  }
)

t.test('a picture comes as a body, as a file or as JSON, and is written again', async t => {
  const png = await sharp({
    create: { width: 300, height: 200, channels: 3, background: '#336699' }
  })
    .png()
    .toBuffer()
  const asBody = await stoa.app.inject({
    method: 'POST',
    url: `${BOOK}/picture`,
    headers: { ...anna, 'content-type': 'image/png' },
    payload: png
  })
  t.equal(asBody.statusCode, 200, asBody.body)
  t.ok(asBody.json().bytes < 500)
  const part = Buffer.concat([
    Buffer.from(
      '--b\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n'
    ),
    png,
    Buffer.from('\r\n--b--\r\n')
  ])
  t.equal(
    (
      await stoa.app.inject({
        method: 'POST',
        url: `${BOOK}/picture`,
        headers: { ...anna, 'content-type': 'multipart/form-data; boundary=b' },
        payload: part
      })
    ).statusCode,
    200
  )
  t.equal(
    (
      await stoa.call('POST', `${BOOK}/picture`, {
        headers: anna,
        body: { image: { type: 'image/png', base64: png.toString('base64') } }
      })
    ).statusCode,
    200
  )
  const text = await stoa.app.inject({
    method: 'POST',
    url: `${BOOK}/picture`,
    headers: { ...anna, 'content-type': 'image/png' },
    payload: Buffer.from('no picture at all')
  })
  t.equal(text.json().code, 'stoa.image-unreadable')
  const disguised = [
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    Buffer.from('%PDF-1.7\n'),
    await sharp(png).tiff().toBuffer()
  ]
  const gif = await stoa.app.inject({
    method: 'POST',
    url: `${BOOK}/picture`,
    headers: { ...anna, 'content-type': 'image/png' },
    payload: await sharp(png).gif().toBuffer()
  })
  t.equal(gif.statusCode, 200, 'a GIF that is called a PNG is read as what it is')
  for (const payload of disguised) {
    const other = await stoa.app.inject({
      method: 'POST',
      url: `${BOOK}/picture`,
      headers: { ...anna, 'content-type': 'image/png' },
      payload
    })
    t.equal(
      other.json().code,
      'stoa.image-unreadable',
      'whatever else is called a PNG is not even decoded'
    )
  }
})

t.test(
  'use cases as tools: what the caller may, shown as the route shows it, and tried out without effect',
  async t => {
    const ctx = await stoa.system(owner.tenantId, { companyId: owner.companyId })
    const names = ctx.tools.list().map(tool => tool.name)
    t.ok(names.includes('guestbook.wipe') && names.includes('pos.post-sale'))
    t.notOk(
      names.some(name =>
        [
          'guestbook.issue-ticket',
          'guestbook.write',
          'access.log-in',
          'access.create-api-key',
          'pos.receipt-pdf'
        ].includes(name)
      ),
      'no secrets, no auth strategies, nothing public'
    )
    const before = (await ctx.tools.run('guestbook.read-all', {})) as { items: unknown[] }
    t.ok(before.items.length > 0)
    const tried = (await ctx.tools.dryRun('guestbook.wipe', {})) as { items: unknown[] }
    t.strictSame(tried, before, 'what would happen, without what the view hides')
    t.strictSame(await ctx.tools.run('guestbook.read-all', {}), before, 'and nothing has')
    await t.rejects(ctx.tools.dryRun('files.start-import', {}), {
      code: /stoa\.(dry-run-not-possible|not-found)/
    })
    await t.rejects(ctx.tools.run('guestbook.no-such', {}), { code: 'stoa.not-found' })
    await t.rejects(ctx.tools.run('guestbook.wipe', { more: 1 }), { code: 'stoa.invalid-input' })
  }
)
