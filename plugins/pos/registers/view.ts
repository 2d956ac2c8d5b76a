import { Id, Type } from 'stoa/plugin'
import type { RegisterRow } from './store.ts'

export const RegisterView = Type.Object({
  id: Id,
  shopId: Id,
  name: Type.String(),
  kind: Type.Union([Type.Literal('till'), Type.Literal('web')], {
    description: 'web: of orders made elsewhere; nothing is rung up on it by hand.'
  }),
  active: Type.Boolean(),
  version: Type.Integer()
})
export const registerView = (r: RegisterRow) => ({
  id: r.id,
  shopId: r.shop_id,
  name: r.name,
  kind: r.kind,
  active: r.active,
  version: r.version
})
