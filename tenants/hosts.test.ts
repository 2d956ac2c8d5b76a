import t from 'tap'
import { newId } from '../core/primitives/ids.ts'
import { testInstance } from '../test/support/instance.ts'
import { memberOf } from '../test/support/member.ts'
import { hire, secondCompany } from '../test/support/staff.ts'
import { asAdmin } from '../test/support/storefront.ts'

const stoa = await testInstance({ STOA_ROLE: 'web' })
const [owner, other] = [await stoa.signUp(), await stoa.signUp()]
const second = await secondCompany(stoa, owner)
const [host, spare, theirs] = ['shop', 'spare', 'theirs'].map(
  name => `${name}-${owner.slug}.example.test`
) as [string, string, string]
for (const [tenantId, name] of [
  [owner.tenantId, host],
  [owner.tenantId, spare],
  [other.tenantId, theirs]
]) {
  await asAdmin(stoa, 'INSERT INTO stoa.tenant_host (tenant_id, host) VALUES ($1, $2)', [
    tenantId,
    name
  ])
}
stoa.instance.directory.forgetAll()

const shopOfHostNamed = async (name: string) => {
  const answer = await stoa.call('GET', '/api/v1/storefront/shop', { headers: { host: name } })
  return answer.statusCode === 200 ? answer.json().id : answer.json().code
}
const hosts = async () =>
  (await stoa.ok('GET', '/api/v1/tenants/hosts', { token: owner.token })).items as Array<{
    host: string
    version: number
  }>
const put = (token: string, name: string, shopId: string | null, version: number) =>
  stoa.call('PUT', `/api/v1/tenants/hosts/${name}`, {
    token,
    headers: { 'if-match': `"${version}"` },
    body: { shopId }
  })
const point = async (token: string, name: string, shopId: string | null) => {
  const answer = await put(
    token,
    name,
    shopId,
    (await hosts()).find(h => h.host === name.toLowerCase())?.version ?? 1
  )
  return answer.statusCode === 200 ? answer.json() : answer.json().code
}

t.test(
  "who manages the tenant says which shop's storefront a host opens, from the next request on",
  async t => {
    t.equal(await shopOfHostNamed(host), 'storefront.key-required', 'no one has said so yet')
    t.strictSame(await point(owner.token, host.toUpperCase(), second.shopId), {
      host,
      companyId: second.companyId,
      shopId: second.shopId,
      version: 2
    })
    t.equal(await shopOfHostNamed(host), second.shopId)
    t.strictSame((await stoa.ok('GET', '/api/v1/tenants/hosts', { token: owner.token })).items, [
      { host, companyId: second.companyId, shopId: second.shopId, version: 2 },
      { host: spare, companyId: null, shopId: null, version: 1 }
    ])
    const {
      items: [entry]
    } = await stoa.ok('GET', '/api/v1/audit/entries?action=tenants.point-host', {
      token: owner.token
    })
    t.match(entry, { userId: owner.userId, facts: { host, shopId: second.shopId } })
  }
)

t.test("the manager of one shop takes over no other shop's storefront", async t => {
  await point(owner.token, host, second.shopId)
  const manager = await hire(stoa, owner, [
    { role: 'manager', companyId: owner.companyId, shopId: owner.shopId }
  ])
  const wide = await memberOf(stoa, owner, {
    permissions: ['*'],
    grants: [{ companyId: owner.companyId, shopId: null }]
  })
  for (const { token } of [manager, wide]) {
    for (const level of ['shop', 'company']) {
      t.not(
        (
          await stoa.call('PUT', '/api/v1/tenants/settings/storefront/host', {
            token,
            body: { level, value: host }
          })
        ).statusCode,
        200,
        level
      )
    }
    t.equal(await point(token, host, owner.shopId), 'access.forbidden')
    t.equal(
      (await stoa.call('GET', '/api/v1/tenants/hosts', { token })).json().code,
      'access.forbidden'
    )
  }
  t.equal(await shopOfHostNamed(host), second.shopId)
})

t.test('no one points what is not theirs, nor at what is not theirs', async t => {
  t.equal(await point(owner.token, theirs, owner.shopId), 'stoa.not-found')
  t.equal(await point(owner.token, 'nobodys.example.test', owner.shopId), 'stoa.not-found')
  for (const shopId of [other.shopId, newId()]) {
    t.equal(await point(owner.token, spare, shopId), 'stoa.not-found')
  }
  t.equal(await shopOfHostNamed(theirs), 'storefront.key-required')
  t.equal((await point(owner.token, spare, owner.shopId)).shopId, owner.shopId)
  t.equal((await point(owner.token, spare, null)).shopId, null)
  t.equal(await shopOfHostNamed(spare), 'storefront.key-required')
  await t.rejects(
    stoa.instance.pool.query(
      "INSERT INTO stoa.tenant_host (tenant_id, host) VALUES ($1, 'made-up.example.test')",
      [owner.tenantId]
    ),
    { code: '42501' },
    "hosts are the operator's to give"
  )
})

t.test('the second of two tabs points nowhere it has not seen', async t => {
  const version = (await hosts()).find(h => h.host === spare)?.version as number
  const [first, late] = [
    await put(owner.token, spare, owner.shopId, version),
    await put(owner.token, spare, null, version)
  ]
  t.match([first.statusCode, first.headers.etag], [200, `"${version + 1}"`])
  t.match(late.json(), { code: 'stoa.stale-version', status: 412, facts: { version: version + 1 } })
  t.equal(
    (
      await stoa.call('PUT', `/api/v1/tenants/hosts/${spare}`, {
        token: owner.token,
        body: { shopId: null }
      })
    ).json().code,
    'stoa.version-required'
  )
  t.equal(await shopOfHostNamed(spare), owner.shopId)
  await point(owner.token, spare, null)
})
