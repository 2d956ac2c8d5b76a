import t from 'tap'
import { memberOf } from '../../../test/support/member.ts'
import { hire } from '../../../test/support/staff.ts'
import { startBeside } from '../../../test/support/job-probe/processes.ts'
import { testInstance } from '../../../test/support/instance.ts'
import { connect } from '../../database/connection.ts'
import type { Grant } from '../../instance/directory.ts'
import { narrowed } from '../narrowed.ts'

const stoa = await testInstance({ STOA_ROLE: 'web' })
const KEYS = '/api/v1/access/keys'
const owner = await stoa.signUp()
const make = (token: string, body: object) =>
  stoa.ok<{ id: string; key: string }>('POST', KEYS, { token, body })

t.test('a key acts as its maker, within its scopes', async t => {
  const { key } = await make(owner.token, { name: 'Price list', scopes: ['product.read'] })
  t.equal((await stoa.call('GET', '/api/v1/catalog/products', { token: key })).statusCode, 200)
  const refused = await stoa.call('POST', '/api/v1/catalog/products', {
    token: key,
    body: { sku: 'A', name: 'A', priceMinor: 1 }
  })
  t.equal(refused.json().code, 'access.forbidden')
  t.equal(
    (
      await stoa.call('POST', '/api/v1/catalog/products', {
        token: (await make(owner.token, { name: 'Catalogue', scopes: ['product.*'] })).key,
        body: { sku: 'A', name: 'A', priceMinor: 1 }
      })
    ).statusCode,
    201
  )
  t.equal(
    (await stoa.call('GET', '/api/v1/access/me', { token: key })).json().code,
    'access.api-key-not-enough',
    "it is no one's login"
  )
})

t.test('a key never reaches further than its maker, now and later', async t => {
  const clerk = await memberOf(stoa, owner, {
    permissions: ['product.read', 'api-key.edit'],
    grants: [{ companyId: owner.companyId, shopId: null }]
  })
  const { key } = await make(clerk.token, { name: 'All', scopes: ['*'] })
  t.equal((await stoa.call('GET', '/api/v1/catalog/products', { token: key })).statusCode, 200)
  t.equal(
    (await stoa.call('GET', '/api/v1/customers/customers', { token: key })).json().code,
    'access.forbidden'
  )
})

t.test('a key makes no keys: a narrow one would make itself a wide one', async t => {
  const { key } = await make(owner.token, { name: 'Keys', scopes: ['api-key.*'] })
  t.equal(
    (await stoa.call('POST', KEYS, { token: key, body: { name: 'Wide', scopes: ['*'] } })).json()
      .code,
    'access.api-key-not-enough'
  )
})

t.test('a key gives no one more than its scopes cover, and takes no account over', async t => {
  const { key } = await make(owner.token, {
    name: 'Staff desk',
    scopes: ['user.*', 'role.*', 'grant.*', 'password.*', 'product.read']
  })
  const password = 'a long enough passphrase'
  const hire = (role: string) =>
    stoa.call('POST', '/api/v1/access/users', {
      token: key,
      body: { name: 'Mallory', email: `${role}@mallory.test`, password, grants: [{ role }] }
    })
  t.equal((await hire('owner')).json().code, 'access.grant-too-wide')
  t.equal(
    (
      await stoa.call('POST', '/api/v1/access/roles', {
        token: key,
        body: { name: 'Wide', rules: [{ permission: '*' }] }
      })
    ).json().code,
    'access.grant-too-wide'
  )
  t.equal(
    (
      await stoa.call('POST', `/api/v1/access/users/${owner.userId}/password`, {
        token: key,
        body: { password }
      })
    ).json().code,
    'access.user-out-of-reach'
  )
  await stoa.ok('POST', '/api/v1/access/roles', {
    token: key,
    body: { name: 'Reader', rules: [{ permission: 'product.read' }] }
  })
  t.equal((await hire('Reader')).statusCode, 201, 'what they cover it gives')
})

t.test('a wrong secret is no use of a key', async t => {
  const { id, key } = await make(owner.token, { name: 'Unused', scopes: ['product.read'] })
  t.equal(
    (
      await stoa.call('GET', '/api/v1/catalog/products', {
        token: key.slice(0, -43) + 'A'.repeat(43)
      })
    ).json().code,
    'access.api-key-invalid'
  )
  const { items } = await stoa.ok<{ items: Array<{ id: string }> }>('GET', KEYS, {
    token: owner.token
  })
  t.match(
    items.find(item => item.id === id),
    { lastUsedAt: null }
  )
})

