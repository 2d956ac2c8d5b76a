import { startServer } from '../children.ts'
import { measure, median } from '../load.ts'
import { startEmbeddedPostgres } from '../../core/database/embedded.ts'
import { mkdtemp } from 'node:fs/promises'
const dir = await mkdtemp('/var/tmp/benchx-')
const pgs = await startEmbeddedPostgres({ dataDir: dir + '/pg' })
const env = { DATABASE_URL: pgs.url, STOA_SECRET: 'x'.repeat(40), LOG_LEVEL: 'warn', STOA_ROLE: process.env.ROLE ?? 'web' }
const stoa = await startServer('serve.ts', env, process.env.PROF ? ['--cpu-prof', '--cpu-prof-dir=/tmp/prof'] : [])
console.log('boot', stoa.bootMs, 'mem', await stoa.memory())
const made: any = await (await fetch(stoa.address + '/api/v1/bootstrap', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ company: { name: 'Acme', currency: 'GBP', timeZone: 'Europe/London' }, admin: { name: 'Ann', email: 'ann@acme.test', password: 'correct horse battery' } }) })).json()
const bare = await startServer('tmp/bare.ts', { BENCH_DATABASE_URL: pgs.url })
const A = () => ({ method: 'GET' as const, path: '/api/v1/tenants/shops/' + made.shop_id, headers: { authorization: 'Bearer ' + made.access_token } })
const B = () => ({ method: 'GET' as const, path: `/shop/${made.tenant_id}/${made.shop_id}` })
await measure(stoa.address, 16, 2, A); await measure(bare.address, 16, 2, B)
const ra: number[] = [], rb: number[] = []
for (let i = 0; i < 3; i++) { ra.push(await measure(stoa.address, 16, 3, A)); rb.push(await measure(bare.address, 16, 3, B)) }
console.log('stoa', ra, 'bare', rb, 'ratio', median(ra) / median(rb))
await stoa.stop(); await bare.stop(); await pgs.stop()
process.exit(0)
