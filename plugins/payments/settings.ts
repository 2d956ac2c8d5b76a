import { defineSettings, Type } from 'stoa/plugin'

export const PaymentsSettings = defineSettings({
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
    schema: Type.String({
      maxLength: 254,
      pattern:
        '^([^\\s@<>(),:;"\\[\\]\\\\]+@[^\\s@<>(),:;"\\[\\]\\\\]+\\.[^\\s@<>(),:;"\\[\\]\\\\.]{2,})?$',
      default: '',
      description:
        "Who is mailed when a payer disputes a payment, when money was refunded in a provider's own dashboard, and when a provider says otherwise than the books. Empty: no one; the events are stated all the same."
    })
  }
})
