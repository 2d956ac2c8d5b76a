import { once } from 'node:events'
import { connect } from 'node:net'
import { Writable } from 'node:stream'
import t from 'tap'
import { testInstance } from '../../../test/support/instance.ts'
import { filled, operationsOf } from '../../../test/support/operations.ts'
import { buildApp } from '../app.ts'
import { newId } from '../../primitives/ids.ts'
import { issueSignedToken } from '../../security/signed-tokens.ts'
import { openLogger } from '../../telemetry/logger.ts'
import { maskedUrl } from './masked-url.ts'

const stoa = await testInstance({ STOA_ROLE: 'web' })
const { secrets, config, registry } = stoa.instance
const owner = await stoa.signUp()

/** The same instance with a request log that is read here. */
async function listenedTo(level: 'debug' | 'trace') {
  const lines: string[] = []
  const log = openLogger(
    level,
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(chunk.toString())
        done()
      }
    })
  )
  const app = await buildApp({ ...stoa.instance, log, config: { ...config, LOG_LEVEL: level } })
  t.teardown(() => app.close())
  return { app, log, lines, text: () => lines.join('') }
}

const signedTokenFor = (purpose: string): string =>
  issueSignedToken(secrets, purpose, {
    tenantId: owner.tenantId,
    companyId: owner.companyId,
    shopId: owner.shopId,
    subjectId: newId(),
    note: '',
    expiresAt: new Date(Date.now() + 60_000)
  })

t.test('a signed token anywhere in a request to any operation is nowhere in the log', async t => {
  const { app, lines, text } = await listenedTo('trace')
  const claims = signedTokenFor('storefront.order-link')
  const encoded = claims.replace(/./g, (char, at: number) =>
    at % 20 === 0 ? `%${char.charCodeAt(0).toString(16)}` : char
  )
  let sent = 0
  for (const operation of operationsOf(registry)) {
    const path = filled(
      operation,
      Object.fromEntries(Object.keys(operation.path).map(name => [name, claims]))
    )
    for (const url of [
      path,
      `${path.replaceAll(claims, encoded)}?token=${claims}&${claims}=${encoded}`
    ]) {
      sent++
      await app.inject({
        method: operation.method,
        url,
        payload:
          operation.method === 'GET' || operation.method === 'DELETE'
            ? undefined
            : { [claims]: claims, token: claims, link: claims },
        headers: {
          authorization: `Bearer ${owner.token}`,
          'x-visitor-token': claims,
          'x-storefront-key': claims,
          'idempotency-key': claims,
          'x-shop-id': claims,
          'user-agent': claims,
          referer: `http://x/${claims}`
        }
      })
    }
  }
  for (const url of [
    `/order#${claims}`,
    `/${claims}`,
    `/api/v1/storefront/order-links/${claims}/${claims}`,
    `/api/v1/nowhere/${encoded}?${claims}`,
    `/docs/${claims}`,
    `/health/${claims}`
  ]) {
    sent++
    await app.inject({ method: 'GET', url })
  }
  t.equal(
    lines.filter(line => line.includes('incoming request')).length,
    sent,
    'every request is in the log'
  )
  t.match(text(), '/api/v1/storefront/order-links/:link', 'with its route')
  const parts = [
    claims,
    encoded,
    claims.slice(0, 40),
    claims.slice(-40),
    claims.slice(40, 80),
    encoded.slice(3, 22)
  ]
  t.strictSame(
    lines.filter(line => parts.some(part => line.includes(part))),
    []
  )
})

t.test('the ids of a path are shown, and nothing of its query', async t => {
  const { app, text } = await listenedTo('debug')
  const id = newId()
  await app.inject({
    method: 'GET',
    url: `/api/v1/catalog/products/${id}?search=anna`,
    headers: { authorization: `Bearer ${owner.token}` }
  })
  t.match(text(), `"url":"/api/v1/catalog/products/${id}"`)
  t.notMatch(text(), 'anna')
  const unserved = (url: string): string => maskedUrl({ url, params: {}, routeOptions: {} })
  t.equal(unserved(`/api/v1/no-such/${id}/a-word/42a?x=y`), `/api/v1/no-such/${id}/a-word/…`)
  t.equal(unserved('/Ab#c/d'), '/…')
})

t.test(
  'neither errors nor what is no request at all bring a signed token into the log',
  async t => {
    const { app, log, lines, text } = await listenedTo('trace')
    const claims = signedTokenFor('payments.link')
    log.error(
      {
        err: Object.assign(new Error(`GET /links/${claims}/page failed`), {
          url: claims,
          cause: new Error(`\n${claims}`)
        }),
        note: `\u0001${claims}`
      },
      `after \t${claims}`
    )
    const [line] = lines
    t.match(
      JSON.parse(line ?? ''),
      {
        err: { message: 'GET /links/[pass]/page failed', url: '[pass]' },
        note: '\u0001[pass]',
        msg: 'after \t[pass]'
      },
      'and the line is JSON still'
    )
    await app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = app.server.address() as { port: number }
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET /links/${claims} HTTP/9.9\r\nno header\r\n\r\n`)
    )
    socket.resume()
    await once(socket, 'close')
    t.match(
      lines.find(line => line.includes('client error')),
      /"code":"HPE_/
    )
    t.notMatch(text(), 'rawPacket')
    t.notMatch(text(), claims)
  }
)
