import t from 'tap'
import { testInstance } from '../../test/support/instance.ts'

const TOKEN = 'a token for the figures'
const stoa = await testInstance({ STOA_ROLE: 'web', STOA_METRICS_TOKEN: TOKEN })

t.test(
  'the figures are read by whoever sends the token, wherever they come from, and by no one else',
  async t => {
    const ask = async (authorization: string | undefined, from: string, { app } = stoa) =>
      (
        await app.inject({
          url: '/metrics',
          remoteAddress: from,
          headers: authorization === undefined ? {} : { authorization }
        })
      ).statusCode
    const owner = await stoa.signUp()
    for (const from of ['127.0.0.1', '::1', '203.0.113.9']) {
      for (const wrong of [
        undefined,
        '',
        'Bearer',
        `Bearer ${TOKEN}x`,
        TOKEN,
        `Bearer ${owner.token}`
      ]) {
        t.equal(await ask(wrong, from), 401, `${wrong} from ${from}`)
      }
      t.equal(await ask(`Bearer ${TOKEN}`, from), 200)
    }
    t.match((await stoa.app.inject('/metrics')).json(), { code: 'stoa.metrics-token' })
    const closed = await testInstance({ STOA_ROLE: 'web' })
    for (const from of ['127.0.0.1', '203.0.113.9']) {
      for (const token of [undefined, 'Bearer undefined', 'Bearer ']) {
        t.equal(await ask(token, from, closed), 404, 'without a token there are none')
      }
    }
  }
)

t.test(
  'each answer says what a page may load: nothing, a receipt its styles, the reference its own scripts',
  async t => {
    const owner = await stoa.signUp()
    const policy = async (url: string) =>
      (await stoa.app.inject({ url, headers: { authorization: `Bearer ${owner.token}` } })).headers[
        'content-security-policy'
      ]
    for (const url of ['/api/v1/tenants/shops', '/api/v1/nowhere', '/health/live', '/docs/json']) {
      t.match(await policy(url), "default-src 'none'", url)
    }
    const {
      items: [register]
    } = await stoa.ok('GET', '/api/v1/pos/registers', { token: owner.token })
    const product = await stoa.ok('POST', '/api/v1/catalog/products', {
      token: owner.token,
      body: { sku: 'TEA', name: '<script>alert(1)</script>', priceMinor: 100, kind: 'service' }
    })
    const sale = await stoa.ok('POST', '/api/v1/pos/sales', {
      token: owner.token,
      body: {
        registerId: register.id,
        lines: [{ variantId: product.variants[0].id, quantity: '1' }],
        tenders: [{ type: 'cash', amountMinor: 100 }]
      }
    })
    t.equal(
      await policy(`/api/v1/pos/sales/${sale.id}/receipt.html`),
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
    )
    for (const url of ['/docs/', '/docs/static/swagger-ui-bundle.js']) {
      const answer = await stoa.app.inject(url)
      t.equal(answer.statusCode, 200, url)
      t.match(
        answer.headers['content-security-policy'],
        /default-src 'none'; script-src 'self'; .*frame-ancestors 'none'/,
        url
      )
    }
    const page = (await stoa.app.inject('/docs/')).body
    t.strictSame(
      [...page.matchAll(/<script(?![^>]*\bsrc=)[^>]*>/g)].map(found => found[0]),
      [],
      'which has none written into the page'
    )
  }
)
