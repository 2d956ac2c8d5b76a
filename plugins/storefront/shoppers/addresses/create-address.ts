import { defineUseCase } from 'stoa/plugin'
import { ShopperAuth } from '../../visitors/auth.ts'
import { AddressInput, checkedAddress } from './input.ts'
import { insertAddress } from './store.ts'
import { type AddressView } from './view.ts'

export const createAddress = defineUseCase({
  name: 'storefront.create-address',
  summary: 'Creates an address; the first one becomes the default',
  authStrategy: ShopperAuth,
  scope: 'shop',
  input: AddressInput,
  async run(ctx, input): Promise<AddressView> {
    const added = await insertAddress(ctx, checkedAddress(input))
    ctx.audited(added.id)
    return added
  }
})
