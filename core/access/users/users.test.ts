import t from 'tap'
import { dynamicStatement } from '../../database/statement.ts'
import { testInstance } from '../../../test/support/instance.ts'
import { hire, logIn, secondCompany } from '../../../test/support/staff.ts'

const stoa = await testInstance()
const USERS = '/api/v1/access/users'
const me = (token: string, headers = {}) =>
  stoa.call('GET', '/api/v1/access/me', { token, headers })

t.test('an owner adds staff, who log in and may do what their role allows', async t => {
  const owner = await stoa.signUp()
  const cashier = await hire(stoa, owner, [{ role: 'cashier', shopId: owner.shopId }])
  const profile = (await me(cashier.token)).json()
  t.match(profile, {
    id: cashier.userId,
    company: { id: owner.companyId },
    shop: { id: owner.shopId },
    places: [{ company: { id: owner.companyId }, shop: { id: owner.shopId } }]
  })
  t.ok(profile.permissions.includes('profile.edit'))
  t.notOk(profile.permissions.includes('user.read'))
  const refused = await stoa.call('GET', USERS, { token: cashier.token })
  t.equal(refused.json().code, 'access.forbidden')
  const user = await stoa.ok('GET', `${USERS}/${cashier.userId}`, { token: owner.token })
  t.match(user, {
    email: cashier.email,
    status: 'active',
    version: 1,
    grants: [{ role: 'cashier', companyId: owner.companyId, shopId: owner.shopId }]
  })
})

t.test('input that cannot be is refused and nothing is made', async t => {
  const owner = await stoa.signUp()
  const other = await stoa.signUp()
  const body = {
    name: 'Carl',
    email: 'carl@example.test',
    password: 'a quite unusual phrase',
    grants: [{ role: 'cashier' }]
  }
  const tries: Array<[object, number, string]> = [
    [{ password: 'password12345' }, 422, 'access.password-weak'],
    [{ email: owner.email }, 409, 'access.email-taken'],
    [{ email: owner.email.toUpperCase() }, 409, 'access.email-taken'],
    [{ grants: [{ role: 'emperor' }] }, 422, 'access.role-unknown'],
    [{ grants: [{ role: 'cashier', shopId: other.shopId }] }, 404, 'stoa.not-found'],
    [{ grants: [{ role: 'cashier', companyId: other.companyId }] }, 404, 'stoa.not-found'],
    [{ grants: [] }, 400, 'stoa.invalid-input'],
    [{ epoch: 7 }, 400, 'stoa.invalid-input']
  ]
  for (const [change, status, code] of tries) {
    const answer = await stoa.call('POST', USERS, {
      token: owner.token,
      body: { ...body, ...change }
    })
    t.equal(answer.statusCode, status, code)
    t.equal(answer.json().code, code)
  }
  t.equal((await stoa.ok('GET', USERS, { token: owner.token })).items.length, 1)
  t.equal(
    (await stoa.call('GET', `${USERS}/${other.userId}`, { token: owner.token })).statusCode,
    404
  )
  t.equal(
    (
      await stoa.call('PUT', `${USERS}/${other.userId}/grants`, {
        token: owner.token,
        headers: { 'if-match': '"1"' },
        body: { grants: [] }
      })
    ).statusCode,
    404
  )
  t.equal(
    (
      await stoa.call('POST', `${USERS}/${other.userId}/password`, {
        token: owner.token,
        body: { password: 'a quite unusual phrase' }
      })
    ).statusCode,
    404
  )
})

t.test('the list is cut into pages, searched and filtered', async t => {
  const owner = await stoa.signUp()
  for (const name of ['Anna Alpha', 'Berta Beta', 'Clara Gamma']) {
    await stoa.ok('POST', USERS, {
      token: owner.token,
      body: {
        name,
        email: `${name.slice(0, 4)}@shop.test`,
        password: 'a quite unusual phrase',
        grants: [{ role: 'cashier' }]
      }
    })
  }
  const seen: string[] = []
  let after = ''
  for (;;) {
    const page = await stoa.ok('GET', `${USERS}?limit=2${after === '' ? '' : `&after=${after}`}`, {
      token: owner.token
    })
    seen.push(...page.items.map((u: { email: string }) => u.email))
    if (page.next === null) break
    after = page.next
  }
  t.strictSame(seen, ['anna@shop.test', 'bert@shop.test', 'clar@shop.test', owner.email].sort())
  t.strictSame(
    (await stoa.ok('GET', `${USERS}?search=GAMM`, { token: owner.token })).items.map(
      (u: { name: string }) => u.name
    ),
    ['Clara Gamma']
  )
  t.equal(
    (await stoa.ok('GET', `${USERS}?search=%25`, { token: owner.token })).items.length,
    0,
    'a pattern is no wildcard'
  )
  t.equal(
    (await stoa.ok('GET', `${USERS}?status=disabled`, { token: owner.token })).items.length,
    0
  )
})

