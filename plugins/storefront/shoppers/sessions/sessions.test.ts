import t from 'tap'
import { asAdmin, memberOf, smtpSink, testInstance } from 'stoa/testing'
import { newEmail, PASSWORD, type Shopper, webShop } from 'stoa/testing/web-shop'

const sink = await smtpSink()
const stoa = await testInstance({ SMTP_URL: sink.url, MAIL_FROM: 'Stoa <shop@example.test>' })
const shop = await webShop(stoa)
const other = await webShop(stoa)
await shop.set('pagesUrl', 'https://shop.example.test')

const codeOf = async (
  answer: ReturnType<typeof shop.call>
): Promise<[number, string | undefined]> => {
  const { statusCode, json } = await answer
  return [statusCode, json().code]
}
const me = (token: string) => codeOf(shop.call('GET', '/me', { visitor: token }))
const refresh = (refreshToken: string, where = shop) =>
  where.call('POST', '/sessions/refresh', { body: { refreshToken } })
const logIn = (email: string, password = PASSWORD) =>
  shop.call('POST', '/sessions', { body: { email, password } })

t.test(
  'tokens of shoppers, staff and guests open their own authHeaders alone, at their own company alone',
  async t => {
    const { token, refreshToken } = await shop.shopper()
    t.strictSame(await me(token), [200, undefined])
    t.strictSame(await codeOf(stoa.call('GET', '/api/v1/access/me', { token })), [
      401,
      'access.not-authenticated'
    ])
    t.strictSame(await codeOf(stoa.call('GET', '/api/v1/storefront/shoppers', { token })), [
      401,
      'access.not-authenticated'
    ])
    t.strictSame(await me(shop.owner.token), [401, 'storefront.visitor-token-invalid'])
    t.strictSame(await me(refreshToken), [401, 'storefront.visitor-token-invalid'])
    t.strictSame(
      await codeOf(shop.call('GET', '/me', { headers: { authorization: `Bearer ${token}` } })),
      [401, 'storefront.login-required']
    )
    t.strictSame(
      await codeOf(
        shop.call('GET', '/me', { headers: { authorization: `Bearer ${shop.owner.token}` } })
      ),
      [401, 'storefront.login-required']
    )
    t.strictSame(await codeOf(other.call('GET', '/me', { visitor: token })), [
      401,
      'storefront.visitor-token-invalid'
    ])
    t.strictSame(await codeOf(refresh(refreshToken, other)), [
      401,
      'storefront.refresh-token-invalid'
    ])
    t.strictSame(
      await codeOf(stoa.call('POST', '/api/v1/access/refresh', { body: { refreshToken } })),
      [401, 'access.refresh-token-invalid']
    )
    t.strictSame(
      await codeOf(
        stoa.call('GET', '/api/v1/storefront/me', { headers: { 'x-visitor-token': token } })
      ),
      [401, 'storefront.key-required']
    )
  }
)

t.test("a token got at one shop is good at the company's others", async t => {
  const { token } = await shop.shopper()
  const second = await stoa.ok('POST', '/api/v1/tenants/shops', {
    token: shop.owner.token,
    body: { name: 'Second', code: 'S2' }
  })
  const { key } = await stoa.ok('POST', '/api/v1/storefront/keys', {
    token: shop.owner.token,
    body: { name: 'Second', shopId: second.id }
  })
  t.strictSame(
    await codeOf(
      stoa.call('GET', '/api/v1/storefront/me', {
        headers: { 'x-storefront-key': key, 'x-visitor-token': token }
      })
    ),
    [200, undefined]
  )
})

