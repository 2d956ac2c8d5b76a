import t from 'tap'
import { dynamicStatement } from '../../database/statement.ts'
import { newId } from '../../primitives/ids.ts'
import { testInstance, type SignedUp } from '../../../test/support/instance.ts'
import { hire, secondCompany, type Staff } from '../../../test/support/staff.ts'
import { isTrivialPin } from './pin.ts'

const stoa = await testInstance()
const OWN = { 'sec-fetch-site': 'same-origin' }
const PIN = '7391'

type Answer = Awaited<ReturnType<typeof stoa.call>>
const codeOf = (answer: Answer): string => answer.json().code ?? String(answer.statusCode)
const cookies = (answer: Answer): string =>
  [answer.headers['set-cookie'] ?? []]
    .flat()
    .map(text => text.split(';')[0])
    .join('; ')

const setPin = (who: { token: string; password: string }, pin: string | null) =>
  stoa.call('PUT', '/api/v1/access/me/pin', {
    token: who.token,
    body: { password: who.password, pin }
  })
async function enrol({ token, shopId }: Pick<SignedUp, 'token' | 'shopId'>, headers = {}) {
  const answer = await stoa.call('POST', '/api/v1/access/devices', {
    token,
    headers: { ...OWN, ...headers },
    body: { shopId, name: 'Counter' }
  })
  return { id: answer.json().id as string, cookie: cookies(answer) }
}
const logIn = (cookie: string, userId: string, pin = PIN, headers = {}) =>
  stoa.call('POST', '/api/v1/access/browser/device/log-in', {
    headers: { ...OWN, cookie, ...headers },
    body: { userId, pin }
  })
const renew = (cookie: string) =>
  stoa.call('POST', '/api/v1/access/browser/refresh', { headers: { ...OWN, cookie }, body: {} })
const staffAt = async (cookie: string): Promise<string[]> => {
  const answer = await stoa.call('GET', '/api/v1/access/browser/device/staff', {
    headers: { ...OWN, cookie }
  })
  if (answer.statusCode !== 200) return [codeOf(answer)]
  t.ok(
    answer.json().items.every((item: object) => Object.keys(item).join() === 'id,name'),
    'no more than ids and names'
  )
  return answer.json().items.map(({ id }: { id: string }) => id)
}
const me = (token: string) => stoa.call('GET', '/api/v1/access/me', { token })
const sql = async ({ tenantId }: SignedUp, text: string, values: unknown[] = []) =>
  (await stoa.system(tenantId)).unitOfWork(() => dynamicStatement(text, [tenantId, ...values]))
/** Lets the time of waiting pass. */
const waited = (owner: SignedUp) =>
  sql(owner, 'UPDATE stoa.login_try SET wait_until = NULL WHERE tenant_id = $1')

async function shop() {
  const owner = await stoa.signUp()
  const cashier = await hire(stoa, owner, [{ role: 'cashier', shopId: owner.shopId }])
  t.equal((await setPin(cashier, PIN)).statusCode, 200)
  return { owner, cashier, device: await enrol(owner) }
}

t.test('a name and a PIN open a session of that person at that device', async t => {
  const { owner, cashier, device } = await shop()
  t.strictSame(await staffAt(device.cookie), [cashier.userId])
  const answer = await logIn(device.cookie, cashier.userId)
  t.equal(answer.statusCode, 200, answer.body)
  const { accessToken, expiresIn } = answer.json().session
  t.equal(expiresIn, 900)
  const profile = (await me(accessToken)).json()
  t.match(profile, {
    id: cashier.userId,
    byPin: { deviceId: device.id, idleMinutes: 15 }
  })
  t.ok(profile.permissions.includes('sale.post'))
  t.equal((await me(cashier.token)).json().byPin, null)
  const next = await renew(cookies(answer))
  t.match((await me(next.json().session.accessToken)).json(), {
    byPin: { deviceId: device.id }
  })
  // The manager takes over, with a PIN the owner set: the cashier is not logged in any more.
  const manager = await hire(stoa, owner, [{ role: 'manager', shopId: owner.shopId }])
  const set = await stoa.call('PUT', `/api/v1/access/users/${manager.userId}/pin`, {
    token: owner.token,
    body: { pin: PIN }
  })
  t.strictSame(set.json(), { isSet: true, isLocked: false }, 'the same PIN as another has')
  const taken = await logIn(`${device.cookie}; ${cookies(next)}`, manager.userId)
  t.equal(codeOf(await me(next.json().session.accessToken)), 'access.session-ended')
  t.equal(codeOf(await me(accessToken)), 'access.session-ended')
  const { permissions } = (await me(taken.json().session.accessToken)).json()
  t.ok(permissions.includes('sale.void'))
  for (const administers of [
    'user.read',
    'role.read',
    'api-key.edit',
    'device.edit',
    'mail.read'
  ]) {
    t.notOk(permissions.includes(administers), administers)
  }
  for (const [method, url] of [
    ['GET', '/api/v1/access/users'],
    ['POST', '/api/v1/access/keys'],
    ['GET', '/api/v1/access/devices']
  ] as const) {
    const refused = await stoa.call(method, url, {
      token: taken.json().session.accessToken,
      ...(method === 'POST' && { body: { name: 'K', scopes: ['sale.read'] } })
    })
    t.equal(codeOf(refused), 'access.pin-not-enough', url)
  }
})

