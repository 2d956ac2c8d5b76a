import { defineUseCase, Id, idCursor, Input, PageInput, Type } from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import { bomRows } from './store.ts'
import { BomKind, viewOfBoms } from './view.ts'

/** Of a search. */
const MOST_FOUND = 10_000

export const listBoms = defineUseCase({
  name: 'production.list-boms',
  summary: 'All that is made of something, what was changed last first',
  permission: 'bom.read',
  reads: true,
  input: Input({
    search: Type.Optional(
      Type.String({ minLength: 1, maxLength: 200, description: 'Words of names, SKUs, barcodes.' })
    ),
    kind: Type.Optional(BomKind),
    productId: Type.Optional({ ...Id, description: 'Only variants of this product.' }),
    partId: Type.Optional({ ...Id, description: 'Only what this is a part of.' }),
    ...PageInput
  }),
  async run(ctx, { search, productId, ...asked }) {
    const of = {
      ...(search !== undefined && { search }),
      ...(productId !== undefined && { productId })
    }
    const found =
      Object.keys(of).length === 0
        ? null
        : await ctx.ask(Catalog).goods({ ...of, sort: 'name', limit: MOST_FOUND })
    const rows = await bomRows(ctx, {
      ...asked,
      ...(found !== null && { variantIds: found.items.map(one => one.variantId) })
    })
    const page = idCursor.page(rows, asked.limit, row => row)
    return { ...page, items: await viewOfBoms(ctx, page.items) }
  }
})
