import { defineUseCase, Input, Type } from 'stoa/plugin'
import { ShopperAuth } from '../../visitors/auth.ts'
import { addresses } from './store.ts'
import { AddressView } from './view.ts'

export const AddressList = Type.Object({ items: Type.Array(AddressView) })

export const listAddresses = defineUseCase({
  name: 'storefront.list-addresses',
  summary: "The shopper's address book, the default first",
  authStrategy: ShopperAuth,
  scope: 'shop',
  reads: true,
  input: Input({}),
  run: async ctx => ({ items: await addresses(ctx) })
})
