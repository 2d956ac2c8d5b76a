import { coreErrors, defineUseCase, Id, PageInput, Type, Line, type Context } from 'stoa/plugin'
import { endAllSessions } from '../session-book.ts'
import { changeState, shopperById, type ShopperRow } from '../shopper-book.ts'
import { shopperPage, viewOfShopper, type ShopperView } from '../views/shoppers.ts'

async function seen(ctx: Context, shopperId: string): Promise<ShopperRow> {
  ctx.company()
  const shopper = await shopperById(ctx, shopperId)
  if (shopper === null) throw coreErrors['not-found']({ what: 'shopper' })
  return shopper
}

export const listShoppers = defineUseCase({
  name: 'storefront.list-shoppers',
  summary: 'Lists shoppers by name, or those that are searched',
  permission: 'shopper.read',
  reads: true,
  input: Type.Object(
    {
      search: Type.Optional(Line(100, 'The beginning of the name, the family name or the e-mail.')),
      ...PageInput
    },
    { additionalProperties: false }
  ),
  run: (ctx, question) => shopperPage(ctx, question)
})

export const getShopper = defineUseCase({
  name: 'storefront.get-shopper',
  summary: "One shopper's account",
  permission: 'shopper.read',
  reads: true,
  input: Type.Object({ shopperId: Id }, { additionalProperties: false }),
  run: async (ctx, { shopperId }): Promise<ShopperView> => viewOfShopper(await seen(ctx, shopperId))
})

export const disableShopper = defineUseCase({
  name: 'storefront.disable-shopper',
  summary: "Disables a shopper's account and ends its logins at once",
  permission: 'shopper.edit',
  input: Type.Object(
    { shopperId: Id, reason: Type.Optional(Line(500)) },
    { additionalProperties: false }
  ),
  async run(ctx, { shopperId, reason = null }): Promise<ShopperView> {
    await seen(ctx, shopperId)
    await changeState(ctx, shopperId, 'disabled', reason)
    await endAllSessions(ctx, shopperId)
    ctx.audited(shopperId)
    return viewOfShopper(await seen(ctx, shopperId))
  }
})

export const enableShopper = defineUseCase({
  name: 'storefront.enable-shopper',
  summary: "Opens a shopper's account again, whoever closed it",
  permission: 'shopper.edit',
  input: Type.Object({ shopperId: Id }, { additionalProperties: false }),
  async run(ctx, { shopperId }): Promise<ShopperView> {
    await seen(ctx, shopperId)
    await changeState(ctx, shopperId, 'active', null)
    ctx.audited(shopperId)
    return viewOfShopper(await seen(ctx, shopperId))
  }
})
