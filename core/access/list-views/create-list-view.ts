import { Type } from '@sinclair/typebox'
import { defineUseCase } from '../../context/use-case.ts'
import { newId } from '../../primitives/ids.ts'
import { Input } from '../../primitives/schema.ts'
import { demandRoom, insertView, inTurn, makeWay, owning } from './store.ts'
import { held, ListPath, viewOfListView } from './view.ts'

export const createListView = defineUseCase({
  name: 'access.create-list-view',
  summary: 'Saves how the caller sees a list, under a name; no one else sees it',
  permission: 'profile.edit',
  scope: 'self',
  input: Input({
    list: ListPath,
    name: held.name,
    query: held.query,
    hiddenColumns: Type.Optional(held.hiddenColumns),
    isDefault: Type.Optional(held.isDefault)
  }),
  async run(ctx, { list, name, query, hiddenColumns = [], isDefault = false }) {
    const owner = owning(ctx)
    const id = newId()
    await inTurn(owner)
    await demandRoom(owner, list)
    await makeWay(owner, { id, list, name, isDefault })
    const [row] = await insertView([...owner, id, list, name, query, hiddenColumns, isDefault])
    ctx.audited(id, { list, name })
    return viewOfListView(row!)
  }
})
