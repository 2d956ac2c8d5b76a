import {
  askedCustom,
  CustomFilter,
  defineUseCase,
  Id,
  Line,
  Page,
  PageInput,
  Type,
  Input
} from 'stoa/plugin'
import { categories } from '../categories/store.ts'
import { ProductFields } from './custom-fields.ts'
import { productPage } from './page.ts'
import { rangesOf } from './rules/search-terms.ts'
import { normaliseBarcode, normaliseScaleCode, normaliseSku } from './rules/sku.ts'
import { ProductView, seesCosts } from './view.ts'

export const ProductPage = Page(ProductView)

export const listProducts = defineUseCase({
  name: 'catalog.list-products',
  summary: 'Lists products, found by words, SKU, barcode, category or custom fields',
  permission: 'product.read',
  reads: true,
  input: Input({
    search: Type.Optional(
      Line(
        100,
        'Words; each must begin a word of the name, SKU or barcode. Case and accents do not count.'
      )
    ),
    sku: Type.Optional(Line(64, 'The exact SKU of a product or variant, in any case.')),
    barcode: Type.Optional(
      Line(64, 'The whole barcode, in whichever writing: with or without zeros in front.')
    ),
    scaleCode: Type.Optional(
      Line(8, 'The item number of a code that a scale printed, with or without leading zeros.')
    ),
    categoryId: Type.Optional(
      Type.Union([Id], { description: 'Products of this category and those below it.' })
    ),
    active: Type.Optional(Type.Boolean()),
    kind: Type.Optional(ProductView.properties.kind),
    custom: Type.Optional(CustomFilter),
    sort: Type.Union([Type.Literal('name'), Type.Literal('sku'), Type.Literal('newest')], {
      default: 'name'
    }),
    ...PageInput
  }),
  async run(ctx, { search, sku, barcode, scaleCode, categoryId, custom, ...page }) {
    const words = search === undefined ? undefined : rangesOf(search)
    if (words?.from.length === 0) return { items: [], next: null }
    if (categoryId !== undefined) await categories.get(ctx, categoryId)
    return productPage(ctx, {
      ...page,
      custom: await askedCustom(ctx, ProductFields, custom),
      withCosts: seesCosts(ctx),
      ...(words ? { words } : {}),
      ...(sku === undefined ? {} : { sku: normaliseSku(sku) }),
      ...(barcode === undefined ? {} : { barcode: normaliseBarcode(barcode) }),
      ...(scaleCode === undefined ? {} : { scaleCode: normaliseScaleCode(scaleCode) ?? '' }),
      ...(categoryId === undefined ? {} : { categoryId })
    })
  }
})
