import { Id, Line, Lines, Nullable, type Static, toView, Type } from 'stoa/plugin'

/** What people write of a territory. */
export const territoryFields = {
  name: Line(200, 'Unique in the company, whatever its case.'),
  area: Nullable(
    Lines(
      2000,
      'What belongs to it, for people: postal codes, cities, streets. Customers are put into it one by one.'
    )
  )
}

export const TerritoryView = Type.Object({
  id: Id,
  ...toView(territoryFields),
  active: Type.Boolean({ description: 'false: archived; its customers are no territory’s.' }),
  version: Type.Integer()
})
export type TerritoryView = Static<typeof TerritoryView>
