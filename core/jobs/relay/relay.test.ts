import t from 'tap'
import { connect } from '../../database/connection.ts'
import { newId } from '../../primitives/ids.ts'
import { testInstance } from '../../../test/support/instance.ts'
import { relayAll } from '../../../test/support/relay.ts'
import { numberEvents } from './number-events.ts'
import { relayEvents } from './relay.ts'

const stoa = await testInstance({ STOA_ROLE: 'web' })
const admin = connect(stoa.database.adminUrl, 'relay test')
await admin.connect()
t.teardown(() => admin.end())

/** Events that no one reacts to, the oldest first. */
const emit = async (
  tenantId: string,
  count: number,
  secondsAgo: number,
  plugin = 'test'
): Promise<void> => {
  await admin.query(
    `INSERT INTO pool.outbox (tenant_id, id, name, version, data, occurred_at)
    SELECT $1, id, $4 || '.nothing', 1, '{}', now() - make_interval(secs => $3) + n * interval '1 microsecond' FROM unnest($2::uuid[]) WITH ORDINALITY AS e (id, n)`,
    [tenantId, Array.from({ length: count }, newId), secondsAgo, plugin]
  )
  while ((await numberEvents(stoa.instance.relayPool, 'pool')).numbered > 0);
}
const waiting = async (tenantId: string): Promise<number> =>
  Number(
    (
      await admin.query<{ n: number }>(
        'SELECT count(*) AS n FROM pool.outbox WHERE tenant_id = $1 AND dispatched_at IS NULL',
        [tenantId]
      )
    ).rows[0]?.n
  )

t.test("one tenant's flood of events does not stand before a neighbour's one", async t => {
  const [loud, quiet] = [await stoa.signUp(), await stoa.signUp()]
  await relayAll(stoa)
  await emit(loud.tenantId, 1_000, 60)
  await emit(quiet.tenantId, 1, 0)
  const moved = await relayEvents(stoa.instance, 'pool')
  t.equal(await waiting(quiet.tenantId), 0)
  t.equal(await waiting(loud.tenantId), 1_001 - moved)
  const { rows: order } = await admin.query<{ sent: boolean }>(
    "SELECT dispatched_at IS NOT NULL AS sent FROM pool.outbox WHERE tenant_id = $1 AND name = 'test.nothing' ORDER BY occurred_at",
    [loud.tenantId]
  )
  t.equal(
    order.findIndex(({ sent }) => !sent),
    moved - 1,
    'of the loud one the oldest'
  )
  await relayAll(stoa)
  t.equal(await waiting(loud.tenantId), 0, 'and all of them in the end')
})

t.test(
  "one plugin's flood does not stand before what the other plugins of its tenant tell",
  async t => {
    const { tenantId } = await stoa.signUp()
    await relayAll(stoa)
    await emit(tenantId, 1_000, 60, 'loud')
    await emit(tenantId, 1, 0, 'quiet')
    await relayEvents(stoa.instance, 'pool')
    const {
      rows: [quiet]
    } = await admin.query<{ sent: boolean }>(
      "SELECT dispatched_at IS NOT NULL AS sent FROM pool.outbox WHERE tenant_id = $1 AND name = 'quiet.nothing'",
      [tenantId]
    )
    t.same(quiet, { sent: true })
    await relayAll(stoa)
    t.equal(await waiting(tenantId), 0)
  }
)

t.test('two at once move each event once', async t => {
  const tenants = await Promise.all(Array.from({ length: 8 }, () => stoa.signUp()))
  await relayAll(stoa)
  for (const { tenantId } of tenants) await emit(tenantId, 120, 5)
  let moved = 0
  const one = async (): Promise<void> => {
    for (let n = 1; n > 0;) {
      n = await relayEvents(stoa.instance, 'pool')
      moved += n
    }
  }
  await Promise.all([one(), one(), one()])
  await one()
  t.equal(moved, 8 * 120)
  for (const { tenantId } of tenants) t.equal(await waiting(tenantId), 0)
})
