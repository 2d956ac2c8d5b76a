import { coreErrors, defineUseCase, Id, newId, statement, Type, Version } from 'stoa/plugin'
import { posErrors } from '../errors.ts'
import { REGISTER_COLUMNS, type RegisterRow } from '../registers.ts'

export const RegisterView = Type.Object({
  id: Id,
  shopId: Id,
  name: Type.String(),
  kind: Type.Union([Type.Literal('till'), Type.Literal('web')], {
    description: 'web: of orders made elsewhere; nothing is rung up on it by hand.'
  }),
  active: Type.Boolean(),
  version: Type.Integer()
})
const view = (r: RegisterRow) => ({
  id: r.id,
  shopId: r.shop_id,
  name: r.name,
  kind: r.kind,
  active: r.active,
  version: r.version
})

const list = statement<RegisterRow>(
  'pos.registers',
  `SELECT ${REGISTER_COLUMNS} FROM pos_register WHERE tenant_id = $1 AND company_id = $2 AND ($3::uuid IS NULL OR shop_id = $3) ORDER BY kind, shop_id, name, id LIMIT 1000`
)
const insert = statement<RegisterRow>(
  'pos.insert-register',
  `
  INSERT INTO pos_register (tenant_id, id, company_id, shop_id, name) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (tenant_id, shop_id, name) DO NOTHING RETURNING ${REGISTER_COLUMNS}`
)
const update = statement<RegisterRow>(
  'pos.change-register',
  `
  UPDATE pos_register SET name = coalesce($5, name), active = coalesce($6, active), version = version + 1
  WHERE tenant_id = $1 AND company_id = $2 AND id = $3 AND version = $4 RETURNING ${REGISTER_COLUMNS}`
)
const current = statement<{ version: number }>(
  'pos.register-version',
  'SELECT version FROM pos_register WHERE tenant_id = $1 AND company_id = $2 AND id = $3'
)

export const listRegisters = defineUseCase({
  name: 'pos.list-registers',
  summary: 'The registers the caller may use, tills first',
  permission: 'register.read',
  reads: true,
  input: Type.Object({}, { additionalProperties: false }),
  run: async ctx => ({
    items: (await list([ctx.tenantId, ctx.company().id, ctx.shopId])).map(view)
  })
})

export const addRegister = defineUseCase({
  name: 'pos.add-register',
  summary: 'Adds a register to a shop',
  permission: 'register.edit',
  heldFor: 'shop',
  input: Type.Object(
    { shopId: Type.Optional(Id), name: Type.String({ minLength: 1, maxLength: 60 }) },
    { additionalProperties: false }
  ),
  async run(ctx, { shopId, name }) {
    const shop = ctx.shop(shopId)
    const [row] = await insert([ctx.tenantId, newId(), shop.companyId, shop.id, name])
    if (!row) throw posErrors['register-name-taken']({ name })
    ctx.audited(row.id, { name })
    return view(row)
  }
})

export const changeRegister = defineUseCase({
  name: 'pos.change-register',
  summary: 'Renames a register, or closes it for good',
  permission: 'register.edit',
  heldFor: 'shop',
  clashes: {
    pos_register_tenant_id_shop_id_name_key: (_ctx, { name }) =>
      posErrors['register-name-taken']({ name })
  },
  input: Type.Object(
    {
      registerId: Id,
      version: Version,
      name: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
      active: Type.Optional(Type.Boolean())
    },
    { additionalProperties: false }
  ),
  async run(ctx, { registerId, version, name, active }) {
    const [row] = await update([
      ctx.tenantId,
      ctx.company().id,
      registerId,
      version,
      name ?? null,
      active ?? null
    ])
    if (!row) {
      const [known] = await current([ctx.tenantId, ctx.company().id, registerId])
      throw known
        ? coreErrors['stale-version']({ version: known.version })
        : coreErrors['not-found']({ what: 'register' })
    }
    ctx.audited(registerId, { name, active })
    return view(row)
  }
})
