import type { Context } from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import { topUpErrors } from '../errors.ts'
import { TopUpSettings } from '../settings.ts'

export interface Product {
  variantId: string
  sku: string
  name: string
}

/** The variant top-ups are rung up as; null: none is chosen. From memory. */
export function chosenVariant(ctx: Context, shopId?: string): string | null {
  const { productVariantId } = ctx.settings(TopUpSettings, shopId)
  return productVariantId === '' ? null : productVariantId
}

/** @throws top-ups.no-product, top-ups.product-not-fit */
export async function productOf(ctx: Context): Promise<Product> {
  const variantId = chosenVariant(ctx)
  const [found] = variantId === null ? [] : await ctx.ask(Catalog).sellables([variantId])
  if (found === undefined) throw topUpErrors['no-product']()
  const { sku, name, kind, openPrice, soldBy } = found
  if (kind !== 'service' || !openPrice || soldBy !== 'piece') {
    throw topUpErrors['product-not-fit']({ sku })
  }
  return { variantId: found.variantId, sku, name }
}
