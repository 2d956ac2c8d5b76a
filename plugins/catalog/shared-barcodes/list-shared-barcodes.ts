import { defineCursor, defineUseCase, Input, PageInput } from 'stoa/plugin'
import { sharedBarcodes } from './store.ts'
import type { SharedBarcode } from './view.ts'

const cursor = defineCursor(['text'], ({ number }: SharedBarcode) => [number])

/**
 * Numbers that stood on two articles in two writings before all writings were one barcode. New ones
 * cannot come: taken off all but one, a number leaves the list.
 */
export const listSharedBarcodes = defineUseCase({
  name: 'catalog.list-shared-barcodes',
  summary: 'Barcodes that stand on several variants in different writings',
  permission: 'product.read',
  reads: true,
  input: Input(PageInput),
  async run(ctx, { limit, after }) {
    const [number = ''] = cursor.behind(after)
    const rows = await sharedBarcodes([ctx.tenantId, ctx.company().id, number ?? '', limit + 1])
    return cursor.page(rows, limit, row => row)
  }
})
