import t from 'tap'
import { connect } from '../database/connection.ts'
import { dynamicStatement } from '../database/statement.ts'
import { newId } from '../primitives/ids.ts'
import { purge, PURGES } from './purge.ts'
import { everyMs, tickSchedules } from './scheduler.ts'
import {
  effects,
  jobsOf,
  probeInstance,
  startBeside,
  until
} from '../../test/support/job-probe/processes.ts'

t.test('every', async t => {
  t.strictSame(
    ['1 minute', '30 minutes', '2 hours', '1 day'].map(everyMs),
    [60_000, 1_800_000, 7_200_000, 86_400_000]
  )
  for (const wrong of ['', '0 minutes', '1 second', '-1 days', '1 day ', '1.5 hours']) {
    t.throws(() => everyMs(wrong), wrong)
  }
})

t.test('a schedule that waits for use passes over who does not use its plugin', async t => {
  const stoa = await probeInstance()
  const [uses, not] = [await stoa.signUp(), await stoa.signUp()]
  const pool = stoa.instance.relayPool
  const slot = async (): Promise<number[]> => {
    await pool.query(
      "UPDATE stoa.schedule SET next_at = now() - interval '1 second' WHERE name = 'probe.tick-in-use'"
    )
    await tickSchedules(stoa.instance)
    await stoa.settled()
    return Promise.all(
      [uses, not].map(async of => (await effects(stoa, of.tenantId))['tick-in-use'] ?? 0)
    )
  }
  await tickSchedules(stoa.instance)
  t.strictSame(await slot(), [0, 0])
  const admin = connect(stoa.database.adminUrl, 'scheduler test')
  await admin.connect()
  await admin.query(
    "INSERT INTO pool.plugin_in_use (tenant_id, company_id, plugin) VALUES ($1, $2, 'probe')",
    [uses.tenantId, uses.companyId]
  )
  await admin.end()
  t.strictSame(await slot(), [1, 0])
})