t.test(
  'refresh tokens rotate; one used twice ends the family, but a lost answer may be asked for again',
  async t => {
    const { refreshToken: first } = await shop.shopper()
    const second = (await refresh(first)).json()
    t.strictSame(await me(second.accessToken), [200, undefined])
    const again = await refresh(first)
    t.equal(again.statusCode, 200, 'within thirty seconds, while no successor was used')
    const third = (await refresh(second.refreshToken)).json()
    t.strictSame(
      await codeOf(refresh(first)),
      [401, 'storefront.refresh-token-invalid'],
      'a successor was used: someone has a copy'
    )
    for (const token of [second.accessToken, third.accessToken, again.json().accessToken]) {
      t.strictSame(await me(token), [401, 'storefront.session-ended'])
    }
    for (const token of [third.refreshToken, again.json().refreshToken, 'x']) {
      t.strictSame(await codeOf(refresh(token)), [401, 'storefront.refresh-token-invalid'])
    }

    const late = await shop.shopper()
    await refresh(late.refreshToken)
    await asAdmin(
      stoa,
      "UPDATE storefront_refresh_token SET used_at = used_at - interval '31 seconds' WHERE used_at IS NOT NULL AND visitor_id = $1",
      [late.id]
    )
    t.strictSame(
      await codeOf(refresh(late.refreshToken)),
      [401, 'storefront.refresh-token-invalid'],
      'too late for a retry'
    )
    t.strictSame(await me(late.token), [401, 'storefront.session-ended'])
  }
)

t.test('of many refreshes at once with one token none is lost, and the family lives', async t => {
  const { refreshToken } = await shop.shopper()
  const answers = await Promise.all(Array.from({ length: 5 }, () => refresh(refreshToken)))
  t.strictSame(
    answers.map(a => a.statusCode),
    [200, 200, 200, 200, 200]
  )
  t.strictSame(await me(answers[3]?.json().accessToken), [200, undefined])
})

t.test('logging out ends one login or all of them, at once', async t => {
  const one = await shop.shopper()
  const two = (await logIn(one.email)).json()
  t.strictSame(await shop.ok('DELETE', '/sessions/current', { visitor: one.token }), { ended: 1 })
  t.strictSame(await me(one.token), [401, 'storefront.session-ended'])
  t.strictSame(await codeOf(refresh(one.refreshToken)), [401, 'storefront.refresh-token-invalid'])
  const three = (await logIn(one.email)).json()
  t.strictSame(await shop.ok('DELETE', '/sessions', { visitor: three.accessToken }), { ended: 2 })
  for (const { accessToken } of [two, three]) {
    t.strictSame(await me(accessToken), [401, 'storefront.session-ended'])
  }
})

t.test(
  'guessing a password is slowed down for accounts that exist and those that do not alike',
  async t => {
    const { email } = await shop.shopper()
    for (const address of [email, newEmail()]) {
      const guesses = await Promise.all(
        Array.from({ length: 8 }, () => logIn(address, 'wrong password here'))
      )
      t.strictSame(
        guesses.map(g => g.statusCode).sort(),
        [...Array(5).fill(422), ...Array(3).fill(429)],
        'many at once do not slip through'
      )
      t.match(guesses.find(g => g.statusCode === 429)?.headers['retry-after'], /^[12]$/)
    }
  }
)

t.test('a changed password ends every login but the one in the answer', async t => {
  const shopper = await shop.shopper()
  const change = (oldPassword: string, password: string) =>
    shop.call('POST', '/me/password', { visitor: shopper.token, body: { oldPassword, password } })
  t.strictSame(await codeOf(change('not the old one at all', 'a quite different phrase')), [
    422,
    'storefront.password-wrong'
  ])
  t.strictSame(await codeOf(change(PASSWORD, 'short')), [422, 'access.password-weak'])
  const changed = await change(PASSWORD, 'a quite different phrase')
  t.equal(changed.statusCode, 200)
  t.strictSame(await me(shopper.token), [401, 'storefront.session-ended'])
  t.strictSame(await codeOf(refresh(shopper.refreshToken)), [
    401,
    'storefront.refresh-token-invalid'
  ])
  t.strictSame(await me(changed.json().accessToken), [200, undefined])
  t.equal((await logIn(shopper.email)).statusCode, 422)
  t.equal((await logIn(shopper.email, 'a quite different phrase')).statusCode, 201)
})

