import t from 'tap'
import { adminOf, asAdmin, outcome, smtpSink, testInstance } from 'stoa/testing'
import { newEmail, PASSWORD, webShop } from 'stoa/testing/web-shop'

const sink = await smtpSink()
const stoa = await testInstance({ SMTP_URL: sink.url, MAIL_FROM: 'Stoa <shop@example.test>' })
const shop = await webShop(stoa)
const other = await webShop(stoa)
await shop.set('pagesUrl', 'https://shop.example.test/en/')

const signUp = (email: string, more: Record<string, unknown> = {}) =>
  shop.call('POST', '/shoppers', {
    body: { name: 'Sia Shopper', email, password: PASSWORD, ...more }
  })
const logIn = (email: string, password = PASSWORD) =>
  shop.call('POST', '/sessions', { body: { email, password } })
const prove = (body: unknown, from = shop) => from.call('POST', '/shoppers/verify', { body })
const mailTo = async (email: string, count = 1): Promise<string> =>
  (await sink.waitFor(email, count)).at(-1)?.email.text ?? ''
const tokenIn = (text: string): string => /#token=([\w-]+)/.exec(text)?.[1] ?? 'none'
const codeIn = (text: string): string => /^(\d{6})$/m.exec(text)?.[1] ?? 'none'
const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const customer = async (id: string) =>
  (await stoa.call('GET', `/api/v1/customers/customers/${id}`, { token: shop.owner.token })).json()

t.test(
  "by link: the mail leads to the shop's pages, its token logs in once, and the shopper is a customer",
  async t => {
    const email = newEmail()
    const answer = await signUp(email.toUpperCase(), {
      phone: '+44 7700 900123',
      locale: 'es-BO',
      whatsappConsent: true
    })
    t.match([answer.statusCode, answer.json()], [202, { mode: 'link', expiresIn: 86_400 }])
    const [mail] = await sink.waitFor(email)
    t.match(mail?.email.subject, /Confirme su correo/)
    t.match(
      mail?.email.html?.replaceAll('&#x2F;', '/').replaceAll('&#x3D;', '='),
      /href="https:\/\/shop\.example\.test\/en\/verify#token=/
    )
    const token = tokenIn(mail?.email.text ?? '')
    t.equal((await prove({ token }, other)).statusCode, 422, 'it is no proof at another shop')
    const proved = await prove({ token })
    t.equal(proved.statusCode, 200)
    const { shopperId, accessToken } = proved.json()
    t.match(await shop.ok('GET', '/me', { visitor: accessToken }), {
      id: shopperId,
      email,
      phone: '+447700900123',
      locale: 'es-BO',
      whatsappConsent: true,
      emailVerified: true
    })
    t.match(await customer(shopperId), {
      id: shopperId,
      name: 'Sia Shopper',
      email,
      phone: '+447700900123',
      whatsappConsent: true,
      locale: 'es-BO'
    })
    t.equal((await prove({ token })).json().code, 'storefront.code-invalid', 'once')
  }
)

t.test('by code: five tries, then it is worth nothing, and no answer tells why', async t => {
  const email = newEmail()
  t.match((await signUp(email, { mode: 'code' })).json(), { mode: 'code', expiresIn: 300 })
  const code = codeIn(await mailTo(email))
  const answers = []
  for (let i = 0; i < 4; i++) answers.push((await prove({ email, code: wrong(code) })).body)
  t.equal((await prove({ email, code })).statusCode, 200, 'the fifth try may be right')
  const second = newEmail()
  await signUp(second, { mode: 'code' })
  const its = codeIn(await mailTo(second))
  for (let i = 0; i < 5; i++) answers.push((await prove({ email: second, code: wrong(its) })).body)
  answers.push(
    (await prove({ email: second, code: its })).body,
    (await prove({ email: newEmail(), code: its })).body,
    (await prove({ token: 'x' })).body,
    (await prove({})).body
  )
  t.equal(
    new Set(answers.map(body => body.replace(/"requestId":"[^"]*"|"instance":"[^"]*"/g, ''))).size,
    1,
    'wrong, used up and unknown are answered alike'
  )
  const rows = await asAdmin<{ kept: string }>(
    stoa,
    "SELECT encode(code_hash, 'hex') || coalesce(password_hash, '') AS kept FROM storefront_challenge WHERE email = $1",
    [second]
  )
  t.notOk(
    rows.some(r => r.kept.includes(its) || r.kept.includes(PASSWORD)),
    'neither code nor password lies in the row'
  )
})