t.test(
  'a schedule makes one job a slot for each tenant that wants it, however many processes look',
  async t => {
    const stoa = await probeInstance()
    const beside = await startBeside(stoa)
    const [wants, also, not] = [
      await stoa.signUp(),
      await stoa.signUp(),
      await stoa.signUp({ plugins: [] })
    ]
    const pool = stoa.instance.relayPool
    const ticks = async (tenantId: string): Promise<number> => {
      await stoa.settled()
      return (await effects(stoa, tenantId)).tick ?? 0
    }
    const nextAt = async (): Promise<Date> =>
      (
        await pool.query<{ next_at: Date }>(
          "SELECT next_at FROM stoa.schedule WHERE name = 'probe.tick'"
        )
      ).rows[0]?.next_at ?? new Date(0)
    const race = (): Promise<unknown> =>
      Promise.all(
        [stoa, beside, stoa, beside, stoa, beside].map(process => tickSchedules(process.instance))
      )

    await race()
    t.equal(await ticks(wants.tenantId), 0, 'the first slot is yet to come')
    const due = new Date(Date.now() - 10_000)
    await pool.query("UPDATE stoa.schedule SET next_at = $1 WHERE name = 'probe.tick'", [due])
    await race()
    await race()
    t.strictSame(
      await Promise.all([wants, also, not].map(tenant => ticks(tenant.tenantId))),
      [1, 1, 0]
    )
    t.equal(
      (await nextAt()).getTime(),
      due.getTime() + 60_000,
      'the next slot follows from this one'
    )

    await pool.query(
      "UPDATE stoa.schedule SET next_at = now() - interval '3 hours' WHERE name = 'probe.tick'"
    )
    await race()
    await race()
    t.equal(await ticks(wants.tenantId), 2, 'slots that were slept through are made up for once')
    const next = await nextAt()
    t.ok(
      next.getTime() > Date.now() - 1_000 && next.getTime() <= Date.now() + 60_000,
      'and the next one is yet to come'
    )

    await pool.query(
      "UPDATE stoa.schedule SET next_at = now() - interval '1 second' WHERE name = 'probe.tick'"
    )
    await stoa.ok('PUT', '/api/v1/tenants/plugins/probe', {
      token: also.token,
      body: { enabled: false }
    })
    await race()
    t.strictSame(
      await Promise.all([wants, also].map(tenant => ticks(tenant.tenantId))),
      [3, 2],
      'a plugin switched off is at rest'
    )

    await t.test("the kernel's own run for tenants that signed up before they existed", async t => {
      const system = await stoa.system(wants.tenantId)
      await pool.query(
        "UPDATE stoa.schedule SET next_at = now() - interval '1 second' WHERE name = 'access.purge-ended-sessions'"
      )
      await system.unitOfWork(() =>
        dynamicStatement("DELETE FROM tenant_plugin WHERE tenant_id = $1 AND plugin = 'access'", [
          wants.tenantId
        ])
      )
      await race()
      await stoa.settled()
      t.equal(
        (await jobsOf(stoa, wants.tenantId)).filter(
          job => job.name === 'access.purge-ended-sessions' && job.state === 'done'
        ).length,
        1
      )
    })

    await t.test('what was kept long enough is forgotten, the rest stays', async t => {
      // Not due and well locked: no one works at them.
      const put = (days: number) =>
        pool.query(
          `INSERT INTO pool.job (tenant_id, id, name, data, state, finished_at, run_at, locked_until)
      SELECT $1, x.id, 'probe.old', '{}', x.state, now() - make_interval(days => $3), now() + interval '1 hour', now() + interval '1 hour'
      FROM unnest($2::uuid[], ARRAY['done', 'dead', 'queued', 'active']) AS x (id, state)`,
          [not.tenantId, [newId(), newId(), newId(), newId()], days]
        )
      await put(31)
      await put(29)
      await put(91)
      // Ids say how old a row is.
      await pool.query(
        "UPDATE pool.outbox SET dispatched_at = now() - interval '31 days', id = ('0000' || substr(id::text, 5))::uuid WHERE tenant_id = $1",
        [wants.tenantId]
      )
      await purge(stoa.instance, ['pool'])
      const left = (
        await pool.query<{ state: string; days: number }>(
          "SELECT state, extract(day FROM now() - finished_at)::int AS days FROM pool.job WHERE name = 'probe.old' ORDER BY 2, 1"
        )
      ).rows
      t.strictSame(
        left.map(row => `${row.state} ${row.days}`),
        [
          'active 29',
          'dead 29',
          'done 29',
          'queued 29',
          'active 31',
          'dead 31',
          'queued 31',
          'active 91',
          'queued 91'
        ]
      )
      const {
        rows: [events]
      } = await pool.query<{ gone: number; kept: number }>(
        'SELECT count(*) FILTER (WHERE tenant_id = $1) AS gone, count(*) FILTER (WHERE tenant_id <> $1) AS kept FROM pool.outbox',
        [wants.tenantId]
      )
      t.ok(events?.gone === 0 && events.kept > 0)
    })

    await t.test(
      'a schedule sleeps no longer than its period, whatever a clock once said',
      async t => {
        await pool.query(
          "UPDATE stoa.schedule SET next_at = now() + interval '400 days' WHERE name = 'probe.tick'"
        )
        await tickSchedules(stoa.instance)
        t.ok((await nextAt()).getTime() <= Date.now() + 61_000)
      }
    )

    await t.test(
      'forgetting is due once an hour in the whole instance, however often processes start, and reads no table whole',
      async t => {
        const old = () =>
          pool.query(
            "INSERT INTO pool.job (tenant_id, id, name, data, state, finished_at) VALUES ($1, $2, 'probe.older', '{}', 'done', now() - interval '31 days')",
            [not.tenantId, newId()]
          )
        const there = async (): Promise<number> =>
          (
            await pool.query<{ n: number }>(
              "SELECT count(*) AS n FROM pool.job WHERE name = 'probe.older'"
            )
          ).rows[0]?.n ?? 0
        await old()
        await pool.query("UPDATE stoa.schedule SET next_at = now() WHERE name = 'kernel.purge'")
        const third = await startBeside(stoa)
        await until('the new process forgets', async () => (await there()) === 0)
        await old()
        const fourth = await startBeside(stoa)
        // Some rounds, in which it would purge.
        await new Promise(resolve => setTimeout(resolve, 1_000))
        t.equal(await there(), 1, 'not again within the hour')
        await Promise.all([third.stop(), fourth.stop()])

        const admin = connect(stoa.database.adminUrl, 'purge test')
        await admin.connect()
        await admin.query(
          `INSERT INTO pool.outbox (tenant_id, id, name, version, data, occurred_at, dispatched_at)
      SELECT $1, gen_random_uuid(), 'probe.launched', 1, '{}', now(), now() FROM generate_series(1, 20000)`,
          [not.tenantId]
        )
        await admin.query('ANALYZE pool.outbox')
        await admin.query('SET search_path = pool')
        for (const text of PURGES) {
          const plan = (await admin.query(`EXPLAIN ${text.replaceAll('$1', "'pool'")}`)).rows
            .map(row => row['QUERY PLAN'])
            .join('\n')
          t.notMatch(plan, /Seq Scan on outbox/, text.slice(0, 40))
        }
        await admin.end()
      }
    )
    await beside.stop()
  }
)
