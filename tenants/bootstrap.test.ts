import t from 'tap'
import { testInstance } from '../test/support/instance.ts'
import { hire } from '../test/support/staff.ts'

const stoa = await testInstance()
const body = (overrides: object = {}) => ({
  company: { name: 'Acme', currency: 'GBP', timeZone: 'Europe/London' },
  admin: { name: 'Ann', email: 'ann@acme.test', password: 'correct horse battery' },
  ...overrides
})

t.test('a company signs up and its owner may act at once', async t => {
  const made = await stoa.ok('POST', '/api/v1/bootstrap', { body: body() })
  const me = await stoa.ok('GET', '/api/v1/access/me', { token: made.access_token })
  t.match(me, {
    id: made.user_id,
    tenant: { id: made.tenant_id, slug: made.tenant },
    company: { id: made.company_id }
  })
  const { items: shops } = await stoa.ok('GET', '/api/v1/tenants/shops', {
    token: made.access_token
  })
  t.strictSame(
    shops.map((s: { id: string }) => s.id),
    [made.shop_id]
  )
  const login = await stoa.ok('POST', '/api/v1/access/login', {
    body: { tenant: made.tenant, email: 'ANN@acme.test', password: 'correct horse battery' }
  })
  t.equal(login.userId, made.user_id)
})

t.test('the same key signs up once, in sequence and side by side', async t => {
  const headers = { 'idempotency-key': 'sign-up-of-acme-1' }
  const answers = await Promise.all(
    [1, 2, 3].map(() => stoa.ok('POST', '/api/v1/bootstrap', { body: body(), headers }))
  )
  answers.push(await stoa.ok('POST', '/api/v1/bootstrap', { body: body(), headers }))
  t.equal(new Set(answers.map(a => a.tenant_id)).size, 1)
  const other = await stoa.call('POST', '/api/v1/bootstrap', {
    body: body({ slug: 'elsewhere' }),
    headers
  })
  t.equal(other.statusCode, 422)
  t.equal(other.json().code, 'stoa.idempotency-key-reused')
})

t.test('weak or taken input is told field by field, and nothing is made', async t => {
  const refused = await stoa.call('POST', '/api/v1/bootstrap', {
    body: body({
      company: { name: 'Acme', currency: 'XXQ', timeZone: 'Mars/Olympus' },
      admin: { name: 'Ann', email: 'ann@acme.test', password: 'password1234' },
      plugins: ['nope']
    })
  })
  t.equal(refused.statusCode, 422)
  t.strictSame(
    refused.json().errors.map((e: { field: string }) => e.field),
    ['/company/currency', '/company/timeZone', '/admin/password', '/plugins/0']
  )
  await stoa.ok('POST', '/api/v1/bootstrap', { body: body({ slug: 'acme' }) })
  const taken = await stoa.call('POST', '/api/v1/bootstrap', { body: body({ slug: 'acme' }) })
  t.equal(taken.statusCode, 422)
  t.match(taken.json().errors, [{ field: '/slug', code: 'taken' }])
})

t.test('a wrong login tells nothing about what was wrong', async t => {
  const made = await stoa.signUp()
  const answers = await Promise.all(
    [
      { tenant: made.slug, email: made.email, password: 'wrong password here' },
      { tenant: made.slug, email: 'nobody@example.test', password: made.password },
      { tenant: 'no-such-tenant', email: made.email, password: made.password }
    ].map(login => stoa.call('POST', '/api/v1/access/login', { body: login }))
  )
  for (const answer of answers) {
    t.equal(answer.statusCode, 422)
    t.equal(answer.json().detail, answers[0]?.json().detail)
  }
})

t.test(
  'a sign-up repeated under its key opens nothing any more once the password was changed',
  async t => {
    const headers = { 'idempotency-key': 'sign-up-of-brook-1' }
    const made = await stoa.ok('POST', '/api/v1/bootstrap', { body: body(), headers })
    t.equal(
      (await stoa.call('POST', '/api/v1/bootstrap', { body: body(), headers })).statusCode,
      201
    )
    await stoa.ok('POST', '/api/v1/access/me/password', {
      token: made.access_token,
      body: { oldPassword: 'correct horse battery', password: 'entirely new words' }
    })
    t.match((await stoa.call('POST', '/api/v1/bootstrap', { body: body(), headers })).json(), {
      status: 401,
      code: 'access.token-expired'
    })
  }
)

t.test(
  'a tenant is named by its slug alone: no letter that is lowered in two ways passes the brake on log-ins',
  async t => {
    const made = await stoa.ok('POST', '/api/v1/bootstrap', { body: body({ slug: 'iris-mill' }) })
    t.equal(made.tenant, 'iris-mill')
    for (const tenant of ['\u0130ris-mill', 'iris-m\u0130ll', 'iris_mill', 'iris mill']) {
      t.match(
        (
          await stoa.call('POST', '/api/v1/access/login', {
            body: { tenant, email: 'ann@acme.test', password: 'correct horse battery' }
          })
        ).json(),
        { status: 400, code: 'stoa.invalid-input', errors: [{ field: '/tenant' }] },
        tenant
      )
    }
    t.equal(
      (
        await stoa.call('POST', '/api/v1/access/login', {
          body: { tenant: 'Iris-Mill', email: 'ann@acme.test', password: 'correct horse battery' }
        })
      ).statusCode,
      200
    )
  }
)

t.test(
  'what is one for the whole tenant or company is not changed by who acts in one shop',
  async t => {
    const shop = await stoa.signUp()
    const rules = [
      { permission: 'plugin.*' },
      { permission: 'company.*' },
      { permission: 'shop.read' }
    ]
    await stoa.ok('POST', '/api/v1/access/roles', {
      token: shop.token,
      body: { name: 'Fixer', rules }
    })
    const switchOff = (token: string) =>
      stoa.call('PUT', '/api/v1/tenants/plugins/assistant', { token, body: { enabled: false } })
    const rename = (token: string) =>
      stoa.call('PATCH', `/api/v1/tenants/companies/${shop.companyId}`, {
        token,
        body: { name: 'Renamed' },
        headers: { 'if-match': '"1"' }
      })
    const ofShop = await hire(stoa, shop, [{ role: 'Fixer', shopId: shop.shopId }])
    t.equal((await switchOff(ofShop.token)).json().code, 'access.forbidden')
    t.equal((await rename(ofShop.token)).json().code, 'tenants.company-wide')
    const ofCompany = await hire(stoa, shop, [{ role: 'Fixer', companyId: shop.companyId }])
    t.equal((await switchOff(ofCompany.token)).json().code, 'access.forbidden')
    t.equal((await rename(ofCompany.token)).statusCode, 200)
    t.equal((await switchOff(shop.token)).statusCode, 200)
  }
)

t.test('a company is not called what would pass for someone else', async t => {
  for (const slug of ['admin', 'www', 'paypal']) {
    t.match(
      (await stoa.call('POST', '/api/v1/bootstrap', { body: body({ slug }) })).json(),
      { code: 'tenants.sign-up-refused', errors: [{ field: '/slug', code: 'reserved' }] },
      slug
    )
  }
  for (const name of ['Acme\r\nBcc: all@example.test', 'Acme\u0007', 'emcA\u202e', ' ']) {
    t.match(
      (
        await stoa.call('POST', '/api/v1/bootstrap', {
          body: body({ company: { name, currency: 'GBP', timeZone: 'Europe/London' } })
        })
      ).json(),
      { status: 400, code: 'stoa.invalid-input', errors: [{ field: '/company/name' }] },
      JSON.stringify(name)
    )
  }
})
