import { dynamicStatement } from '../../core/database/statement.ts'
import { newId } from '../../core/primitives/ids.ts'
import { tenantChanged } from '../../core/context/acting-context.ts'
import type { SignedUp, TestInstance } from './instance.ts'

/** A member of staff made in a test, logged in. */
export interface Staff {
  userId: string
  email: string
  password: string
  token: string
  refreshToken: string
}

/**
 * Adds a member of staff by the API and logs them in.
 * @param grants as POST /api/v1/access/users takes them
 */
export async function hire(
  stoa: TestInstance,
  company: SignedUp,
  grants: Array<{ role: string; companyId?: string; shopId?: string }>,
  token = company.token
): Promise<Staff> {
  const mark = newId().slice(-8)
  const [email, password] = [`staff-${mark}@example.test`, 'another long passphrase']
  const user = await stoa.ok('POST', '/api/v1/access/users', {
    token,
    body: { name: `Staff ${mark}`, email, password, grants }
  })
  const login = await logIn(stoa, company.slug, email, password)
  return {
    userId: user.id,
    email,
    password,
    token: login.accessToken,
    refreshToken: login.refreshToken
  }
}

/** PUT of someone's grants, at the version they have. @param by the token of whoever does it */
export async function regrant(
  stoa: TestInstance,
  { tenantId }: SignedUp,
  userId: string,
  grants: object[],
  by: string
): Promise<Awaited<ReturnType<TestInstance['call']>>> {
  const system = await stoa.system(tenantId)
  const [row] = await system.unitOfWork(
    () =>
      dynamicStatement<{ version: number }>(
        'SELECT version FROM staff_user WHERE tenant_id = $1 AND id = $2',
        [tenantId, userId]
      ),
    { reads: true }
  )
  return stoa.call('PUT', `/api/v1/access/users/${userId}/grants`, {
    token: by,
    headers: { 'if-match': `"${row?.version}"` },
    body: { grants }
  })
}

export const logIn = (
  stoa: TestInstance,
  tenant: string,
  email: string,
  password: string
): Promise<{ accessToken: string; refreshToken: string }> =>
  stoa.ok('POST', '/api/v1/access/login', { body: { tenant, email, password } })

/**
 * A second company with a shop in the tenant: the API has no use case for that yet, so the rows are
 * written as the system.
 */
export async function secondCompany(
  stoa: TestInstance,
  of: SignedUp
): Promise<{ companyId: string; shopId: string }> {
  const [companyId, shopId] = [newId(), newId()]
  const system = await stoa.system(of.tenantId)
  await system.unitOfWork(async inside => {
    await dynamicStatement(
      'INSERT INTO company (tenant_id, id, name, currency, time_zone) VALUES ($1, $2, $3, $4, $5)',
      [of.tenantId, companyId, 'Second', 'EUR', 'Europe/Berlin']
    )
    await dynamicStatement(
      'INSERT INTO shop (tenant_id, company_id, id, name, code) VALUES ($1, $2, $3, $4, $5)',
      [of.tenantId, companyId, shopId, 'Second', 'X1']
    )
    tenantChanged(inside)
  })
  return { companyId, shopId }
}
