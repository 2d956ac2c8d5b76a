import t from 'tap'
import { testInstance } from '../../test/support/instance.ts'
import { readConfig } from '../instance/config.ts'
import { trustedProxies } from './trusted-proxies.ts'

t.test('none, a number, or addresses', async t => {
  t.strictSame(['false', '10.0.0.0/8, ::1'].map(trustedProxies), [false, ['10.0.0.0/8', '::1']])
  for (const wrong of ['yes', '0', '-1', 'proxy.example', '10.0.0.0/8;']) {
    t.throws(() => readConfig({ STOA_TRUST_PROXY: wrong }), /STOA_TRUST_PROXY/, wrong)
  }
})

/**
 * How often wrong log-ins from `forwarded` are answered, before the limit of two a minute for one
 * address.
 */
async function answeredBefore429(
  stoa: Awaited<ReturnType<typeof testInstance>>,
  forwarded: (n: number) => string
): Promise<number> {
  for (let n = 0; n < 6; n++) {
    const answer = await stoa.call('POST', '/api/v1/access/login', {
      body: { tenant: 'no-such-shop', email: `no one${n}@example.test`, password: 'wrong' },
      headers: { 'x-forwarded-for': forwarded(n) }
    })
    if (answer.statusCode === 429) return n
  }
  return Infinity
}

t.test('what a client writes in front of what its proxy appends passes no limit', async t => {
  for (const [setting, forwarded, answered] of [
    ['true', (n: number) => `198.51.100.${n}, 203.0.113.7`, 2],
    ['true', (n: number) => `203.0.113.${n}`, Infinity],
    ['2', (n: number) => `198.51.100.${n}, 203.0.113.7, 10.0.0.1`, 2],
    ['127.0.0.1, 10.0.0.0/8', (n: number) => `198.51.100.${n}, 203.0.113.7, 10.0.0.1`, 2]
  ] as const) {
    const stoa = await testInstance({ STOA_TRUST_PROXY: setting, STOA_LOGINS_PER_MINUTE: '2' })
    t.equal(await answeredBefore429(stoa, forwarded), answered, `${setting}: ${forwarded(0)}`)
  }
})
