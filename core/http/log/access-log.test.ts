import { once } from 'node:events'
import { connect } from 'node:net'
import { Writable } from 'node:stream'
import t from 'tap'
import WebSocket from 'ws'
import type { LightMyRequestResponse } from 'fastify'
import { paymentsBench } from '../../../test/support/payments-shop.ts'
import { smtpSink } from '../../../test/support/smtp-sink.ts'
import { newEmail, webShop } from '../../../test/support/storefront.ts'
import { buildApp } from '../app.ts'
import { newId } from '../../primitives/ids.ts'
import { openLogger } from '../../telemetry/logger.ts'

const sink = await smtpSink()
const bench = await paymentsBench({
  SMTP_URL: sink.url,
  MAIL_FROM: 'Stoa <shop@example.test>',
  STOA_METRICS_TOKEN: 'a token for the figures'
})
const { stoa } = bench
const lines: string[] = []
// The log of the whole instance, its jobs included, as it is by default.
const log = openLogger(
  'info',
  new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString())
      done()
    }
  })
)
Object.assign(stoa.instance, { log })
const app = await buildApp({
  ...stoa.instance,
  config: { ...stoa.instance.config, LOG_LEVEL: 'info' }
})
t.teardown(() => app.close())

interface Line {
  msg: string
  method: string
  route: string
  status: number
  ms: number
  bytes?: number
  address: string
  useCase?: string
  tenant?: string
  user?: string
  key?: string
  visitor?: string
  requestId: string
}
const reported = (from = 0): Line[] =>
  lines
    .slice(from)
    .map(line => JSON.parse(line) as Line)
    .filter(line => line.msg === 'request')

interface Sent {
  token?: string
  body?: unknown
  headers?: Record<string, string>
}
const send = async (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  { token, body, headers = {} }: Sent = {}
): Promise<LightMyRequestResponse> =>
  app.inject({
    method,
    url,
    payload: body as object | undefined,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(method === 'POST' ? { 'idempotency-key': newId() } : {}),
      ...headers
    }
  })

t.test('each request is one line: what, how it ended, whose', async t => {
  const owner = await stoa.signUp()
  const key = await stoa.ok('POST', '/api/v1/access/keys', {
    token: owner.token,
    body: { name: 'k', scopes: ['*'] }
  })
  const from = lines.length
  const product = await send('GET', `/api/v1/catalog/products/${newId()}?x=anna`, {
    token: owner.token
  })
  await send('GET', '/api/v1/catalog/products?search=anna', { token: key.key })
  await send('GET', '/api/v1/nowhere/Anna?x=anna')
  await send('GET', '/api/v1/catalog/products', { token: 'made up' })
  await send('GET', '/health/live')
  t.match(reported(from), [
    {
      method: 'GET',
      route: '/api/v1/catalog/products/:productId',
      status: 400,
      useCase: 'catalog.get-product',
      tenant: owner.slug,
      user: owner.userId,
      key: undefined,
      address: '127.0.0.1',
      requestId: product.headers['x-request-id']
    },
    {
      route: '/api/v1/catalog/products',
      status: 200,
      useCase: 'catalog.list-products',
      tenant: owner.slug,
      user: owner.userId,
      key: key.id,
      bytes: Number,
      ms: Number
    },
    { route: '/api/v1/nowhere/…', status: 404, useCase: undefined, tenant: undefined },
    { route: '/api/v1/catalog/products', status: 401, tenant: undefined, user: undefined }
  ])
  t.equal(reported(from).length, 4, 'probes are not told')
  t.notMatch(lines.slice(from).join(''), /anna/i)
})

