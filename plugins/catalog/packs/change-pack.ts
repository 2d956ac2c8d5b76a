import { coreErrors, defineUseCase, Id, Input, Type, Version } from 'stoa/plugin'
import { barcodesOf } from '../products/rules/sku.ts'
import { PackBarcodes, PackName, PackPrice, PackQuantity } from './input.ts'
import { packQuantityOf } from './rules/pack-quantity.ts'
import { changePackRow, packById, productOfPack, tellOfPack } from './store.ts'
import type { PackView } from './view.ts'

/**
 * @throws stoa.not-found, stoa.stale-version, stoa.invalid-input (a part of a piece),
 * catalog.pack-name-taken, catalog.barcode-taken
 */
export const changePack = defineUseCase({
  name: 'catalog.change-pack',
  summary: 'Updates a pack; fields left out stay',
  permission: 'product.edit',
  input: Input({
    packId: Id,
    version: Version,
    name: Type.Optional(PackName),
    quantity: Type.Optional(PackQuantity),
    priceMinor: Type.Optional(PackPrice),
    barcodes: Type.Optional(PackBarcodes)
  }),
  async run(ctx, { packId, version, name, quantity, priceMinor, barcodes }) {
    const [before] = await packById([ctx.tenantId, ctx.company().id, packId])
    if (!before) throw coreErrors['not-found']({ what: 'pack' })
    if (before.version !== version) throw coreErrors['stale-version']({ version: before.version })
    const product = await productOfPack(ctx, before.variantId)
    const after = {
      ...before,
      name: name === undefined ? before.name : name.trim(),
      quantity: packQuantityOf(quantity ?? before.quantity, product.soldBy),
      priceMinor: priceMinor === undefined ? before.priceMinor : priceMinor,
      barcodes: barcodes === undefined ? before.barcodes : barcodesOf(barcodes)
    }
    await changePackRow(ctx, before, after)
    await tellOfPack(ctx, product)
    ctx.audited(packId, { name, quantity, priceMinor, barcodes })
    return { ...after, version: version + 1 } satisfies PackView
  }
})
