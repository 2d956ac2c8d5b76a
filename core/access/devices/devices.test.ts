import t from 'tap'
import { dynamicStatement } from '../../database/statement.ts'
import { newId } from '../../primitives/ids.ts'
import { testInstance, type SignedUp } from '../../../test/support/instance.ts'
import { hire, secondCompany } from '../../../test/support/staff.ts'
import { outcome, underWay } from '../../../test/support/under-way.ts'
import { deviceOf } from './store.ts'

const stoa = await testInstance()
const OWN = { 'sec-fetch-site': 'same-origin' }
const PATH = '/api/v1/access/devices'
const CODE = /^[BCDFGHJ-NP-TV-Z][BCDFGHJ-NP-TV-Z2-9]{1,3}$/

type Caller = Pick<SignedUp, 'token' | 'shopId'>
type Answer = Awaited<ReturnType<typeof stoa.call>>

const enrol = (
  { token, shopId }: Caller,
  body: object = {},
  headers: Record<string, string> = {}
): Promise<Answer> =>
  stoa.call('POST', PATH, {
    token,
    headers: { ...OWN, ...headers },
    body: { shopId, name: 'Counter', ...body }
  })
const cookieOf = (answer: Answer): string =>
  String(answer.headers['set-cookie'] ?? '').split(';')[0] as string
const own = (cookie: string, headers: Record<string, string> = {}): Promise<Answer> =>
  stoa.call('GET', '/api/v1/access/browser/device', { headers: { ...OWN, cookie, ...headers } })
const at = (version: number) => ({ 'if-match': `"${version}"` })
const retire = (token: string, id: string, version = 1, headers = {}) =>
  stoa.call('POST', `${PATH}/${id}/retire`, { token, headers: { ...at(version), ...headers } })
const codesOf = async (token: string, headers = {}): Promise<string[]> =>
  (await stoa.ok('GET', PATH, { token, headers })).items.map(({ code }: { code: string }) => code)
const problemOf = (answer: Answer): string => answer.json().code ?? String(answer.statusCode)

t.test('a browser is enrolled; its secret is in the cookie alone', async t => {
  const owner = await stoa.signUp()
  const answer = await enrol(owner)
  t.equal(answer.statusCode, 201, answer.body)
  const { id, code, ...rest } = answer.json()
  t.match(code, CODE)
  t.strictSame(rest, { name: 'Counter', shopId: owner.shopId })
  t.match(
    answer.headers['set-cookie'],
    /^stoa-device=[\w-]{64}; Path=\/api\/v1\/access\/browser\/device; Max-Age=34560000; HttpOnly; SameSite=Strict$/
  )
  t.notMatch(answer.body, cookieOf(answer).split('=')[1] as string)
  const seen = await own(cookieOf(answer))
  t.strictSame(seen.json(), answer.json())
  t.equal(cookieOf(seen), cookieOf(answer), 'and is kept on')
  const [listed] = (await stoa.ok('GET', PATH, { token: owner.token })).items
  t.match(listed, { id, code, enrolledBy: owner.userId, retiredAt: null, version: 1 })
  t.ok(Date.now() - Date.parse(listed.lastSeenAt) < 60_000, 'it was seen')
  t.notMatch(JSON.stringify(listed), /secret|hash/i)
})

t.test('asked again by the same key it is the same device with the same secret', async t => {
  const owner = await stoa.signUp()
  const key = { 'idempotency-key': newId() }
  const [first, again] = [await enrol(owner, {}, key), await enrol(owner, {}, key)]
  t.strictSame([again.json(), cookieOf(again)], [first.json(), cookieOf(first)])
  t.equal(problemOf(await enrol(owner, { name: 'Other' }, key)), 'stoa.idempotency-key-reused')
  t.strictSame(await codesOf(owner.token), [first.json().code])
  const other = await hire(stoa, owner, [{ role: 'manager', shopId: owner.shopId }])
  const theirs = await enrol({ ...owner, token: other.token }, {}, key)
  t.not(theirs.json().id, first.json().id, "another person's key is another one")
  t.not(cookieOf(theirs), cookieOf(first))
  const none = await stoa.call('POST', PATH, {
    token: owner.token,
    headers: { ...OWN, 'idempotency-key': '' },
    body: { shopId: owner.shopId, name: 'Counter' }
  })
  t.match(problemOf(none), /^stoa\.idempotency-key/)
})

