import { isDeepStrictEqual } from 'node:util'
import {
  coreErrors,
  CustomInput,
  defineUseCase,
  Id,
  newId,
  Type,
  Version,
  Lines,
  type Context,
  Input,
  Nullable
} from 'stoa/plugin'
import { categories } from '../categories/store.ts'
import { ProductChanged } from '../../../contracts/catalogue.ts'
import { changedProduct } from './rules/product.ts'
import { indexProducts } from './search-index.ts'
import {
  Active,
  Barcodes,
  Kind,
  Measures,
  Price,
  ProductName,
  mentionsCosts,
  Sku,
  SoldHowInput,
  VariantChange
} from './input.ts'
import { TaxClassCode } from '../tax-classes/input.ts'
import { type ProductView, shownTo } from './view.ts'
import { changeProductRows, productWithCosts } from './store.ts'
import { publishProducts } from '../published-products/store.ts'
import { taxClassOf } from '../tax-classes/store.ts'

export const changeProduct = defineUseCase({
  name: 'catalog.change-product',
  summary: 'Updates a product and its variants; fields left out stay',
  permission: 'product.edit',
  input: Input({
    productId: Id,
    version: Version,
    sku: Type.Optional(Sku),
    name: Type.Optional(ProductName),
    priceMinor: Type.Optional(Price),
    kind: Type.Optional(Kind),
    taxClass: Type.Optional(TaxClassCode),
    description: Type.Optional(Nullable(Lines(4000))),
    categoryId: Type.Optional(Nullable(Id)),
    barcodes: Type.Optional(Barcodes),
    active: Type.Optional(Active),
    custom: Type.Optional(CustomInput),
    ...Measures,
    ...SoldHowInput,
    variants: Type.Optional(Type.Array(VariantChange, { minItems: 1, maxItems: 200 }))
  }),
  async run(ctx, { productId, version, custom: given, ...change }): Promise<ProductView> {
    if (mentionsCosts(change)) ctx.demand('cost.edit')
    const { version: current, pictures, custom: had, ...before } = await productOf(ctx, productId)
    if (current !== version) throw coreErrors['stale-version']({ version: current })
    if (change.taxClass !== undefined) await taxClassOf(ctx, change.taxClass)
    if (change.categoryId != null) await categories.get(ctx, change.categoryId)
    const after = changedProduct(before, change, newId)
    if (isDeepStrictEqual(before, after) && !holdsOther(given, had)) {
      ctx.audited(productId, {}) // the entry says of what nothing was changed
      return shownTo(ctx, { ...before, custom: had, version, pictures })
    }
    const custom = await changeProductRows(ctx, before, after, version, given)
    await Promise.all([indexProducts(ctx, [productId]), publishProducts(ctx, [productId])])
    const { sku, name, variants } = after
    await ctx.emit(ProductChanged, {
      companyId: ctx.company().id,
      productId,
      sku,
      name,
      variantIds: variants.map(v => v.id)
    })
    ctx.audited(productId, {
      ...withoutCosts(change),
      ...(given !== undefined && { custom: Object.keys(given) })
    })
    return shownTo(ctx, { ...after, custom, version: version + 1, pictures })
  }
})

/** Whether values are sent that the product does not hold. */
const holdsOther = (given: object | undefined, had: Record<string, unknown>): boolean =>
  Object.entries(given ?? {}).some(([key, value]) => !isDeepStrictEqual(had[key] ?? null, value))

/**
 * What the audit trail tells: those who read it need not have the right to see costs, so it says
 * that they were changed.
 */
function withoutCosts({
  costMinor,
  variants,
  ...rest
}: {
  costMinor?: number | null
  variants?: Array<{ costMinor?: number | null }>
}): Record<string, unknown> {
  const hide = <T extends { costMinor?: number | null }>({ costMinor: cost, ...facts }: T) => ({
    ...facts,
    ...(cost === undefined ? {} : { costMinor: 'changed' })
  })
  return {
    ...hide({ ...rest, ...(costMinor === undefined ? {} : { costMinor }) }),
    ...(variants === undefined ? {} : { variants: variants.map(hide) })
  }
}

async function productOf(ctx: Context, productId: string) {
  const [row] = await productWithCosts([ctx.tenantId, ctx.company().id, productId])
  if (!row) throw coreErrors['not-found']({ what: 'product' })
  const { nameKey: _, ...product } = row
  return product
}
