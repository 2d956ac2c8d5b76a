import { Nullable, Page, type Static, Type } from 'stoa/plugin'
import { LevelView } from '../levels/view.ts'

/** So many days back sales are looked at. */
export const SOLD_DAYS = 28

export const ReorderView = Type.Composite([
  LevelView,
  Type.Object({
    sold: Type.String({
      description: `Sold in the shop in the last ${SOLD_DAYS} days, returns taken off.`
    }),
    suggestedPoint: Nullable(
      Type.String(),
      'From which stock on to order anew, by what was sold and the settings supplyDays and coverDays; null: nothing was sold.'
    ),
    suggestedUpTo: Nullable(Type.String(), 'Up to which stock; null as above.'),
    toOrder: Nullable(
      Type.String(),
      'Up to `orderUpTo`, else to `suggestedUpTo`, less what is available and what is on its way; null: neither is known.'
    )
  })
])
export type ReorderView = Static<typeof ReorderView>
export const ReorderPage = Page(ReorderView)
