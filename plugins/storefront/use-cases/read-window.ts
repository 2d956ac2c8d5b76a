import { coreErrors, defineUseCase, Id, PageInput, Type, Line, type Static } from 'stoa/plugin'
import { Window } from '../../catalog/contract.ts'
import { ShopWindow } from '../entrances.ts'
import { StorefrontSettings } from '../settings.ts'
import { OrNull } from '../shopper-input.ts'
import { pricing, type ShownPage, type ShownProductView, withStock } from '../views/window.ts'

export const CategoryList = Type.Object({
  items: Type.Array(Type.Object({ id: Id, name: Type.String(), parentId: OrNull(Id) }))
})
export const ShopView = Type.Object({
  id: Id,
  name: Type.String(),
  companyName: Type.String(),
  currency: Type.String(),
  taxMode: Type.Union([Type.Literal('inclusive'), Type.Literal('exclusive')]),
  locale: Type.String(),
  timeZone: Type.String(),
  address: OrNull(Type.String()),
  stockShown: StorefrontSettings.schema.properties.stockShown,
  guestCheckout: Type.Boolean(),
  emailVerification: StorefrontSettings.schema.properties.emailVerification
})

export const browseProducts = defineUseCase({
  name: 'storefront.browse-products',
  summary: 'Products on sale, with prices and what the shop shows of its stock',
  entrance: ShopWindow,
  scope: 'shop',
  reads: true,
  input: Type.Object(
    {
      search: Type.Optional(Line(100, 'Words of the name, the SKU or the barcode.')),
      categoryId: Type.Optional(Id),
      sort: Type.Optional(
        Type.Union([
          Type.Literal('name'),
          Type.Literal('price'),
          Type.Literal('-price'),
          Type.Literal('newest')
        ])
      ),
      ...PageInput
    },
    { additionalProperties: false }
  ),
  async run(ctx, question): Promise<Static<typeof ShownPage>> {
    const { items, next } = await ctx.ask(Window).browse(question)
    return { ...(await pricing(ctx)), items: await withStock(ctx, items), next }
  }
})

export const showProduct = defineUseCase({
  name: 'storefront.show-product',
  summary: 'One product on sale',
  entrance: ShopWindow,
  scope: 'shop',
  reads: true,
  input: Type.Object({ productId: Id }, { additionalProperties: false }),
  async run(ctx, { productId }): Promise<Static<typeof ShownProductView>> {
    const product = await ctx.ask(Window).product(productId)
    if (product === null) throw coreErrors['not-found']({ what: 'product' })
    const [shown] = await withStock(ctx, [product])
    return { ...(await pricing(ctx)), ...(shown ?? { ...product, variants: [] }) }
  }
})

export const listCategories = defineUseCase({
  name: 'storefront.list-categories',
  summary: "The categories of the shop's products",
  entrance: ShopWindow,
  scope: 'shop',
  reads: true,
  input: Type.Object({}, { additionalProperties: false }),
  run: async ctx => ({ items: await ctx.ask(Window).categories() })
})

export const showShop = defineUseCase({
  name: 'storefront.show-shop',
  summary: 'Whose window this is, and what is switched on in it',
  entrance: ShopWindow,
  scope: 'shop',
  reads: true,
  input: Type.Object({}, { additionalProperties: false }),
  async run(ctx): Promise<Static<typeof ShopView>> {
    const { name: companyName, locale } = ctx.company()
    const { id, name, timeZone, address } = ctx.shop()
    const { stockShown, guestCheckout, emailVerification } = ctx.settings(StorefrontSettings)
    return {
      id,
      name,
      companyName,
      ...(await pricing(ctx)),
      locale,
      timeZone,
      address,
      stockShown,
      guestCheckout,
      emailVerification
    }
  }
})
