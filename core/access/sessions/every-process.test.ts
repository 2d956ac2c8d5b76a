import t from 'tap'
import { testInstance, type TestInstance } from '../../../test/support/instance.ts'
import { startBeside } from '../../../test/support/job-probe/processes.ts'
import { hire } from '../../../test/support/staff.ts'

const stoa = await testInstance()
const other = await startBeside(stoa, { STOA_PLUGINS: '' })

const at = async (
  process: Pick<TestInstance, 'app'>,
  token: string
): Promise<{ status: number; code?: string; permissions?: string[] }> => {
  const answer = await process.app.inject({
    method: 'GET',
    url: '/api/v1/access/me',
    headers: { authorization: `Bearer ${token}` }
  })
  return {
    status: answer.statusCode,
    code: answer.json().code,
    permissions: answer.json().permissions
  }
}
/**
 * What the other process answers once the news had a moment to travel: here milliseconds, at most a
 * second.
 */
async function soon(
  token: string,
  holds: (answer: Awaited<ReturnType<typeof at>>) => boolean
): Promise<boolean> {
  for (const end = Date.now() + 1_000; Date.now() < end;) {
    if (holds(await at(other, token))) return true
    await new Promise(resolve => setTimeout(resolve, 10))
  }
  return false
}

t.test('what changes in one process acts in every process', async t => {
  const owner = await stoa.signUp()
  const role = await stoa.ok('POST', '/api/v1/access/roles', {
    token: owner.token,
    body: { name: 'Own', rules: [{ permission: 'user.read' }] }
  })
  const staff = await hire(stoa, owner, [{ role: 'Own' }])
  const may = (permission: string) => async (): Promise<[boolean, boolean]> => [
    (await at(stoa, staff.token)).permissions?.includes(permission) === true,
    await soon(staff.token, answer => answer.permissions?.includes(permission) === true)
  ]

  t.strictSame(await may('user.read')(), [true, true])
  await stoa.ok('PUT', `/api/v1/access/roles/${role.id}`, {
    token: owner.token,
    body: { rules: [{ permission: 'role.read' }] },
    headers: { 'if-match': '"1"' }
  })
  t.strictSame(await may('role.read')(), [true, true], 'the rules of a role')
  t.notOk((await at(other, staff.token)).permissions?.includes('user.read'))
  await stoa.ok('PUT', `/api/v1/access/users/${staff.userId}/grants`, {
    token: owner.token,
    headers: { 'if-match': '"1"' },
    body: { grants: [{ role: 'manager' }] }
  })
  t.strictSame(await may('company.read')(), [true, true], 'the roles of a user')

  const second = await stoa.ok('POST', '/api/v1/access/login', {
    body: { tenant: owner.slug, email: staff.email, password: staff.password }
  })
  t.equal((await at(other, second.accessToken)).status, 200)
  await stoa.ok('POST', '/api/v1/access/logout', { token: second.accessToken })
  t.equal((await at(stoa, second.accessToken)).code, 'access.session-ended')
  t.ok(await soon(second.accessToken, answer => answer.code === 'access.session-ended'), 'a logout')
  t.equal((await at(other, staff.token)).status, 200, 'of that login alone')

  const { version } = await stoa.ok('GET', `/api/v1/access/users/${staff.userId}`, {
    token: owner.token
  })
  await stoa.ok('PATCH', `/api/v1/access/users/${staff.userId}`, {
    token: owner.token,
    body: { status: 'disabled' },
    headers: { 'if-match': `"${version}"` }
  })
  t.equal((await at(stoa, staff.token)).status, 401)
  t.ok(await soon(staff.token, answer => answer.status === 401), 'a user who is disabled')
})