t.test('two of the same request at once make one device', async t => {
  const owner = await stoa.signUp()
  const key = newId()
  const headers = { 'idempotency-key': key }
  const system = await stoa.system(owner.tenantId)
  // Whoever enrols locks the person: neither commits before this ends.
  const held = await underWay(system, () =>
    dynamicStatement('SELECT id FROM staff_user WHERE tenant_id = $1 AND id = $2 FOR UPDATE', [
      owner.tenantId,
      owner.userId
    ])
  )
  const both = [enrol(owner, {}, headers), enrol(owner, {}, headers)]
  t.equal(await outcome(Promise.race(both)), 'waits')
  await held.end()
  const [one, two] = await Promise.all(both)
  t.strictSame([one?.statusCode, two?.statusCode], [201, 201])
  t.strictSame(two?.json(), one?.json())
  t.equal((await codesOf(owner.token)).length, 1)
})

t.test('codes are never given twice in a tenant, also not those of retired devices', async t => {
  const owner = await stoa.signUp()
  const first = (await enrol(owner)).json()
  t.equal((await retire(owner.token, first.id)).statusCode, 200)
  const system = await stoa.system(owner.tenantId)
  // All of two letters but one are taken.
  const LETTERS = [...'BCDFGHJKLMNPQRSTVWXYZ']
  const codes = LETTERS.flatMap(a => [...LETTERS, ...'23456789'].map(b => a + b))
  const left = codes.find(code => code !== first.code)
  await system.unitOfWork(() =>
    dynamicStatement(
      `INSERT INTO device (tenant_id, id, company_id, shop_id, code, name, secret_hash, request_key, request_hash, enrolled_at, enrolled_by, last_seen_at)
       SELECT $1, gen_random_uuid(), $2, $3, c, 'Old', sha256(c::bytea), c, '', now(), $4, now() FROM unnest($5::text[]) c`,
      [
        owner.tenantId,
        owner.companyId,
        owner.shopId,
        owner.userId,
        codes.filter(code => code !== first.code && code !== left)
      ]
    )
  )
  const more = []
  for (let n = 0; n < 4; n++) more.push((await enrol(owner)).json().code)
  t.equal(new Set([first.code, ...more]).size, 5)
  for (const code of more) t.ok(code === left || code.length > 2, code)
  const other = await stoa.signUp()
  t.equal((await enrol(other)).json().code.length, 2, 'another tenant has its own')
})

t.test('a retired device is none any more, whoever has its cookie', async t => {
  const owner = await stoa.signUp()
  const answer = await enrol(owner)
  const cookie = cookieOf(answer)
  const { id, code } = answer.json()
  t.equal(problemOf(await retire(owner.token, id, 2)), 'stoa.stale-version')
  const retired = await retire(owner.token, id)
  t.match(retired.json(), { retiredBy: owner.userId, version: 2 })
  t.equal((await own(cookie)).statusCode, 404)
  t.equal(problemOf(await own(cookie)), 'access.device-unknown')
  t.equal(problemOf(await retire(owner.token, id, 2)), 'access.device-retired')
  const rename = await stoa.call('PATCH', `${PATH}/${id}`, {
    token: owner.token,
    headers: at(2),
    body: { name: 'New' }
  })
  t.equal(problemOf(rename), 'access.device-retired')
  const system = await stoa.system(owner.tenantId, { companyId: owner.companyId })
  const known = await system.unitOfWork(inside => deviceOf(inside, id), { reads: true })
  t.strictSame(
    known,
    { id, code, name: 'Counter', shopId: owner.shopId, retired: true },
    'what was made on it can still be told apart'
  )
})

t.test('it is renamed at its version', async t => {
  const owner = await stoa.signUp()
  const { id } = (await enrol(owner)).json()
  const rename = (version: number, name: string) =>
    stoa.call('PATCH', `${PATH}/${id}`, {
      token: owner.token,
      headers: at(version),
      body: { name }
    })
  t.match((await rename(1, 'Tablet')).json(), { name: 'Tablet', version: 2 })
  t.equal(problemOf(await rename(1, 'Other')), 'stoa.stale-version')
  t.equal(problemOf(await rename(2, ' ')), 'stoa.invalid-input')
  t.match(await stoa.ok('GET', `${PATH}/${id}`, { token: owner.token }), { name: 'Tablet' })
  await retire(owner.token, id, 2)
  const emitted = (await stoa.events(owner.token)).map(({ name }) => name)
  t.strictSame(emitted.filter(name => name.startsWith('access.device-')).sort(), [
    'access.device-changed',
    'access.device-enrolled',
    'access.device-retired'
  ])
})

