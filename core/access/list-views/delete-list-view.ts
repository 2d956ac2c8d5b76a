import { defineUseCase } from '../../context/use-case.ts'
import { Id, Version } from '../../http/formats.ts'
import { coreErrors } from '../../primitives/errors.ts'
import { Input } from '../../primitives/schema.ts'
import { deleteView, owning, viewOwned } from './store.ts'

export const deleteListView = defineUseCase({
  name: 'access.delete-list-view',
  summary: "Deletes one of the caller's saved views",
  permission: 'profile.edit',
  scope: 'self',
  input: Input({ viewId: Id, version: Version }),
  async run(ctx, { viewId, version }) {
    const owner = owning(ctx)
    const view = await viewOwned(owner, viewId)
    const [deleted] = await deleteView([...owner, viewId, version])
    if (!deleted) throw coreErrors['stale-version']({ version: view.version })
    ctx.audited(viewId, { list: view.list, name: view.name })
    return deleted
  }
})
