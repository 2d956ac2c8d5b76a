import { defineUseCase, Id, Input, Nullable, type Static, Type } from 'stoa/plugin'
import { StorefrontAuth } from '../visitors/auth.ts'
import { StorefrontSettings } from '../settings.ts'
import { pricing } from './view.ts'

export const ShopView = Type.Object({
  id: Id,
  name: Type.String(),
  companyName: Type.String(),
  currency: Type.String(),
  taxMode: Type.Union([Type.Literal('inclusive'), Type.Literal('exclusive')]),
  locale: Type.String(),
  timeZone: Type.String(),
  address: Nullable(Type.String()),
  stockShown: StorefrontSettings.schema.properties.stockShown,
  guestCheckout: Type.Boolean(),
  emailVerification: StorefrontSettings.schema.properties.emailVerification
})

export const showShop = defineUseCase({
  name: 'storefront.show-shop',
  summary: 'The shop behind this storefront, and its enabled features',
  authStrategy: StorefrontAuth,
  scope: 'shop',
  reads: true,
  input: Input({}),
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