t.test(
  'a forgotten password is set again by the mailed link or code, once; all logins end',
  async t => {
    const shopper = await shop.shopper()
    const ask = (mode: string) =>
      shop.call('POST', '/password-resets', { body: { email: shopper.email, mode } })
    const confirm = (body: object, password = 'one that I will remember') =>
      shop.call('POST', '/password-resets/confirm', { body: { ...body, password } })
    const lastMail = async (subject: RegExp, count: number): Promise<string> => {
      const mails = await sink.waitFor(shopper.email, count)
      return mails.filter(m => subject.test(m.email.subject ?? '')).at(-1)?.email.text ?? ''
    }
    t.match((await ask('link')).json(), { mode: 'link', expiresIn: 3600 })
    const token = /reset-password#token=([\w-]+)/.exec(await lastMail(/password/, 2))?.[1]
    t.equal(
      (await shop.call('POST', '/shoppers/verify', { body: { token } })).statusCode,
      422,
      'it does not log in'
    )
    t.strictSame(await codeOf(confirm({ token }, 'short')), [422, 'access.password-weak'])
    t.strictSame(
      await codeOf(confirm({ token }, `my ${shopper.email}`)),
      [422, 'access.password-weak'],
      'and the link is still good'
    )
    t.equal((await confirm({ token })).statusCode, 200)
    t.strictSame(await codeOf(confirm({ token })), [422, 'storefront.code-invalid'])
    t.strictSame(await me(shopper.token), [401, 'storefront.session-ended'])
    const back = (await logIn(shopper.email, 'one that I will remember')).json()
    t.equal(
      (await shop.ok('GET', '/me', { visitor: back.accessToken })).emailVerified,
      true,
      'who reads the mail has proved it'
    )

    t.equal((await ask('code')).statusCode, 202)
    const code = /^(\d{6})$/m.exec(await lastMail(/password/, 3))?.[1]
    t.strictSame(await codeOf(confirm({ email: newEmail(), code })), [
      422,
      'storefront.code-invalid'
    ])
    t.equal(
      (await confirm({ email: shopper.email, code }, 'yet another long phrase')).statusCode,
      200
    )
    t.equal((await logIn(shopper.email, 'yet another long phrase')).statusCode, 201)
  }
)

t.test('a closed account is told only to who has its password; staff open it again', async t => {
  const token = shop.owner.token
  const closed = async (shopper: Shopper) => {
    t.ok([401, 403].includes((await me(shopper.token))[0]), 'the token is dead at once')
    t.strictSame(await codeOf(logIn(shopper.email)), [403, 'storefront.account-disabled'])
    t.strictSame(await codeOf(logIn(shopper.email, 'wrong password here')), [
      422,
      'storefront.invalid-credentials'
    ])
    t.strictSame(await codeOf(refresh(shopper.refreshToken)), [
      401,
      'storefront.refresh-token-invalid'
    ])
    t.equal(
      (await shop.call('POST', '/password-resets', { body: { email: shopper.email } })).statusCode,
      202
    )
  }
  const leaving = await shop.shopper()
  await shop.ok('POST', '/me/deactivate', {
    visitor: leaving.token,
    body: { reason: 'I found a better shop' }
  })
  await closed(leaving)
  t.match(await stoa.ok('GET', `/api/v1/storefront/shoppers/${leaving.id}`, { token }), {
    state: 'deactivated',
    stateReason: 'I found a better shop',
    email: leaving.email
  })

  const thrown = await shop.shopper()
  t.match(
    await stoa.ok('POST', `/api/v1/storefront/shoppers/${thrown.id}/disable`, {
      token,
      body: { reason: 'fraud' }
    }),
    { state: 'disabled', stateReason: 'fraud' }
  )
  t.strictSame(await me(thrown.token), [403, 'storefront.account-disabled'])
  await closed(thrown)
  t.match(await stoa.ok('POST', `/api/v1/storefront/shoppers/${thrown.id}/enable`, { token }), {
    state: 'active',
    stateReason: null
  })
  t.strictSame(
    await me(thrown.token),
    [401, 'storefront.session-ended'],
    'its old logins stay ended'
  )
  t.equal((await logIn(thrown.email)).statusCode, 201)
})

