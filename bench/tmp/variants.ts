import pg from 'pg'
import { startEmbeddedPostgres } from '../../core/database/embedded.ts'
import { mkdtemp } from 'node:fs/promises'
import { startInstance } from '../../bin/instance.ts'
import { readConfig } from '../../core/config.ts'
import { roleUrl, APP } from '../../core/database/roles.ts'
const dir = await mkdtemp('/var/tmp/benchx-')
const pgs = await startEmbeddedPostgres({ dataDir: dir + '/pg' })
const run = await startInstance(readConfig({ DATABASE_URL: pgs.url, STOA_SECRET: 'x'.repeat(40), LOG_LEVEL: 'warn', STOA_ROLE: 'web' }))
const made = (await run.app.inject({ method: 'POST', url: '/api/v1/bootstrap', payload: { company: { name: 'Acme', currency: 'GBP', timeZone: 'Europe/London' }, admin: { name: 'Ann', email: 'ann@acme.test', password: 'correct horse battery' } } })).json()
await run.stop
const T = made.tenant_id, S = made.shop_id, C = made.company_id, U = made.user_id
const url = roleUrl(pgs.url, 'x'.repeat(40), APP)
const Q = 'SELECT id, company_id, name, code, time_zone, address, version FROM shop WHERE tenant_id = $1 AND id = $2'
const sets = `SET LOCAL search_path=pool;SET LOCAL app.tenant_id='${T}';SET LOCAL app.company_id='${C}';SET LOCAL app.shop_id='*';SET LOCAL app.user_id='${U}'`
const N = 10
async function clients (options?: string, u = url) { const cs = []; for (let i = 0; i < N; i++) { const c = new pg.Client({ connectionString: u, pipeline: true, options } as any); await c.connect(); cs.push(c) } return cs }
const variants: Record<string, { cs: pg.Client[], op: (c: pg.Client) => Promise<any>, prep?: (c: pg.Client) => Promise<any> }> = {
  autocommit: { cs: await clients('-c search_path=pool', pgs.url), op: c => c.query({ name: 'a', text: Q, values: [T, S] }) },
  threeMessages: { cs: await clients(), op: c => Promise.all([c.query('BEGIN READ ONLY;' + sets), c.query({ name: 'a', text: Q, values: [T, S] }), c.query('COMMIT')]) },
  threeOneGuc: { cs: await clients('-c search_path=pool'), op: c => Promise.all([c.query(`BEGIN READ ONLY;SET LOCAL app.tenant_id='${T}'`), c.query({ name: 'a', text: Q, values: [T, S] }), c.query('COMMIT')]) },
  oneSimple: { cs: await clients(), prep: async c => { await c.query('SET search_path=pool'); await c.query('PREPARE s (uuid, uuid) AS ' + Q) }, op: c => c.query(`BEGIN READ ONLY;${sets};EXECUTE s('${T}','${S}');COMMIT`) },
  oneSimpleNoPath: { cs: await clients('-c search_path=pool'), prep: async c => { await c.query('PREPARE s (uuid, uuid) AS ' + Q) }, op: c => c.query(`BEGIN READ ONLY;${sets.replace('SET LOCAL search_path=pool;', '')};EXECUTE s('${T}','${S}');COMMIT`) },
  oneSimpleNoPath3: { cs: await clients('-c search_path=pool'), prep: async c => { await c.query('PREPARE s (uuid, uuid) AS ' + Q) }, op: c => c.query(`BEGIN READ ONLY;${sets.replace('SET LOCAL search_path=pool;', '').split(';').slice(0,3).join(';')};EXECUTE s('${T}','${S}');COMMIT`) },
  twoMsgNoPath: { cs: await clients('-c search_path=pool'), prep: async c => { await c.query('PREPARE s (uuid, uuid) AS ' + Q) }, op: c => Promise.all([c.query(`BEGIN READ ONLY;${sets.replace('SET LOCAL search_path=pool;', '')};EXECUTE s('${T}','${S}')`), c.query('COMMIT')]) },
  oneSimpleImplicit: { cs: await clients(), prep: async c => { await c.query('SET search_path=pool'); await c.query('PREPARE s (uuid, uuid) AS ' + Q) }, op: c => c.query(`SET TRANSACTION READ ONLY;${sets};EXECUTE s('${T}','${S}')`) },
  oneSimpleOneGuc: { cs: await clients(), prep: async c => { await c.query('SET search_path=pool'); await c.query('PREPARE s (uuid, uuid) AS ' + Q) }, op: c => c.query(`BEGIN READ ONLY;SET LOCAL app.tenant_id='${T}';EXECUTE s('${T}','${S}');COMMIT`) },
}
for (const v of Object.values(variants)) if (v.prep) for (const c of v.cs) await v.prep(c)
async function time (v: any, ms: number) { const end = Date.now() + ms; let n = 0; await Promise.all(v.cs.map(async (c: pg.Client) => { while (Date.now() < end) { await v.op(c); n++ } })); return n / ms * 1000 }
for (const [k, v] of Object.entries(variants)) await time(v, 300)
const res: Record<string, number[]> = {}
for (let r = 0; r < 5; r++) for (const [k, v] of Object.entries(variants)) (res[k] ??= []).push(await time(v, 700))
for (const [k, v] of Object.entries(res)) console.log(k.padEnd(20), Math.round(v.sort((a, b) => a - b)[2]!), (v[2]! / res.autocommit!.sort((a, b) => a - b)[2]!).toFixed(2))
process.exit(0)
