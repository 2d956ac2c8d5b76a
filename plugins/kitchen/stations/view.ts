import { Id, Line, type Static, toView, Type } from 'stoa/plugin'
import { printerFields } from '../../../contracts/slips.ts'

/** What people say of a station. */
export const stationFields = {
  name: Line(60, 'E.g. Bar, Kitchen, Pizza.'),
  categoryIds: Type.Array(Id, {
    minItems: 1,
    maxItems: 200,
    uniqueItems: true,
    description:
      'Categories of the catalogue whose goods are made here. Those of a category below go where the nearest one above goes.'
  })
}

export const StationView = Type.Object({
  id: Id,
  shopId: Id,
  ...toView(stationFields),
  ...toView(printerFields),
  active: Type.Boolean({ description: 'false: nothing more is sent to it.' }),
  version: Type.Integer()
})
export type StationView = Static<typeof StationView>
