import t from 'tap'
import { hire } from '../../../test/support/staff.ts'
import { testInstance, type SignedUp } from '../../../test/support/instance.ts'
import { dynamicStatement } from '../../database/statement.ts'

const stoa = await testInstance()
const OWN = { 'sec-fetch-site': 'same-origin' }

const post = (path: string, body: object, headers: Record<string, string> = OWN) =>
  stoa.call('POST', `/api/v1/access/browser${path}`, { body, headers })
type Answer = Awaited<ReturnType<typeof post>>

const cookieOf = (answer: Answer): string =>
  String(answer.headers['set-cookie'] ?? '').split(';')[0] as string
const logIn = ({ email, password }: Pick<SignedUp, 'email' | 'password'>, more = {}) =>
  post('/login', { email, password, ...more })
const renew = (cookie: string) => post('/refresh', {}, { ...OWN, cookie })
const me = async (token: string) =>
  (await stoa.call('GET', '/api/v1/access/me', { token })).statusCode

t.test('e-mail and password are enough; the refresh token is in the cookie alone', async t => {
  const owner = await stoa.signUp()
  const answer = await logIn(owner)
  t.equal(answer.statusCode, 200, answer.body)
  t.equal(await me(answer.json().session.accessToken), 200)
  t.match(
    answer.headers['set-cookie'],
    /^stoa-session=[\w-]{60,}; Path=\/api\/v1\/access\/browser; Max-Age=2592000; HttpOnly; SameSite=Strict$/
  )
  t.notMatch(answer.body, cookieOf(answer).split('=')[1] as string)
  const next = await renew(cookieOf(answer))
  t.equal(await me(next.json().session.accessToken), 200)
  t.not(cookieOf(next), cookieOf(answer), 'it is replaced each time')
})

t.test('pages of others get nothing, whatever cookie comes along', async t => {
  const owner = await stoa.signUp()
  const cookie = cookieOf(await logIn(owner))
  for (const [what, headers] of [
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.test' }],
    ['a neighbouring host', { 'sec-fetch-site': 'same-site', origin: 'http://shop.localhost' }],
    ['an address typed in', { 'sec-fetch-site': 'none' }],
    ['an older browser on another page', { origin: 'https://evil.test' }],
    ['a page that lies about one of both', { ...OWN, origin: 'https://evil.test' }],
    ['who says nothing', {}]
  ] as const) {
    for (const path of ['/login', '/refresh', '/logout']) {
      const answer = await post(
        path,
        path === '/login' ? { email: owner.email, password: owner.password } : {},
        { ...headers, cookie }
      )
      t.equal(answer.json().code, 'access.foreign-page', `${path} from ${what}`)
      t.equal(answer.headers['set-cookie'], undefined)
    }
  }
  t.equal((await renew(cookie)).json().session.expiresIn, 900, 'and the session goes on')
  const older = await post('/refresh', {}, { origin: 'http://localhost:80', cookie })
  t.equal(older.statusCode, 200, 'an older browser on our own page')
})

t.test('a browser that is not logged in is no fault, and is told so', async t => {
  for (const cookie of ['', 'stoa-session=', 'stoa-session=nonsense', 'other=1']) {
    const answer = await renew(cookie)
    t.strictSame([answer.statusCode, answer.json()], [200, { session: null }])
  }
  t.match((await renew('stoa-session=x')).headers['set-cookie'], /^stoa-session=; .*Max-Age=0/)
})

t.test('what a sign-up gave becomes the cookie', async t => {
  const made = await stoa.ok('POST', '/api/v1/bootstrap', {
    body: {
      company: { name: 'Fern', currency: 'GBP', timeZone: 'Europe/London' },
      admin: { name: 'Ann', email: 'ann@fern.test', password: 'correct horse battery' }
    }
  })
  const answer = await post('/refresh', { refreshToken: made.refresh_token })
  t.equal(await me(answer.json().session.accessToken), 200)
  t.equal((await renew(cookieOf(answer))).json().session.expiresIn, 900)
})