t.test('it ends when no one does anything, and with the device', async t => {
  const { owner, cashier, device } = await shop()
  await stoa.ok('PUT', '/api/v1/tenants/settings/access/pinIdleMinutes', {
    token: owner.token,
    headers: { 'x-shop-id': owner.shopId },
    body: { level: 'shop', value: 5 }
  })
  const answer = await logIn(device.cookie, cashier.userId)
  t.equal(answer.json().session.expiresIn, 300, 'no longer than the setting')
  const [{ seconds } = { seconds: 0 }] = (await sql(
    owner,
    `SELECT extract(epoch FROM t.expires_at - t.created_at)::int AS seconds FROM refresh_token t
     JOIN login_session s ON s.tenant_id = t.tenant_id AND s.id = t.session_id WHERE t.tenant_id = $1 AND s.device_id = $2`,
    [device.id]
  )) as Array<{ seconds: number }>
  t.equal(seconds, 600)
  const next = await renew(cookies(answer))
  t.equal(next.json().session.expiresIn, 300)
  await sql(
    owner,
    "UPDATE refresh_token SET expires_at = now() - interval '1 second' WHERE tenant_id = $1"
  )
  t.strictSame((await renew(cookies(next))).json(), { session: null })

  const again = await logIn(device.cookie, cashier.userId)
  const retired = await stoa.call('POST', `/api/v1/access/devices/${device.id}/retire`, {
    token: owner.token,
    headers: { 'if-match': '"1"' }
  })
  t.equal(retired.statusCode, 200)
  t.equal(codeOf(await me(again.json().session.accessToken)), 'access.session-ended')
  t.strictSame((await renew(cookies(again))).json(), { session: null })
  t.equal((await me(cashier.token)).statusCode, 200, 'other log-ins of theirs go on')
  t.equal(codeOf(await logIn(device.cookie, cashier.userId)), 'access.device-unknown')
  t.strictSame(await staffAt(device.cookie), ['access.device-unknown'])
})

t.test('wrong PINs are slowed down, then it is locked until a password', async t => {
  const { owner, cashier, device } = await shop()
  for (let n = 0; n < 5; n++) {
    t.equal(codeOf(await logIn(device.cookie, cashier.userId, '8264')), 'access.pin-wrong')
  }
  t.equal(
    codeOf(await logIn(device.cookie, cashier.userId)),
    'stoa.too-many-requests',
    'the right one as well'
  )
  await waited(owner)
  for (let n = 0; n < 3; n++) {
    t.equal(codeOf(await logIn(device.cookie, cashier.userId, '8264')), 'access.pin-wrong')
    await waited(owner)
  }
  t.equal(codeOf(await logIn(device.cookie, cashier.userId)), 'access.pin-locked')
  const own = () => stoa.ok('GET', '/api/v1/access/me/pin', { token: cashier.token })
  t.strictSame(await own(), { isSet: true, isLocked: true })
  await waited(owner)
  await stoa.ok('POST', '/api/v1/access/login', {
    body: { tenant: owner.slug, email: cashier.email, password: cashier.password }
  })
  t.strictSame(await own(), { isSet: true, isLocked: false })
  t.equal((await logIn(device.cookie, cashier.userId)).statusCode, 200)
  const log = await stoa.ok('GET', '/api/v1/audit/entries?action=access.log-in-by-pin&limit=100', {
    token: owner.token
  })
  t.equal(
    log.items.filter(({ facts }: { facts: { refused?: string } }) => facts.refused === 'wrong PIN')
      .length,
    8
  )
})

t.test(
  'guesses of many people at one device are slowed down, and many at once counted',
  async t => {
    const { owner, cashier, device } = await shop()
    const others: Staff[] = []
    for (let n = 0; n < 3; n++) {
      const other = await hire(stoa, owner, [{ role: 'cashier', shopId: owner.shopId }])
      await setPin(other, PIN)
      others.push(other)
    }
    const guessed = []
    for (const { userId } of [...others, ...others]) {
      guessed.push(codeOf(await logIn(device.cookie, userId, '8264')))
    }
    t.strictSame(
      guessed.slice(0, 5),
      Array.from({ length: 5 }, () => 'access.pin-wrong')
    )
    t.equal(guessed[5], 'stoa.too-many-requests', 'although no one was tried more than twice')

    const second = await enrol(owner)
    const all = await Promise.all(
      Array.from({ length: 20 }, () => logIn(second.cookie, cashier.userId, '8264'))
    )
    const wrong = all.filter(answer => codeOf(answer) === 'access.pin-wrong').length
    t.ok(wrong <= 5, `${wrong} of twenty at once were compared`)
  }
)

