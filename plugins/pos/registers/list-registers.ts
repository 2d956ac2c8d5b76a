import { defineUseCase, Input, statement } from 'stoa/plugin'
import { REGISTER_COLUMNS, type RegisterRow } from './store.ts'
import { registerView } from './view.ts'

const list = statement<RegisterRow>(
  'pos.registers',
  `SELECT ${REGISTER_COLUMNS} FROM pos_register WHERE tenant_id = $1 AND company_id = $2 AND ($3::uuid IS NULL OR shop_id = $3) ORDER BY kind, shop_id, name, id LIMIT 1000`
)

export const listRegisters = defineUseCase({
  name: 'pos.list-registers',
  summary: 'The registers available to the caller, tills first',
  permission: 'register.read',
  reads: true,
  input: Input({}),
  run: async ctx => ({
    items: (await list([ctx.tenantId, ctx.company().id, ctx.shopId])).map(registerView)
  })
})
