import { Id, Nullable, type Static, Type } from 'stoa/plugin'
import { Lettering, PaperWidth } from '../../../contracts/slips.ts'

export const RegisterView = Type.Object({
  id: Id,
  shopId: Id,
  name: Type.String(),
  kind: Type.Union([Type.Literal('till'), Type.Literal('web')], {
    description: 'web: of orders made elsewhere; nothing is rung up on it by hand.'
  }),
  active: Type.Boolean(),
  needsSession: Type.Boolean({
    description:
      'Whether it is opened with a float before it sells, where the setting registerSessions says so; false for a register without a drawer.'
  }),
  printerHost: Nullable(
    Type.String(),
    'Where its receipt printer stands in the network; null: it has none there.'
  ),
  printerPort: Type.Integer(),
  printerWidth: PaperWidth,
  printerLettering: Lettering,
  version: Type.Integer()
})
export type RegisterView = Static<typeof RegisterView>
