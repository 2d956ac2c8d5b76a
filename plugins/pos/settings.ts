import { defineSettings, Type } from 'stoa/plugin'
import { OrderType } from './documents/order-type.ts'
import { smallestCoin } from './tenders/smallest-coins.ts'
import { faultInScaleCodes, plainScaleCodes } from './pricing/scale-codes.ts'

export const PosSettings = defineSettings({
  taxRounding: {
    level: 'company',
    schema: Type.Union([Type.Literal('line'), Type.Literal('document')], {
      default: 'line',
      description: 'Where tax is rounded to the minor unit: once a line, or once a document.'
    })
  },
  cashRoundingMinor: {
    level: 'company',
    schema: Type.Integer({
      minimum: 0,
      maximum: 100_000,
      default: 0,
      description:
        'The smallest coin in minor units, e.g. 5 for CHF; 0: cash is not rounded. A company that signs up begins with the coin of its currency.'
    }),
    proposes: ({ currency }) => smallestCoin(currency)?.minor
  },
  cashRoundingHalf: {
    level: 'company',
    schema: Type.Union([Type.Literal('up'), Type.Literal('down')], {
      default: 'up',
      description:
        "Where half of the smallest coin is rounded to: up, or down as in Chile (Ley 20.956) and as New Zealand's retailers do."
    }),
    proposes: ({ currency }) => smallestCoin(currency)?.half
  },
  serviceChargePercent: {
    level: 'shop',
    schema: Type.String({
      pattern: '^(100|\\d{1,2}(\\.\\d{1,4})?)$',
      maxLength: 7,
      default: '0',
      description:
        'What is charged for service at the till, in per cent of the goods after all discounts, e.g. 12.5; 0: nothing.'
    })
  },
  serviceChargeOrderTypes: {
    level: 'shop',
    schema: Type.Array(OrderType, {
      maxItems: 3,
      uniqueItems: true,
      default: ['dine-in'],
      description: 'Which orders bear the service charge; none chosen: every sale at the till.'
    })
  },
  serviceChargeTaxClass: {
    level: 'shop',
    schema: Type.String({
      maxLength: 40,
      default: '',
      description: 'The code of the tax class that the service charge is of; empty: it is untaxed.'
    })
  },
  tips: {
    level: 'shop',
    schema: Type.Boolean({
      default: false,
      description: 'Whether tips are taken with payments at the till.'
    })
  },
  tipPercents: {
    level: 'shop',
    schema: Type.Array(Type.String({ pattern: '^\\d{1,2}(\\.\\d{1,2})?$', maxLength: 5 }), {
      maxItems: 6,
      uniqueItems: true,
      default: ['5', '10', '15'],
      description: 'The tips that the till offers, in per cent of what is paid, one a line.'
    })
  },
  dayStartsAt: {
    level: 'shop',
    schema: Type.String({
      pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
      default: '00:00',
      description: "When the business day begins on the shop's clock."
    })
  },
  ticketDays: {
    level: 'company',
    schema: Type.Integer({
      minimum: 1,
      maximum: 365,
      default: 30,
      description: 'Days after which a ticket that was sold or discarded is thrown away.'
    })
  },
  discountLimitPercent: {
    level: 'shop',
    schema: Type.Integer({
      minimum: 0,
      maximum: 100,
      default: 100,
      description:
        'How much may be taken off a line, or off a ticket as a whole, in per cent. More takes the permission sale.discount-beyond.'
    })
  },
  discountReasons: {
    level: 'company',
    schema: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), {
      maxItems: 50,
      uniqueItems: true,
      default: [],
      description: 'Reasons that the till offers for a discount, one a line.'
    }),
    normalise: value =>
      Array.isArray(value)
        ? value
            .map((one: unknown) => (typeof one === 'string' ? one.trim() : one))
            .filter(one => one !== '')
        : value
  },
  discountReasonRequired: {
    level: 'company',
    schema: Type.Boolean({
      default: false,
      description: 'Whether a discount takes a reason. What was rung up off line is taken without.'
    })
  },
  scaleCodes: {
    level: 'shop',
    schema: Type.Array(Type.String({ minLength: 1, maxLength: 14 }), {
      maxItems: 20,
      default: [],
      examples: ['21IIIIIPPPPPC', '22IIIIIWW.WWWC', '2IIIIIVPPPPC'],
      description:
        'How codes are read that scales print, one a line: the prefix (20 to 29, or 02) in digits, I for the item number, P for the price in minor units or W for the weight with a point before its decimals or N for a count, V before it where a digit verifies it, and C for the check digit; 13 places, or 12 of a UPC-A. Products are found by their item number for scales.'
    }),
    normalise: plainScaleCodes,
    refuse: faultInScaleCodes
  },
  registerSessions: {
    level: 'shop',
    schema: Type.Boolean({
      default: true,
      description:
        'Whether a till is opened with a float before it sells, and closed by counting. A register can be exempt.'
    })
  },
  closeToleranceMinor: {
    level: 'shop',
    schema: Type.Integer({
      minimum: 0,
      maximum: 1_000_000_000,
      default: 0,
      description:
        'By how much a count may differ when a till is closed, in minor units, before the difference has to be approved.'
    })
  },
  offlineSelling: {
    level: 'shop',
    schema: Type.Boolean({
      default: true,
      description:
        'Whether a till sells while it has no network. What arrives nevertheless is accepted with a remark.'
    })
  },
  offlineHours: {
    level: 'shop',
    schema: Type.Integer({
      minimum: 1,
      maximum: 720,
      default: 72,
      description:
        'For how many hours a till may sell without a network; a sale that is said to be older is dated so many hours back.'
    })
  },
  offlineCustomers: {
    level: 'shop',
    schema: Type.Integer({
      minimum: 0,
      maximum: 10_000,
      default: 2_000,
      description:
        'How many customers a till keeps to choose from without a network, those served last; 0: none. Given only to who may see customers.'
    })
  },
  printOpensDrawer: {
    level: 'shop',
    schema: Type.Boolean({
      default: true,
      description:
        'Whether a receipt printer opens the drawer beneath it with the original of a receipt that cash was paid or given back for.'
    })
  },
  receiptLinks: {
    level: 'company',
    schema: Type.Boolean({
      default: true,
      description:
        'Whether each receipt has a public address: for its QR code, and to be sent to customers. Off: no address given out before is opened either.'
    })
  },
  invoiceName: {
    level: 'shop',
    schema: Type.String({
      maxLength: 200,
      default: '',
      description: "The seller's legal name on invoices; empty: the company's name."
    })
  },
  invoiceTaxNumber: {
    level: 'shop',
    schema: Type.String({
      maxLength: 40,
      default: '',
      description: "The seller's tax number on invoices; empty: the company's."
    })
  },
  invoiceAddress: {
    level: 'shop',
    schema: Type.String({
      maxLength: 400,
      default: '',
      description: "The seller's address on invoices; empty: the shop's."
    })
  },
  invoiceLegalText: {
    level: 'shop',
    schema: Type.String({
      maxLength: 2000,
      default: '',
      description:
        'Printed below the sums of an invoice: entry in the register, exemption, withholding, data protection.'
    })
  },
  invoiceChain: {
    level: 'company',
    schema: Type.Boolean({
      default: false,
      description:
        'Whether each invoice holds the hash of the one before in its series. A series that has begun to be chained stays so.'
    })
  },
  displayGreeting: {
    level: 'shop',
    schema: Type.String({
      maxLength: 120,
      default: '',
      description:
        "What customer displays on other devices say while nobody is served; empty: a welcome in the display's language."
    })
  },
  receiptHeader: {
    level: 'shop',
    schema: Type.String({
      maxLength: 300,
      default: '',
      description: 'Printed above the lines of a receipt.'
    })
  },
  receiptFooter: {
    level: 'shop',
    schema: Type.String({
      maxLength: 300,
      default: '',
      description: 'Printed below the totals of a receipt.'
    })
  }
})
