import { coreErrors, defineUseCase, Id, Type, Version } from 'stoa/plugin'
import {
  addAddress,
  addressById,
  addresses,
  changeAddress,
  makeDefault,
  removeAddress
} from '../address-book.ts'
import { AddressInput, AddressView, checkedAddress } from '../address-input.ts'
import { ShopperDoor } from '../entrances.ts'

export const AddressList = Type.Object({ items: Type.Array(AddressView) })
const WhichAddress = Type.Object({ addressId: Id }, { additionalProperties: false })

export const listAddresses = defineUseCase({
  name: 'storefront.list-addresses',
  summary: "The shopper's address book, the default first",
  entrance: ShopperDoor,
  scope: 'shop',
  reads: true,
  input: Type.Object({}, { additionalProperties: false }),
  run: async ctx => ({ items: await addresses(ctx) })
})

export const getAddress = defineUseCase({
  name: 'storefront.get-address',
  summary: "One address of the shopper's",
  entrance: ShopperDoor,
  scope: 'shop',
  reads: true,
  input: WhichAddress,
  run: (ctx, { addressId }) => addressById(ctx, addressId)
})

export const addToAddressBook = defineUseCase({
  name: 'storefront.add-address',
  summary: 'Adds an address; the first one becomes the default',
  entrance: ShopperDoor,
  scope: 'shop',
  input: AddressInput,
  async run(ctx, input): Promise<AddressView> {
    const added = await addAddress(ctx, checkedAddress(input))
    ctx.audited(added.id)
    return added
  }
})

export const changeInAddressBook = defineUseCase({
  name: 'storefront.change-address',
  summary: 'Changes an address; null empties a field, what is not named stays',
  entrance: ShopperDoor,
  scope: 'shop',
  input: Type.Object(
    { addressId: Id, version: Version, ...Type.Partial(AddressInput).properties },
    { additionalProperties: false }
  ),
  async run(ctx, { addressId, version, ...change }): Promise<AddressView> {
    const before = await addressById(ctx, addressId)
    if (before.version !== version) throw coreErrors['stale-version']({ version: before.version })
    const { id: _, isDefault: __, version: ___, ...facts } = before
    // A region of the former country is none of the new one.
    const moved =
      change.country !== undefined &&
      change.country !== before.country &&
      change.region === undefined
    const after = await changeAddress(
      ctx,
      before,
      checkedAddress({ ...facts, ...change, ...(moved ? { region: null } : {}) })
    )
    ctx.audited(addressId, { fields: Object.keys(change) })
    return after
  }
})

export const removeFromAddressBook = defineUseCase({
  name: 'storefront.remove-address',
  summary: 'Removes an address; the oldest of the others takes the place of a default',
  entrance: ShopperDoor,
  scope: 'shop',
  input: WhichAddress,
  async run(ctx, { addressId }) {
    await removeAddress(ctx, addressId)
    ctx.audited(addressId)
    return { id: addressId }
  }
})

export const chooseDefaultAddress = defineUseCase({
  name: 'storefront.choose-default-address',
  summary: 'Makes an address the default; exactly one is',
  entrance: ShopperDoor,
  scope: 'shop',
  input: WhichAddress,
  async run(ctx, { addressId }): Promise<AddressView> {
    const chosen = await makeDefault(ctx, addressId)
    ctx.audited(addressId)
    return chosen
  }
})