t.test(
  'nothing is written for a request with a key: it waits for no one, and a database that only reads serves it',
  async t => {
    const { id, key } = await make(owner.token, { name: 'Reader', scopes: ['product.read'] })
    const admin = connect(stoa.database.adminUrl, 'api key test')
    await admin.connect()
    await admin.query('BEGIN')
    await admin.query('SELECT 1 FROM pool.api_key WHERE id = $1 FOR UPDATE', [id])
    const read = (app: typeof stoa.app) =>
      app.inject({ url: '/api/v1/catalog/products', headers: { authorization: `Bearer ${key}` } })
    const answered = await Promise.race([
      read(stoa.app),
      new Promise<null>(resolve => setTimeout(resolve, 8_000, null).unref())
    ])
    t.equal(answered?.statusCode, 200, 'although its row is locked')
    await admin.query('ROLLBACK')
    const name = new URL(stoa.database.adminUrl).pathname.slice(1)
    await admin.query(`ALTER DATABASE "${name}" SET default_transaction_read_only = on`)
    const beside = await startBeside(stoa, { STOA_ROLE: 'web' })
    t.equal((await read(beside.app)).statusCode, 200)
    await beside.stop()
    await admin.query('SET default_transaction_read_only = off')
    await admin.query(`ALTER DATABASE "${name}" RESET default_transaction_read_only`)
    await admin.end()
  }
)

t.test('revoked, changed and foreign keys open nothing', async t => {
  const { id, key } = await make(owner.token, { name: 'Short', scopes: ['product.read'] })
  t.equal((await stoa.call('GET', '/api/v1/catalog/products', { token: key })).statusCode, 200)
  const other = await stoa.signUp()
  t.equal((await stoa.call('DELETE', `${KEYS}/${id}`, { token: other.token })).statusCode, 404)
  const [end] = key.slice(-1)
  t.equal(
    (
      await stoa.call('GET', '/api/v1/catalog/products', {
        token: key.slice(0, -1) + (end === 'A' ? 'Q' : 'A')
      })
    ).json().code,
    'access.api-key-invalid'
  )
  await stoa.ok('DELETE', `${KEYS}/${id}`, { token: owner.token })
  t.equal(
    (await stoa.call('GET', '/api/v1/catalog/products', { token: key })).json().code,
    'access.api-key-invalid',
    'from the next request on'
  )
  const listed = (
    await stoa.ok<{ items: Array<Record<string, unknown>> }>('GET', KEYS, { token: owner.token })
  ).items.find(item => item.id === id)
  t.match(listed, {
    name: 'Short',
    scopes: ['product.read'],
    revokedAt: String,
    lastUsedAt: String
  })
  t.notOk(JSON.stringify(listed).includes(key.slice(-20)), 'its secret is not shown again')
})

t.test('an expiry that is past is refused, one that passes ends the key', async t => {
  const past = await stoa.call('POST', KEYS, {
    token: owner.token,
    body: { name: 'Late', scopes: ['*'], expiresAt: '2020-01-01T00:00:00Z' }
  })
  t.equal(past.json().code, 'access.key-expiry-past')
  const { key } = await make(owner.token, {
    name: 'Brief',
    scopes: ['product.read'],
    expiresAt: new Date(Date.now() + 1_500).toISOString()
  })
  t.equal((await stoa.call('GET', '/api/v1/catalog/products', { token: key })).statusCode, 200)
  await new Promise(resolve => setTimeout(resolve, 1_600)) // the key ends
  t.equal((await stoa.call('GET', '/api/v1/catalog/products', { token: key })).statusCode, 401)
})

t.test('scopes cut rules to what both allow, and keep what is forbidden', async t => {
  const rule = (permission: string, inverted = false) => ({
    permission,
    inverted,
    conditions: permission === 'sale.*' ? { cashierId: 'x' } : null
  })
  const grants: Grant[] = [
    {
      companyId: null,
      shopId: null,
      rules: [rule('*'), rule('sale.*'), rule('stock.adjust'), rule('sale.void', true)]
    }
  ]
  t.strictSame(narrowed(grants, ['sale.post', 'stock.*'])[0]?.rules, [
    rule('sale.post'),
    rule('stock.*'),
    { ...rule('sale.*'), permission: 'sale.post' },
    rule('stock.adjust'),
    rule('sale.void', true)
  ])
  t.strictSame(narrowed(grants, ['customer.read'])[0]?.rules, [
    rule('customer.read'),
    rule('sale.void', true)
  ])
})

