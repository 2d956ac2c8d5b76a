import { Id, Nullable, type Static, Type } from 'stoa/plugin'

const Text = Nullable(Type.String())
/** All fields there, null where nothing was said. */
export const Address = Type.Object({
  name: Type.String(),
  phone: Text,
  line1: Type.String(),
  line2: Text,
  postcode: Text,
  city: Type.String(),
  region: Text,
  country: Type.String(),
  note: Text
})
export type Address = Static<typeof Address>

export const AddressView = Type.Object({
  id: Id,
  label: Text,
  ...Address.properties,
  isDefault: Type.Boolean(),
  version: Type.Integer()
})
export type AddressView = Static<typeof AddressView>
