import type { Context } from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import { storefrontErrors } from '../errors.ts'
import type { MethodView } from './view.ts'

export async function checkMethod(
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
