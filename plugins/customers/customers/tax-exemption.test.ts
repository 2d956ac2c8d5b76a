import t from 'tap'
import { memberOf, testInstance } from 'stoa/testing'

const stoa = await testInstance()
const PATH = '/api/v1/customers/customers'
const EXEMPTION = {
  kind: 'reseller',
  certificate: ' R-77 ',
  from: '2026-01-01',
  until: '2026-12-31',
  taxClasses: ['standard', 'books', 'standard']
}
const KEPT = { ...EXEMPTION, certificate: 'R-77', taxClasses: ['books', 'standard'] }

const change = (token: string, { id, version }: { id: string; version: number }, body: object) =>
  stoa.call('PATCH', `${PATH}/${id}`, { token, body, headers: { 'if-match': `"${version}"` } })

t.test('what a customer showed is kept, changed, taken back, and listed', async t => {
  const { token } = await stoa.signUp()
  const made = await stoa.ok('POST', PATH, {
    token,
    body: { name: 'Ana', taxExemption: EXEMPTION }
  })
  t.match(made, { taxExempt: true })
  t.strictSame(made.taxExemption, KEPT)
  const plain = await stoa.ok('POST', PATH, { token, body: { name: 'Bea' } })
  t.match(plain, { taxExempt: false, taxExemption: null })
  const listed = async (query: string) =>
    (await stoa.ok('GET', `${PATH}?${query}`, { token })).items.map(
      ({ name }: { name: string }) => name
    )
  t.strictSame(await listed('taxExempt=true'), ['Ana'])
  t.strictSame(await listed('taxExempt=false'), ['Bea'])
  t.strictSame(await listed('taxExempt=true&search=be'), [])

  const other = { kind: 'diplomatic', certificate: 'D-1' }
  const changed = await change(token, made, { taxExemption: other })
  t.strictSame(changed.json().taxExemption, {
    ...other,
    from: null,
    until: null,
    taxClasses: null
  })
  const untouched = await change(token, changed.json(), { name: 'Anna' })
  t.match(untouched.json(), { taxExempt: true, taxExemption: other })
  const gone = await change(token, untouched.json(), { taxExemption: null })
  t.match(gone.json(), { taxExempt: false, taxExemption: null })
  t.strictSame(await listed('taxExempt=true'), [])
  const { items } = await stoa.ok('GET', '/api/v1/audit/entries', { token })
  const noted = JSON.stringify(items)
  t.match(noted, /"taxExemption":\{[^}]*"certificate":"R-77"/)
  t.match(noted, /"taxExemption":\{[^}]*"certificate":"D-1"/)
  t.match(noted, /"taxExemption":null/)
})

t.test('what cannot be is refused', async t => {
  const { token } = await stoa.signUp()
  const made = (taxExemption: object) =>
    stoa.call('POST', PATH, { token, body: { name: 'Ana', taxExemption } })
  const late = await made({ ...EXEMPTION, from: '2026-12-31', until: '2026-12-30' })
  t.match(late.json(), { status: 422, code: 'customers.exemption-ends-early' })
  for (const wrong of [
    { ...EXEMPTION, certificate: '  ' },
    { ...EXEMPTION, kind: 'friend' },
    { ...EXEMPTION, from: '2026-13-01' },
    { ...EXEMPTION, taxClasses: [] },
    { kind: 'charity' }
  ]) {
    t.equal((await made(wrong)).statusCode, 400, JSON.stringify(wrong))
  }
  const oneDay = { ...EXEMPTION, from: '2026-12-31', until: '2026-12-31' }
  t.equal((await made(oneDay)).statusCode, 201, 'a day is long enough')
})

t.test('it takes a right of its own, and only where something is changed', async t => {
  const owner = await stoa.signUp()
  const clerk = await memberOf(stoa, owner, { permissions: ['customer.read', 'customer.edit'] })
  const made = await stoa.ok('POST', PATH, {
    token: owner.token,
    body: { name: 'Ana', taxExemption: EXEMPTION }
  })
  const refused = async (answer: ReturnType<typeof stoa.call>) =>
    t.match((await answer).json(), {
      status: 403,
      code: 'access.forbidden',
      facts: { permission: 'customer.exempt' }
    })
  await refused(
    stoa.call('POST', PATH, {
      token: clerk.token,
      body: { name: 'Bea', taxExemption: EXEMPTION }
    })
  )
  await refused(change(clerk.token, made, { taxExemption: null }))
  await refused(change(clerk.token, made, { taxExemption: { ...EXEMPTION, until: null } }))
  const same = await change(clerk.token, made, { name: 'Anna', taxExemption: EXEMPTION })
  t.match(same.json(), { name: 'Anna', taxExempt: true }, 'the same again says nothing new')
})

t.test('two that become one have the certificate of either', async t => {
  const { token } = await stoa.signUp()
  const made = (name: string, taxExemption?: object) =>
    stoa.ok('POST', PATH, { token, body: { name, ...(taxExemption && { taxExemption }) } })
  const kept = await made('Ana')
  const from = await made('Anna', EXEMPTION)
  const merged = await stoa.ok('POST', `${PATH}/${kept.id}/merge`, {
    token,
    body: { from: from.id, fromVersion: from.version },
    headers: { 'if-match': `"${kept.version}"` }
  })
  t.match(merged, { id: kept.id, taxExempt: true })
  t.strictSame(merged.taxExemption, KEPT)
  const second = await made('A.', { kind: 'charity', certificate: 'C' })
  const stays = await stoa.ok('POST', `${PATH}/${kept.id}/merge`, {
    token,
    body: { from: second.id, fromVersion: second.version },
    headers: { 'if-match': `"${merged.version}"` }
  })
  t.strictSame(stays.taxExemption, KEPT)
})
