import { coreErrors, defineUseCase, Id, Page, PageInput, Type, Line } from 'stoa/plugin'
import { categoryById } from '../category-repository.ts'
import { rangesOf } from '../domain/search-terms.ts'
import { normaliseBarcode, normaliseSku } from '../domain/sku.ts'
import { ProductView } from '../product-input.ts'
import { productPage } from '../views/product-page.ts'
import { productById, productWithCosts, seesCosts } from '../views/product.ts'

export const ProductPage = Page(ProductView)

export const getProduct = defineUseCase({
  name: 'catalog.get-product',
  summary: 'One product with its variants',
  permission: 'product.read',
  reads: true,
  input: Type.Object({ productId: Id }, { additionalProperties: false }),
  async run(ctx, { productId }) {
    const [product] = await (seesCosts(ctx) ? productWithCosts : productById).alone([
      ctx.tenantId,
      ctx.company().id,
      productId
    ])
    if (!product) throw coreErrors['not-found']({ what: 'product' })
    return product
  }
})

export const listProducts = defineUseCase({
  name: 'catalog.list-products',
  summary: 'Lists products, found by words, SKU, barcode or category',
  permission: 'product.read',
  reads: true,
  input: Type.Object(
    {
      search: Type.Optional(
        Line(
          100,
          'Words; each must begin a word of the name, SKU or barcode. Case and accents do not count.'
        )
      ),
      sku: Type.Optional(Line(64, 'The exact SKU of a product or variant, in any case.')),
      barcode: Type.Optional(Line(64, 'The exact barcode.')),
      categoryId: Type.Optional(
        Type.Union([Id], { description: 'Products of this category and those below it.' })
      ),
      active: Type.Optional(Type.Boolean()),
      sort: Type.Union([Type.Literal('name'), Type.Literal('sku'), Type.Literal('newest')], {
        default: 'name'
      }),
      ...PageInput
    },
    { additionalProperties: false }
  ),
  async run(ctx, { search, sku, barcode, categoryId, ...page }) {
    const words = search === undefined ? undefined : rangesOf(search)
    if (words?.from.length === 0) return { items: [], next: null }
    if (categoryId !== undefined) await categoryById(ctx, categoryId)
    return productPage(ctx, {
      ...page,
      withCosts: seesCosts(ctx),
      ...(words ? { words } : {}),
      ...(sku === undefined ? {} : { sku: normaliseSku(sku) }),
      ...(barcode === undefined ? {} : { barcode: normaliseBarcode(barcode) }),
      ...(categoryId === undefined ? {} : { categoryId })
    })
  }
})
