import t from 'tap'
import { LoginThrottle } from './login-throttle.ts'
import { testInstance } from '../../test/support/instance.ts'

t.test('the wait grows, has an end, and begins anew after the right password', async t => {
  const throttle = new LoginThrottle()
  const tries = (from: number, until: number): number[] => {
    const made: number[] = []
    for (let now = from; now < until; now += 100) {
      try { throttle.begin('acme ann', now); made.push(now) } catch { /* must wait */ }
    }
    return made
  }
  const made = tries(0, 400_000)
  const waits = made.slice(1).map((now, i) => now - (made[i] as number))
  t.strictSame(waits.slice(0, 12), [100, 100, 100, 100, 1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000])
  t.doesNotThrow(() => throttle.begin('acme ben', 0), 'another account is another matter')
  throttle.succeeded('acme ann')
  t.equal(tries(400_000, 400_500).length, 5)
  t.throws(() => throttle.begin('acme ann', 400_500), { code: 'stoa.too-many-requests', status: 429, facts: { seconds: 1 }, headers: { 'retry-after': '1' } })
})

t.test('an account that does not exist is slowed down like one that does', async t => {
  const stoa = await testInstance()
  const owner = await stoa.signUp()
  const logIn = (tenant: string, email: string, password: string) => stoa.call('POST', '/api/v1/access/login', { body: { tenant, email, password } })
  for (const [tenant, email] of [[owner.slug, owner.email], [owner.slug, 'nobody@example.test'], ['no-such-tenant', owner.email]] as const) {
    const guesses = Array.from({ length: 20 }, () => logIn(tenant, email, 'wrong password here'))
    const atOnce = await Promise.all([...guesses, logIn(tenant.toUpperCase(), email.toUpperCase(), owner.password)])
    t.strictSame(atOnce.map(answer => answer.statusCode), [...Array(5).fill(422), ...Array(16).fill(429)], 'many at once do not slip through, and the owner waits too')
    t.match(atOnce.at(-1)?.headers['retry-after'], /^[12]$/)
  }
  await new Promise(resolve => setTimeout(resolve, 1_100))
  t.equal((await logIn(owner.slug, owner.email, owner.password)).statusCode, 200, 'but not for long')
})
