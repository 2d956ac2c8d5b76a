import { randomUUID } from 'node:crypto'
import Fastify from 'fastify'
import pg from 'pg'
import { limitSale } from './limit-schema.ts'
import { pageQuery, productQuery } from './read-queries.ts'

/** The limit: bare Fastify and pg, no tenant, no rights, no schemas, one statement a request. */
const pool = new pg.Pool({
  connectionString: process.env.BENCH_DATABASE_URL,
  max: 10,
  options: '-c search_path=pool'
})
const app = Fastify()

interface SaleBody {
  tenantId: string
  companyId: string
  shopId: string
  registerId: string
  lines: Array<{ variantId: string; quantity: string }>
}

app.post<{ Body: SaleBody }>('/sale', async (request, reply) => {
  const { tenantId, companyId, shopId, registerId, lines } = request.body
  const id = randomUUID()
  const {
    rows: [row]
  } = await pool.query({
    name: 'sale',
    text: limitSale,
    values: [
      tenantId,
      companyId,
      shopId,
      registerId,
      lines.map(l => l.variantId),
      lines.map(l => l.quantity),
      id,
      JSON.stringify({ id, lines }),
      String(request.headers['idempotency-key'])
    ]
  })
  return reply.code(201).send({ id, number: row.number, lines })
})

app.get<{ Querystring: { tenantId: string; companyId: string } }>(
  '/products',
  async ({ query: { tenantId, companyId } }) => {
    const { rows } = await pool.query({
      name: 'page',
      text: pageQuery,
      values: [tenantId, companyId, 21, null]
    })
    return { items: rows.slice(0, 20), next: rows.length > 20 ? 'more' : null }
  }
)

app.get<{ Params: { id: string }; Querystring: { tenantId: string; companyId: string } }>(
  '/products/:id',
  async ({ params: { id }, query: { tenantId, companyId } }) => {
    const {
      rows: [row]
    } = await pool.query({ name: 'product', text: productQuery, values: [tenantId, companyId, id] })
    return row
  }
)

const address = await app.listen({ host: '127.0.0.1', port: 0 })
process.stdout.write(`${JSON.stringify({ address })}\n`)
process.on('SIGTERM', () => process.exit(0))
