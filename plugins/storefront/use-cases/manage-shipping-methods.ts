import {
  coreErrors,
  defineUseCase,
  Id,
  newId,
  PageInput,
  pageOf,
  readCursor,
  Type,
  Version,
  type Context
} from 'stoa/plugin'
import { Catalog } from '../../catalog/contract.ts'
import { storefrontErrors } from '../errors.ts'
import {
  dropMethod,
  findMethod,
  insertMethod,
  methodPage,
  methodView,
  updateMethod,
  zoneById
} from '../shipping-book.ts'
import { MethodFacts, type MethodView } from '../shipping-input.ts'

const closed = { additionalProperties: false }

export const listShippingMethods = defineUseCase({
  name: 'storefront.list-shipping-methods',
  summary: 'Lists the shipping methods',
  permission: 'shipping.edit',
  reads: true,
  input: Type.Object(PageInput, closed),
  async run(ctx, { limit, after }) {
    const [before = null] = readCursor(after, 'id') ?? []
    return pageOf(
      await methodPage(ctx, { limit, after: before }),
      limit,
      method => [method.id],
      method => method
    )
  }
})

export const getShippingMethod = defineUseCase({
  name: 'storefront.get-shipping-method',
  summary: 'One shipping method',
  permission: 'shipping.edit',
  reads: true,
  input: Type.Object({ methodId: Id }, closed),
  run: (ctx, { methodId }) => existing(ctx, methodId)
})

export const addShippingMethod = defineUseCase({
  name: 'storefront.add-shipping-method',
  summary: 'Adds a shipping method: sent within a zone, or collected from a shop',
  permission: 'shipping.edit',
  input: Type.Object(
    { ...MethodFacts, zoneId: Type.Optional(Id), pickupShopId: Type.Optional(Id) },
    closed
  ),
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
    await check(ctx, variantId, rates)
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

export const changeShippingMethod = defineUseCase({
  name: 'storefront.change-shipping-method',
  summary: 'Changes a shipping method, its switching off included',
  permission: 'shipping.edit',
  input: Type.Object(
    {
      methodId: Id,
      version: Version,
      name: Type.Optional(MethodFacts.name),
      variantId: Type.Optional(MethodFacts.variantId),
      rates: Type.Optional(MethodFacts.rates),
      freeFromMinor: MethodFacts.freeFromMinor,
      active: MethodFacts.active
    },
    closed
  ),
  async run(ctx, { methodId, version, name, variantId, rates, freeFromMinor, active }) {
    const current = await existing(ctx, methodId)
    await check(ctx, variantId, rates)
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

export const removeShippingMethod = defineUseCase({
  name: 'storefront.remove-shipping-method',
  summary: 'Removes a shipping method; orders keep what they were sent by',
  permission: 'shipping.edit',
  input: Type.Object({ methodId: Id }, closed),
  async run(ctx, { methodId }) {
    if (!(await dropMethod(ctx, methodId))) {
      throw coreErrors['not-found']({ what: 'shipping method' })
    }
    ctx.audited(methodId)
    return {}
  }
})

async function existing(ctx: Context, methodId: string): Promise<MethodView> {
  const method = await findMethod(ctx, methodId)
  if (method === null) throw coreErrors['not-found']({ what: 'shipping method' })
  return method
}

async function check(
  ctx: Context,
  variantId: string | undefined,
  rates: MethodView['rates'] = []
): Promise<void> {
  if (new Set(rates.map(rate => rate.upToGrams)).size < rates.length) {
    throw storefrontErrors['rates-unordered']()
  }
  const [sold] = variantId === undefined ? [] : await ctx.ask(Catalog).sellables([variantId])
  if (variantId !== undefined && sold?.kind !== 'service') {
    throw storefrontErrors['shipping-service-unknown']({ variantId })
  }
}
