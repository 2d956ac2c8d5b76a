import { Id, Nullable, type Static, Type } from 'stoa/plugin'

const Text = Nullable(Type.String())

export const CustomerView = Type.Object({
  id: Id,
  code: Text,
  name: Type.String(),
  phone: Text,
  email: Text,
  whatsappConsent: Type.Boolean(),
  consentAt: Nullable(
    Type.String({ description: 'When the consent was given or taken back last.' })
  ),
  consentBy: Nullable(Id),
  locale: Text,
  note: Text,
  active: Type.Boolean(),
  mergedInto: Nullable(Id),
  version: Type.Integer()
})
export type CustomerView = Static<typeof CustomerView>
