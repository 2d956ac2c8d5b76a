import { defineUseCase } from '../../context/use-case.ts'
import { Input } from '../../primitives/schema.ts'
import { owning, ownViewsOfList } from './store.ts'
import { ListPath, viewOfListView } from './view.ts'

export const listListViews = defineUseCase({
  name: 'access.list-list-views',
  summary: "The caller's own saved views of a list in the company acted in, by name",
  permission: 'profile.read',
  scope: 'self',
  reads: true,
  input: Input({ list: ListPath }),
  run: async (ctx, { list }) => ({
    items: (await ownViewsOfList([...owning(ctx), list])).map(viewOfListView)
  })
})
