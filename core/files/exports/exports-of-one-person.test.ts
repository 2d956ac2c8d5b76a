import t from 'tap'
import {
  asAdmin,
  memberOf,
  testInstance,
  type Member,
  type SignedUp
} from '../../../test/support/testing-api.ts'
import { firstTry } from '../../../test/support/first-try.ts'
import { runExportHandler } from './run-export.ts'

// A file holds what one person may see: it is made with their rights, for them alone, and as long as
// these are what they were. No job runs here but those that the test runs itself.

const stoa = await testInstance({ STOA_ROLE: 'web' })
const EXPORTS = '/api/v1/files/exports'
const FORBIDDEN = { status: 403, code: 'access.forbidden' }
const CHANGED = { status: 403, code: 'files.export-rights-changed' }

async function started(token: string, kind = 'catalog.products', headers = {}): Promise<string> {
  const { id } = await stoa.ok('POST', `/api/v1/files/kinds/${kind}/exports`, {
    token,
    headers,
    body: { format: 'csv' }
  })
  return id
}
const placeOf = ({ companyId }: SignedUp, shopId?: string) => ({
  'x-company-id': companyId,
  ...(shopId && { 'x-shop-id': shopId })
})
const got = (token: string, id: string, headers = {}) =>
  stoa.call('GET', `${EXPORTS}/${id}/records.csv`, { token, headers })
async function made(
  us: SignedUp,
  exportId: string,
  { userId, shopId }: { userId: string; shopId?: string },
  progress: () => Promise<void> = async () => {}
): Promise<void> {
  const { tenantId, companyId } = us
  const ctx = await stoa.system(tenantId, { companyId, userId, ...(shopId && { shopId }) })
  await runExportHandler.run(ctx, { ...firstTry({ exportId }), progress })
}
async function shopWithGoods(): Promise<SignedUp> {
  const us = await stoa.signUp()
  await stoa.ok('POST', '/api/v1/catalog/products', {
    token: us.token,
    body: { sku: 'LAMP', name: 'Lamp', priceMinor: 1250, costMinor: 700 }
  })
  return us
}
const withoutRule = async (us: SignedUp, { roleId }: Member, permission: string): Promise<void> => {
  await asAdmin(
    stoa,
    'DELETE FROM role_rule WHERE tenant_id = $1 AND role_id = $2 AND permission = $3',
    [us.tenantId, roleId, permission]
  )
  stoa.instance.directory.forget(us.tenantId)
}
const READER = ['file.export', 'product.read', 'cost.read']

t.test('an export takes the right of files, and that of what is in them', async t => {
  const us = await shopWithGoods()
  const start = async (permissions: string[]) => {
    const { token } = await memberOf(stoa, us, { permissions })
    return stoa.call('POST', '/api/v1/files/kinds/catalog.products/exports', {
      token,
      headers: placeOf(us),
      body: { format: 'csv' }
    })
  }
  t.match((await start(['file.export'])).json(), FORBIDDEN)
  t.match((await start(['product.read'])).json(), FORBIDDEN)
  t.equal((await start(['file.export', 'product.read'])).statusCode, 202)
  const unknown = await stoa.call('POST', '/api/v1/files/kinds/catalog.nothing/exports', {
    token: us.token,
    body: { format: 'csv' }
  })
  t.match(unknown.json(), { status: 404, code: 'files.unknown-kind' })
})

t.test('it is seen, downloaded and removed by nobody else', async t => {
  const us = await shopWithGoods()
  const id = await started(us.token)
  await made(us, id, us)
  t.equal((await got(us.token, id)).statusCode, 200)
  const colleague = await memberOf(stoa, us, { permissions: ['*'] })
  const other = await stoa.signUp()
  for (const [token, headers] of [
    [colleague.token, placeOf(us)],
    [other.token, {}]
  ] as const) {
    for (const path of [id, `${id}/records.csv`]) {
      const answer = await stoa.call('GET', `${EXPORTS}/${path}`, { token, headers })
      t.match(answer.json(), { status: 404, code: 'stoa.not-found' })
    }
    t.equal((await stoa.call('DELETE', `${EXPORTS}/${id}`, { token, headers })).statusCode, 404)
    t.strictSame((await stoa.ok('GET', EXPORTS, { token, headers })).items, [])
  }
  t.equal((await got(us.token, id)).statusCode, 200, 'and it is still there')
})

