import { defineUseCase, Id, idCursor, Input, PageInput, Type } from 'stoa/plugin'
import { packsOfProduct } from './store.ts'

export const listPacks = defineUseCase({
  name: 'catalog.list-packs',
  summary: 'The packs of a product or of one of its variants, in the order they were added',
  permission: 'product.read',
  reads: true,
  input: Input({ productId: Id, variantId: Type.Optional(Id), ...PageInput }),
  async run(ctx, { productId, variantId = null, limit, after }) {
    const [behind] = idCursor.behind(after)
    const scope = [ctx.tenantId, ctx.company().id]
    const rows = await packsOfProduct([...scope, productId, variantId, behind, limit + 1])
    return idCursor.page(rows, limit, row => row)
  }
})