t.test('what a stranger writes as a name is no bait in a mail to someone else', async t => {
  const email = newEmail()
  await signUp(email, {
    name: 'You won 500 GBP, claim at https://evil.example/win now! Dear customer',
    mode: 'code'
  })
  const [mail] = await sink.waitFor(email)
  t.match(mail?.email.text, `Hello ${email},`)
  t.notMatch(JSON.stringify(mail?.email), /evil\.example|500 GBP/)
})

t.test('codes are guessed no faster by asking at once', async t => {
  const email = newEmail()
  await signUp(email, { mode: 'code' })
  const code = codeIn(await mailTo(email))
  const guesses = Array.from({ length: 20 }, () => prove({ email, code: wrong(code) }))
  await Promise.all(guesses)
  t.equal(
    (
      await asAdmin<{ tries: number }>(
        stoa,
        'SELECT tries FROM storefront_challenge WHERE email = $1',
        [email]
      )
    )[0]?.tries,
    5
  )
  t.equal((await prove({ email, code })).statusCode, 422)
})

t.test('codes and links grow old', async t => {
  const email = newEmail()
  await signUp(email, { mode: 'code' })
  const code = codeIn(await mailTo(email))
  await asAdmin(
    stoa,
    "UPDATE storefront_challenge SET expires_at = now() - interval '1 second' WHERE email = $1",
    [email]
  )
  t.equal((await prove({ email, code })).statusCode, 422)
})

t.test(
  'the answer does not tell whether the e-mail has an account; its owner is told by mail',
  async t => {
    const [known, unknown] = [newEmail(), newEmail()]
    await signUp(known, { mode: 'code' })
    await prove({ email: known, code: codeIn(await mailTo(known)) })
    const answers = [
      await signUp(known, { password: 'another passphrase altogether', mode: 'code' }),
      await signUp(unknown, { mode: 'code' })
    ]
    t.equal(answers[0]?.body, answers[1]?.body)
    t.equal(answers[0]?.statusCode, answers[1]?.statusCode)
    t.match(await mailTo(known, 2), /has an account already/)
    t.equal((await logIn(known)).statusCode, 201, 'with the password it had')
    const refusals = await Promise.all(
      [shop, shop].map((_, i) => logIn([known, newEmail()][i] as string, 'wrong password here'))
    )
    t.equal(refusals[0]?.json().code, 'storefront.invalid-credentials')
    t.equal(refusals[0]?.json().code, refusals[1]?.json().code)
    const resets = await Promise.all(
      [known, newEmail()].map(email => shop.call('POST', '/password-resets', { body: { email } }))
    )
    t.strictSame(
      resets.map(r => [r.statusCode, r.body]),
      [
        [202, resets[0]?.body],
        [202, resets[0]?.body]
      ]
    )
  }
)

t.test(
  "nor does a login with the password just chosen, whenever e-mails must be proved; and the account stays its owner's",
  async t => {
    t.teardown(() => shop.set('emailVerification', 'before-order'))
    const chosen = 'another passphrase altogether'
    for (const setting of ['before-order', 'off', 'before-login']) {
      await shop.set('emailVerification', setting)
      const [known, unknown] = [newEmail(), newEmail()]
      await signUp(known, { mode: 'code' })
      const owner = (await prove({ email: known, code: codeIn(await mailTo(known)) })).json()
      const seen = []
      for (const email of [known, unknown]) {
        await signUp(email, { name: 'Eve', password: chosen, mode: 'code' })
        const login = await logIn(email, chosen)
        const { accessToken: visitor, shopperId } = login.json()
        const me = visitor === undefined ? null : await shop.ok('GET', '/me', { visitor })
        t.not(shopperId, owner.shopperId, setting)
        await signUp(email, { password: 'a third passphrase instead', mode: 'code' })
        const third = await logIn(email, 'a third passphrase instead')
        const wrong = await logIn(email, 'none of them at all')
        seen.push([
          login.statusCode,
          login.json().code,
          me && [me.name, me.emailVerified, me.phone, Object.keys(me)],
          third.statusCode,
          third.json().code,
          wrong.statusCode,
          wrong.json().code
        ])
      }
      t.strictSame(seen[0], seen[1], setting)
      t.equal(seen[0]?.[0], setting === 'before-login' ? 422 : 201)
      t.equal(
        (await logIn(known)).json().shopperId,
        owner.shopperId,
        'the owner comes in as before'
      )
      t.match(await shop.ok('GET', '/me', { visitor: owner.accessToken }), {
        name: 'Sia Shopper',
        emailVerified: true
      })
      await asAdmin(
        stoa,
        "UPDATE storefront_challenge SET created_at = created_at - interval '61 minutes' WHERE email = $1",
        [known]
      )
      await shop.ok('POST', '/password-resets', { body: { email: known, mode: 'code' } })
      const reset = codeIn(await mailTo(known, 4))
      await shop.ok('POST', '/password-resets/confirm', {
        body: { email: known, code: reset, password: 'the owner chose again' }
      })
      t.equal(
        (await logIn(known, 'the owner chose again')).json().shopperId,
        owner.shopperId,
        'and the password it forgets is its own'
      )
    }
  }
)