t.test('who is disabled is out at once, for good, and back when enabled', async t => {
  const owner = await stoa.signUp()
  const staff = await hire(stoa, owner, [{ role: 'manager' }])
  const url = `${USERS}/${staff.userId}`
  t.equal(
    (await stoa.call('PATCH', url, { token: owner.token, body: { status: 'disabled' } })).json()
      .code,
    'stoa.version-required'
  )
  const disabled = await stoa.call('PATCH', url, {
    token: owner.token,
    body: { status: 'disabled', name: 'Gone' },
    headers: { 'if-match': '"1"' }
  })
  t.match(disabled.json(), { status: 'disabled', name: 'Gone', version: 2 })
  t.equal(disabled.headers.etag, '"2"')
  t.equal(
    (
      await stoa.call('PATCH', url, {
        token: owner.token,
        body: { name: 'Stale' },
        headers: { 'if-match': '"1"' }
      })
    ).statusCode,
    412
  )
  t.equal((await me(staff.token)).statusCode, 401)
  t.equal(
    (
      await stoa.call('POST', '/api/v1/access/refresh', {
        body: { refreshToken: staff.refreshToken }
      })
    ).statusCode,
    401
  )
  t.equal(
    (
      await stoa.call('POST', '/api/v1/access/login', {
        body: { tenant: owner.slug, email: staff.email, password: staff.password }
      })
    ).json().code,
    'access.account-disabled'
  )
  await stoa.ok('PATCH', url, {
    token: owner.token,
    body: { status: 'active' },
    headers: { 'if-match': '"2"' }
  })
  t.equal((await me(staff.token)).statusCode, 401, 'old tokens stay dead')
  t.equal(
    (
      await stoa.call('POST', '/api/v1/access/refresh', {
        body: { refreshToken: staff.refreshToken }
      })
    ).statusCode,
    401
  )
  t.equal(
    (await me((await logIn(stoa, owner.slug, staff.email, staff.password)).accessToken)).statusCode,
    200
  )
})

t.test('passwords: the owner sets one, everyone changes their own', async t => {
  const owner = await stoa.signUp()
  const staff = await hire(stoa, owner, [{ role: 'cashier' }])
  await stoa.ok('POST', `${USERS}/${staff.userId}/password`, {
    token: owner.token,
    body: { password: 'set by the owner here' }
  })
  t.equal((await me(staff.token)).statusCode, 401)
  const again = await logIn(stoa, owner.slug, staff.email, 'set by the owner here')
  const elsewhere = await logIn(stoa, owner.slug, staff.email, 'set by the owner here')
  const change = (oldPassword: string, password: string) =>
    stoa.call('POST', '/api/v1/access/me/password', {
      token: again.accessToken,
      body: { oldPassword, password }
    })
  t.equal(
    (await change('not the old one at all', 'chosen by myself now')).json().code,
    'access.password-wrong'
  )
  t.equal((await change('set by the owner here', 'short')).json().code, 'access.password-weak')
  const changed = await change('set by the owner here', 'chosen by myself now')
  t.equal((await me(changed.json().accessToken)).statusCode, 200, 'goes on with the new tokens')
  t.equal(
    (
      await stoa.call('POST', '/api/v1/access/refresh', {
        body: { refreshToken: changed.json().refreshToken }
      })
    ).statusCode,
    200
  )
  t.equal((await me(again.accessToken)).statusCode, 401)
  t.equal(
    (
      await stoa.call('POST', '/api/v1/access/refresh', {
        body: { refreshToken: elsewhere.refreshToken }
      })
    ).statusCode,
    401
  )
  t.equal(
    (await me((await logIn(stoa, owner.slug, staff.email, 'chosen by myself now')).accessToken))
      .statusCode,
    200
  )
})

t.test('guessing the old password with a stolen token is slowed down', async t => {
  const owner = await stoa.signUp()
  const codes = []
  for (let i = 0; i < 8; i++) {
    codes.push(
      (
        await stoa.call('POST', '/api/v1/access/me/password', {
          token: owner.token,
          body: { oldPassword: `guess number ${i}`, password: 'a quite unusual phrase' }
        })
      ).json().code
    )
  }
  t.strictSame(new Set(codes.slice(0, 5)), new Set(['access.password-wrong']))
  t.equal(codes[5], 'stoa.too-many-requests')
})

