import { defineUseCase, Input, Line, PageInput, Type } from 'stoa/plugin'
import { searchRanges } from './search.ts'
import { suppliers } from './store.ts'

const Search = Line(
  100,
  'The beginning of the name, of what stands behind its first word, of its last word, or of the tax number.'
)

/** @throws stoa.invalid-input */
export const listSuppliers = defineUseCase({
  name: 'purchasing.list-suppliers',
  summary: 'Lists the suppliers by name, or searches them',
  permission: 'supplier.read',
  reads: true,
  input: Input({
    search: Type.Optional(Search),
    archived: Type.Optional(Type.Boolean()),
    ...PageInput
  }),
  run: (ctx, { search, ...question }) =>
    suppliers.list(ctx, question, search === undefined ? [] : searchRanges(search))
})