t.test(
  'an account that is not proved is no way around the brake for guesses at the one that is, and waits as if there were no other',
  async t => {
    const chosen = 'another passphrase altogether'
    const [known, unknown] = [newEmail(), newEmail()]
    await signUp(known, { mode: 'code' })
    await prove({ email: known, code: codeIn(await mailTo(known)) })
    const guess = async (email: string, times: number) =>
      (
        await Promise.all(
          Array.from(
            { length: times },
            async () => (await logIn(email, 'wrong password here')).statusCode
          )
        )
      ).sort()
    const seen = []
    for (const email of [known, unknown]) {
      await signUp(email, { name: 'Eve', password: chosen, mode: 'code' })
      seen.push([
        await guess(email, 4),
        (await logIn(email, chosen)).statusCode,
        await guess(email, 4)
      ])
    }
    t.strictSame(seen[0], [[422, 422, 422, 422], 201, [422, 429, 429, 429]])
    t.strictSame(seen[1], seen[0])
  }
)

t.test(
  "who signs up with someone else's e-mail and closes the account does not keep its owner out",
  async t => {
    const email = newEmail()
    await signUp(email, { name: 'Mallory', password: 'mallory waits in here', mode: 'code' })
    const mallory = (await logIn(email, 'mallory waits in here')).json()
    await shop.ok('POST', '/me/deactivate', {
      visitor: mallory.accessToken,
      body: { reason: 'spite' }
    })
    t.equal(
      (await prove({ email, code: codeIn(await mailTo(email)) })).statusCode,
      422,
      'what was closed is not opened again by the mail of before'
    )
    await signUp(email, { name: 'Olga Owner', mode: 'code' })
    const owner = (await prove({ email, code: codeIn(await mailTo(email, 2)) })).json()
    t.match(await shop.ok('GET', '/me', { visitor: owner.accessToken }), {
      id: mallory.shopperId,
      name: 'Olga Owner',
      emailVerified: true
    })
    t.equal((await shop.call('GET', '/me', { visitor: mallory.accessToken })).statusCode, 401)
    t.equal((await logIn(email)).statusCode, 201)
    t.equal((await logIn(email, 'mallory waits in here')).statusCode, 422)
    const banned = newEmail()
    await signUp(banned, { mode: 'code' })
    const { shopperId } = (await logIn(banned)).json()
    await stoa.ok('POST', `/api/v1/storefront/shoppers/${shopperId}/disable`, {
      token: shop.owner.token,
      body: {}
    })
    await signUp(banned, { mode: 'code' })
    t.match(await mailTo(banned, 2), /has an account already/, 'what the shop closed stays closed')
  }
)