t.test('every change is in the audit book, without secrets', async t => {
  const owner = await stoa.signUp()
  const staff = await hire(stoa, owner, [{ role: 'cashier' }])
  await stoa.ok('POST', `${USERS}/${staff.userId}/password`, {
    token: owner.token,
    body: { password: 'set by the owner here' }
  })
  await stoa.ok('PATCH', `${USERS}/${staff.userId}`, {
    token: owner.token,
    body: { name: 'New Name' },
    headers: { 'if-match': '"2"' }
  })
  const system = await stoa.system(owner.tenantId)
  const rows = await system.unitOfWork(
    () =>
      dynamicStatement<{ action: string; subject_id: string; user_id: string; facts: unknown }>(
        "SELECT action, subject_id, user_id, facts FROM audit_entry WHERE tenant_id = $1 AND action <> 'access.log-in' ORDER BY id",
        [owner.tenantId]
      ),
    { reads: true }
  )
  t.strictSame(
    rows.filter(r => r.subject_id === staff.userId).map(r => r.action),
    ['access.create-user', 'access.set-password', 'access.change-user']
  )
  t.ok(rows.every(r => !/passphrase|owner here|argon2/.test(JSON.stringify(r.facts))))
  t.ok(rows.filter(r => r.subject_id === staff.userId).every(r => r.user_id === owner.userId))
})

t.test('in a tenant of several companies', async t => {
  const owner = await stoa.signUp()
  const second = await secondCompany(stoa, owner)
  const inA = await hire(stoa, owner, [{ role: 'manager', companyId: owner.companyId }])
  const inB = await hire(stoa, owner, [{ role: 'manager', companyId: second.companyId }])
  const inBoth = await hire(stoa, owner, [
    { role: 'manager', companyId: owner.companyId },
    { role: 'cashier', shopId: second.shopId }
  ])

  await t.test('users who work elsewhere are not there', async t => {
    const ids = (await stoa.ok('GET', USERS, { token: inA.token })).items.map(
      (u: { id: string }) => u.id
    )
    t.strictSame(new Set(ids), new Set([owner.userId, inA.userId, inBoth.userId]))
    t.equal(
      (await stoa.call('GET', `${USERS}/${inB.userId}`, { token: inA.token })).statusCode,
      404
    )
    const both = await stoa.ok('GET', `${USERS}/${inBoth.userId}`, { token: inA.token })
    t.strictSame(
      both.grants,
      [{ role: 'manager', companyId: owner.companyId, shopId: null }],
      'nor what they hold elsewhere'
    )
    t.equal(
      (await stoa.ok('GET', USERS, { token: owner.token })).items.length,
      4,
      'an owner who chose no company sees all'
    )
  })

  await t.test('who works in several places chooses one, and may ask which there are', async t => {
    const refused = await stoa.call('GET', USERS, { token: inBoth.token })
    t.equal(refused.json().code, 'access.company-required')
    const profile = (await me(inBoth.token)).json()
    t.match(profile, { company: null, permissions: ['profile.edit', 'profile.read'] })
    t.equal(profile.places.length, 2)
    t.equal(
      (await me(inBoth.token, { 'x-company-id': second.companyId })).json().shop.id,
      second.shopId
    )
    t.equal(
      (
        await stoa.call('GET', USERS, {
          token: inBoth.token,
          headers: { 'x-shop-id': second.shopId }
        })
      ).json().code,
      'access.forbidden',
      'a cashier there'
    )
    t.equal(
      (await stoa.call('POST', '/api/v1/access/logout', { token: inBoth.token, body: {} }))
        .statusCode,
      200
    )
  })
})

t.test("everyone changes their own name, and no one a stranger's", async t => {
  const owner = await stoa.signUp()
  const cashier = await hire(stoa, owner, [{ role: 'cashier', shopId: owner.shopId }])
  const rename = (name: string) =>
    stoa.call('PATCH', '/api/v1/access/me', { token: cashier.token, body: { name } })
  t.match((await rename('Ana <b>')).json(), { id: cashier.userId, name: 'Ana <b>' })
  t.equal((await me(cashier.token)).json().name, 'Ana <b>', 'from the next request on')
  t.equal((await rename('  ')).statusCode, 400)
  t.equal((await me(owner.token)).json().name, 'Olivia Owner')
})
