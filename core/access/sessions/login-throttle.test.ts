import t from 'tap'
import { countLoginTry, waitAfter } from './login-throttle.ts'
import { networkOf } from './network.ts'
import { buildApp } from '../../http/app.ts'
import { Rank } from '../../primitives/fair-queue.ts'
import { newId } from '../../primitives/ids.ts'
import { testInstance } from '../../../test/support/instance.ts'
import { hire } from '../../../test/support/staff.ts'
import { asAdmin } from '../../../test/support/storefront.ts'

const stoa = await testInstance({ STOA_ROLE: 'web' })
const owner = await stoa.signUp()
const [HOME, ELSEWHERE] = ['198.51.100.7', '203.0.113.9']

const logIn = async (
  password: string,
  { from = HOME, email = owner.email, tenant = owner.slug, app = stoa.app } = {}
) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/access/login',
    payload: { tenant, email, password },
    remoteAddress: from
  })
const logsIn = async (password: string, options: Parameters<typeof logIn>[1] = {}) =>
  (await logIn(password, options)).statusCode
const claims = (milliseconds: number) =>
  asAdmin(
    stoa,
    'UPDATE stoa.login_try SET wait_until = wait_until - make_interval(secs => $1 / 1000.0), wrong_until = wrong_until - make_interval(secs => $1 / 1000.0)',
    [milliseconds]
  )

/**
 * Hashes take their time, and the first waits are short: lengthened, they are still there when they
 * are looked at.
 */
const lengthen = () => claims(-60_000)
/** How long the waits were meant to be, in seconds, longest last. */
const waits = async () =>
  (
    await asAdmin<{ s: number }>(
      stoa,
      "SELECT round(extract(epoch FROM wait_until - wrong_until + interval '15 minutes'))::int AS s FROM stoa.login_try WHERE wait_until IS NOT NULL AND wrong > 0 ORDER BY 1"
    )
  ).map(row => row.s)

t.test('the wait grows, has an end, and begins again after the right password', async t => {
  t.strictSame(
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(wrong => waitAfter(wrong, 5)),
    [0, 0, 0, 0, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]
  )
  const { email, password } = await hire(stoa, owner, [{ role: 'cashier' }])
  for (let wrong = 1; wrong <= 5; wrong++) {
    t.equal(await logsIn('wrong password here', { email }), 422)
  }
  t.equal((await waits()).at(-1), 1)
  await lengthen()
  const held = await logIn(password, { email })
  t.match(
    [held.statusCode, held.headers['retry-after'], held.json()],
    [429, /^[1-6]?[0-9]$/, { code: 'stoa.too-many-requests', facts: { seconds: Number } }]
  )
  t.equal(await logsIn(owner.password), 200, 'another account is another matter')
  await claims(61_001)
  t.equal(await logsIn('wrong password here', { email }), 422)
  t.equal((await waits()).at(-1), 2)
  await claims(2_001)
  t.equal(await logsIn(password, { email }), 200)
  for (let wrong = 1; wrong <= 5; wrong++) {
    t.equal(await logsIn('wrong password here', { email }), 422)
  }
  await lengthen()
  t.equal(await logsIn(password, { email }), 429)
  await claims(17 * 60_000)
  for (let wrong = 1; wrong <= 4; wrong++) {
    t.equal(
      await logsIn('wrong password here', { email }),
      422,
      'after a quarter of an hour they are forgotten'
    )
  }
  t.equal(await logsIn(password, { email }), 200)
})

t.test('an account that does not exist is slowed down like one that does', async t => {
  for (const [tenant, email] of [
    [owner.slug, owner.email],
    [owner.slug, 'nobody@example.test'],
    ['no-such-tenant', owner.email]
  ] as const) {
    const guesses = Array.from({ length: 20 }, () =>
      logIn('wrong password here', { tenant, email, from: ELSEWHERE })
    )
    const atOnce = await Promise.all([
      ...guesses,
      logIn(owner.password, {
        tenant: tenant.toUpperCase(),
        email: email.toUpperCase(),
        from: ELSEWHERE
      })
    ])
    const tried = atOnce.filter(answer => answer.statusCode === 422).length
    t.ok(
      tried >= 5 && tried <= 7,
      `many at once do not slip through, from the same network not with the right password either: ${tried} did`
    )
    t.match(atOnce.find(answer => answer.statusCode === 429)?.headers['retry-after'], /^[12]$/)
  }
})

