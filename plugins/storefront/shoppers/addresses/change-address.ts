import { coreErrors, defineUseCase, Id, Input, Type, Version } from 'stoa/plugin'
import { ShopperAuth } from '../../visitors/auth.ts'
import { AddressInput, checkedAddress } from './input.ts'
import { addressById, updateAddress } from './store.ts'
import { type AddressView } from './view.ts'

export const changeAddress = defineUseCase({
  name: 'storefront.change-address',
  summary: 'Updates an address; null clears a field, fields left out stay',
  authStrategy: ShopperAuth,
  scope: 'shop',
  input: Input({ addressId: Id, version: Version, ...Type.Partial(AddressInput).properties }),
  async run(ctx, { addressId, version, ...change }): Promise<AddressView> {
    const before = await addressById(ctx, addressId)
    if (before.version !== version) throw coreErrors['stale-version']({ version: before.version })
    const { id: _, isDefault: __, version: ___, ...facts } = before
    // A region of the former country is none of the new one.
    const moved =
      change.country !== undefined &&
      change.country !== before.country &&
      change.region === undefined
    const after = await updateAddress(
      ctx,
      before,
      checkedAddress({ ...facts, ...change, ...(moved ? { region: null } : {}) })
    )
    ctx.audited(addressId, { fields: Object.keys(change) })
    return after
  }
})
