import { coreErrors, defineUseCase, Id, idCursor, Input, PageInput } from 'stoa/plugin'
import { bomVersions } from './store.ts'
import { viewOfBoms } from './view.ts'

/** @throws stoa.not-found */
export const listBomVersions = defineUseCase({
  name: 'production.list-bom-versions',
  summary: 'What a variant was made of, the latest first; costs are those of now',
  permission: 'bom.read',
  reads: true,
  input: Input({ variantId: Id, ...PageInput }),
  async run(ctx, { variantId, ...asked }) {
    const rows = await bomVersions(ctx, variantId, asked)
    if (rows.length === 0 && asked.after === undefined) {
      throw coreErrors['not-found']({ what: 'bill of materials' })
    }
    const page = idCursor.page(rows, asked.limit, row => row)
    return { ...page, items: await viewOfBoms(ctx, page.items) }
  }
})