t.test('who guesses somewhere else keeps no one out', async t => {
  const { email, password } = await hire(stoa, owner, [{ role: 'cashier' }])
  for (let tries = 0; tries < 10; tries++) {
    await logsIn('wrong password here', { email, from: ELSEWHERE })
  }
  await lengthen()
  t.equal(await logsIn('wrong password here', { email, from: ELSEWHERE }), 429, 'who guesses waits')
  for (let day = 0; day < 3; day++) {
    t.equal(
      await logsIn(password, { email }),
      200,
      'and whoever has the right password comes in at once'
    )
  }
  for (const from of ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9']) {
    for (let tries = 0; tries < 3; tries++) await logsIn('wrong password here', { email, from })
  }
  await lengthen()
  t.equal(
    await logsIn(password, { email, from: '2001:db8:1:2::7' }),
    429,
    'of IPv6 a network is one'
  )
  t.equal(await logsIn(password, { email, from: '2001:db8:1:3::7' }), 200)
})

t.test(
  'guesses from very many networks slow strangers down, and no one who was there before',
  async t => {
    const { email, password } = await hire(stoa, owner, [{ role: 'cashier' }])
    t.equal(await logsIn(password, { email }), 200)
    const tenant = await stoa.instance.directory.tenant(owner.tenantId)
    if (tenant === null) throw new Error('no tenant')
    for (let guess = 0; guess < 100; guess++) {
      await countLoginTry({
        instance: stoa.instance,
        tenant,
        rank: Rank.staff,
        account: `${owner.slug} ${email}`,
        address: `192.0.2.${guess}`
      })
    }
    await lengthen()
    t.equal(await logsIn(password, { email, from: ELSEWHERE }), 429)
    t.equal(await logsIn(password, { email }), 200)
    await claims(61_001)
    t.equal(
      await logsIn(password, { email, from: ELSEWHERE }),
      200,
      'a stranger waits a second, at first'
    )
  }
)

t.test('all processes count together, and write down neither accounts nor addresses', async t => {
  const second = await buildApp({ ...stoa.instance })
  t.teardown(() => second.close())
  const { email, password } = await hire(stoa, owner, [{ role: 'cashier' }])
  for (let wrong = 0; wrong < 5; wrong++) {
    t.equal(
      await logsIn('wrong password here', {
        email,
        from: ELSEWHERE,
        app: wrong % 2 === 0 ? stoa.app : second
      }),
      422
    )
  }
  await lengthen()
  for (const app of [stoa.app, second]) {
    t.equal(await logsIn(password, { email, from: ELSEWHERE, app }), 429)
  }
  const rows = JSON.stringify(
    await asAdmin(stoa, "SELECT tenant_id, encode(key, 'escape') AS key FROM stoa.login_try")
  )
  for (const reported of [email, ELSEWHERE]) t.notOk(rows.includes(reported))
})

t.test(
  'a stolen token does not serve to guess the password, and the guesses do not keep its owner from changing it',
  async t => {
    const { token, password } = await hire(stoa, owner, [{ role: 'cashier' }])
    const change = async (oldPassword: string, from: string) =>
      (
        await stoa.app.inject({
          method: 'POST',
          url: '/api/v1/access/me/password',
          payload: { oldPassword, password: `a new passphrase ${newId()}` },
          headers: { authorization: `Bearer ${token}`, 'idempotency-key': newId() },
          remoteAddress: from
        })
      ).statusCode
    for (let wrong = 0; wrong < 5; wrong++) {
      t.equal(await change('wrong password here', ELSEWHERE), 422)
    }
    await lengthen()
    t.equal(await change(password, ELSEWHERE), 429)
    t.equal(await change(password, HOME), 200)
  }
)

t.test('an address stands for its network', async t => {
  t.strictSame(
    [
      '198.51.100.7',
      '::ffff:198.51.100.7',
      '2001:db8::1',
      '2001:db8:0:0:1::',
      '::1',
      'unix',
      undefined
    ].map(networkOf),
    [
      '198.51.100.7',
      '198.51.100.7',
      '2001:db8:0:0::/64',
      '2001:db8:0:0::/64',
      '0:0:0:0::/64',
      '',
      ''
    ]
  )
})
