import { Id, type Static, Type } from 'stoa/plugin'
import { OrNull } from './input.ts'

const Text = OrNull(Type.String())

export const CustomerView = Type.Object({
  id: Id,
  code: Text,
  name: Type.String(),
  phone: Text,
  email: Text,
  whatsappConsent: Type.Boolean(),
  consentAt: OrNull(Type.String({ description: 'When the consent was given or taken back last.' })),
  consentBy: OrNull(Id),
  locale: Text,
  note: Text,
  active: Type.Boolean(),
  mergedInto: OrNull(Id),
  version: Type.Integer()
})
export type CustomerView = Static<typeof CustomerView>
