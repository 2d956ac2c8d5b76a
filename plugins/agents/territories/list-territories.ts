import { defineUseCase, Input, Line, Page, PageInput, Type } from 'stoa/plugin'
import { territories } from './store.ts'
import { TerritoryView } from './view.ts'

export const TerritoryPage = Page(TerritoryView)

/** @throws stoa.invalid-input */
export const listTerritories = defineUseCase({
  name: 'agents.list-territories',
  summary: 'Lists the territories by name',
  permission: 'territory.read',
  reads: true,
  input: Input({
    search: Type.Optional(Line(100, 'The beginning of the name.')),
    active: Type.Optional(Type.Boolean()),
    ...PageInput
  }),
  run: (ctx, { search, ...question }) => {
    const from = search?.trim().toLowerCase()
    return territories.list(
      ctx,
      question,
      from === undefined ? [] : [{ column: 'nameKey', from, to: `${from}\u{10ffff}` }]
    )
  }
})
