import {
  coreErrors,
  defineRepository,
  newId,
  statement,
  type Context,
  type Shop
} from 'stoa/plugin'
import { posErrors } from '../errors.ts'
import { RegisterModel } from './model.ts'
import { RegisterView } from './view.ts'

/** The registers of the shops the caller acts in, tills first. */
export const registers = defineRepository({
  name: 'pos.register',
  model: RegisterModel,
  view: RegisterView,
  sorts: { kind: { by: ['kind', 'shopId', 'name', 'id'] } },
  conflicts: {
    pos_register_tenant_id_shop_id_name_key: ({ name }) =>
      posErrors['register-name-taken']({ name })
  },
  audited: ['name', 'active', 'needsSession', 'printerHost', 'printerPort', 'printerWidth']
})

const ensure = statement(
  'pos.ensure-register',
  `
  INSERT INTO pos_register (tenant_id, id, company_id, shop_id, name) SELECT $1, $2, $3, $4, 'Register 1'
  WHERE NOT EXISTS (SELECT 1 FROM pos_register WHERE tenant_id = $1 AND shop_id = $4 AND kind = 'till')`
)
const webOf = statement<{ id: string }>(
  'pos.web-register',
  "SELECT id FROM pos_register WHERE tenant_id = $1 AND company_id = $2 AND shop_id = $3 AND kind = 'web'"
)
// A till may have the name already.
const addWeb = statement(
  'pos.add-web-register',
  `
  INSERT INTO pos_register (tenant_id, id, company_id, shop_id, name, kind)
  SELECT $1, $2::uuid, $3, $4, CASE WHEN EXISTS (SELECT 1 FROM pos_register WHERE tenant_id = $1 AND shop_id = $4 AND name = 'Web') THEN 'Web ' || $2::uuid::text ELSE 'Web' END, 'web' ON CONFLICT DO NOTHING`
)
/**
 * The till a document is rung up on, in a shop the caller may act in.
 * @throws stoa.not-found, pos.register-inactive, pos.register-of-orders
 */
export async function registerOf(ctx: Context, registerId: string): Promise<RegisterView> {
  const register = await registers.get(ctx, registerId)
  if (!register.active) throw posErrors['register-inactive']({ name: register.name })
  if (register.kind === 'web') throw posErrors['register-of-orders']({ name: register.name })
  return register
}

/** Gives each shop its first till. Repeatable. */
export async function ensureRegisters(ctx: Context): Promise<void> {
  for (const shop of ctx.shops()) await ensureRegister(ctx, shop.companyId, shop.id)
}

/** Gives a shop its first till. Repeatable. */
export const ensureRegister = (ctx: Context, companyId: string, shopId: string): Promise<unknown> =>
  ensure([ctx.tenantId, newId(), companyId, shopId])

/** The register of orders made elsewhere, named Web; a shop gets it with the first of them. */
export async function webRegisterOf(
  ctx: Context,
  { id: shopId, companyId }: Shop
): Promise<string> {
  const [known] = await webOf([ctx.tenantId, companyId, shopId])
  if (known) return known.id
  const [, [made]] = await Promise.all([
    addWeb([ctx.tenantId, newId(), companyId, shopId]),
    webOf([ctx.tenantId, companyId, shopId])
  ])
  if (!made) throw coreErrors.conflict({ what: 'the register of orders is being made' })
  return made.id
}

/** Whether a document's register is that of orders made elsewhere. */
export const isOfOrders = async (ctx: Context, registerId: string): Promise<boolean> =>
  (await registers.find(ctx, registerId))?.kind === 'web'
