import Fastify from 'fastify'
import pg from 'pg'
const pool = new pg.Pool({ connectionString: process.env.BENCH_DATABASE_URL, max: 10 })
const app = Fastify()
app.get<any>('/shop/:t/:s', async (request: any) => (await pool.query({ name: 's', text: 'SELECT id, company_id, name, code, time_zone, address, version FROM pool.shop WHERE tenant_id = $1 AND id = $2', values: [request.params.t, request.params.s] })).rows[0])
const address = await app.listen({ host: '127.0.0.1', port: 0 })
process.stdout.write(`${JSON.stringify({ address })}\n`)
process.on('SIGTERM', () => process.exit(0))
