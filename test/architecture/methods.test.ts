import t from 'tap'
import { newId } from '../../core/primitives/ids.ts'
import { testInstance } from '../support/instance.ts'
import { operationsOf } from '../support/operations.ts'

// A path there is and a method it does not take: 405 with Allow (RFC 9110, 15.5.6), whoever asks.
// What there is not stays 404.

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
const stoa = await testInstance({ STOA_ROLE: 'web' })
const operations = operationsOf(stoa.instance.registry)
const inject = (
  method: string,
  url: string,
  headers: Record<string, string> = {},
  payload?: string
) => stoa.app.inject({ method: method as 'GET', url, headers, payload })
const allowed = (answer: Awaited<ReturnType<typeof inject>>): string[] =>
  String(answer.headers.allow ?? '')
    .split(', ')
    .filter(name => name !== '')

t.test('every path tells the methods it takes, and takes those it tells', async t => {
  const faults: string[] = []
  for (const url of new Set(operations.map(o => o.url))) {
    const declared = operations.filter(o => o.url === url).map(o => o.method)
    const asked = url.replace(/:\w+/g, () => newId())
    for (const method of METHODS) {
      const answer = await inject(method, asked)
      const { code } = answer.statusCode >= 400 ? answer.json() : { code: '' }
      if (declared.includes(method)) {
        if (answer.statusCode === 405 || code === 'stoa.route-not-found') {
          faults.push(`${method} ${url} is served: ${answer.body}`)
        }
        continue
      }
      // The same path may be another pattern's too, such as /things/:thingId of /things/import.
      const allow = allowed(answer)
      const served = operations.some(
        o => o.method === method && new RegExp(`^${o.url.replace(/:\w+/g, '[^/]+')}$`).test(asked)
      )
      if (served) continue
      const right =
        answer.statusCode === 405 &&
        code === 'stoa.method-not-allowed' &&
        declared.every(one => allow.includes(one)) &&
        !allow.includes(method)
      if (!right || !/^application\/problem\+json/.test(String(answer.headers['content-type']))) {
        faults.push(`${method} ${url}: ${answer.statusCode} ${code}, Allow: ${allow.join()}`)
      }
    }
  }
  t.strictSame(faults, [])
})

t.test('nothing of the request is looked at first: no token, no body, no type', async t => {
  for (const [method, headers, body] of [
    ['PUT', { 'content-type': 'application/xml' }, '<a/>'],
    ['PATCH', { 'content-type': 'application/json' }, '{"a": '],
    ['HEAD', {}, undefined],
    ['OPTIONS', {}, undefined]
  ] as const) {
    const answer = await inject(method, '/api/v1/pos/sales?limit=1', headers, body)
    t.equal(answer.statusCode, 405, method)
    t.strictSame(allowed(answer), ['GET', 'POST'])
  }
  t.match((await inject('PUT', '/api/v1/pos/sales')).json(), {
    code: 'stoa.method-not-allowed',
    status: 405,
    facts: { method: 'PUT', path: '/api/v1/pos/sales', allow: 'GET, POST' },
    detail: /GET, POST/,
    requestId: /./
  })
  t.match((await inject('POST', '/health/live')).headers, { allow: 'GET' })
})

t.test('what there is not is not found, with any method', async t => {
  for (const [method, url] of [
    ['GET', '/api/v1/pos/sails'],
    ['POST', '/api/v1/pos/sales/'],
    ['DELETE', '/api/v1'],
    ['PUT', '/']
  ] as const) {
    const answer = await inject(method, url, { 'content-type': 'application/xml' })
    t.match(
      [answer.statusCode, answer.json().code, answer.headers.allow],
      [404, 'stoa.route-not-found', undefined],
      `${method} ${url.slice(0, 30)}`
    )
  }
  t.equal((await inject('POST', '/metrics')).statusCode, 404, 'nor what only this machine may see')
})

t.test('what the router itself cannot read is a problem like any other', async t => {
  for (const [url, status, code] of [
    [`/api/v1/pos/sales/${'x'.repeat(600)}`, 414, 'stoa.url-too-long'],
    ['/api/v1/pos/sales/%zz', 400, 'stoa.malformed-url'],
    ['/api/v1/pos/sales/%ff', 400, 'stoa.malformed-url']
  ] as const) {
    const answer = await inject('GET', url)
    t.match(
      [answer.statusCode, answer.headers['content-type'], answer.json()],
      [status, /^application\/problem\+json/, { code, status, requestId: /./ }],
      url.slice(0, 30)
    )
  }
})

t.test("what a tenant has not, and what is not the caller's, is not told by it", async t => {
  const { token } = await stoa.signUp({ plugins: [] })
  const mine = (await stoa.ok('GET', '/api/v1/tenants/shops', { token })).items[0].id
  const [here, foreign] = [
    await inject('POST', `/api/v1/tenants/shops/${mine}`),
    await inject('POST', `/api/v1/tenants/shops/${newId()}`)
  ]
  t.strictSame([here.statusCode, here.headers.allow], [foreign.statusCode, foreign.headers.allow])
  t.match((await stoa.call('GET', '/api/v1/pos/sales', { token })).json(), {
    code: 'stoa.plugin-not-enabled'
  })
  t.equal((await stoa.call('PUT', '/api/v1/pos/sales', { token })).statusCode, 405)
})

t.test('whoever is not let in is told by what they would be', async t => {
  const challenge = async (url: string, headers: Record<string, string> = {}) => {
    const answer = await inject('GET', url, headers)
    t.equal(answer.statusCode, 401, url)
    return answer.headers['www-authenticate']
  }
  t.equal(await challenge('/api/v1/access/me'), 'Bearer realm="stoa"')
  t.equal(
    await challenge('/api/v1/access/me', { authorization: 'Bearer nonsense' }),
    'Bearer realm="stoa", error="invalid_token"'
  )
  t.equal(await challenge('/api/v1/storefront/me'), 'storefront.shopper realm="stoa"')
})
