import {
  type Context,
  daysInForce,
  defineUseCase,
  Id,
  Input,
  newId,
  type Static,
  Type
} from 'stoa/plugin'
import { AddressInput } from '../../shoppers/addresses/input.ts'
import { closeCart, lockedCart } from '../../carts/store.ts'
import { agreedQuote, CheckoutChoice } from './agreed-quote.ts'
import { StorefrontAuth } from '../../visitors/auth.ts'
import { storefrontErrors } from '../../errors.ts'
import { awaitPayment } from '../pay/await-payment.ts'
import { placeOrder } from './place-order.ts'
import { addressFor, ContactInput, whoOrders } from './contact.ts'
import { OrderPlaced } from '../../../../contracts/orders.ts'
import { factsOf } from '../facts.ts'
import { holdGoods } from './hold-goods.ts'
import { demandMethod, heldUntil, type AgreedPayment } from '../pay/choice.ts'
import { requestSale } from '../sell/request-sale.ts'
import { visitorOf } from '../../visitors/tokens.ts'
import { PaymentInput } from '../pay/input.ts'
import { orderView } from '../view.ts'

/**
 * A cart becomes an order, all in one transaction: prices are agreed, goods held, the order
 * numbered, its payment asked for. How the payment goes is told by its events; the client reads the
 * order again for what the customer has to do next.
 */
export const checkOut = defineUseCase({
  name: 'storefront.check-out',
  summary: 'Places an order for the cart at exactly the total that was shown',
  authStrategy: StorefrontAuth,
  scope: 'shop',
  input: Input({
    cartId: Id,
    ...CheckoutChoice,
    contact: Type.Optional(ContactInput),
    address: Type.Optional(AddressInput),
    addressId: Type.Optional(Id),
    payment: Type.Optional(PaymentInput)
  }),
  async run(
    ctx,
    { cartId, shippingMethodId, expectedTotalMinor, contact, address, addressId, payment }
  ) {
    const stored = await lockedCart(ctx, cartId)
    const [{ contact: who, customerId }, where] = [
      await whoOrders(ctx, contact),
      await addressFor(ctx, address, addressId)
    ]
    const { quote, shipping, stocked } = await agreedQuote(ctx, stored, {
      shippingMethodId,
      expectedTotalMinor,
      address: where
    })
    const shop = ctx.shop()
    const due = quote.totalMinor > 0
    const choice = due
      ? await chosen(ctx, payment, shop.id, quote.currency, quote.totalMinor)
      : null
    const [id, expiresAt] = [newId(), choice && heldUntil(ctx, shop.id, choice)]
    await holdGoods(
      ctx,
      { id, companyId: shop.companyId, shopId: shop.id },
      stocked,
      choice,
      expiresAt
    )
    const placed = await placeOrder(ctx, {
      id,
      cartId,
      companyId: shop.companyId,
      shopId: shop.id,
      visitorId: visitorOf(ctx).id,
      customerId,
      saleId: newId(),
      year: Number((await daysInForce(ctx, shop.id)).from.slice(0, 4)),
      contact: who,
      address: shipping?.kind === 'delivery' ? where : null,
      shipping,
      quote,
      note: stored.cart.note,
      expiresAt
    })
    await closeCart(ctx, cartId, id)
    const order =
      choice === null || expiresAt === null
        ? await requestSale(ctx, placed, null)
        : await awaitPayment(ctx, placed, choice, expiresAt)
    if (order.state === 'placed') await ctx.emit(OrderPlaced, factsOf(ctx, order))
    ctx.audited(id, { number: order.number, totalMinor: order.total_minor })
    return orderView(ctx, order)
  }
})

async function chosen(
  ctx: Context,
  payment: Static<typeof PaymentInput> | undefined,
  shopId: string,
  currency: string,
  totalMinor: number
): Promise<AgreedPayment> {
  if (payment === undefined) throw storefrontErrors['payment-required']()
  const { provider, method, channel = null, returnUrl = null } = payment
  return demandMethod(ctx, { provider, method, channel, returnUrl }, shopId, currency, totalMinor)
}
