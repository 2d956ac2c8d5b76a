import { Type } from '@sinclair/typebox'
import { defineUseCase } from '../../context/use-case.ts'
import { Id, Version } from '../../http/formats.ts'
import { coreErrors } from '../../primitives/errors.ts'
import { Input } from '../../primitives/schema.ts'
import { inTurn, makeWay, owning, updateView, viewOwned } from './store.ts'
import { held, viewOfListView } from './view.ts'

export const changeListView = defineUseCase({
  name: 'access.change-list-view',
  summary: "Renames one of the caller's saved views, or changes what it holds",
  permission: 'profile.edit',
  scope: 'self',
  input: Input({
    viewId: Id,
    version: Version,
    name: Type.Optional(held.name),
    query: Type.Optional(held.query),
    hiddenColumns: Type.Optional(held.hiddenColumns),
    isDefault: Type.Optional(held.isDefault)
  }),
  async run(ctx, { viewId, version, name, query, hiddenColumns, isDefault }) {
    const owner = owning(ctx)
    await inTurn(owner)
    const { list, version: now } = await viewOwned(owner, viewId)
    if (now !== version) throw coreErrors['stale-version']({ version: now })
    await makeWay(owner, {
      id: viewId,
      list,
      ...(name !== undefined && { name }),
      ...(isDefault !== undefined && { isDefault })
    })
    const changed = [name ?? null, query ?? null, hiddenColumns ?? null, isDefault ?? null]
    const [row] = await updateView([...owner, viewId, version, ...changed])
    if (!row) throw coreErrors['stale-version']({ version: now })
    ctx.audited(viewId, { list, name: row.name })
    return viewOfListView(row)
  }
})