t.test('columns that one may not see are not in it', async t => {
  const us = await shopWithGoods()
  for (const [permissions, columns] of [
    [['file.export', 'product.read'], /^((?!cost|stock).)*$/],
    [READER, /,cost/]
  ] as const) {
    const member = await memberOf(stoa, us, { permissions: [...permissions] })
    const id = await started(member.token, undefined, placeOf(us))
    await made(us, id, member)
    const { body } = await got(member.token, id, placeOf(us))
    t.match(body.split('\r\n')[0], columns)
    t.equal(body.includes('7.00'), permissions.length === READER.length)
  }
})

t.test('whose rights have changed since does not get it', async t => {
  const us = await shopWithGoods()
  for (const [permission, refusal] of [
    ['cost.read', CHANGED],
    ['product.read', FORBIDDEN],
    ['file.export', FORBIDDEN]
  ] as const) {
    const member = await memberOf(stoa, us, { permissions: READER })
    const id = await started(member.token, undefined, placeOf(us))
    await made(us, id, member)
    t.equal((await got(member.token, id, placeOf(us))).statusCode, 200)
    await withoutRule(us, member, permission)
    t.match((await got(member.token, id, placeOf(us))).json(), refusal, permission)
  }
})

t.test('it ends where the rights of whoever asked for it change on the way', async t => {
  const us = await shopWithGoods()
  for (const change of ['fewer', 'disabled'] as const) {
    const member = await memberOf(stoa, us, { permissions: READER })
    const id = await started(member.token, undefined, placeOf(us))
    if (change === 'fewer') {
      await withoutRule(us, member, 'cost.read')
    } else {
      await asAdmin(
        stoa,
        "UPDATE staff_user SET status = 'disabled' WHERE tenant_id = $1 AND id = $2",
        [us.tenantId, member.userId]
      )
      stoa.instance.directory.forget(us.tenantId)
    }
    await made(us, id, member)
    t.match(
      await asAdmin(stoa, 'SELECT state, stopped_by, done FROM file_export WHERE id = $1', [id]),
      [{ state: 'stopped', stopped_by: 'files.export-rights-changed', done: 0 }],
      change
    )
    if (change === 'fewer') {
      t.match((await got(member.token, id, placeOf(us))).json(), {
        code: 'files.export-not-ready'
      })
    }
  }
})

t.test('who stands in one shop gets what is of that shop', async t => {
  const us = await shopWithGoods()
  const second = await stoa.ok('POST', '/api/v1/tenants/shops', {
    token: us.token,
    body: { name: 'Harbour', code: 'H2' }
  })
  const { items } = await stoa.ok('GET', '/api/v1/catalog/products', { token: us.token })
  for (const shopId of [us.shopId, second.id]) {
    await stoa.ok('POST', '/api/v1/inventory/adjustments', {
      token: us.token,
      headers: { 'x-shop-id': shopId },
      body: { reason: 'opening', lines: [{ variantId: items[0].variants[0].id, quantity: '3' }] }
    })
  }
  const keeper = await memberOf(stoa, us, {
    permissions: ['file.export', 'stock.read', 'product.read'],
    grants: [{ companyId: us.companyId, shopId: second.id }]
  })
  const id = await started(keeper.token, 'inventory.stock')
  await made(us, id, { userId: keeper.userId, shopId: second.id })
  const { body } = await got(keeper.token, id)
  t.match(body, /\r\nH2,LAMP,/)
  t.equal(body.split('\r\n').length, 3, 'one row, of the shop they are held in')
  const all = await started(us.token, 'inventory.stock')
  await made(us, all, { userId: us.userId })
  t.equal((await got(us.token, all)).body.split('\r\n').length, 4)
  t.equal(
    (await got(us.token, all, { 'x-shop-id': second.id })).statusCode,
    200,
    'wherever they stand when they take it along'
  )
})

t.test('through an API key no more goes out than its scopes cover', async t => {
  const us = await shopWithGoods()
  const { key } = await stoa.ok('POST', '/api/v1/access/keys', {
    token: us.token,
    body: { name: 'Reports', scopes: ['file.export', 'product.read'] }
  })
  const whole = await started(us.token)
  await made(us, whole, us)
  t.match((await got(key, whole, placeOf(us))).json(), CHANGED)
  const part = await started(key, undefined, placeOf(us))
  await made(us, part, us)
  const { body, statusCode } = await got(key, part, placeOf(us))
  t.equal(statusCode, 200)
  t.notMatch(body, /cost|7\.00/)
  t.match(body, /LAMP/)
})