t.test(
  'staff see the shoppers of their company, by name or searched, and nothing without the permission',
  async t => {
    const one = await webShop(stoa)
    const { token } = one.owner
    for (const name of ['Ana Zuleta', 'Berta Ñandú', 'Carla Zuleta']) await one.shopper({ name })
    const names = async (query: string) =>
      (await stoa.ok('GET', `/api/v1/storefront/shoppers${query}`, { token })).items.map(
        (s: { name: string }) => s.name
      )
    t.strictSame(await names(''), ['Ana Zuleta', 'Berta Ñandú', 'Carla Zuleta'])
    t.strictSame(await names('?search=zul'), ['Ana Zuleta', 'Carla Zuleta'])
    t.strictSame(await names(`?search=${encodeURIComponent('ñan')}`), ['Berta Ñandú'])
    t.strictSame(
      await names('?search=sia-'),
      ['Ana Zuleta', 'Berta Ñandú', 'Carla Zuleta'],
      'by e-mail'
    )
    const page = await stoa.ok('GET', '/api/v1/storefront/shoppers?limit=2&search=sia-', { token })
    t.strictSame(await names(`?search=sia-&after=${page.next}`), ['Carla Zuleta'])
    const [{ id }] = page.items
    t.equal(
      (await stoa.call('GET', `/api/v1/storefront/shoppers/${id}`, { token: shop.owner.token }))
        .statusCode,
      404,
      "not another tenant's"
    )
    const reader = await memberOf(stoa, one.owner, { permissions: ['shopper.read'] })
    t.equal(
      (await stoa.call('GET', `/api/v1/storefront/shoppers/${id}`, { token: reader.token }))
        .statusCode,
      200
    )
    t.equal(
      (
        await stoa.call('POST', `/api/v1/storefront/shoppers/${id}/disable`, {
          token: reader.token,
          body: {}
        })
      ).statusCode,
      403
    )
  }
)

t.test('ended logins and old proofs are forgotten', async t => {
  const kept = await shop.shopper()
  const old = await shop.shopper()
  await asAdmin(
    stoa,
    "UPDATE storefront_session SET expires_at = now() - interval '31 days' WHERE visitor_id = $1",
    [old.id]
  )
  await asAdmin(
    stoa,
    "UPDATE storefront_challenge SET created_at = now() - interval '3 days' WHERE email = $1",
    [old.email]
  )
  const system = await stoa.system(shop.owner.tenantId)
  const job = stoa.instance.registry.jobs.get('storefront.purge-ended-logins')
  await job?.definition.run(system, {
    id: '',
    data: {},
    attempt: 1,
    repeated: false,
    signal: AbortSignal.timeout(10_000),
    progress: async () => {}
  })
  const left = async (table: string, column: string, value: string) =>
    (await asAdmin(stoa, `SELECT 1 AS row FROM ${table} WHERE ${column} = $1`, [value])).length
  t.strictSame(
    [
      await left('storefront_session', 'visitor_id', old.id),
      await left('storefront_refresh_token', 'visitor_id', old.id),
      await left('storefront_challenge', 'email', old.email)
    ],
    [0, 0, 0]
  )
  t.strictSame(
    [
      await left('storefront_session', 'visitor_id', kept.id),
      await left('storefront_challenge', 'email', kept.email)
    ],
    [1, 1]
  )
})