t.test(
  'each network may have an address sent three mails of a kind an hour, all together nine, and the answers stay the same',
  async t => {
    const email = newEmail()
    const ask = async (path: string, from: string) =>
      (
        await stoa.app.inject({
          method: 'POST',
          url: `/api/v1/storefront${path}`,
          payload:
            path === '/shoppers' ? { name: 'Sia Shopper', email, password: PASSWORD } : { email },
          headers: { 'x-storefront-key': shop.key },
          remoteAddress: from
        })
      ).statusCode
    const sent = async (kind: string) =>
      (
        await asAdmin<{ n: number }>(
          stoa,
          'SELECT count(*)::int AS n FROM storefront_challenge WHERE email = $1 AND kind = $2',
          [email, kind]
        )
      )[0]?.n
    const sixTimes = (path: string): Promise<number[]> =>
      Promise.all(Array.from({ length: 6 }, () => ask(path, '203.0.113.9')))
    // In this order: for whom a sign-up is on its way, a new password is sent.
    const stranger = [...(await sixTimes('/password-resets')), ...(await sixTimes('/shoppers'))]
    t.ok(stranger.every(status => status === 202))
    t.strictSame(
      [await sent('sign-up'), await sent('password-reset')],
      [3, 3],
      'a stranger has used up what he may'
    )
    t.equal(await ask('/shoppers', '198.51.100.7'), 202)
    t.equal(await ask('/password-resets', '198.51.100.7'), 202)
    t.strictSame(
      [await sent('sign-up'), await sent('password-reset')],
      [4, 4],
      'and nothing of what the owner of the address may'
    )
    for (let network = 0; network < 4; network++) {
      await Promise.all(Array.from({ length: 3 }, () => ask('/shoppers', `192.0.2.${network}`)))
    }
    t.equal(await sent('sign-up'), 9)
    await stoa.settled()
    t.ok(sink.to(email).length <= 10, 'who has no account is sent nothing to reset')
    await asAdmin(
      stoa,
      "UPDATE storefront_challenge SET created_at = created_at - interval '61 minutes' WHERE email = $1",
      [email]
    )
    t.equal(await ask('/shoppers', '203.0.113.9'), 202)
    t.equal(await sent('sign-up'), 10, 'an hour later it goes on')
  }
)

t.test('what an address was sent is counted by one request at a time', async t => {
  const email = newEmail()
  const { tenantId, companyId } = shop.owner
  const other = await adminOf(stoa)
  await other.query('BEGIN')
  await other.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `storefront ${tenantId} ${companyId} ${email}`
  ])
  const waiting = signUp(email)
  t.equal(await outcome(waiting), 'waits')
  await other.query('COMMIT')
  await other.end()
  t.equal((await waiting).statusCode, 202)
})

t.test("who guesses a shopper's password somewhere else keeps no one out", async t => {
  const email = newEmail()
  await signUp(email, { mode: 'code' })
  const logsIn = async (password: string, from: string) =>
    (
      await stoa.app.inject({
        method: 'POST',
        url: '/api/v1/storefront/sessions',
        payload: { email, password },
        headers: { 'x-storefront-key': shop.key },
        remoteAddress: from
      })
    ).statusCode
  await prove({ email, code: codeIn(await mailTo(email)) })
  for (let tries = 0; tries < 5; tries++) {
    t.equal(await logsIn('wrong password here', '203.0.113.9'), 422)
  }
  await asAdmin(stoa, "UPDATE stoa.login_try SET wait_until = wait_until + interval '1 minute'") // hashes take their time
  t.equal(await logsIn(PASSWORD, '203.0.113.9'), 429)
  t.equal(await logsIn(PASSWORD, '198.51.100.7'), 201)
})

t.test(
  "who signs up with someone else's e-mail does not keep the account once its owner proves it",
  async t => {
    const email = newEmail()
    await signUp(email, { name: 'Mallory', password: 'mallory waits in here', mode: 'code' })
    const mallory = (await logIn(email, 'mallory waits in here')).json()
    t.equal((await shop.ok('GET', '/me', { visitor: mallory.accessToken })).emailVerified, false)
    const first = codeIn(await mailTo(email))
    await signUp(email, { name: 'Olga Owner', mode: 'code' })
    const second = codeIn(await mailTo(email, 2))
    if (first !== second) {
      t.equal((await prove({ email, code: first })).statusCode, 422, 'only the last mail counts')
    }
    const owner = (await prove({ email, code: second })).json()
    t.equal(owner.shopperId, mallory.shopperId)
    t.match(await shop.ok('GET', '/me', { visitor: owner.accessToken }), {
      name: 'Olga Owner',
      emailVerified: true
    })
    t.equal(
      (await shop.call('GET', '/me', { visitor: mallory.accessToken })).json().code,
      'storefront.session-ended'
    )
    t.equal((await logIn(email, 'mallory waits in here')).statusCode, 422)
    t.equal((await logIn(email)).statusCode, 201)
    t.match(await customer(owner.shopperId), { name: 'Olga Owner' })
  }
)

