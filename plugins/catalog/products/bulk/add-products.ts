import {
  CustomInput,
  type CustomValues,
  Id,
  Input,
  Lines,
  newId,
  type Static,
  Type,
  type UnitContext
} from 'stoa/plugin'
import { ProductCreated } from '../../../../contracts/catalogue.ts'
import { categories } from '../../categories/store.ts'
import { publishProducts } from '../../published-products/store.ts'
import { TaxClassCode } from '../../tax-classes/input.ts'
import { taxClassOf } from '../../tax-classes/store.ts'
import {
  Barcodes,
  Kind,
  Measures,
  mentionsCosts,
  NewVariant,
  Price,
  ProductName,
  Sku,
  SoldHowInput
} from '../input.ts'
import { newProduct, type Product } from '../rules/product.ts'
import { indexProducts } from '../search-index.ts'
import { addProducts } from '../store.ts'
import { type ProductView, shownTo } from '../view.ts'

export const NewProduct = Input({
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
})

/** Products by as many statements as one takes. */
export async function createAll(
  ctxs: UnitContext[],
  inputs: Array<Static<typeof NewProduct>>
): Promise<ProductView[]> {
  const [ctx] = ctxs
  if (ctx === undefined) return []
  if (inputs.some(mentionsCosts)) ctx.demand('cost.edit')
  const codes = [...new Set(inputs.map(({ taxClass }) => taxClass))]
  const below = new Set(inputs.flatMap(({ categoryId }) => categoryId ?? []))
  const [taxClasses] = await Promise.all([
    Promise.all(codes.map(code => taxClassOf(ctx, code))),
    Promise.all(Array.from(below, id => categories.get(ctx, id)))
  ])
  const inForce = new Map(codes.map((code, i) => [code, taxClasses[i] as string]))
  const products = inputs.map(({ custom: _, ...input }) =>
    newProduct({ ...input, taxClass: inForce.get(input.taxClass) as string }, newId)
  )
  const ids = products.map(({ id }) => id)
  const custom = await addProducts(
    ctx,
    products,
    inputs.map(input => input.custom)
  )
  await Promise.all([indexProducts(ctx, ids), publishProducts(ctx, ids)])
  return Promise.all(
    products.map((product, i) => reported(ctxs[i] ?? ctx, product, custom[i] ?? {}))
  )
}

async function reported(
  ctx: UnitContext,
  product: Product,
  custom: CustomValues
): Promise<ProductView> {
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
