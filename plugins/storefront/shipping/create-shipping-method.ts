import { defineUseCase, Id, Type, Input } from 'stoa/plugin'
import { storefrontErrors } from '../errors.ts'
import { checkMethod } from './check-method.ts'
import { MethodFacts } from './input.ts'
import { methods, zones } from './store.ts'

export const createShippingMethod = defineUseCase({
  name: 'storefront.create-shipping-method',
  summary: 'Creates a shipping method: delivery within a zone, or collection from a shop',
  permission: 'shipping.edit',
  input: Input({ ...MethodFacts, zoneId: Type.Optional(Id), pickupShopId: Type.Optional(Id) }),
  async run(ctx, { active = true, ...facts }) {
    const { variantId, rates, zoneId, pickupShopId } = facts
    if ((zoneId === undefined) === (pickupShopId === undefined)) {
      throw storefrontErrors['method-place']()
    }
    if (
      pickupShopId !== undefined &&
      !ctx.shops().some(shop => shop.id === pickupShopId && shop.companyId === ctx.companyId)
    ) {
      throw storefrontErrors['shop-unknown']({ shopId: pickupShopId })
    }
    if (zoneId !== undefined && (await zones.find(ctx, zoneId)) === null) {
      throw storefrontErrors['zone-unknown']({ zoneId })
    }
    await checkMethod(ctx, variantId, rates)
    return methods.create(ctx, { ...facts, active })
  }
})