t.test('a client that leaves before it is answered is told too, once', async t => {
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as { port: number }
  const from = lines.length
  const socket = connect(port, '127.0.0.1', () =>
    socket.write(
      'POST /api/v1/access/login HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{'
    )
  )
  setTimeout(() => socket.destroy(), 200)
  await once(socket, 'close')
  for (let tries = 0; tries < 100 && reported(from).length === 0; tries++) {
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  t.match(reported(from), [{ route: '/api/v1/access/login' }])
  t.equal(reported(from).length, 1)
})

t.test('it can be switched off', async t => {
  const silent = await buildApp({
    ...stoa.instance,
    config: { ...stoa.instance.config, STOA_ACCESS_LOG: 'off' }
  })
  t.teardown(() => silent.close())
  const from = lines.length
  await silent.inject('/api/v1/nowhere')
  t.equal(reported(from).length, 0)
})

t.test('no secret of a mixed minute is in the log', async t => {
  const secrets = new Map<string, string>()
  const keep = (what: string, value: unknown): string => {
    if (typeof value !== 'string' || value.length < 6) {
      throw new Error(`There is no ${what}: ${String(value)}`)
    }
    secrets.set(what, value)
    return value
  }
  const from = lines.length
  const mark = newId().slice(-8)
  const ownerPassword = keep('password of an owner', `Owner passphrase ${mark}`)
  const signUp = await send('POST', '/api/v1/bootstrap', {
    body: {
      company: { name: `Company ${mark}`, currency: 'EUR', timeZone: 'Europe/Berlin' },
      admin: { name: 'Olga', email: `o-${mark}@example.test`, password: ownerPassword }
    }
  })
  const { tenant, access_token: token, refresh_token: refresh } = signUp.json()
  keep('refresh token of the sign-up', refresh)
  keep('access token', token)
  const login = (
    await send('POST', '/api/v1/access/login', {
      body: { tenant, email: `o-${mark}@example.test`, password: ownerPassword }
    })
  ).json()
  await send('POST', '/api/v1/access/login', {
    body: {
      tenant,
      email: `o-${mark}@example.test`,
      password: keep('wrong password', `Wrong ${ownerPassword}`)
    }
  })
  const refreshed = (
    await send('POST', '/api/v1/access/refresh', {
      body: { refreshToken: keep('refresh token', login.refreshToken) }
    })
  ).json()
  keep('refresh token that followed', refreshed.refreshToken)
  const { key } = (
    await send('POST', '/api/v1/access/keys', {
      token: login.accessToken,
      body: { name: 'k', scopes: ['*'] }
    })
  ).json()
  await send('GET', '/api/v1/catalog/products', { token: keep('API key', key) })
  await send('GET', `/api/v1/catalog/products?token=${key}`, { token: `${key}x` })
  await send('GET', '/metrics', { token: keep('token of the figures', 'a token for the figures') })
  await send('PUT', '/api/v1/assistant/keys/groq', {
    token,
    body: { key: keep('key of a language model', `gsk_${newId()}`) }
  })

  // A browser: its cookie, and the token that a WebSocket has in the name of its protocol.
  const page = { 'sec-fetch-site': 'same-origin' }
  const cookieOf = (answer: LightMyRequestResponse): string =>
    /^stoa-session=([^;]+)/.exec(String(answer.headers['set-cookie']))?.[1] ?? ''
  const browser = await send('POST', '/api/v1/access/browser/login', {
    headers: page,
    body: { tenant, email: `o-${mark}@example.test`, password: ownerPassword }
  })
  const cookie = keep('cookie of a browser', cookieOf(browser))
  const renewed = await send('POST', '/api/v1/access/browser/refresh', {
    headers: { ...page, cookie: `stoa-session=${cookie}` },
    body: {}
  })
  keep('cookie that followed', cookieOf(renewed))
  const { port } = app.server.address() as { port: number }
  const bearer = keep('token of a WebSocket', renewed.json().session.accessToken)
  for (const protocols of [
    ['stoa.v1', `bearer.${bearer}`],
    ['stoa.v1', `bearer.${bearer}x`]
  ]) {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/api/v1/realtime?topics=tenant`, protocols)
    await Promise.race([once(socket, 'message'), once(socket, 'close')])
    socket.terminate()
  }

  // A web shop: its mails, links and tokens.
  const owner = await stoa.signUp()
  const shop = await webShop(stoa, owner)
  await shop.set('pagesUrl', 'https://shop.example.test')
  const headers = { 'x-storefront-key': shop.key }
  const [byLink, byCode, shopperPassword] = [
    newEmail(),
    newEmail(),
    keep('password of a shopper', `Shopper passphrase ${mark}`)
  ]
  await send('POST', '/api/v1/storefront/shoppers', {
    headers,
    body: { name: 'Sia', email: byLink, password: shopperPassword }
  })
  await send('POST', '/api/v1/storefront/shoppers', {
    headers,
    body: { name: 'Sia', email: byCode, password: shopperPassword, mode: 'code' }
  })
  const mailed = keep(
    'link of a mail',
    /#token=([\w-]+)/.exec((await sink.waitFor(byLink))[0]?.email.text ?? '')?.[1]
  )
  const code = keep(
    'code of a mail',
    /^(\d{6})$/m.exec((await sink.waitFor(byCode))[0]?.email.text ?? '')?.[1]
  )
  const proved = (
    await send('POST', '/api/v1/storefront/shoppers/verify', { headers, body: { token: mailed } })
  ).json()
  await send('POST', '/api/v1/storefront/shoppers/verify', {
    headers,
    body: { email: byCode, code }
  })
  await send('GET', `/verify?token=${mailed}`)
  await send('GET', `/api/v1/storefront/shoppers/${mailed}`, { headers })
  keep('refresh token of a shopper', proved.refreshToken)
  await send('GET', '/api/v1/storefront/me', {
    headers: {
      ...headers,
      'x-visitor-token': keep('access token of a shopper', proved.accessToken)
    }
  })
  const guest = (await send('POST', '/api/v1/storefront/carts', { headers, body: {} })).json()
  await send('GET', `/api/v1/storefront/carts/${guest.id}`, {
    headers: { ...headers, 'x-visitor-token': keep('token of a guest', guest.guestToken) }
  })

  // Payments: what providers know us by, their webhooks, and links to pay.
  const payments = await bench.createShop()
  for (const [what, value] of Object.entries({
    'secret key of Stripe': bench.stripe.secretKey,
    'webhook secret of Stripe': bench.stripe.webhookSecret,
    'secret key of Xendit': bench.xendit.secretKey,
    'callback token of Xendit': bench.xendit.callbackToken
  })) {
    keep(what, value)
  }
  await send('POST', '/api/v1/payments/accounts', {
    token: payments.company.token,
    body: {
      provider: 'stripe',
      title: 'Again',
      credentials: { secretKey: bench.stripe.secretKey, webhookSecret: bench.stripe.webhookSecret }
    }
  })
  const endpoint = keep('webhook path of Stripe', payments.stripe.webhookPath.split('/').at(-1))
  await send('POST', `/api/v1/payments/webhooks/${endpoint}`, {
    headers: {
      'content-type': 'application/json',
      'stripe-signature': keep('signature of Stripe', `t=1,v1=${'ab'.repeat(32)}`)
    },
    body: {}
  })
  await send('POST', payments.xendit.webhookPath, {
    headers: { 'content-type': 'application/json', 'x-callback-token': bench.xendit.callbackToken },
    body: {}
  })
  const card = (
    await send('POST', '/api/v1/payments/payments', {
      token: payments.company.token,
      body: {
        purpose: { type: 'pos.sale', id: newId() },
        amountMinor: 1_500_000,
        provider: 'stripe',
        method: 'card'
      }
    })
  ).json()
  await payments.until(card.id, 'requires-action')
  const link = keep(
    'link to pay',
    /\/links\/([\w-]+)/.exec((await payments.paymentRow(card.id)).link ?? '')?.[1]
  )
  const opened = (await send('GET', `/api/v1/payments/links/${link}`)).json()
  const clientSecret = keep(
    'client secret of a card',
    opened.action?.clientSecret ?? bench.stripe.intents[0]?.client_secret
  )
  await send(
    'GET',
    `/api/v1/payments/links/${link}/page?payment_intent_client_secret=${clientSecret}`
  )
  await send('GET', `/api/v1/payments/lnks/${link}?client_secret=${clientSecret}`)
  await stoa.settled(20_000).catch(() => {})

  t.ok(reported(from).length > 20, 'every request of them is in it')
  const written = lines.slice(from).join('')
  t.strictSame(
    [...secrets]
      .filter(([, secret]) =>
        [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')].some(form =>
          written.includes(form)
        )
      )
      .map(([what]) => what),
    []
  )
  t.ok(secrets.size >= 20, `${secrets.size} secrets were looked for`)
})
