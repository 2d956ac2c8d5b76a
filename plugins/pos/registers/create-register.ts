import { defineUseCase, Id, Input, newId, statement, Type } from 'stoa/plugin'
import { posErrors } from '../errors.ts'
import { REGISTER_COLUMNS, type RegisterRow } from './store.ts'
import { registerView } from './view.ts'

const insert = statement<RegisterRow>(
  'pos.insert-register',
  `
  INSERT INTO pos_register (tenant_id, id, company_id, shop_id, name) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (tenant_id, shop_id, name) DO NOTHING RETURNING ${REGISTER_COLUMNS}`
)

export const createRegister = defineUseCase({
  name: 'pos.create-register',
  summary: 'Creates a register in a shop',
  permission: 'register.edit',
  heldFor: 'shop',
  input: Input({ shopId: Type.Optional(Id), name: Type.String({ minLength: 1, maxLength: 60 }) }),
  async run(ctx, { shopId, name }) {
    const shop = ctx.shop(shopId)
    const [row] = await insert([ctx.tenantId, newId(), shop.companyId, shop.id, name])
    if (!row) throw posErrors['register-name-taken']({ name })
    ctx.audited(row.id, { name })
    return registerView(row)
  }
})
