import { defineSettings, Type } from 'stoa/plugin'

/**
 * Each shop of a company may have a storefront of its own; its shoppers' accounts are the company's.
 */
export const StorefrontSettings = defineSettings({
  // The company's: links in mails carry what opens its customers' accounts and orders, so no single
  // shop says where they lead.
  pagesUrl: {
    level: 'company',
    schema: Type.String({
      pattern: '^(https?://[^\\s#?]+)?$',
      maxLength: 300,
      default: '',
      description:
        "Where the web shop's own pages are, for links in mails, e.g. https://shop.example.com/en, or https://example.com/{shop} with the shop's code in small letters where each shop has its own; empty: mails have no links."
    })
  },
  stockShown: {
    level: 'shop',
    schema: Type.Union(
      [
        Type.Literal('exact'),
        Type.Literal('in-stock'),
        Type.Literal('low'),
        Type.Literal('hidden')
      ],
      {
        default: 'in-stock',
        description:
          'What the storefront shows of stock: the number, only whether there is some, that and when it is running low, or nothing.'
      }
    )
  },
  lowStockAt: {
    level: 'shop',
    schema: Type.Integer({
      minimum: 0,
      maximum: 1_000_000,
      default: 5,
      description: 'From how many pieces downwards stock is called low.'
    })
  },
  guestCheckout: {
    level: 'shop',
    schema: Type.Boolean({
      default: true,
      description:
        'Orders are taken from guests too, who give their name and e-mail at the checkout.'
    })
  },
  emailVerification: {
    level: 'company',
    schema: Type.Union(
      [Type.Literal('before-order'), Type.Literal('before-login'), Type.Literal('off')],
      {
        default: 'before-order',
        description: 'When a shopper must have proved that the e-mail is theirs.'
      }
    )
  },
  reservationMinutes: {
    level: 'shop',
    schema: Type.Integer({
      minimum: 1,
      maximum: 10_080,
      default: 30,
      description: 'How long goods are held for an order that is not paid yet.'
    })
  },
  cartDays: {
    level: 'company',
    schema: Type.Integer({
      minimum: 1,
      maximum: 365,
      default: 30,
      description: 'Days after which an untouched cart is thrown away.'
    })
  },
  manualHoldDays: {
    level: 'shop',
    schema: Type.Integer({
      minimum: 1,
      maximum: 90,
      default: 7,
      description:
        'How many days goods are held for an order that is paid by bank transfer or on delivery.'
    })
  },
  manualHoldPercent: {
    level: 'shop',
    schema: Type.Integer({
      minimum: 1,
      maximum: 100,
      default: 50,
      description:
        'How much of what is on hand of a product, in per cent, orders that are paid by bank transfer or on delivery may hold together until they are paid; the rest is for the till and for those who pay at once. 100: all of it.'
    })
  },
  shopperCancel: {
    level: 'shop',
    schema: Type.Union(
      [Type.Literal('never'), Type.Literal('unpaid'), Type.Literal('not-picked')],
      {
        default: 'not-picked',
        description:
          'Until when shoppers may cancel their orders themselves: not at all, while unpaid, or until they are picked.'
      }
    )
  }
})
