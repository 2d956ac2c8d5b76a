import t from 'tap'
import { newId } from '../core/primitives/ids.ts'
import { testInstance } from '../test/support/instance.ts'
import { operatorName } from './as-operator.ts'
import { idsOfJobs, instanceJob, listInstanceJobs, requeueInstanceJob } from './jobs-of-instance.ts'

// No worker: what is put into the queue stays there to be looked at.
const stoa = await testInstance({ STOA_ROLE: 'web' })
const { instance } = stoa
const [acme, other] = [await stoa.signUp(), await stoa.signUp()]

async function put(tenantId: string, state: string, name: string): Promise<string> {
  const id = newId()
  await instance.relayPool.query(
    `
    INSERT INTO pool.job (tenant_id, id, name, data, state, attempts, max_attempts, last_error, run_at, finished_at)
    VALUES ($1, $2, $3, '{"to":"anna@example.test"}', $4, 12, 12, 'refused', '2026-01-01T00:00:00Z', now())`,
    [tenantId, id, name, state]
  )
  return id
}
const mine = [
  await put(acme.tenantId, 'dead', 'a.many'),
  await put(acme.tenantId, 'dead', 'a.many'),
  await put(acme.tenantId, 'dead', 'a.one')
] as const
const done = await put(acme.tenantId, 'done', 'a.many')
const theirs = await put(other.tenantId, 'dead', 'a.many')
const ids = (jobs: Array<{ id: string }>): string[] => jobs.map(j => j.id)

t.test('the jobs of all tenants, narrowed by state, name and tenant', async t => {
  const listed = async (
    filter: Parameters<typeof listInstanceJobs>[1],
    limit = 100
  ): Promise<string[]> => ids(await listInstanceJobs(instance, filter, limit))
  t.strictSame(await listed({ state: 'dead' }), [theirs, ...mine.toReversed()], 'newest first')
  t.strictSame(await listed({ state: 'dead' }, 1), [theirs])
  t.strictSame(await listed({ name: 'a.many', tenant: acme.slug }), [done, mine[1], mine[0]])
  t.strictSame(await listed({ tenant: 'nobody-here' }), [])
  t.strictSame(
    ids(await idsOfJobs(instance, { state: 'dead', name: 'a.many' })),
    [mine[0], mine[1], theirs],
    'oldest first'
  )
  const job = await instanceJob(instance, theirs)
  t.match(job, {
    id: theirs,
    tenant: other.slug,
    tenantId: other.tenantId,
    placement: 'pool',
    state: 'dead',
    attempts: 12,
    maxAttempts: 12,
    lastError: 'refused',
    runAt: new Date('2026-01-01T00:00:00Z')
  })
  t.notMatch(JSON.stringify(job), 'anna@example.test', 'its data stay with the tenant')
  for (const unknown of [newId(), 'x']) {
    await t.rejects(instanceJob(instance, unknown), { message: /^There is no job / })
  }
})

t.test(
  "a dead job is put into the queue again once, and the tenant's audit says by whom",
  async t => {
    const [{ tenantId }, state] = [
      acme,
      async (id: string) => (await instanceJob(instance, id)).state
    ]
    t.strictSame(
      await Promise.all(
        [1, 2, 3].map(() => requeueInstanceJob(instance, { id: mine[0], tenantId }))
      ).then(all => all.filter(Boolean).length),
      1,
      'three at once'
    )
    t.equal(await requeueInstanceJob(instance, { id: done, tenantId }), false)
    t.equal(
      await requeueInstanceJob(instance, { id: mine[1], tenantId: newId() }),
      false,
      'no tenant, no job'
    )
    await t.rejects(
      requeueInstanceJob(instance, { id: theirs, tenantId }),
      { code: 'stoa.not-found' },
      'a tenant has its own alone'
    )
    t.strictSame(await Promise.all([mine[0], mine[1], done, theirs].map(state)), [
      'queued',
      'dead',
      'done',
      'dead'
    ])
    t.equal((await instanceJob(instance, mine[0])).maxAttempts, 24)
    const entries = async (token: string) =>
      (await stoa.ok('GET', '/api/v1/audit/entries?action=jobs.requeue-job', { token })).items.map(
        (e: { actor: string; subjectId: string }) => [e.actor, e.subjectId]
      )
    t.strictSame(await entries(acme.token), [[operatorName(), mine[0]]])
    t.strictSame(await entries(other.token), [])
  }
)