t.test('a cookie that is none of ours opens nothing', async t => {
  const owner = await stoa.signUp()
  const cookie = cookieOf(await enrol(owner))
  const [name, secret = ''] = cookie.split('=')
  const other = await stoa.signUp()
  const theirs = Buffer.from(secret, 'base64url')
  Buffer.from(other.tenantId.replaceAll('-', ''), 'hex').copy(theirs)
  for (const wrong of [
    '',
    `${name}=`,
    `${name}=nonsense`,
    `${name}=${secret.slice(0, -2)}AA`,
    `${name}=${theirs.toString('base64url')}`,
    `stoa-session=${secret}`
  ]) {
    t.equal(problemOf(await own(wrong)), 'access.device-unknown', wrong)
  }
  const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.test' }
  t.equal(problemOf(await own(cookie, foreign)), 'access.foreign-page')
  t.equal(problemOf(await enrol(owner, {}, foreign)), 'access.foreign-page')
  const plain = await stoa.call('GET', '/api/v1/access/browser/device', { headers: { cookie } })
  t.equal(plain.statusCode, 200, 'a browser on plain http says nothing when it reads')
})

t.test('only who may enrols, sees and retires, and in their own places', async t => {
  const owner = await stoa.signUp()
  const second = await secondCompany(stoa, owner)
  const here = { 'x-company-id': owner.companyId }
  const there = { 'x-company-id': second.companyId }
  const { id, code } = (await enrol(owner, {}, here)).json()
  const beyond = (await enrol({ ...owner, shopId: second.shopId }, {}, there)).json()
  t.strictSame(await codesOf(owner.token, here), [code], 'of one company at a time')
  t.equal(problemOf(await enrol(owner, {}, there)), 'stoa.not-found', "not another company's shop")
  const manager = await hire(stoa, owner, [{ role: 'manager', companyId: owner.companyId }])
  const ofShop = { token: manager.token, shopId: owner.shopId }
  t.equal((await enrol(ofShop)).statusCode, 201)
  t.equal(problemOf(await enrol({ ...ofShop, shopId: second.shopId })), 'stoa.not-found')
  t.equal(problemOf(await retire(manager.token, beyond.id)), 'stoa.not-found')

  const third = await stoa.ok('POST', '/api/v1/tenants/shops', {
    token: owner.token,
    headers: here,
    body: { name: 'Third', code: 'T3' }
  })
  const ofThird = await hire(stoa, owner, [{ role: 'manager', shopId: third.id }])
  t.strictSame(await codesOf(ofThird.token), [], 'another shop')
  t.equal(problemOf(await retire(ofThird.token, id)), 'stoa.not-found')
  t.equal(problemOf(await enrol({ token: ofThird.token, shopId: owner.shopId })), 'stoa.not-found')
  t.equal((await enrol({ token: ofThird.token, shopId: third.id })).statusCode, 201)

  const stranger = await stoa.signUp()
  t.strictSame(await codesOf(stranger.token), [])
  t.equal(problemOf(await retire(stranger.token, id)), 'stoa.not-found')
  t.equal(problemOf(await enrol({ token: stranger.token, shopId: owner.shopId })), 'stoa.not-found')

  const cashier = await hire(stoa, owner, [{ role: 'cashier', shopId: owner.shopId }])
  for (const [answer, permission] of [
    [await enrol({ token: cashier.token, shopId: owner.shopId }), 'device.enrol'],
    [await stoa.call('GET', PATH, { token: cashier.token }), 'device.read'],
    [await retire(cashier.token, id), 'device.edit']
  ] as const) {
    t.match(answer.json(), { code: 'access.forbidden', facts: { permission } })
  }
})

t.test('when it was seen is written once a minute', async t => {
  const owner = await stoa.signUp()
  const answer = await enrol(owner)
  const system = await stoa.system(owner.tenantId)
  const seenAt = async (): Promise<string> =>
    (await stoa.ok('GET', `${PATH}/${answer.json().id}`, { token: owner.token })).lastSeenAt
  await own(cookieOf(answer))
  const first = await seenAt()
  await own(cookieOf(answer))
  t.equal(await seenAt(), first)
  await system.unitOfWork(() =>
    dynamicStatement(
      "UPDATE device SET last_seen_at = last_seen_at - interval '2 minutes' WHERE tenant_id = $1",
      [owner.tenantId]
    )
  )
  await own(cookieOf(answer))
  t.ok((await seenAt()) >= first)
})
