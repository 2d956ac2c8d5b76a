import Fastify, { type FastifyInstance } from 'fastify'
import t from 'tap'
import { execute } from '../execution/execute.ts'
import { testInstance } from '../../test/support/instance.ts'
import { serializers } from './serialization.ts'
import { compileValidators } from './validation.ts'

const stoa = await testInstance({ STOA_ROLE: 'web' })
const company = await stoa.signUp()
const { token } = company
const errorsOf = (answer: { json(): { errors: unknown[] } }): unknown[] => answer.json().errors

t.test('a form is told all its faults, an endless one the first alone', async t => {
  const form = await stoa.call('POST', '/api/v1/bootstrap', {
    body: { company: { name: '', currency: 'POUNDS' }, admin: { name: '', email: 'x' }, slug: '-' }
  })
  t.equal(form.statusCode, 400)
  t.strictSame([...new Set(form.json().errors.map((e: { field: string }) => e.field))].sort(), [
    '/admin/email',
    '/admin/name',
    '/admin/password',
    '/company/currency',
    '/company/name',
    '/company/timeZone',
    '/slug'
  ])
  const many = await stoa.call('POST', '/api/v1/bootstrap', {
    body: { settings: Array(200).fill({}) }
  })
  t.equal(errorsOf(many).length, 50, 'no more than anyone reads')
  const endless = JSON.stringify({ settings: Array(300_000).fill({}) })
  const answer = await stoa.call('POST', '/api/v1/bootstrap', {
    body: endless,
    headers: { 'content-type': 'application/json' }
  })
  t.equal(answer.statusCode, 400)
  t.equal(errorsOf(answer).length, 1)
  t.ok(answer.body.length < 2_000, `${endless.length} are answered with ${answer.body.length}`)
})

t.test('so it is where no route has looked: inputs of jobs, tools and other use cases', async t => {
  const ctx = await stoa.system(company.tenantId, {
    companyId: company.companyId,
    shopId: company.shopId
  })
  const refund = stoa.instance.registry.useCases.get('pos.post-refund')
  if (!refund) throw new Error('there is no refund')
  const problem = await execute(ctx, refund, { lines: Array(100_000).fill({}) }).then(
    () => null,
    error => error
  )
  t.equal(problem.code, 'stoa.invalid-input')
  t.equal(problem.errors.length, 1)
  const some = await execute(ctx, refund, { registerId: 'x', lines: 1 }).then(
    () => null,
    error => error
  )
  t.ok(some.errors.length > 2)
})

t.test('a name as long as a body is told as far as it is read', async t => {
  const answer = await stoa.call('POST', '/api/v1/pos/sales', {
    token,
    body: { ['x'.repeat(100_000)]: 1 }
  })
  t.equal(answer.statusCode, 400)
  t.ok(answer.body.length < 5_000)
})

t.test('no text holds NUL or half a surrogate pair, wherever it stands', async t => {
  const refused = { statusCode: 400 }
  for (const [what, text] of [
    ['NUL', '\\u0000'],
    ['half a pair', '\\ud800']
  ] as const) {
    for (const body of [
      `{"name":"a${text}"}`,
      `{"a${text}":1}`,
      `{"name":"x","rules":[{"permission":"a${text}"}]}`
    ]) {
      const answer = await stoa.call('POST', '/api/v1/access/roles', {
        token,
        body,
        headers: { 'content-type': 'application/json' }
      })
      t.match(answer, refused, `${what} in ${body}`)
      t.equal(answer.json().errors[0].code, 'text')
      t.ok(answer.body.isWellFormed())
    }
  }
  t.match(await stoa.call('GET', '/api/v1/catalog/products?search=a%00', { token }), refused)
  t.match(
    await stoa.call('GET', '/api/v1/catalog/tax-classes/a%00', { token }),
    { statusCode: 405 },
    'where the method is not taken nothing of it is looked at'
  )
  t.match(
    await stoa.call('PUT', '/api/v1/tenants/plugins/a%00', { token, body: { enabled: true } }),
    refused
  )
  const form = [
    '--x',
    'content-disposition: form-data; name="csv"',
    '',
    'sku\u0000,name',
    '--x--',
    ''
  ].join('\r\n')
  t.match(
    await stoa.call('POST', '/api/v1/files/kinds/catalog.products/imports', {
      token,
      body: form,
      headers: { 'content-type': 'multipart/form-data; boundary=x' }
    }),
    refused
  )
  const pair = await stoa.call('POST', '/api/v1/catalog/products', {
    token,
    body: '{"sku":"A","name":"\\ud83d\\ude00","priceMinor":1}',
    headers: { 'content-type': 'application/json' }
  })
  t.equal(pair.statusCode, 201, 'both halves are a letter')
})

