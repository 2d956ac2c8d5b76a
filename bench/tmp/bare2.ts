import Fastify from 'fastify'
import pg from 'pg'
import { AsyncLocalStorage } from 'node:async_hooks'
const M = process.env.MODE!
const pool = new pg.Pool({ connectionString: process.env.BENCH_DATABASE_URL, max: 10, pipeline: M.includes('p') } as any)
const als = new AsyncLocalStorage()
const app = Fastify()
const Q = 'SELECT id, company_id, name, code, time_zone, address, version FROM pool.shop WHERE tenant_id = $1 AND id = $2'
const text = (t: string, s: string) => `BEGIN READ ONLY;SET LOCAL search_path=pool;SET LOCAL app.tenant_id='${t}';SET LOCAL app.company_id='*';SET LOCAL app.shop_id='*';SET LOCAL app.user_id='${t}';EXECUTE s('${t}','${s}');COMMIT`
pool.on('connect', c => { if (M.includes('s')) c.query('PREPARE s (uuid, uuid) AS ' + Q).catch(() => {}) })
async function work(t: string, s: string) {
  if (!M.includes('c')) return (await pool.query(M.includes('s') ? text(t, s) : { name: 's', text: Q, values: [t, s] } as any))
  const c = await pool.connect()
  try { return await c.query(M.includes('s') ? text(t, s) : { name: 's', text: Q, values: [t, s] } as any) } finally { c.release() }
}
app.get<any>('/shop/:t/:s', async (request: any) => {
  const r: any = await (M.includes('a') ? als.run({}, () => work(request.params.t, request.params.s)) : work(request.params.t, request.params.s))
  return M.includes('s') ? r.at(-2).rows[0] : r.rows[0]
})
const address = await app.listen({ host: '127.0.0.1', port: 0 })
process.stdout.write(`${JSON.stringify({ address })}\n`)
process.on('SIGTERM', () => process.exit(0))
