import { randomUUID } from 'node:crypto'
import Fastify from 'fastify'
import pg from 'pg'
import { limitSale } from './limit-schema.ts'
import { pageQuery, productQuery } from './read-queries.ts'

/** The limit: bare Fastify and pg, no tenant, no rights, no schemas, one statement a request. */
const pool = new pg.Pool({ connectionString: process.env.BENCH_DATABASE_URL, max: 10, options: '-c search_path=bench_limit' })
const app = Fastify()

interface SaleBody { tenantId: string, companyId: string, shopId: string, registerId: string, lines: Array<{ variantId: string, quantity: string }> }

app.post<{ Body: SaleBody }>('/sale', async (request, reply) => {
  const { tenantId, companyId, shopId, registerId, lines } = request.body
  const id = randomUUID()
  const { rows: [row] } = await pool.query({
    name: 'sale', text: limitSale,
    values: [tenantId, companyId, shopId, registerId, lines.map(l => l.variantId), lines.map(l => l.quantity), id, JSON.stringify({ id, lines }), String(request.headers['idempotency-key'])]
  })
  return reply.code(201).send({ id, number: row.number, lines })
})

app.get<{ Querystring: { tenantId: string, companyId: string } }>('/products', async ({ query: { tenantId, companyId } }) => {
  const { rows } = await pool.query({ name: 'page', text: pageQuery, values: [tenantId, companyId, 20] })
  return { items: rows }
})

app.get<{ Params: { id: string }, Querystring: { tenantId: string } }>('/products/:id', async ({ params: { id }, query: { tenantId } }) => {
  const { rows: [row] } = await pool.query({ name: 'product', text: productQuery, values: [tenantId, id] })
  return row
})

const address = await app.listen({ host: '127.0.0.1', port: 0 })
process.stdout.write(`${JSON.stringify({ address })}\n`)
