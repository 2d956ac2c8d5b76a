import t from 'tap'
import { dynamicStatement } from '../../database/statement.ts'
import { purgeEndedSessionsHandler } from './purge-ended-sessions.ts'
import { testInstance } from '../../../test/support/instance.ts'
import { until } from '../../../test/support/job-probe/processes.ts'
import { hire, logIn } from '../../../test/support/staff.ts'
import { firstTry } from '../../../test/support/first-try.ts'

const stoa = await testInstance()
const me = async (token: string): Promise<number> =>
  (await stoa.call('GET', '/api/v1/access/me', { token })).statusCode
const refresh = (refreshToken: string) =>
  stoa.call('POST', '/api/v1/access/refresh', { body: { refreshToken } })
const successor = async (refreshToken: string): Promise<string> => {
  const answer = await refresh(refreshToken)
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json().refreshToken
}
/** Lets time pass for every refresh token and login of the tenant. */
const wait = async (tenantId: string, interval: string): Promise<void> => {
  const system = await stoa.system(tenantId)
  await system.unitOfWork(async () => {
    await dynamicStatement(
      'UPDATE refresh_token SET used_at = used_at - $2::interval, expires_at = expires_at - $2::interval WHERE tenant_id = $1',
      [tenantId, interval]
    )
    await dynamicStatement(
      'UPDATE login_session SET revoked_at = revoked_at - $2::interval, expires_at = expires_at - $2::interval WHERE tenant_id = $1',
      [tenantId, interval]
    )
  })
}

t.test('sign-up and login give a refresh token, which is used once', async t => {
  const made = await stoa.ok('POST', '/api/v1/bootstrap', {
    body: {
      company: { name: 'Acme', currency: 'GBP', timeZone: 'Europe/London' },
      admin: { name: 'Ann', email: 'ann@acme.test', password: 'correct horse battery' }
    }
  })
  const first = await refresh(made.refresh_token)
  t.match(first.json(), { tokenType: 'Bearer', tenantId: made.tenant_id, userId: made.user_id })
  t.equal(await me(first.json().accessToken), 200)
  t.not(first.json().refreshToken, made.refresh_token)
  t.equal((await refresh(await successor(first.json().refreshToken))).statusCode, 200)
  const system = await stoa.system(made.tenant_id)
  const kept = await system.unitOfWork(() =>
    dynamicStatement<{ token: string }>(
      "SELECT encode(token_hash, 'base64') AS token FROM refresh_token WHERE tenant_id = $1",
      [made.tenant_id]
    )
  )
  t.notOk(
    kept.some(k => k.token.includes(made.refresh_token)),
    'no token is stored'
  )
})

t.test('an answer that was lost can be asked for again, for a week', async t => {
  const { token, slug, email, password, tenantId } = await stoa.signUp()
  const login = await logIn(stoa, slug, email, password)
  const both = await Promise.all([refresh(login.refreshToken), refresh(login.refreshToken)])
  t.strictSame(
    both.map(answer => answer.statusCode),
    [200, 200],
    'at once'
  )
  const third = await successor(login.refreshToken)
  t.equal(
    new Set([...both.map(answer => answer.json().refreshToken), third]).size,
    3,
    'each time another successor'
  )
  await wait(tenantId, '6 days')
  t.equal((await refresh(login.refreshToken)).statusCode, 200, 'after a weekend, too')
  await wait(tenantId, '25 hours')
  t.equal((await refresh(login.refreshToken)).statusCode, 401, 'later it is a theft')
  t.equal((await refresh(third)).statusCode, 401, 'and the whole family is gone')
  t.equal(await me(both[0]?.json().accessToken), 401, 'access tokens too, at once')
  t.equal(await me(token), 200, 'other logins go on')
})

t.test('of two successors one is used: the other is a copy, and ends them all', async t => {
  for (const atOnce of [false, true]) {
    const { slug, email, password } = await stoa.signUp()
    const login = await logIn(stoa, slug, email, password)
    const [one, other] = [await successor(login.refreshToken), await successor(login.refreshToken)]
    const answers = atOnce
      ? await Promise.all([refresh(one), refresh(other)])
      : [await refresh(one), await refresh(other)]
    t.strictSame(answers.map(answer => answer.statusCode).sort(), [200, 401])
    const taken = answers.find(answer => answer.statusCode === 200)?.json()
    t.equal(await me(taken.accessToken), 401)
    t.equal((await refresh(taken.refreshToken)).statusCode, 401)
  }
})

