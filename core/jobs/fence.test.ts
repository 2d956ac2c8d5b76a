import t from 'tap'
import { statement } from '../database/statement.ts'
import { newId } from '../primitives/ids.ts'
import { testInstance } from '../../test/support/instance.ts'
import { fenced } from './fence.ts'

const stoa = await testInstance({ STOA_ROLE: 'web' })
const owner = await stoa.signUp()
const rename = statement(
  'test.rename-company',
  'UPDATE company SET name = $3 WHERE tenant_id = $1 AND id = $2'
)
const KIND = 'test.thing'
const id = newId()

const task = (sql: string) =>
  stoa.instance.pool.query(`BEGIN; SET LOCAL app.tenant_id = '${owner.tenantId}'; ${sql}; COMMIT`)
const write = async (epoch: number, name: string): Promise<unknown> =>
  fenced(await stoa.system(owner.tenantId), { kind: KIND, id, epoch }, ctx =>
    rename([ctx.tenantId, owner.companyId, name])
  )
const name = async (): Promise<string> =>
  (await stoa.ok('GET', `/api/v1/tenants/companies/${owner.companyId}`, { token: owner.token }))
    .name

t.test("a write counts only while the leased task is held under the writer's epoch", async t => {
  await task(
    `INSERT INTO stoa.leased_task (tenant_id, kind, id, owner, epoch, expires_at) VALUES ('${owner.tenantId}', '${KIND}', '${id}', 'me', 3, now() + interval '1 hour')`
  )
  await write(3, 'Held')
  t.equal(await name(), 'Held')
  await t.rejects(write(2, 'Stale'), { name: 'LeaseLost' }, 'another has it')
  await task(`UPDATE stoa.leased_task SET expires_at = now() WHERE id = '${id}'`)
  await t.rejects(write(3, 'Late'), { name: 'LeaseLost' }, 'not renewed in time')
  await task(`DELETE FROM stoa.leased_task WHERE id = '${id}'`)
  await t.rejects(write(3, 'Ended'), { name: 'LeaseLost' }, 'ended')
  t.equal(await name(), 'Held', 'nothing of it was written')
})
