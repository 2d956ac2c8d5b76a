import t from 'tap'
import { testInstance, type SignedUp } from '../test/support/instance.ts'
import { secondCompany } from '../test/support/staff.ts'

const stoa = await testInstance({ STOA_ROLE: 'web' })

const URL = '/api/v1/tenants/settings/pos/dayStartsAt'
const read = async ({ token }: SignedUp, headers: Record<string, string> = {}) =>
  (await stoa.ok('GET', '/api/v1/tenants/settings', { token, headers })).items.find(
    (s: { plugin: string; key: string }) => s.plugin === 'pos' && s.key === 'dayStartsAt'
  )
const put = ({ token }: SignedUp, level: string, value: string, etag?: string) =>
  stoa.call('PUT', URL, {
    token,
    headers: etag === undefined ? {} : { 'if-match': etag },
    body: { level, value }
  })

t.test('the second of two tabs overwrites nothing it has not seen', async t => {
  const owner = await stoa.signUp()
  t.strictSame(
    (await read(owner)).set,
    [
      { level: 'tenant', version: 0 },
      { level: 'company', version: 0 },
      { level: 'shop', version: 0 }
    ],
    'what was never set has a version as well'
  )
  const first = await put(owner, 'company', '04:00', '"0"')
  t.match(
    [first.statusCode, first.headers.etag, first.json()],
    [200, '"1"', { value: '04:00', version: 1 }]
  )
  t.match(
    (await put(owner, 'company', '05:00', '"0"')).json(),
    { code: 'stoa.stale-version', status: 412, facts: { version: 1 } },
    'both tabs had read that no one set it'
  )
  t.match((await put(owner, 'company', '05:00')).json(), {
    code: 'stoa.version-required',
    status: 428
  })
  t.match(await read(owner), {
    value: '04:00',
    set: [
      { level: 'tenant', version: 0 },
      { level: 'company', value: '04:00', version: 1 },
      { level: 'shop', version: 0 }
    ]
  })
  t.equal((await put(owner, 'company', '05:00', '"1"')).headers.etag, '"2"')
  t.match((await put(owner, 'company', '06:00', '"1"')).json(), {
    code: 'stoa.stale-version',
    facts: { version: 2 }
  })
  t.equal((await read(owner)).value, '05:00')
})

t.test('each level has a version of its own; to set it for the first time takes none', async t => {
  const owner = await stoa.signUp()
  t.equal((await put(owner, 'tenant', '01:00')).headers.etag, '"1"')
  t.equal((await put(owner, 'shop', '03:00')).headers.etag, '"1"')
  t.equal((await put(owner, 'shop', '03:30', '"1"')).headers.etag, '"2"')
  t.strictSame((await read(owner)).set, [
    { level: 'tenant', value: '01:00', version: 1 },
    { level: 'company', version: 0 },
    { level: 'shop', value: '03:30', version: 2 }
  ])
  t.match(
    (await put(owner, 'company', '02:00', '"7"')).json(),
    { code: 'stoa.stale-version', facts: { version: 0 } },
    'a version that never was'
  )
})

t.test('of many who set it at once, one does', async t => {
  const owner = await stoa.signUp()
  for (const etag of ['"0"', '"1"']) {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) => put(owner, 'company', `0${i}:00`, etag))
    )
    t.strictSame(answers.map(a => a.statusCode).sort(), [200, 412, 412, 412, 412, 412])
  }
})

t.test('what another company set is neither shown nor in the way', async t => {
  const owner = await stoa.signUp()
  const second = await secondCompany(stoa, owner)
  const at = (companyId: string, shopId: string) => ({
    'x-company-id': companyId,
    'x-shop-id': shopId
  })
  const headers = at(second.companyId, second.shopId)
  await stoa.ok('PUT', URL, {
    token: owner.token,
    headers,
    body: { level: 'company', value: '04:00' }
  })
  t.strictSame(
    (await read(owner, at(owner.companyId, owner.shopId))).set.map(
      (s: { version: number }) => s.version
    ),
    [0, 0, 0]
  )
  t.strictSame(
    (await read(owner, headers)).set.map((s: { version: number }) => s.version),
    [0, 1, 0]
  )
})

t.test(
  'what a setting may be is there for a form; taken back, what is inherited holds',
  async t => {
    const owner = await stoa.signUp()
    t.match((await read(owner)).schema, {
      type: 'string',
      default: '00:00',
      pattern: '^([01]\\d|2[0-3]):[0-5]\\d$'
    })
    await put(owner, 'company', '04:00')
    await put(owner, 'shop', '05:00')
    const reset = (level: string, etag: string, token = owner.token) =>
      stoa.call('DELETE', `${URL}?level=${level}`, { token, headers: { 'if-match': etag } })
    t.match((await reset('shop', '"7"')).json(), {
      code: 'stoa.stale-version',
      facts: { version: 1 }
    })
    t.equal((await reset('shop', '"1"')).statusCode, 200)
    t.match(await read(owner), {
      value: '04:00',
      set: [{ version: 0 }, { value: '04:00', version: 1 }, { level: 'shop', version: 0 }]
    })
    t.match((await reset('shop', '"1"')).json(), {
      code: 'stoa.stale-version',
      facts: { version: 0 }
    })
    t.equal((await reset('company', '"1"')).statusCode, 200)
    t.equal((await read(owner)).value, '00:00')
    t.equal(
      (await stoa.call('DELETE', `${URL}?level=company`, { token: owner.token })).statusCode,
      428
    )
    t.equal(
      (
        await stoa.call('DELETE', '/api/v1/tenants/settings/pos/none?level=tenant', {
          token: owner.token,
          headers: { 'if-match': '"1"' }
        })
      ).json().code,
      'tenants.unknown-setting'
    )
  }
)
