import {
  coreErrors,
  defineUseCase,
  Id,
  Input,
  parseQuantity,
  PositiveQuantityText
} from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import { atListPrice } from '../../../contracts/price-lists.ts'
import { storefrontErrors } from '../errors.ts'
import { StorefrontAuth } from '../visitors/auth.ts'
import { cartView } from './pricing.ts'
import { lockedCart, touchCart, writeCartLine } from './store.ts'

const MOST_LINES = 200

export const putCartLine = defineUseCase({
  name: 'storefront.put-cart-line',
  summary: 'Sets the quantity of a variant in the cart',
  authStrategy: StorefrontAuth,
  scope: 'shop',
  audit: 'document',
  input: Input({ cartId: Id, variantId: Id, quantity: PositiveQuantityText }),
  async run(ctx, { cartId, variantId, quantity }) {
    const [{ lines }, [sold]] = await Promise.all([
      lockedCart(ctx, cartId),
      ctx.ask(Catalog).sellables([variantId], { withCosts: true })
    ])
    if (!sold) throw coreErrors['not-found']({ what: 'variant on sale' })
    const there = lines.some(l => l.variantId === variantId)
    if (!there && lines.length >= MOST_LINES) {
      throw storefrontErrors['cart-full']({ most: MOST_LINES })
    }
    const { priceMinor: seenPriceMinor } = atListPrice(sold, parseQuantity(quantity), {
      shopId: ctx.shop().id,
      channel: 'web',
      groupId: null,
      at: ctx.now.getTime()
    })
    const line = { variantId, quantity, seenPriceMinor }
    const [cart] = await Promise.all([touchCart(ctx, cartId), writeCartLine(ctx, cartId, line)])
    return cartView(
      ctx,
      cart,
      there ? lines.map(l => (l.variantId === variantId ? line : l)) : [...lines, line]
    )
  }
})
