import t from 'tap'
import { newId } from '../../primitives/ids.ts'
import { testInstance } from '../../../test/support/instance.ts'
import { hire, secondCompany } from '../../../test/support/staff.ts'

const stoa = await testInstance()
interface Entry {
  id: string
  action: string
  subjectId: string | null
  userId: string | null
  occurredAt: string
  actor: string
}
const read = async (token: string, query = ''): Promise<{ items: Entry[]; next: string | null }> =>
  stoa.ok('GET', `/api/v1/audit/entries${query}`, { token })

t.test('the book is read newest first, page by page, and searched', async t => {
  const owner = await stoa.signUp()
  const staff = await hire(stoa, owner, [{ role: 'accountant' }])
  const middle = new Date().toISOString()
  await new Promise(resolve => setTimeout(resolve, 5))
  for (const name of ['One', 'Two', 'Three']) {
    await stoa.ok('POST', '/api/v1/access/roles', {
      token: owner.token,
      body: { name, rules: [{ permission: 'user.read' }] }
    })
  }
  await stoa.ok('PUT', `/api/v1/access/users/${staff.userId}/grants`, {
    token: owner.token,
    headers: { 'if-match': '"1"' },
    body: { grants: [{ role: 'accountant' }, { role: 'One' }] }
  })

  const all = (await read(staff.token)).items
  t.strictSame(
    all.map(entry => entry.action),
    [
      'access.replace-grants',
      'access.create-role',
      'access.create-role',
      'access.create-role',
      'access.log-in',
      'access.create-user',
      'tenants.bootstrap'
    ]
  )
  t.strictSame(
    all.map(entry => entry.occurredAt),
    all
      .map(entry => entry.occurredAt)
      .sort()
      .reverse()
  )
  t.match(all[0], {
    actor: 'user',
    userId: owner.userId,
    userName: 'Olivia Owner',
    subjectName: /^Staff/,
    summary: /^Replaces the roles/,
    subjectId: staff.userId,
    facts: { added: ['One  '], removed: [] }
  })
  t.match(all.at(-1), { actor: 'tenants.bootstrap', subjectId: owner.tenantId })

  const paged: string[] = []
  for (let next: string | null = ''; next !== null;) {
    const page: { items: Entry[]; next: string | null } = await read(
      staff.token,
      `?limit=4${next === '' ? '' : `&after=${next}`}`
    )
    paged.push(...page.items.map(entry => entry.id))
    next = page.next
  }
  t.strictSame(
    paged,
    all.map(entry => entry.id)
  )

  const actions = async (query: string): Promise<string[]> =>
    (await read(staff.token, query)).items.map(entry => entry.action)
  t.strictSame(await actions(`?subjectId=${staff.userId}`), [
    'access.replace-grants',
    'access.log-in',
    'access.create-user'
  ])
  t.strictSame(await actions('?action=access.create-user'), ['access.create-user'])
  t.strictSame(
    await actions(`?from=${middle}&action=access.create-role`),
    Array(3).fill('access.create-role')
  )
  t.strictSame(await actions(`?to=${middle}`), [
    'access.log-in',
    'access.create-user',
    'tenants.bootstrap'
  ])
  t.strictSame(await actions('?plugin=tenants'), ['tenants.bootstrap'])
  t.strictSame(await actions('?plugin=tenant'), [])
  t.strictSame(await actions(`?userId=${staff.userId}`), [])
  t.strictSame(await actions(`?userId=${owner.userId}&subjectId=${newId()}`), [])
  const made = (values: unknown): string =>
    Buffer.from(JSON.stringify(values)).toString('base64url')
  for (const after of [made(['yesterday', newId()]), made([middle, 'x']), made([middle])]) {
    t.equal(
      (await stoa.call('GET', `/api/v1/audit/entries?after=${after}`, { token: staff.token }))
        .statusCode,
      400
    )
  }
})

t.test('owner and accountant read it, no one else, and each where they work', async t => {
  const owner = await stoa.signUp()
  const second = await secondCompany(stoa, owner)
  const accountant = await hire(stoa, owner, [{ role: 'accountant', companyId: second.companyId }])
  const manager = await hire(stoa, owner, [{ role: 'manager' }])
  t.equal(
    (await stoa.call('GET', '/api/v1/audit/entries', { token: manager.token })).json().code,
    'access.forbidden'
  )
  const { version } = await stoa.ok('GET', `/api/v1/tenants/shops/${second.shopId}`, {
    token: owner.token,
    headers: { 'x-company-id': second.companyId }
  })
  await stoa.ok('PATCH', `/api/v1/tenants/shops/${second.shopId}`, {
    token: owner.token,
    headers: { 'x-company-id': second.companyId, 'if-match': `"${version}"` },
    body: { name: 'Renamed' }
  })
  t.strictSame(
    (await read(accountant.token)).items.map(entry => entry.action),
    ['tenants.change-shop']
  )
  t.ok((await read(owner.token)).items.length > 3)
  t.strictSame(
    (await read((await stoa.signUp()).token)).items.map(entry => entry.action),
    ['tenants.bootstrap'],
    "and no tenant another's"
  )
})
