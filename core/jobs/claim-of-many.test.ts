import t from 'tap'
import { adminOf } from '../../test/support/admin.ts'
import { jobsOf, probeInstance } from '../../test/support/job-probe/processes.ts'
import { newId } from '../primitives/ids.ts'
import { CLAIM, claimJobs } from './claim.ts'
import type { ClaimedJob } from './port.ts'

/** `STOA_TEST_TENANTS=100000` asks for more. */
const TENANTS = Number(process.env.STOA_TEST_TENANTS ?? 5_000)
const DUE = 10

// No one works here but the test.
const stoa = await probeInstance({ STOA_ROLE: 'web' })
const admin = await adminOf(stoa)
const ROOM = { jobs: 8, suspects: 1, ofPlugin: 8, busy: {} }
const claim = (): Promise<ClaimedJob[]> => claimJobs(stoa.instance, 'pool', 'one', ROOM)
const ids = (count: number): string[] => Array.from({ length: count }, newId)

/** Jobs that nobody says of whether they are ready. */
const put = (tenants: string[], seconds: number): Promise<unknown> =>
  admin.query(
    `INSERT INTO pool.job (tenant_id, id, name, data, run_at)
     SELECT tenant_id, id, 'probe.act', '{"mark": "-"}', now() + make_interval(secs => $3) FROM unnest($1::uuid[], $2::uuid[]) AS j (tenant_id, id)`,
    [tenants, ids(tenants.length), seconds]
  )

const { tenantId: first } = await stoa.signUp()
const tenants = ids(TENANTS)
await admin.query("DELETE FROM pool.job WHERE state = 'queued'")
await admin.query(
  `INSERT INTO stoa.tenant SELECT (jsonb_populate_record(t, jsonb_build_object('id', n.id, 'slug', 'many-' || n.id, 'name', 'Many'))).*
   FROM stoa.tenant t CROSS JOIN unnest($2::uuid[]) AS n (id) WHERE t.id = $1`,
  [first, tenants]
)
await admin.query(
  "INSERT INTO pool.tenant_plugin SELECT (jsonb_populate_record(p, jsonb_build_object('tenant_id', n.id))).* FROM pool.tenant_plugin p CROSS JOIN unnest($2::uuid[]) AS n (id) WHERE p.tenant_id = $1",
  [first, tenants]
)

/** What a claim looks at, in pages of the server, whether in its memory or not. */
async function pages(): Promise<number> {
  const values = [8, 4, "'-'", 30_000, `'{"probe.act": 2}'`, 1, "'{}'", 8, "'{}'"]
  const text = CLAIM.replaceAll(/\$(\d)/g, (_, n) => String(values[Number(n) - 1]))
  await admin.query('BEGIN; SET LOCAL search_path = pool')
  const {
    rows: [row]
  } = await admin.query<{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }>(
    `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`
  )
  await admin.query('ROLLBACK')
  const plan = row?.['QUERY PLAN'][0].Plan ?? {}
  return Number(plan['Shared Hit Blocks']) + Number(plan['Shared Read Blocks'])
}

t.test(`${DUE} jobs are due, one of each of ${TENANTS} tenants is to come`, async t => {
  await put(tenants, 3_600)
  await put(tenants.slice(0, DUE), -1)
  await admin.query('ANALYZE pool.job')
  const begun = performance.now()
  const claimed = [...(await claim()), ...(await claim())]
  t.comment(`two claims took ${(performance.now() - begun).toFixed(1)} ms`)
  t.strictSame(
    claimed.map(({ tenantId }) => tenantId).sort(),
    tenants.slice(0, DUE).sort(),
    'those that are due are claimed, no other'
  )
  const looked = await pages()
  t.ok(looked < 500, `a claim looked at ${looked} pages`)
})

t.test('all have something to do at once: a claim is as cheap, and each has its turn', async t => {
  await admin.query('DELETE FROM pool.job')
  await put(tenants, -1)
  for (let made = 0; made < TENANTS; made += 1_000) await claim()
  const { rowCount: left } = await admin.query('SELECT 1 FROM pool.job WHERE NOT ready')
  t.equal(left, 0, 'a claim makes a thousand ready')
  await admin.query(
    "UPDATE pool.job SET state = 'done', finished_at = now() WHERE state = 'active'"
  )
  await admin.query('VACUUM ANALYZE pool.job')
  const looked = await pages()
  t.ok(looked < 8_000, `a claim looked at ${looked} pages`)
  const began: string[] = []
  for (let round = 0; round < 30; round++) began.push(...(await claim()).map(job => job.tenantId))
  t.equal(new Set(began).size, began.length, 'nobody twice')
  const places = began.map(id => tenants.indexOf(id)).sort((a, b) => a - b)
  t.ok((places[0] ?? TENANTS) < TENANTS / 3, 'some of the first tenants')
  t.ok((places.at(-1) ?? 0) > (TENANTS * 2) / 3, 'and some of the last')
})

t.test('tenants that are suspended, however many, do not stand before one that works', async t => {
  await admin.query('DELETE FROM pool.job')
  await admin.query("UPDATE stoa.tenant SET status = 'suspended' WHERE id = ANY ($1)", [
    tenants.slice(0, 800)
  ])
  await put([...tenants.slice(0, 800), first], -1)
  let [found, rounds] = [false, 0]
  for (; !found && rounds < 200; rounds++) {
    found = (await claim()).some(job => job.tenantId === first)
  }
  t.ok(found, `after ${rounds} claims`)
  t.equal((await jobsOf(stoa, tenants[0] as string))[0]?.state, 'queued')
})