t.test('keys die with the password, whoever changed it', async t => {
  const shop = await stoa.signUp()
  const opens = async (key: string): Promise<number> =>
    (await stoa.call('GET', '/api/v1/catalog/products', { token: key })).statusCode
  const { key } = await make(shop.token, { name: 'Made with a stolen token', scopes: ['*'] })
  t.equal(await opens(key), 200)
  const { accessToken } = await stoa.ok('POST', '/api/v1/access/me/password', {
    token: shop.token,
    body: { oldPassword: shop.password, password: 'entirely new words' }
  })
  t.equal(await opens(key), 401)
  const manager = await hire(stoa, shop, [{ role: 'manager' }], accessToken)
  const theirs = await make(manager.token, { name: 'Theirs', scopes: ['product.read'] })
  t.equal(await opens(theirs.key), 200)
  await stoa.ok('POST', `/api/v1/access/users/${manager.userId}/password`, {
    token: accessToken,
    body: { password: 'set by the owner' }
  })
  t.equal(await opens(theirs.key), 401)
})

t.test(
  'an owner sees and revokes the keys of staff; no one those of someone who may more',
  async t => {
    const shop = await stoa.signUp()
    const manager = await hire(stoa, shop, [{ role: 'manager' }])
    const { id, key } = await make(manager.token, { name: 'Theirs', scopes: ['product.read'] })
    const { id: ownersKey } = await make(shop.token, { name: 'Mine', scopes: ['*'] })
    const keysOf = (userId: string, token: string) =>
      stoa.call('GET', `/api/v1/access/users/${userId}/keys`, { token })
    t.match((await keysOf(manager.userId, shop.token)).json().items, [
      { id, name: 'Theirs', userId: manager.userId, revokedAt: null }
    ])
    t.notOk((await keysOf(manager.userId, shop.token)).body.includes(key))
    t.equal((await keysOf(shop.userId, manager.token)).json().code, 'access.user-out-of-reach')
    t.equal(
      (
        await stoa.call('DELETE', `/api/v1/access/users/${shop.userId}/keys/${ownersKey}`, {
          token: manager.token
        })
      ).json().code,
      'access.user-out-of-reach'
    )
    t.equal(
      (
        await stoa.call('DELETE', `/api/v1/access/users/${manager.userId}/keys/${ownersKey}`, {
          token: shop.token
        })
      ).statusCode,
      404,
      'a key is under its own user'
    )
    t.equal(
      (await keysOf(manager.userId, owner.token)).statusCode,
      404,
      'nor is a user of another tenant there'
    )
    t.equal(
      (
        await stoa.call('DELETE', `/api/v1/access/users/${manager.userId}/keys/${id}`, {
          token: shop.token
        })
      ).statusCode,
      200
    )
    t.equal((await stoa.call('GET', '/api/v1/catalog/products', { token: key })).statusCode, 401)
  }
)

t.test('a key that is made while the password changes does not outlive it', async t => {
  for (let round = 0; round < 8; round++) {
    const shop = await stoa.signUp()
    const steal = () =>
      stoa.call('POST', KEYS, {
        token: shop.token,
        body: { name: 'Made by a thief', scopes: ['*'] }
      })
    const making = [steal()]
    const changing = stoa.ok('POST', '/api/v1/access/me/password', {
      token: shop.token,
      body: { oldPassword: shop.password, password: 'entirely new words' }
    })
    // Hashing takes a while: the keys are asked for until it is over.
    let over = false
    const changed = changing.finally(() => {
      over = true
    })
    while (!over) {
      making.push(steal())
      await new Promise(resolve => setTimeout(resolve, 3))
    }
    await changed
    const answers = await Promise.all(making)
    const keys = answers
      .filter(({ statusCode }) => statusCode === 201)
      .map(answer => answer.json().key as string)
    t.ok(
      answers.every(({ statusCode }) => statusCode === 201 || statusCode === 401),
      answers.map(a => a.statusCode).join()
    )
    const opened = await Promise.all(
      keys.map(
        async key => (await stoa.call('GET', '/api/v1/catalog/products', { token: key })).statusCode
      )
    )
    t.ok(
      keys.length > 0 && opened.every(status => status === 401),
      `${keys.length} keys, and none opens anything`
    )
  }
})
