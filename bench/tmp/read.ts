import { startServer } from '../children.ts'
import { measure, median } from '../load.ts'
import { startEmbeddedPostgres } from '../../core/database/embedded.ts'
import { mkdtemp } from 'node:fs/promises'
const dir = await mkdtemp('/var/tmp/benchx-')
const pgs = await startEmbeddedPostgres({ dataDir: dir + '/pg' })
const env = { DATABASE_URL: pgs.url, STOA_SECRET: 'x'.repeat(40), LOG_LEVEL: 'warn', STOA_ROLE: process.env.ROLE ?? 'web' }
const stoa = await startServer('serve.ts', env, process.env.COUNT ? ['--import', './bench/tmp/count.mjs'] : process.env.PROF ? ['--cpu-prof', '--cpu-prof-dir=/tmp/prof'] : [])
console.log('boot', stoa.bootMs, 'mem', await stoa.memory())
const made: any = await (await fetch(stoa.address + '/api/v1/bootstrap', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ company: { name: 'Acme', currency: 'GBP', timeZone: 'Europe/London' }, admin: { name: 'Ann', email: 'ann@acme.test', password: 'correct horse battery' } }) })).json()
const bare = await startServer('tmp/bare.ts', { BENCH_DATABASE_URL: pgs.url })
const A = () => ({ method: 'GET' as const, path: '/api/v1/tenants/shops/' + made.shop_id, headers: { authorization: 'Bearer ' + made.access_token } })
const B = () => ({ method: 'GET' as const, path: `/shop/${made.tenant_id}/${made.shop_id}` })
await measure(stoa.address, 16, 2, A); await measure(bare.address, 16, 2, B)
import { readdirSync, readFileSync } from 'node:fs'
function cpu() { const out: any = { postgres: 0, node: 0 }; for (const d of readdirSync('/proc')) { if (!/^\d+$/.test(d)) continue; try { const st = readFileSync(`/proc/${d}/stat`, 'utf8'); const cmd = readFileSync(`/proc/${d}/cmdline`, 'utf8'); const f = st.slice(st.lastIndexOf(')') + 2).split(' '); const t = (Number(f[11]) + Number(f[12])) * 10; if (cmd.includes(pgs.url.split(':')[3]!.split('/')[0]!) || /^postgres:/.test(cmd)) out.postgres += t; else if (cmd.includes('bench/serve.ts') || cmd.includes('tmp/bare')) out.node += t } catch {} } return out }
async function costed(address: string, shot: any) { const a = cpu(); const r = await measure(address, 16, 3, shot); const b = cpu(); const n = r * 3; console.log(Math.round(r), 'node us', Math.round((b.node - a.node) * 1000 / n), 'pg us', Math.round((b.postgres - a.postgres) * 1000 / n)); return r }
const ra: number[] = [], rb: number[] = []
for (const OFF of [] as string[]) { const x = await startServer('serve.ts', { ...env, OFF }); await measure(x.address, 16, 1, A); console.log(OFF); await costed(x.address, A); await costed(x.address, A); await x.stop() }
for (const MODE of [] as string[]) { const x = await startServer('tmp/bare2.ts', { BENCH_DATABASE_URL: pgs.url, MODE }); await measure(x.address, 16, 1, B); console.log(MODE); await costed(x.address, B); await costed(x.address, B); await x.stop() }
for (let i = 0; i < 3; i++) { ra.push(await costed(stoa.address, A)); rb.push(await costed(bare.address, B)) }
console.log('stoa', ra, 'bare', rb, 'ratio', median(ra) / median(rb))
await stoa.stop(); await bare.stop(); await pgs.stop()
process.exit(0)
