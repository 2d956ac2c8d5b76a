import { Type, type Static } from '@sinclair/typebox'

/** What Xendit takes, closed: a field it would not know is refused. */
const closed = { additionalProperties: false }
const text = (most: number) => Type.String({ minLength: 1, maxLength: most })
const amount = Type.Number({ exclusiveMinimum: 0 })
const url = Type.String({ pattern: '^https?://' })
const metadata = Type.Optional(
  Type.Record(Type.String({ maxLength: 40 }), Type.String({ maxLength: 500 }))
)

export const InvoiceBody = Type.Object(
  {
    external_id: text(255),
    amount,
    currency: text(3),
    description: text(1000),
    should_send_email: Type.Optional(Type.Boolean()),
    invoice_duration: Type.Optional(Type.Integer({ minimum: 1, maximum: 31_536_000 })),
    success_redirect_url: Type.Optional(url),
    failure_redirect_url: Type.Optional(url),
    payer_email: Type.Optional(Type.String({ pattern: '@' })),
    customer: Type.Optional(
      Type.Object(
        {
          given_names: text(255),
          email: Type.Optional(Type.String({ pattern: '@' })),
          mobile_number: Type.Optional(Type.String({ pattern: '^\\+\\d{6,15}$' }))
        },
        closed
      )
    ),
    metadata
  },
  closed
)

export const PaymentRequestBody = Type.Object(
  {
    reference_id: text(255),
    type: Type.Literal('PAY'),
    country: text(2),
    currency: text(3),
    request_amount: amount,
    capture_method: Type.Optional(Type.Literal('AUTOMATIC')),
    channel_code: text(100),
    channel_properties: Type.Object(
      {
        success_return_url: Type.Optional(url),
        failure_return_url: Type.Optional(url),
        cancel_return_url: Type.Optional(url),
        display_name: Type.Optional(text(255)),
        expires_at: Type.Optional(text(40)),
        qr_string_type: Type.Optional(Type.Literal('DYNAMIC'))
      },
      closed
    ),
    description: Type.Optional(text(1000)),
    metadata
  },
  closed
)

export const RefundBody = Type.Object(
  {
    invoice_id: Type.Optional(text(100)),
    payment_request_id: Type.Optional(text(100)),
    reference_id: Type.Optional(text(255)),
    currency: Type.Optional(text(3)),
    amount: Type.Optional(amount),
    reason: Type.Union(
      ['FRAUDULENT', 'DUPLICATE', 'REQUESTED_BY_CUSTOMER', 'CANCELLATION', 'OTHERS'].map(reason =>
        Type.Literal(reason)
      )
    ),
    metadata
  },
  closed
)

export const PayoutBody = Type.Object(
  {
    reference_id: text(255),
    channel_code: text(100),
    channel_properties: Type.Object(
      { account_holder_name: text(255), account_number: text(64) },
      closed
    ),
    amount,
    currency: text(3),
    description: Type.Optional(text(100)),
    receipt_notification: Type.Optional(
      Type.Object({ email_to: Type.Array(Type.String({ pattern: '@' }), { maxItems: 3 }) }, closed)
    ),
    metadata
  },
  closed
)

export interface Invoice extends Static<typeof InvoiceBody> {
  id: string
  user_id: string
  status: 'PENDING' | 'PAID' | 'SETTLED' | 'EXPIRED'
  merchant_name: string
  invoice_url: string
  expiry_date: string
  created: string
  updated: string
  paid_amount?: number
  paid_at?: string
  payment_method?: string
  payment_channel?: string
  payment_id?: string
}

export interface PaymentRequest extends Static<typeof PaymentRequestBody> {
  payment_request_id: string
  business_id: string
  status: 'REQUIRES_ACTION' | 'SUCCEEDED' | 'FAILED' | 'EXPIRED' | 'CANCELED'
  created: string
  updated: string
  actions: Array<{ type: string; descriptor: string; value: string }>
  latest_payment_id?: string
  failure_code?: string
}

export interface Payment {
  payment_id: string
  payment_request_id: string
  reference_id: string
  business_id: string
  type: 'PAY'
  country: string
  currency: string
  request_amount: number
  channel_code: string
  status: 'SUCCEEDED' | 'FAILED'
  captures: Array<{ capture_id: string; capture_amount: number; capture_timestamp: string }>
  failure_code?: string
  created: string
  updated: string
}

export interface Refund {
  id: string
  invoice_id: string | null
  payment_request_id: string | null
  reference_id: string | null
  currency: string
  amount: number
  reason: string
  status: 'PENDING' | 'SUCCEEDED' | 'FAILED'
  failure_code: string | null
  created: string
  updated: string
}

export interface Payout extends Static<typeof PayoutBody> {
  id: string
  business_id: string
  status: 'ACCEPTED' | 'SUCCEEDED' | 'FAILED' | 'REVERSED'
  failure_code?: string
  created: string
  updated: string
}

export const payoutChannels = [
  {
    channel_code: 'ID_BCA',
    channel_category: 'BANK',
    currency: 'IDR',
    channel_name: 'Bank Central Asia (BCA)',
    amount_limits: { minimum: 10000, maximum: 1999999999999, minimum_increment: 1 }
  },
  {
    channel_code: 'ID_OVO',
    channel_category: 'EWALLET',
    currency: 'IDR',
    channel_name: 'OVO',
    amount_limits: { minimum: 10000, maximum: 20000000, minimum_increment: 1 }
  },
  {
    channel_code: 'PH_BDO',
    channel_category: 'BANK',
    currency: 'PHP',
    channel_name: 'BDO Unibank',
    amount_limits: { minimum: 1, maximum: 9999999.99, minimum_increment: 0.01 }
  },
  {
    channel_code: 'PH_7ELEVEN',
    channel_category: 'OTC',
    currency: 'PHP',
    channel_name: '7-Eleven',
    amount_limits: { minimum: 50, maximum: 50000, minimum_increment: 1 }
  }
]

export const countries: Readonly<Record<string, string>> = {
  IDR: 'ID',
  PHP: 'PH',
  VND: 'VN',
  THB: 'TH',
  MYR: 'MY',
  SGD: 'SG'
}
