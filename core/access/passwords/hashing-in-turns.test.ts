import t from 'tap'
import { CHEAP_HASH_KIB, testInstance, type SignedUp } from '../../../test/support/instance.ts'
import { hashPassword, setMemoryCostInTests, staffOf } from './passwords.ts'

const stoa = await testInstance({ STOA_ROLE: 'web' })
setMemoryCostInTests()
t.teardown(() => {
  setMemoryCostInTests(CHEAP_HASH_KIB)
})

const logIn = ({ slug, email, password }: SignedUp) =>
  stoa.call('POST', '/api/v1/access/login', { body: { tenant: slug, email, password } })

t.test(
  "one tenant that hashes as much as it can keeps no other tenant's log-in waiting",
  async t => {
    const [greedy, neighbour] = [await stoa.signUp(), await stoa.signUp()]
    let made = 0
    const flood = Array.from({ length: 40 }, async (_, n) => {
      const answer = await stoa.call('POST', '/api/v1/access/users', {
        token: greedy.token,
        body: {
          name: 'Sam',
          email: `sam${n}@example.test`,
          password: 'quite a long passphrase',
          grants: [{ role: 'cashier', companyId: greedy.companyId, shopId: greedy.shopId }]
        }
      })
      if (answer.statusCode === 201) made++
      return answer
    })
    await Promise.race(
      flood.map(async one => {
        if ((await one).statusCode !== 201) await new Promise(() => {})
      })
    )
    const before = made
    t.equal((await logIn(neighbour)).statusCode, 200)
    t.ok(made - before < 12, `${made - before} users were made before the neighbour was in`)

    const answers = await Promise.all(flood)
    const refused = answers.filter(({ statusCode }) => statusCode !== 201)
    t.ok(refused.length > 0 && refused.length < 40, `${refused.length} of 40 found the line full`)
    t.match(refused[0]?.json(), { status: 503, code: 'stoa.busy' })
    t.ok(Number(refused[0]?.headers['retry-after']) > 0)
    t.ok(refused.every(({ statusCode }) => statusCode === 503))
    t.equal((await logIn(greedy)).statusCode, 200, 'the line is open again')
  }
)

t.test('a log-in that found the line full is no wrong try', async t => {
  const owner = await stoa.signUp()
  const own: number[] = []
  for (let n = 0; n < 6; n++) {
    const flood = Array.from({ length: 34 }, () =>
      hashPassword('someone else', Buffer.alloc(32), staffOf(owner.tenantId)).catch(() => {})
    )
    own.push((await logIn(owner)).statusCode)
    await Promise.all(flood)
  }
  t.ok(own.filter(status => status === 503).length >= 5, `the line was full: ${own.join(', ')}`)
  t.same(
    own.filter(status => status !== 503 && status !== 200),
    [],
    'and no one braked the owner for it'
  )
  t.equal((await logIn(owner)).statusCode, 200)
})

t.test('a member of staff adds so many users and sets so many passwords a minute', async t => {
  const strict = await testInstance({ STOA_ROLE: 'web', STOA_PASSWORDS_PER_MINUTE: '2' })
  const owner = await strict.signUp()
  const set = () =>
    strict.call('POST', `/api/v1/access/users/${owner.userId}/password`, {
      token: owner.token,
      body: { password: 'short' }
    })
  t.same([(await set()).statusCode, (await set()).statusCode], [422, 422])
  const third = await set()
  t.match(third.json(), { status: 429, code: 'stoa.too-many-requests' })
  t.ok(Number(third.headers['retry-after']) > 0)
  const other = await strict.signUp()
  t.equal(
    (
      await strict.call('POST', `/api/v1/access/users/${other.userId}/password`, {
        token: other.token,
        body: { password: 'short' }
      })
    ).statusCode,
    422,
    'someone else has a count of their own'
  )
})
