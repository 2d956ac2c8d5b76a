import { coreErrors, defineUseCase, Id, Input, Type, Version } from 'stoa/plugin'
import { checkMethod } from './check-method.ts'
import { MethodFacts } from './input.ts'
import { existingMethod, methodView, updateMethod } from './store.ts'

export const changeShippingMethod = defineUseCase({
  name: 'storefront.change-shipping-method',
  summary: 'Updates a shipping method, or switches it off',
  permission: 'shipping.edit',
  input: Input({
    methodId: Id,
    version: Version,
    name: Type.Optional(MethodFacts.name),
    variantId: Type.Optional(MethodFacts.variantId),
    rates: Type.Optional(MethodFacts.rates),
    freeFromMinor: MethodFacts.freeFromMinor,
    active: MethodFacts.active
  }),
  async run(ctx, { methodId, version, name, variantId, rates, freeFromMinor, active }) {
    const current = await existingMethod(ctx, methodId)
    await checkMethod(ctx, variantId, rates)
    const [row] = await updateMethod([
      ctx.tenantId,
      ctx.company().id,
      methodId,
      version,
      name ?? null,
      variantId ?? null,
      rates === undefined ? null : JSON.stringify(rates),
      freeFromMinor !== undefined,
      freeFromMinor ?? null,
      active ?? null
    ])
    if (!row) throw coreErrors['stale-version']({ version: current.version })
    ctx.audited(methodId, { name, variantId, rates, freeFromMinor, active })
    return methodView(row)
  }
})
