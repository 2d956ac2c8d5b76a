import t from 'tap'
import { adminOf } from '../../../test/support/admin.ts'
import { testInstance, type SignedUp } from '../../../test/support/instance.ts'
import { hire } from '../../../test/support/staff.ts'
import { takeOffersHandler } from './offers.ts'
import { firstTry } from '../../../test/support/first-try.ts'

const stoa = await testInstance()
const admin = await adminOf(stoa)
const ROLES = '/api/v1/access/roles'
interface Role {
  id: string
  name: string
  version: number
  offered: string[]
  rules: Array<{ permission: string }>
}
const role = async ({ token }: SignedUp, name: string): Promise<Role> =>
  (await stoa.ok('GET', ROLES, { token })).items.find((r: Role) => r.name === name)
const decide = (owner: SignedUp, { id, version }: Role, take: boolean, token = owner.token) =>
  stoa.call('POST', `${ROLES}/${id}/offer`, {
    token,
    headers: { 'if-match': `"${version}"` },
    body: { take }
  })

/** As an older version left it, whose template had not this permission yet. */
async function before(owner: SignedUp, name: string, permission: string): Promise<void> {
  await admin.query(
    'UPDATE pool.role SET template_seen = array_remove(template_seen, $3) WHERE tenant_id = $1 AND name = $2',
    [owner.tenantId, name, permission]
  )
  await admin.query(
    'DELETE FROM pool.role_rule x USING pool.role r WHERE x.tenant_id = $1 AND r.tenant_id = $1 AND r.id = x.role_id AND r.name = $2 AND x.permission = $3',
    [owner.tenantId, name, permission]
  )
  stoa.instance.directory.forget(owner.tenantId)
}
const holds = ({ rules }: Role, permission: string): boolean =>
  rules.some(rule => rule.permission === permission)

t.test('a new tenant is offered nothing: its roles are the templates of today', async t => {
  const owner = await stoa.signUp()
  for (const { name, offered } of (await stoa.ok('GET', ROLES, { token: owner.token })).items) {
    t.strictSame(offered, [], name)
  }
  t.match((await decide(owner, await role(owner, 'cashier'), true)).json(), {
    code: 'access.nothing-offered',
    status: 409
  })
})

t.test('what a new version adds to a template is offered, and taken or left once', async t => {
  const owner = await stoa.signUp()
  await before(owner, 'cashier', 'register.read')
  await before(owner, 'accountant', 'register.read')
  const cashier = await hire(stoa, owner, [{ role: 'cashier' }])
  const [one, other] = [await role(owner, 'cashier'), await role(owner, 'accountant')]
  t.strictSame([one.offered, holds(one, 'register.read')], [['register.read'], false])
  t.equal(
    (await stoa.call('GET', '/api/v1/pos/registers', { token: cashier.token })).statusCode,
    403
  )
  t.equal(
    (await decide(owner, { ...one, version: one.version + 1 }, true)).json().code,
    'stoa.stale-version'
  )
  t.match((await decide(owner, one, true)).json(), { version: one.version + 1, offered: [] })
  t.equal(
    (await stoa.call('GET', '/api/v1/pos/registers', { token: cashier.token })).statusCode,
    200,
    'from the next request on'
  )
  t.match((await decide(owner, other, false)).json(), { offered: [], version: other.version + 1 })
  t.notOk(holds(await role(owner, 'accountant'), 'register.read'))
  t.strictSame(
    (
      await stoa.ok('GET', '/api/v1/audit/entries?action=access.decide-offer', {
        token: owner.token
      })
    ).items.map((e: { facts: object }) => e.facts),
    [
      { name: 'accountant', left: ['register.read'] },
      { name: 'cashier', taken: ['register.read'] }
    ]
  )
  await stoa.ok('POST', ROLES, {
    token: owner.token,
    body: { name: 'HR', rules: [{ permission: 'role.*' }] }
  })
  const hr = await hire(stoa, owner, [{ role: 'HR' }])
  await before(owner, 'sales-agent', 'register.read')
  t.equal(
    (await decide(owner, await role(owner, 'sales-agent'), true, hr.token)).json().code,
    'access.grant-too-wide',
    'no one gives what they do not hold'
  )
})

t.test(
  'where the tenant takes it by rule, roles get it by themselves; what was taken out of them does not come back',
  async t => {
    const owner = await stoa.signUp()
    await before(owner, 'cashier', 'register.read')
    const run = async () => takeOffersHandler.run(await stoa.system(owner.tenantId), firstTry())
    await run()
    t.notOk(
      holds(await role(owner, 'cashier'), 'register.read'),
      'it is offered, as long as no one says otherwise'
    )
    await stoa.ok('PUT', '/api/v1/tenants/settings/access/newPermissions', {
      token: owner.token,
      body: { level: 'tenant', value: 'take' }
    })
    await before(owner, 'accountant', 'register.read')
    await run()
    const given = await role(owner, 'cashier')
    t.ok(holds(given, 'register.read'))
    const booked = (
      await stoa.ok('GET', '/api/v1/audit/entries?limit=100', { token: owner.token })
    ).items.filter((e: { facts: { taken?: string[] } | null }) => e.facts?.taken !== undefined)
    t.strictSame(
      booked.map((e: { facts: { name: string } }) => e.facts.name).sort(),
      ['accountant', 'cashier'],
      'each stands in the audit'
    )
    const rules = given.rules
      .filter(rule => rule.permission !== 'register.read')
      .map(({ permission }) => ({ permission }))
    await stoa.ok('PUT', `${ROLES}/${given.id}`, {
      token: owner.token,
      headers: { 'if-match': `"${given.version}"` },
      body: { rules }
    })
    await run()
    t.match(await role(owner, 'cashier'), { offered: [] })
    t.notOk(holds(await role(owner, 'cashier'), 'register.read'))
  }
)