t.test(
  'what a stranger put into an account is gone once its e-mail is proved from outside',
  async t => {
    const home = {
      name: 'Mallory',
      line1: '1 Trap Street',
      city: 'London',
      country: 'GB',
      region: 'GB-ENG',
      postcode: 'N1 1AA'
    }
    const inside = async (visitor: string) => [
      (await shop.ok('GET', '/me/addresses', { visitor })).items.length,
      (await shop.ok('GET', '/me', { visitor })).name,
      (await shop.ok('GET', '/me', { visitor })).phone
    ]
    const prepare = async () => {
      const email = newEmail()
      await signUp(email, {
        name: 'Mallory',
        phone: '+447700900666',
        whatsappConsent: true,
        mode: 'code'
      })
      const { accessToken: visitor } = (await logIn(email)).json()
      await shop.ok('POST', '/me/addresses', { visitor, body: home })
      t.strictSame(await inside(visitor), [1, 'Mallory', '+447700900666'])
      return { email, visitor, code: codeIn(await mailTo(email)) }
    }
    const proved = await prepare()
    const { accessToken } = (await prove({ email: proved.email, code: proved.code })).json()
    t.equal((await inside(accessToken))[0], 0, 'by the code of the sign-up')

    const reset = await prepare()
    await shop.ok('POST', '/password-resets', { body: { email: reset.email, mode: 'code' } })
    await shop.ok('POST', '/password-resets/confirm', {
      body: {
        email: reset.email,
        code: codeIn(await mailTo(reset.email, 2)),
        password: 'the owner chose this'
      }
    })
    const { accessToken: owner, shopperId } = (
      await logIn(reset.email, 'the owner chose this')
    ).json()
    t.strictSame(await inside(owner), [0, reset.email.split('@')[0], null], 'by a new password')
    t.match(
      await customer(shopperId),
      { phone: null, whatsappConsent: false },
      "no one writes to the stranger's phone"
    )

    const own = await prepare()
    const kept = (
      await shop.call('POST', '/shoppers/verify', {
        visitor: own.visitor,
        body: { email: own.email, code: own.code }
      })
    ).json()
    t.equal((await inside(kept.accessToken))[0], 1, 'who is logged in keeps what is theirs')
  }
)

t.test(
  'where the e-mail must be proved before the first login, there is no account until then',
  async t => {
    await shop.set('emailVerification', 'before-login')
    t.teardown(() => shop.set('emailVerification', 'before-order'))
    const email = newEmail()
    await signUp(email, { mode: 'code' })
    t.equal((await logIn(email)).statusCode, 422)
    t.equal(
      (await asAdmin(stoa, 'SELECT id FROM storefront_shopper WHERE email = $1', [email])).length,
      0
    )
    const { shopperId } = (await prove({ email, code: codeIn(await mailTo(email)) })).json()
    t.equal((await customer(shopperId)).email, email)
    t.equal((await logIn(email)).statusCode, 201)
    const early = await shop.shopper().catch((error: Error) => error.message)
    t.match(early, /422/, 'no one comes in before')
  }
)

t.test(
  'weak passwords, impossible phones and links to nowhere are refused before anything is done',
  async t => {
    const email = newEmail()
    t.equal((await signUp(email, { password: 'short' })).json().code, 'access.password-weak')
    t.equal(
      (await signUp(email, { password: `${email} 1234` })).json().code,
      'access.password-weak'
    )
    t.match((await signUp(email, { phone: '+44 12' })).json(), {
      code: 'storefront.phone-invalid',
      errors: [{ field: '/phone' }]
    })
    t.match((await signUp(email, { phone: '07700 900123' })).json(), {
      code: 'storefront.phone-invalid'
    })
    t.equal(
      (
        await other.call('POST', '/shoppers', { body: { name: 'Sia', email, password: PASSWORD } })
      ).json().code,
      'storefront.pages-unknown'
    )
    t.equal(
      (await asAdmin(stoa, 'SELECT id FROM storefront_challenge WHERE email = $1', [email])).length,
      0
    )
  }
)

t.test('the same e-mail may have an account at another company', async t => {
  const email = newEmail()
  await signUp(email, { mode: 'code' })
  await other.ok('POST', '/shoppers', {
    body: { name: 'Sia', email, password: 'another passphrase there', mode: 'code' }
  })
  t.equal(
    (await other.call('POST', '/sessions', { body: { email, password: PASSWORD } })).statusCode,
    422
  )
  t.equal(
    (
      await other.call('POST', '/sessions', {
        body: { email, password: 'another passphrase there' }
      })
    ).statusCode,
    201
  )
})
