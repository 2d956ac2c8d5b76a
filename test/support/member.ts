import { connect } from '../../core/database/connection.ts'
import { newId } from '../../core/primitives/ids.ts'
import type { SignedUp, TestInstance } from './instance.ts'

/** Someone of a tenant's staff, made by SQL so that no use case decides who can be tested. */
export interface Member {
  userId: string
  roleId: string
  token: string
}

/**
 * Rules and places of a member of staff; none: a role that allows nothing, held in the whole
 * tenant.
 */
export interface Holds {
  permissions?: string[]
  grants?: Array<{ companyId: string | null; shopId: string | null }>
}

/** Adds a member of staff who holds one new role with these permissions at these places. */
export async function memberOf(
  stoa: TestInstance,
  of: SignedUp,
  { permissions = [], grants = [{ companyId: null, shopId: null }] }: Holds = {}
): Promise<Member> {
  const [userId, roleId, sid] = [newId(), newId(), newId()]
  const admin = connect(stoa.database.adminUrl, 'staff of a test')
  await admin.connect()
  try {
    await admin.query('SET search_path = pool')
    await admin.query(
      "INSERT INTO staff_user (tenant_id, id, email, name, password_hash) VALUES ($1, $2, $3, 'Someone', 'none')",
      [of.tenantId, userId, `${userId}@example.test`]
    )
    await admin.query('INSERT INTO role (tenant_id, id, name) VALUES ($1, $2, $3)', [
      of.tenantId,
      roleId,
      `role ${roleId}`
    ])
    for (const permission of permissions) {
      await admin.query(
        'INSERT INTO role_rule (tenant_id, id, role_id, permission) VALUES ($1, $2, $3, $4)',
        [of.tenantId, newId(), roleId, permission]
      )
    }
    for (const { companyId, shopId } of grants) {
      await admin.query(
        'INSERT INTO role_grant (tenant_id, id, user_id, role_id, company_id, shop_id) VALUES ($1, $2, $3, $4, $5, $6)',
        [of.tenantId, newId(), userId, roleId, companyId, shopId]
      )
    }
    await admin.query(
      "INSERT INTO login_session (tenant_id, id, user_id, expires_at) VALUES ($1, $2, $3, now() + interval '1 day')",
      [of.tenantId, sid, userId]
    )
  } finally {
    await admin.end()
  }
  stoa.instance.directory.forget(of.tenantId)
  return {
    userId,
    roleId,
    token: stoa.instance.signToken({ sub: userId, tid: of.tenantId, sid, uver: 1 }).accessToken
  }
}
