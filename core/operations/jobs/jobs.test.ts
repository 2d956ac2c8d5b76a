import t from 'tap'
import { dynamicStatement } from '../../database/statement.ts'
import { newId } from '../../primitives/ids.ts'
import { testInstance } from '../../../test/support/instance.ts'
import { hire } from '../../../test/support/staff.ts'

const stoa = await testInstance()
const JOBS = '/api/v1/jobs/jobs'

t.test('a dead job is discarded by whoever may, and only a dead one', async t => {
  const owner = await stoa.signUp()
  const system = await stoa.system(owner.tenantId)
  const left = async (state: string): Promise<string> => {
    const id = newId()
    await system.unitOfWork(() =>
      dynamicStatement(
        "INSERT INTO job (tenant_id, id, name, data, state, run_at, last_error) VALUES ($1, $2, 'mail.send-message', '{}', $3, now() + interval '1 day', 'no route')",
        [owner.tenantId, id, state]
      )
    )
    return id
  }
  const [dead, queued] = [await left('dead'), await left('queued')]
  const discard = (id: string, token = owner.token) =>
    stoa.call('DELETE', `${JOBS}/${id}`, { token })
  const manager = await hire(stoa, owner, [{ role: 'manager' }])
  t.match(await stoa.ok('GET', `${JOBS}/${dead}`, { token: manager.token }), { state: 'dead' })
  t.equal((await discard(dead, manager.token)).json().code, 'access.forbidden')
  t.equal((await discard(dead, (await stoa.signUp()).token)).statusCode, 404)
  t.match((await discard(queued)).json(), { code: 'jobs.not-dead', facts: { state: 'queued' } })
  t.strictSame((await discard(dead)).json(), { id: dead })
  t.equal((await discard(dead)).statusCode, 404)
  t.equal(
    (await stoa.ok('GET', `/api/v1/audit/entries?subjectId=${dead}`, { token: owner.token }))
      .items[0].facts.lastError,
    'no route',
    'what it failed by stands in the audit'
  )
})
