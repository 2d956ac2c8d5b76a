import t from 'tap'
import { connect } from '../database/connection.ts'
import { newId } from '../primitives/ids.ts'
import { probeInstance, until } from '../../test/support/job-probe/processes.ts'
import { runsOf } from '../../test/support/job-probe/seen.ts'
import type { SignedUp } from '../../test/support/instance.ts'
import { act } from '../../test/support/job-probe/jobs.ts'

const stoa = await probeInstance()
const admin = connect(stoa.database.adminUrl, 'kept waiting')
await admin.connect()
t.teardown(() => admin.end())

const enqueue = async ({ tenantId }: SignedUp, mark: string): Promise<void> =>
  (await stoa.system(tenantId)).unitOfWork(async ctx => {
    ctx.enqueue(act, { mark, ms: 1 })
  })
const states = async ({ tenantId }: SignedUp): Promise<string[]> =>
  (
    await admin.query<{ state: string }>(
      "SELECT state FROM pool.job WHERE tenant_id = $1 AND name = 'probe.act'",
      [tenantId]
    )
  ).rows.map(({ state }) => state)

/** Another tenant's job that was put in later has run: the worker has been here. */
async function workerCameBy(): Promise<void> {
  const [other, mark] = [await stoa.signUp(), newId()]
  await enqueue(other, mark)
  await until('a later job is done', () => runsOf(mark).length === 1)
}

t.test('jobs of a plugin that is switched off wait until it is on again', async t => {
  const [owner, mark] = [await stoa.signUp(), newId()]
  const turn = (enabled: boolean) =>
    stoa.ok('PUT', '/api/v1/tenants/plugins/probe', { token: owner.token, body: { enabled } })
  await turn(false)
  await enqueue(owner, mark)
  await workerCameBy()
  t.strictSame([runsOf(mark).length, await states(owner)], [0, ['queued']])
  await turn(true)
  await until('it is done', () => runsOf(mark).length === 1)
})

t.test('jobs of a suspended tenant wait until it is active again', async t => {
  const [owner, mark] = [await stoa.signUp(), newId()]
  const become = async (status: string): Promise<void> => {
    await admin.query('UPDATE stoa.tenant SET status = $2 WHERE id = $1', [owner.tenantId, status])
    stoa.instance.directory.forget(owner.tenantId)
  }
  await become('suspended')
  await enqueue(owner, mark)
  await workerCameBy()
  t.strictSame([runsOf(mark).length, await states(owner)], [0, ['queued']])
  await become('active')
  await until('it is done', () => runsOf(mark).length === 1)
})
