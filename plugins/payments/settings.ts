import { defineSettings, Type } from 'stoa/plugin'
import { amountRoundings } from './payments/rules/round-amount.ts'

export const PaymentsSettings = defineSettings({
  amountRounding: {
    level: 'shop',
    schema: Type.Union(
      amountRoundings.map(rounding => Type.Literal(rounding)),
      {
        default: 'refuse',
        description:
          'What becomes of an amount that a provider cannot take, since the currency has decimals it does not know (12.50 IDR at Xendit). refuse: it cannot be paid that way. nearest (a tie upwards), down, up: it is rounded before it is asked for, by less than the smallest amount the provider knows, and the difference stands on the document as its rounding.'
      }
    )
  },
  // Cards may be disputed for 120 days by the rules of Visa and Mastercard, and the answer needs to
  // show what was said: two months more leave time for it. Below 30 days a vendor's own repetitions
  // and our reconciliation would miss what was there.
  providerLogDays: {
    level: 'company',
    schema: Type.Integer({
      minimum: 30,
      maximum: 3_650,
      default: 180,
      description:
        'Days after which webhooks and exchanges with payment providers are forgotten; those of payments still open, being refunded or not agreed on stay.'
    })
  },
  alertsTo: {
    level: 'company',
    schema: Type.Array(
      Type.String({
        maxLength: 254,
        pattern:
          '^[^\\s@<>(),:;"\\[\\]\\\\]+@[^\\s@<>(),:;"\\[\\]\\\\]+\\.[^\\s@<>(),:;"\\[\\]\\\\.]{2,}$'
      }),
      {
        maxItems: 10,
        uniqueItems: true,
        default: [],
        description:
          "The e-mail addresses, 10 at most, that are mailed when a payer disputes a payment, when money was refunded in a provider's own dashboard, and when a provider says otherwise than the books; each gets a mail of its own. Empty: no one; the events are stated all the same."
      }
    ),
    normalise: value =>
      (Array.isArray(value) ? value : value === '' ? [] : [value]).map((address: unknown) =>
        typeof address === 'string' ? address.trim().toLowerCase() : address
      )
  }
})
