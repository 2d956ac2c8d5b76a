import { coreErrors, defineUseCase, Id, Input, newId, Type } from 'stoa/plugin'
import { storefrontErrors } from '../errors.ts'
import { checkMethod } from './check-method.ts'
import { MethodFacts } from './input.ts'
import { insertMethod, methodView, zoneById } from './store.ts'

export const createShippingMethod = defineUseCase({
  name: 'storefront.create-shipping-method',
  summary: 'Creates a shipping method: delivery within a zone, or collection from a shop',
  permission: 'shipping.edit',
  input: Input({ ...MethodFacts, zoneId: Type.Optional(Id), pickupShopId: Type.Optional(Id) }),
  async run(
    ctx,
    { name, variantId, rates, freeFromMinor = null, active = true, zoneId, pickupShopId }
  ) {
    if ((zoneId === undefined) === (pickupShopId === undefined)) {
      throw storefrontErrors['method-place']()
    }
    const place = [ctx.tenantId, ctx.company().id]
    if (
      pickupShopId !== undefined &&
      !ctx.shops().some(shop => shop.id === pickupShopId && shop.companyId === ctx.companyId)
    ) {
      throw storefrontErrors['shop-unknown']({ shopId: pickupShopId })
    }
    if (zoneId !== undefined && (await zoneById([...place, zoneId])).length === 0) {
      throw storefrontErrors['zone-unknown']({ zoneId })
    }
    await checkMethod(ctx, variantId, rates)
    const [row] = await insertMethod([
      ...place,
      newId(),
      zoneId ?? null,
      pickupShopId ?? null,
      name,
      variantId,
      JSON.stringify(rates),
      freeFromMinor,
      active
    ])
    if (!row) throw coreErrors.conflict({ what: 'the shipping method was not written' })
    ctx.audited(row.id, { name, variantId, rates, freeFromMinor })
    return methodView(row)
  }
})
