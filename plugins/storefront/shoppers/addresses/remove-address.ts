import { defineUseCase } from 'stoa/plugin'
import { ShopperAuth } from '../../visitors/auth.ts'
import { WhichAddress } from './input.ts'
import { deleteAddress } from './store.ts'

export const removeAddress = defineUseCase({
  name: 'storefront.remove-address',
  summary:
    'Removes an address; if it was the default, the oldest remaining one becomes the default',
  authStrategy: ShopperAuth,
  scope: 'shop',
  input: WhichAddress,
  async run(ctx, { addressId }) {
    await deleteAddress(ctx, addressId)
    ctx.audited(addressId)
    return { id: addressId }
  }
})
