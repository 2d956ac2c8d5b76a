import { defineUseCase } from 'stoa/plugin'
import { WhichAddress } from './input.ts'
import { makeDefault } from './store.ts'
import { type AddressView } from './view.ts'
import { ShopperAuth } from '../../visitors/auth.ts'

export const chooseDefaultAddress = defineUseCase({
  name: 'storefront.choose-default-address',
  summary: 'Makes an address the default',
  authStrategy: ShopperAuth,
  scope: 'shop',
  input: WhichAddress,
  async run(ctx, { addressId }): Promise<AddressView> {
    const chosen = await makeDefault(ctx, addressId)
    ctx.audited(addressId)
    return chosen
  }
})
