import { coreErrors, defineUseCase, Id, Input, statement, Type, Version } from 'stoa/plugin'
import { posErrors } from '../errors.ts'
import { REGISTER_COLUMNS, type RegisterRow } from './store.ts'
import { registerView } from './view.ts'

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

export const changeRegister = defineUseCase({
  name: 'pos.change-register',
  summary: 'Renames a register, or closes it permanently',
  permission: 'register.edit',
  heldFor: 'shop',
  clashes: {
    pos_register_tenant_id_shop_id_name_key: (_ctx, { name }) =>
      posErrors['register-name-taken']({ name })
  },
  input: Input({
    registerId: Id,
    version: Version,
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
    active: Type.Optional(Type.Boolean())
  }),
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
    return registerView(row)
  }
})
