import { defineUseCase } from 'stoa/plugin'
import { ShopperDoor } from '../../visitors/entrances.ts'
import { AddressInput, checkedAddress } from './input.ts'
import { insertAddress } from './store.ts'
import { type AddressView } from './view.ts'

export const addAddress = defineUseCase({
  name: 'storefront.add-address',
  summary: 'Adds an address; the first one becomes the default',
  entrance: ShopperDoor,
  scope: 'shop',
  input: AddressInput,
  async run(ctx, input): Promise<AddressView> {
    const added = await insertAddress(ctx, checkedAddress(input))
    ctx.audited(added.id)
    return added
  }
})
