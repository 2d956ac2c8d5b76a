import { Amount, Currency, Id, Nullable, type Static, Type } from 'stoa/plugin'

/** The taxes of an order or a cart, one row a rate; parts per million. */
export const TaxesView = Type.Array(
  Type.Object({ code: Type.String(), ratePpm: Type.Integer(), baseMinor: Amount, taxMinor: Amount })
)

/** net + tax = total; minor units. */
export const Totals = {
  subtotalMinor: Amount,
  discountMinor: Amount,
  netMinor: Amount,
  taxMinor: Amount,
  totalMinor: Amount
}

export const CartView = Type.Object({
  id: Id,
  version: Type.Integer(),
  expiresAt: Type.String(),
  currency: Currency,
  taxMode: Type.Union([Type.Literal('inclusive'), Type.Literal('exclusive')]),
  note: Nullable(Type.String()),
  destination: Nullable(Type.Object({ country: Type.String(), region: Nullable(Type.String()) })),
  shippingMethodId: Nullable(Id),
  lines: Type.Array(
    Type.Object({
      variantId: Id,
      sku: Type.String(),
      name: Type.String(),
      quantity: Type.String(),
      unitPriceMinor: Amount,
      priceChanged: Type.Boolean({
        description:
          'It costs something else than when it was put in; putting it in again accepts that.'
      }),
      formerPriceMinor: Nullable(Amount),
      unavailable: Nullable(
        Type.Union([Type.Literal('not-sold'), Type.Literal('stock-short')], {
          description:
            'not-sold: off the shelves, in no figure of the cart. stock-short: not so many are left.'
        })
      ),
      netMinor: Amount,
      taxMinor: Amount,
      totalMinor: Amount
    })
  ),
  shipping: Nullable(
    Type.Object(
      { methodId: Id, name: Type.String(), priceMinor: Amount, totalMinor: Amount },
      {
        description:
          'null: none is chosen, or the chosen one is not offered for these goods and this destination.'
      }
    )
  ),
  taxes: TaxesView,
  ...Totals
})
export type CartView = Static<typeof CartView>

export const OpenedCartView = Type.Object({
  ...CartView.properties,
  guestToken: Nullable(
    Type.String({
      description:
        'For guests: send it as X-Visitor-Token from now on; good for 30 days. null for a shopper who is logged in.'
    })
  )
})