t.test('once a successor is in use, its parent is not used again', async t => {
  const { slug, email, password, tenantId, userId } = await stoa.signUp()
  const login = await logIn(stoa, slug, email, password)
  const next = await successor(login.refreshToken)
  const last = await successor(next)
  t.equal((await refresh(login.refreshToken)).json().code, 'access.refresh-token-invalid')
  t.equal((await refresh(last)).statusCode, 401)
  const system = await stoa.system(tenantId)
  const booked = await system.unitOfWork(() =>
    dynamicStatement<{ subject_id: string }>(
      "SELECT subject_id FROM audit_entry WHERE tenant_id = $1 AND action = 'access.refresh-session'",
      [tenantId]
    )
  )
  t.strictSame(booked, [{ subject_id: userId }], 'the theft is in the audit book')
})

t.test('tokens that are none, of no one, or too old answer alike', async t => {
  const { slug, email, password, tenantId } = await stoa.signUp()
  const login = await logIn(stoa, slug, email, password)
  const bytes = Buffer.from(login.refreshToken, 'base64url')
  const forged = Buffer.concat([bytes.subarray(0, 16), Buffer.alloc(32, 7)]).toString('base64url')
  const elsewhere = Buffer.concat([Buffer.alloc(16, 7), bytes.subarray(16)]).toString('base64url')
  for (const token of ['x', forged, elsewhere, login.accessToken.slice(0, 200)]) {
    t.equal((await refresh(token)).json().code, 'access.refresh-token-invalid')
  }
  await wait(tenantId, '31 days')
  t.equal(
    (await refresh(login.refreshToken)).json().code,
    'access.refresh-token-invalid',
    'idle for 30 days'
  )
})

t.test('a login lasts 90 days however often it is refreshed', async t => {
  const { slug, email, password, tenantId } = await stoa.signUp()
  let { refreshToken } = await logIn(stoa, slug, email, password)
  for (let days = 0; days < 75; days += 25) {
    await wait(tenantId, '25 days')
    refreshToken = await successor(refreshToken)
  }
  await wait(tenantId, '16 days')
  t.equal((await refresh(refreshToken)).statusCode, 401)
})

t.test('logging out ends this login or all, at once', async t => {
  const owner = await stoa.signUp()
  const staff = await hire(stoa, owner, [{ role: 'cashier' }])
  const other = await logIn(stoa, owner.slug, staff.email, staff.password)
  t.strictSame(await stoa.ok('POST', '/api/v1/access/logout', { token: staff.token }), { ended: 1 })
  t.equal(
    (await stoa.call('GET', '/api/v1/access/me', { token: staff.token })).json().code,
    'access.session-ended'
  )
  t.equal((await refresh(staff.refreshToken)).statusCode, 401)
  t.equal(await me(other.accessToken), 200)
  const third = await logIn(stoa, owner.slug, staff.email, staff.password)
  t.strictSame(
    await stoa.ok('POST', '/api/v1/access/logout', {
      token: other.accessToken,
      body: { everywhere: true }
    }),
    { ended: 2 }
  )
  t.equal(await me(third.accessToken), 401)
  t.equal(await me(owner.token), 200, 'others are not touched')
})

t.test('ended logins are forgotten after a while', async t => {
  const { slug, email, password, tenantId, token } = await stoa.signUp()
  const login = await logIn(stoa, slug, email, password)
  await stoa.ok('POST', '/api/v1/access/logout', { token: login.accessToken })
  const system = await stoa.system(tenantId)
  const count = async (): Promise<[number, number]> => {
    await purgeEndedSessionsHandler.run(system, firstTry())
    const [row] = await system.unitOfWork(() =>
      dynamicStatement<{ sessions: number; tokens: number }>(
        'SELECT (SELECT count(*) FROM login_session WHERE tenant_id = $1) AS sessions, (SELECT count(*) FROM refresh_token WHERE tenant_id = $1) AS tokens',
        [tenantId]
      )
    )
    return [row?.sessions ?? -1, row?.tokens ?? -1]
  }
  t.strictSame(await count(), [2, 2])
  await wait(tenantId, '29 days')
  t.strictSame(await count(), [2, 2])
  await wait(tenantId, '2 days')
  t.strictSame(await count(), [1, 0], 'the login of the sign-up lasts 90 days, its unused token 30')
  t.equal(await me(token), 200)
})

