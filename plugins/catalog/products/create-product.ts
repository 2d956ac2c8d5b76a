import { CustomInput, defineUseCase, Id, newId, Type, Lines, Input } from 'stoa/plugin'
import { categories } from '../categories/store.ts'
import { ProductCreated } from '../../../contracts/catalogue.ts'
import { newProduct } from './rules/product.ts'
import { indexProducts } from './search-index.ts'
import {
  Barcodes,
  Kind,
  Measures,
  NewVariant,
  Price,
  ProductName,
  mentionsCosts,
  Sku,
  SoldHowInput
} from './input.ts'
import { TaxClassCode } from '../tax-classes/input.ts'
import { type ProductView, shownTo } from './view.ts'
import { addProduct } from './store.ts'
import { publishProducts } from '../published-products/store.ts'
import { taxClassOf } from '../tax-classes/store.ts'

export const createProduct = defineUseCase({
  name: 'catalog.create-product',
  summary: 'Creates a product with one or more variants',
  permission: 'product.edit',
  input: Input({
    sku: Sku,
    name: ProductName,
    priceMinor: Type.Optional(
      Type.Integer({
        ...Price,
        description: `${Price.description} Required without \`variants\`.`
      })
    ),
    kind: Type.Optional(Kind),
    taxClass: Type.Optional(TaxClassCode),
    description: Type.Optional(Lines(4000)),
    categoryId: Type.Optional(Id),
    barcodes: Type.Optional(Barcodes),
    active: Type.Optional(Type.Boolean()),
    custom: Type.Optional(CustomInput),
    ...Measures,
    ...SoldHowInput,
    variants: Type.Optional(
      Type.Array(NewVariant, {
        minItems: 1,
        maxItems: 200,
        description: 'Without it the product is simple: one variant with its SKU, name and price.'
      })
    )
  }),
  async run(ctx, { custom: given, ...input }): Promise<ProductView> {
    if (mentionsCosts(input)) ctx.demand('cost.edit')
    const [taxClass] = await Promise.all([
      taxClassOf(ctx, input.taxClass),
      input.categoryId === undefined ? null : categories.get(ctx, input.categoryId)
    ])
    const product = newProduct({ ...input, taxClass }, newId)
    const custom = await addProduct(ctx, product, given)
    await Promise.all([indexProducts(ctx, [product.id]), publishProducts(ctx, [product.id])])
    const { id: productId, sku, name, variants } = product
    await ctx.emit(ProductCreated, {
      companyId: ctx.company().id,
      productId,
      sku,
      name,
      variantIds: variants.map(v => v.id)
    })
    ctx.audited(productId, { sku, name })
    return shownTo(ctx, { ...product, custom, version: 1, pictures: [] })
  }
})
