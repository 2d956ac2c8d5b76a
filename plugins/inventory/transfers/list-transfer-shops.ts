import { defineUseCase, Id, Input, shopsOfCompany, Type } from 'stoa/plugin'

export const TransferShops = Type.Object({
  items: Type.Array(Type.Object({ id: Id, name: Type.String() }))
})

export const listTransferShops = defineUseCase({
  name: 'inventory.list-transfer-shops',
  summary: 'The shops of the company, by name: where goods can be sent',
  permission: 'stock-transfer.read',
  reads: true,
  input: Input({}),
  run: async ctx => ({ items: shopsOfCompany(ctx) })
})