t.test('who may log in is who works there, has a PIN and is active', async t => {
  const { owner, cashier, device } = await shop()
  const second = await secondCompany(stoa, owner)
  const accountant = await hire(stoa, owner, [{ role: 'accountant', shopId: owner.shopId }])
  const elsewhere = await hire(stoa, owner, [{ role: 'cashier', shopId: second.shopId }])
  const without = await hire(stoa, owner, [{ role: 'cashier', shopId: owner.shopId }])
  for (const one of [accountant, elsewhere]) t.equal((await setPin(one, PIN)).statusCode, 200)
  t.strictSame(await staffAt(device.cookie), [cashier.userId])
  const there = await enrol(
    { ...owner, shopId: second.shopId },
    { 'x-company-id': second.companyId }
  )
  t.strictSame(await staffAt(there.cookie), [elsewhere.userId])
  const stranger = await shop()
  for (const userId of [
    accountant.userId,
    elsewhere.userId,
    without.userId,
    stranger.cashier.userId,
    newId()
  ]) {
    t.equal(codeOf(await logIn(device.cookie, userId)), 'access.pin-not-for-device')
    await waited(owner)
  }
  t.equal(codeOf(await logIn('', cashier.userId)), 'access.device-unknown', 'and at a device alone')
  t.equal(
    codeOf(await logIn(device.cookie, cashier.userId, PIN, { 'sec-fetch-site': 'cross-site' })),
    'access.foreign-page'
  )
  await stoa.ok('PATCH', `/api/v1/access/users/${cashier.userId}`, {
    token: owner.token,
    headers: { 'if-match': '"1"' },
    body: { status: 'disabled' }
  })
  t.strictSame(await staffAt(device.cookie), [])
  await waited(owner)
  t.equal(codeOf(await logIn(device.cookie, cashier.userId)), 'access.pin-not-for-device')
})

t.test('a PIN is set by oneself with the password, or by who may change staff', async t => {
  const { owner, cashier, device } = await shop()
  t.equal(codeOf(await setPin({ ...cashier, password: 'wrong' }, '8264')), 'access.password-wrong')
  for (const pin of ['1111', '1212', '1234', '4321', '2580', '1987', '121212']) {
    t.equal(codeOf(await setPin(cashier, pin)), 'access.pin-weak', pin)
  }
  for (const pin of ['123', '123456789', 'abcd', '12 4']) {
    t.equal(codeOf(await setPin(cashier, pin)), 'stoa.invalid-input', pin)
  }
  const set = (token: string, userId: string, pin: string | null) =>
    stoa.call('PUT', `/api/v1/access/users/${userId}/pin`, { token, body: { pin } })
  const manager = await hire(stoa, owner, [{ role: 'manager', shopId: owner.shopId }])
  t.match((await set(manager.token, cashier.userId, '8264')).json(), {
    code: 'access.forbidden',
    facts: { permission: 'user.edit' }
  })
  // Who may change staff, but does not hold what the owner holds, would come in as the owner by it.
  const role = await stoa.ok('POST', '/api/v1/access/roles', {
    token: owner.token,
    body: { name: 'Hires', rules: ['user.read', 'user.edit'].map(permission => ({ permission })) }
  })
  const hirer = await hire(stoa, owner, [{ role: role.name }])
  t.equal(codeOf(await set(hirer.token, owner.userId, '8264')), 'access.user-out-of-reach')
  const stranger = await stoa.signUp()
  t.equal(codeOf(await set(stranger.token, cashier.userId, '8264')), 'stoa.not-found')
  t.equal((await set(owner.token, cashier.userId, '8264')).statusCode, 200)
  t.equal(codeOf(await logIn(device.cookie, cashier.userId)), 'access.pin-wrong')
  t.equal((await logIn(device.cookie, cashier.userId, '8264')).statusCode, 200)
  t.equal((await set(owner.token, cashier.userId, null)).statusCode, 200)
  t.strictSame(await staffAt(device.cookie), [])
  const [row] = (await sql(owner, 'SELECT pin_hash FROM staff_pin WHERE tenant_id = $1')) as Array<{
    pin_hash: string
  }>
  t.equal(row, undefined)
  await setPin(cashier, PIN)
  const [{ pin_hash } = { pin_hash: '' }] = (await sql(
    owner,
    'SELECT pin_hash FROM staff_pin WHERE tenant_id = $1'
  )) as Array<{ pin_hash: string }>
  t.match(pin_hash, /^\$argon2id\$/)
})

t.test('what is guessed first is no PIN', t => {
  for (const pin of [
    '0000',
    '2323',
    '3456',
    '8765',
    '9012',
    '1999',
    '2024',
    '123123',
    '66667777'
  ]) {
    t.ok(isTrivialPin(pin), pin)
  }
  for (const pin of ['7391', '4826', '90517', '31415926']) t.notOk(isTrivialPin(pin), pin)
  t.end()
})
