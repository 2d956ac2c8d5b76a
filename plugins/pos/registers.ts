import { coreErrors, newId, statement, type Context } from 'stoa/plugin'
import { posErrors } from './errors.ts'

export interface RegisterRow { id: string, company_id: string, shop_id: string, name: string, active: boolean, version: number }
export const REGISTER_COLUMNS = 'id, company_id, shop_id, name, active, version'

const byId = statement<RegisterRow>('pos.register', `SELECT ${REGISTER_COLUMNS} FROM pos_register WHERE tenant_id = $1 AND company_id = $2 AND id = $3`)
const ensure = statement('pos.ensure-register', `
  INSERT INTO pos_register (tenant_id, id, company_id, shop_id, name) SELECT $1, $2, $3, $4, 'Register 1'
  WHERE NOT EXISTS (SELECT 1 FROM pos_register WHERE tenant_id = $1 AND shop_id = $4)`)

/**
 * The register a document is rung up on, in a shop the caller may act in.
 * @throws stoa.not-found, pos.register-inactive
 */
export async function registerOf (ctx: Context, registerId: string): Promise<RegisterRow> {
  const [register] = await byId([ctx.tenantId, ctx.company().id, registerId])
  if (!register) throw coreErrors['not-found']({ what: 'register' })
  if (!register.active) throw posErrors['register-inactive']({ name: register.name })
  return register
}

/** Gives a shop its first register. Repeatable. */
export const ensureRegister = (ctx: Context, companyId: string, shopId: string): Promise<unknown> => ensure([ctx.tenantId, newId(), companyId, shopId])