t.test('of several tenants one is chosen, after the password was proved', async t => {
  const email = `everywhere-${Date.now()}@example.test`
  const password = 'one passphrase for both'
  const other = 'another one for the third'
  const owns = (given: string) => stoa.signUp({ admin: { name: 'Ann', email, password: given } })
  const [first, second, third] = [await owns(password), await owns(password), await owns(other)]

  const wrong = await logIn({ email, password: 'a wrong passphrase' })
  t.equal(wrong.json().code, 'access.invalid-credentials')
  t.notMatch(wrong.body, /Company/, 'nothing is told before')
  const choice = await logIn({ email, password })
  t.equal(choice.json().session, null)
  t.match(choice.headers['set-cookie'], /Max-Age=0/, 'no one is logged in yet')
  t.strictSame(
    choice
      .json()
      .tenants.map(({ slug }: { slug: string }) => slug)
      .sort(),
    [first.slug, second.slug].sort(),
    'those the password opens, and no other'
  )
  t.match(choice.json().tenants[0].companies, [/^Company /])
  const chosen = await logIn({ email, password }, { tenant: second.slug })
  const profile = await stoa.ok('GET', '/api/v1/access/me', {
    token: chosen.json().session.accessToken
  })
  t.equal(profile.tenant.id, second.tenantId)
  const elsewhere = await logIn({ email, password }, { tenant: third.slug })
  t.equal(elsewhere.json().session, null, 'a tenant it does not open is not chosen')
  const alone = await logIn({ email, password: other }, { tenant: first.slug })
  t.equal(await me(alone.json().session.accessToken), 200, 'where it opens one there is no choice')
})

t.test('an unknown address, a wrong password and a foreign one answer alike', async t => {
  const owner = await stoa.signUp()
  const answers = await Promise.all([
    logIn({ email: 'nobody@example.test', password: owner.password }),
    logIn({ email: owner.email, password: 'a wrong passphrase' }),
    logIn({ email: owner.email.toUpperCase(), password: 'a wrong passphrase' })
  ])
  const answered = answers.map(answer => {
    const { requestId: _, ...problem } = answer.json()
    return [answer.statusCode, problem]
  })
  t.strictSame(answered[1], answered[0])
  t.strictSame(answered[2], answered[0])
})

t.test('guesses at an address are held up, whether it is known or not', async t => {
  const owner = await stoa.signUp()
  for (const email of [owner.email, `no-${owner.email}`]) {
    let last: Answer | undefined
    for (let i = 0; i < 7; i++) last = await logIn({ email, password: 'a wrong passphrase' })
    t.equal(last?.json().code, 'stoa.too-many-requests', email)
  }
})

t.test('a disabled account says so to who knows its password, and opens nothing', async t => {
  const owner = await stoa.signUp()
  const staff = await hire(stoa, owner, [{ role: 'cashier' }])
  await stoa.ok('PATCH', `/api/v1/access/users/${staff.userId}`, {
    token: owner.token,
    body: { status: 'disabled' },
    headers: { 'if-match': '"1"' }
  })
  t.equal((await logIn(staff)).json().code, 'access.account-disabled')
  t.equal(
    (await logIn({ ...staff, password: 'a wrong passphrase' })).json().code,
    'access.invalid-credentials'
  )
})

t.test('an answer that was lost logs nobody out, a copy ends the family', async t => {
  const owner = await stoa.signUp()
  const first = cookieOf(await logIn(owner))
  await renew(first) // its answer is lost
  const system = await stoa.system(owner.tenantId)
  await system.unitOfWork(() =>
    dynamicStatement(
      "UPDATE refresh_token SET used_at = used_at - interval '2 days' WHERE tenant_id = $1",
      [owner.tenantId]
    )
  )
  const again = await renew(first)
  t.equal(await me(again.json().session.accessToken), 200, 'two days later')
  const last = await renew(cookieOf(again))
  t.equal(await me(last.json().session.accessToken), 200)
  t.strictSame((await renew(first)).json(), { session: null }, 'once its successor was used')
  t.equal(await me(last.json().session.accessToken), 401, 'the whole family is gone')
  t.strictSame((await renew(cookieOf(last))).json(), { session: null })
})

t.test('closing ends the session at once, also by a cookie that was replaced', async t => {
  const owner = await stoa.signUp()
  for (const isOld of [false, true]) {
    const opened = await logIn(owner)
    const next = await renew(cookieOf(opened))
    const closed = await post('/logout', {}, { ...OWN, cookie: cookieOf(isOld ? opened : next) })
    t.strictSame(closed.json(), { ended: 1 })
    t.match(closed.headers['set-cookie'], /^stoa-session=; .*Max-Age=0/)
    t.equal(await me(next.json().session.accessToken), 401)
    t.strictSame((await renew(cookieOf(next))).json(), { session: null })
  }
  t.strictSame((await post('/logout', {})).json(), { ended: 0 }, 'and none where there is none')
})
