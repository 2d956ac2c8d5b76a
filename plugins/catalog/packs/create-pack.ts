import { defineUseCase, Id, Input, newId, Type } from 'stoa/plugin'
import { catalogErrors } from '../errors.ts'
import { barcodesOf } from '../products/rules/sku.ts'
import { PackBarcodes, PackName, PackPrice, PackQuantity } from './input.ts'
import { MOST_PACKS } from './rules/pack.ts'
import { packQuantityOf } from './rules/pack-quantity.ts'
import { addPack, productOfPack, tellOfPack } from './store.ts'
import type { PackView } from './view.ts'

/**
 * @throws stoa.not-found (variant), stoa.invalid-input (a part of a piece), catalog.too-many-packs,
 * catalog.pack-name-taken, catalog.barcode-taken
 */
export const createPack = defineUseCase({
  name: 'catalog.create-pack',
  summary: 'Creates a pack of a variant, such as a box of 24',
  permission: 'product.edit',
  input: Input({
    variantId: Id,
    name: PackName,
    quantity: PackQuantity,
    priceMinor: Type.Optional(PackPrice),
    barcodes: Type.Optional(PackBarcodes)
  }),
  async run(ctx, { variantId, name, quantity, priceMinor = null, barcodes = [] }) {
    const product = await productOfPack(ctx, variantId)
    if (product.packs >= MOST_PACKS) throw catalogErrors['too-many-packs']({ most: MOST_PACKS })
    const pack = {
      id: newId(),
      variantId,
      name: name.trim(),
      quantity: packQuantityOf(quantity, product.soldBy),
      priceMinor,
      barcodes: barcodesOf(barcodes),
      version: 1
    }
    await addPack(ctx, pack)
    await tellOfPack(ctx, product)
    ctx.audited(pack.id, { variantId, name: pack.name, quantity: pack.quantity, priceMinor })
    return { ...pack, productId: product.productId } satisfies PackView
  }
})