t.test(
  'each log-in stands in the audit book, and so does each that was refused to someone known',
  async t => {
    const owner = await stoa.signUp()
    await logIn(stoa, owner.slug, owner.email, owner.password)
    for (const [email, password] of [
      [owner.email, 'a wrong passphrase'],
      ['nobody@example.test', owner.password]
    ]) {
      t.equal(
        (
          await stoa.call('POST', '/api/v1/access/login', {
            body: { tenant: owner.slug, email, password }
          })
        ).statusCode,
        422
      )
    }
    const staff = await hire(stoa, owner, [{ role: 'cashier' }])
    await stoa.ok('PATCH', `/api/v1/access/users/${staff.userId}`, {
      token: owner.token,
      body: { status: 'disabled' },
      headers: { 'if-match': '"1"' }
    })
    t.equal(
      (
        await stoa.call('POST', '/api/v1/access/login', {
          body: { tenant: owner.slug, email: staff.email, password: staff.password }
        })
      ).statusCode,
      403
    )
    const booked = async () =>
      (
        await stoa.ok('GET', '/api/v1/audit/entries?action=access.log-in&limit=100', {
          token: owner.token
        })
      ).items.map((entry: { subjectId: string; facts: { refused?: string } }) => [
        entry.subjectId,
        entry.facts.refused ?? 'in'
      ])
    const requested = [
      [staff.userId, 'disabled'],
      [staff.userId, 'in'],
      [owner.userId, 'wrong password'],
      [owner.userId, 'in']
    ]
    await until('all are booked', async () => (await booked()).length === requested.length)
    t.strictSame(new Set((await booked()).map(String)), new Set(requested.map(String)))
    t.notMatch(
      JSON.stringify(
        (await stoa.ok('GET', '/api/v1/audit/entries?limit=100', { token: owner.token })).items
      ),
      /passphrase/
    )
  }
)

t.test('one sees where one is logged in, and ends one login or all others', async t => {
  const { slug, email, password } = await stoa.signUp()
  const on = async (userAgent: string): Promise<string> =>
    (
      await stoa.ok('POST', '/api/v1/access/login', {
        body: { tenant: slug, email, password },
        headers: { 'user-agent': userAgent }
      })
    ).accessToken
  const [tablet, phone, here] = [await on('Tablet'), await on('Phone \u0007'), await on('Laptop')]
  interface Session {
    id: string
    current: boolean
    userAgent: string | null
  }
  const list = async (token: string): Promise<Session[]> =>
    (await stoa.ok('GET', '/api/v1/access/me/sessions', { token })).items
  const seen = await list(here)
  t.equal(seen.length, 4, 'with that of the sign-up')
  t.strictSame(
    seen.filter(({ current }) => current).map(({ userAgent }) => userAgent),
    ['Laptop']
  )
  const ofPhone = seen.find(({ userAgent }) => userAgent === 'Phone ')
  const end = (id: string, token = here) =>
    stoa.call('DELETE', `/api/v1/access/me/sessions/${id}`, { token })
  const stranger = await stoa.signUp()
  t.equal((await end(ofPhone?.id ?? '', stranger.token)).statusCode, 404, "not another's")
  t.equal((await end(ofPhone?.id ?? '')).json().ended, 1)
  t.equal((await end(ofPhone?.id ?? '')).statusCode, 404, 'it is over')
  t.strictSame([await me(phone), await me(tablet), await me(here)], [401, 200, 200])
  const others = await stoa.ok('DELETE', '/api/v1/access/me/sessions', { token: here })
  t.equal(others.ended, 2)
  t.strictSame([await me(tablet), await me(here)], [401, 200])
  t.equal((await list(here)).length, 1)
})
