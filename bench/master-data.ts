import t from 'tap'
import { performance } from 'node:perf_hooks'
import type { UnitContext } from '../core/context/context.ts'
import { dynamicStatement, statement } from '../core/database/statement.ts'
import { defineCursor } from '../core/http/pagination.ts'
import { newId } from '../core/primitives/ids.ts'
import { CustomerCreated } from '../contracts/customers.ts'
import { customers } from '../plugins/customers/customers/store.ts'
import { ownInstance } from '../test/support/instance.ts'

// node bin/run.mjs bench/master-data.ts: what the shared repository costs beside statements written
// by hand. One process, one unit of work at a time, by turns; medians of the rounds, as ratios to
// the first. BENCH_ROUNDS (15), BENCH_TIMES (200) a round.
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 15)
const TIMES = Number(process.env.BENCH_TIMES ?? 200)

interface Row {
  id: string
  nameKey: string
  consentAt: Date | null
}
const COLUMNS = `c.id, c.code, c.name, c.phone, c.email, c.whatsapp_consent AS "whatsappConsent", c.consent_at AS "consentAt", c.consent_by AS "consentBy",
  c.locale, c.note, c.active, c.merged_into AS "mergedInto", c.version, c.name_key AS "nameKey"`
const HERE = 'FROM customers_customer c WHERE c.tenant_id = $1 AND c.company_id = $2'
const byName = defineCursor(['text', 'id'], (row: Row) => [row.nameKey, row.id])
const byId = statement<Row>('bench.customer', `SELECT ${COLUMNS} ${HERE} AND c.id = $3`)
const page = statement<Row>(
  'bench.customers',
  `SELECT ${COLUMNS} ${HERE} AND c.merged_into IS NULL AND c.active = $4 AND (c.name_key, c.id) > ($5, $6::uuid) ORDER BY c.name_key, c.id LIMIT $3`
)
const insert = statement(
  'bench.add-customer',
  `INSERT INTO customers_customer (tenant_id, company_id, id, name, email, whatsapp_consent, active, staff_phone, updated_at) VALUES ($1, $2, $3, $4, $5, false, true, false, $6)`
)

t.setTimeout(600_000)
const stoa = await ownInstance({ STOA_ROLE: 'web' })
const us = await stoa.signUp()
const system = await stoa.system(us.tenantId, { companyId: us.companyId })
const place = [us.tenantId, us.companyId]
await system.unitOfWork(() =>
  dynamicStatement(
    `INSERT INTO customers_customer (tenant_id, company_id, id, name, email)
     SELECT $1, $2, gen_random_uuid(), 'Customer ' || n, 'c' || n || '@x.test' FROM generate_series(1, 2000) AS n`,
    place
  )
)
const ids = (
  await system.unitOfWork(() =>
    dynamicStatement<{ id: string }>(
      'SELECT id FROM customers_customer WHERE tenant_id = $1 AND company_id = $2',
      place
    )
  )
).map(({ id }) => id)
const anyId = (): string => ids[Math.floor(Math.random() * ids.length)] as string
const after = Buffer.from(JSON.stringify(['customer 1', newId()])).toString('base64url')
const seen = ({ nameKey: _, consentAt, ...row }: Row) => ({
  ...row,
  consentAt: consentAt?.toISOString() ?? null
})
const facts = {
  name: 'New',
  email: 'n@x.test',
  whatsappConsent: false,
  active: true,
  taxExempt: false,
  staffPhone: false
}
const leave = async (ctx: UnitContext, customerId: string) => {
  await ctx.emit(CustomerCreated, { companyId: ctx.company().id, customerId })
  ctx.audited(customerId, { whatsappConsent: false })
}
const contests: Record<string, Record<string, (ctx: UnitContext) => Promise<unknown>>> = {
  get: {
    'by hand': async () => seen((await byId([...place, anyId()]))[0] as Row),
    repository: ctx => customers.get(ctx, anyId())
  },
  'list of 20 behind a cursor, one filter': {
    'by hand': async () =>
      byName.page(await page([...place, 21, true, ...byName.behind(after)]), 20, seen),
    repository: ctx => customers.list(ctx, { limit: 20, active: true, after })
  },
  create: {
    'by hand': async ctx => {
      const id = newId()
      await insert([...place, id, facts.name, facts.email, ctx.now])
      await leave(ctx, id)
    },
    repository: ctx => customers.create(ctx, facts)
  }
}

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number

for (const [what, ways] of Object.entries(contests)) {
  const spent = new Map(
    Object.keys(ways).map(name => [name, { wall: [] as number[], cpu: [] as number[] }])
  )
  for (let round = 0; round < ROUNDS + 2; round++) {
    for (const [name, work] of Object.entries(ways)) {
      const [began, used] = [performance.now(), process.cpuUsage()]
      for (let i = 0; i < TIMES; i++) {
        await system.unitOfWork(work, { reads: what !== 'create' })
      }
      const { user, system: kernel } = process.cpuUsage(used)
      if (round < 2) continue // the first rounds prepare and warm up
      spent.get(name)?.wall.push(((performance.now() - began) * 1000) / TIMES)
      spent.get(name)?.cpu.push((user + kernel) / TIMES)
    }
  }
  console.log(what)
  const first = spent.get('by hand') ?? { wall: [], cpu: [] }
  for (const [name, { wall, cpu }] of spent) {
    console.log(
      `  ${name.padEnd(11)} ${median(wall).toFixed(0).padStart(5)} µs wall (×${(median(wall) / median(first.wall)).toFixed(2)}), ${median(cpu).toFixed(0).padStart(5)} µs of this process (×${(median(cpu) / median(first.cpu)).toFixed(2)})`
    )
  }
}
process.exit()
