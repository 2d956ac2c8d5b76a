import { defineUseCase } from 'stoa/plugin'
import { ShopperAuth } from '../../visitors/auth.ts'
import { WhichAddress } from './input.ts'
import { addressById } from './store.ts'

export const getAddress = defineUseCase({
  name: 'storefront.get-address',
  summary: "One address of the shopper's",
  authStrategy: ShopperAuth,
  scope: 'shop',
  reads: true,
  input: WhichAddress,
  run: (ctx, { addressId }) => addressById(ctx, addressId)
})
