import { Id, Instant, Nullable, Page, type Static, Type } from 'stoa/plugin'
import type { ShopperRow } from './store.ts'
import { ProfileView, viewOfProfile } from './profile/view.ts'

/** An account as staff see it. The id is the customer's as well. */
export const ShopperView = Type.Object({
  ...ProfileView.properties,
  id: Id,
  state: Type.Union(
    [Type.Literal('active'), Type.Literal('disabled'), Type.Literal('deactivated')],
    { description: 'disabled: by staff; deactivated: by the shopper.' }
  ),
  stateReason: Nullable(Type.String()),
  stateAt: Instant
})
export type ShopperView = Static<typeof ShopperView>
export const ShopperPage = Page(ShopperView)

export const viewOfShopper = (r: ShopperRow): ShopperView => ({
  ...viewOfProfile(r),
  state: r.state,
  stateReason: r.stateReason,
  stateAt: r.stateAt.toISOString()
})