t.test('what is nested without end is refused', async t => {
  const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`
  const answer = await stoa.call('PUT', '/api/v1/tenants/settings/pos/dayStartsAt', {
    token,
    body: `{"level":"shop","value":${deep}}`,
    headers: { 'content-type': 'application/json' }
  })
  t.match(answer.json(), { status: 400, code: 'stoa.invalid-input', errors: [{ code: 'depth' }] })
})

t.test("a form without its boundary, or cut off, is the sender's fault", async t => {
  for (const [type, body] of [
    ['multipart/form-data', 'x'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="csv"\r\n\r\nsku'
    ],
    ['multipart/form-data; boundary=', '']
  ] as const) {
    const answer = await stoa.call('POST', '/api/v1/files/kinds/catalog.products/imports', {
      token,
      body,
      headers: { 'content-type': type }
    })
    t.match(answer.json(), { status: 400, code: 'stoa.invalid-input' }, type)
  }
})

t.test('a setting by a name of the language itself is none', async t => {
  for (const key of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
    t.match(
      (
        await stoa.call('PUT', `/api/v1/tenants/settings/pos/${key}`, {
          token,
          body: { level: 'tenant', value: 1 }
        })
      ).json(),
      { status: 404, code: 'tenants.unknown-setting' },
      key
    )
    const { statusCode } = await stoa.call('POST', '/api/v1/bootstrap', {
      body: {
        company: { name: 'A', currency: 'GBP', timeZone: 'Europe/London' },
        admin: { name: 'A', email: 'a@example.test', password: 'a long enough passphrase' },
        settings: [{ plugin: 'pos', key, value: 1 }]
      }
    })
    t.equal(statusCode, 422, key)
  }
})

t.test(
  "schemas are compiled when they are used, or, beside a partner's plugin, at the start",
  async t => {
    const appOf = (atOnce: boolean, schema: object): FastifyInstance => {
      const app = Fastify({
        schemaController: { compilersFactory: { buildSerializer: serializers(atOnce) } }
      })
      compileValidators(app, atOnce)
      app.post('/faulty', { schema }, async () => ({ text: 'x' }))
      t.teardown(() => app.close())
      return app
    }
    const [input, answer] = [
      { body: { type: 'object', properties: { text: { type: 'string', pattern: '(' } } } },
      { response: { 200: { $ref: 'nothing#' } } }
    ]
    for (const schema of [input, answer]) {
      await t.rejects(async () => {
        await appOf(true, schema).ready()
      }, /\/faulty/)
      const later = appOf(false, schema)
      await later.ready()
      t.equal(
        (await later.inject({ method: 'POST', url: '/faulty', payload: { text: 'x' } })).statusCode,
        500
      )
    }
  }
)

t.test('bytes that are not the encoding they claim are told, and read as nothing else', async t => {
  const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')
  const send = async (url: string, type: string, payload: Buffer) =>
    (
      await stoa.app.inject({
        method: 'POST',
        url: `/api/v1/${url}`,
        headers: { authorization: `Bearer ${token}`, 'content-type': type },
        payload
      })
    ).json()
  t.match(await send('customers/customers', 'application/json', latin1('{"name":"Müller"}')), {
    code: 'stoa.wrong-encoding',
    status: 400
  })
  t.match(await send('customers/customers', 'application/json', Buffer.from('{"name":"Müller"}')), {
    name: 'Müller'
  })
  t.match(await send('customers/customers', 'application/json', Buffer.from('{"name":')), {
    code: 'stoa.invalid-json'
  })
  t.match(
    await send(
      'customers/customers',
      'application/json; charset=latin1',
      latin1('{"name":"Müller"}')
    ),
    {
      code: 'stoa.wrong-encoding'
    }
  )
})
