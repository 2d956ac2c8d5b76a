import { Type, type Static } from '@sinclair/typebox'
import { Id, Line, Name } from '../../http/formats.ts'

/** Which list: the path of its page, with the names of its parameters where it has some. */
export const ListPath = Type.String({
  pattern: '^(/[A-Za-z0-9$_-]{1,60}){1,6}$',
  description: 'The path of the page the list stands on, e.g. /customers.'
})
const HiddenColumns = Type.Array(Line(60), {
  maxItems: 40,
  uniqueItems: true,
  description: 'The columns that are not shown, by their ids.'
})

/** What a view holds, as it is taken. */
export const held = {
  name: Name(),
  query: Type.String({
    maxLength: 2000,
    pattern: '^[!-~]*$',
    description:
      'Search, filters and sort as in the address of the list, without the question mark.'
  }),
  hiddenColumns: HiddenColumns,
  isDefault: Type.Boolean({
    description: 'Whether the list opens with it; of the views of a list one at most does.'
  })
}

export const ListViewView = Type.Object({
  id: Id,
  list: Type.String(),
  ...held,
  version: Type.Integer()
})

export interface ListViewRow {
  id: string
  list: string
  name: string
  query: string
  hidden_columns: string[]
  is_default: boolean
  version: number
}

export const viewOfListView = (row: ListViewRow): Static<typeof ListViewView> => ({
  id: row.id,
  list: row.list,
  name: row.name,
  query: row.query,
  hiddenColumns: row.hidden_columns,
  isDefault: row.is_default,
  version: row.version
})
