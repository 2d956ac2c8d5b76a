import { Input, Type } from 'stoa/plugin'
import { type KnownPayment, type PaymentOrder, type PaymentProvider } from '../provider.ts'
import { ProviderRefused } from '../provider-failures.ts'
import {
  ewallets,
  invoiceCurrencies,
  qrChannel,
  qrCurrencies,
  virtualAccounts
} from './channels.ts'
import { xenditAmount, xenditStep } from './client.ts'
import { createInvoice, expireInvoice, findInvoice, getInvoice } from './invoices.ts'
import { limitsOf, withinLimits } from './limits.ts'
import {
  cancelPaymentRequest,
  createPaymentRequest,
  findPaymentRequest,
  getPaymentRequest
} from './payments.ts'
import { createPayout, findPayout, getPayout, payoutChannels } from './payouts.ts'
import { createRefund, findRefund, getRefund, refunds } from './refunds.ts'
import { readXenditWebhook } from './webhooks.ts'

const currenciesOf = (channels: Array<{ currency: string }>): string[] => [
  ...new Set(channels.map(({ currency }) => currency))
]

/** Xendit (South East Asia): invoices, e-wallets, virtual accounts, QR codes, refunds, payouts. */
export const xendit: PaymentProvider = {
  name: 'xendit',
  reachedAt: ({ XENDIT_URL: baseUrl, XENDIT_API_VERSION: apiVersion }) => ({
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(apiVersion === undefined ? {} : { apiVersion })
  }),
  capabilities: {
    methods: [
      {
        method: 'invoice',
        title: 'Xendit checkout',
        needsChannel: false,
        currencies: invoiceCurrencies,
        channels: []
      },
      {
        method: 'ewallet',
        title: 'E-wallet',
        needsChannel: true,
        currencies: currenciesOf(ewallets),
        channels: ewallets
      },
      {
        method: 'virtual-account',
        title: 'Virtual account',
        needsChannel: true,
        currencies: currenciesOf(virtualAccounts),
        channels: virtualAccounts
      },
      {
        method: 'qr',
        title: 'QR code',
        needsChannel: false,
        currencies: qrCurrencies,
        channels: []
      }
    ],
    authorize: false,
    partialCapture: false,
    refund: 'partial',
    payout: true,
    hosted: true,
    remembers: true,
    credentials: Input({
      secretKey: Type.String({
        minLength: 1,
        maxLength: 200,
        description:
          'Secret API key, xnd_…; with the rights Money-in write and, for payouts, Money-out write'
      }),
      callbackToken: Type.String({
        minLength: 1,
        maxLength: 200,
        description:
          "Webhook verification token, from the settings of webhooks in Xendit's dashboard"
      })
    }),
    secrets: ['secretKey', 'callbackToken']
  },

  takes: ({ method, channel, amountMinor, currency }) =>
    xenditAmount(amountMinor, currency) !== null &&
    withinLimits(amountMinor, currency, limitedChannel({ method, channel, currency })),
  stepMinor: xenditStep,
  limits: payment => limitsOf(payment.currency, limitedChannel(payment)),

  async create(order, call) {
    if (order.capture === 'manual') {
      throw new ProviderRefused(
        'xendit',
        'not-supported',
        'Xendit takes these payments at once.',
        null
      )
    }
    if (order.method === 'invoice') return await createInvoice(order, call)
    if (isRequest(order)) return await createPaymentRequest(order, call)
    throw new ProviderRefused(
      'xendit',
      'method-not-supported',
      `Xendit does not take ${order.method} payments here.`,
      null
    )
  },

  get: async ({ method, ref }, call) =>
    method === 'invoice' ? await getInvoice(ref, call) : await getPaymentRequest(ref, call),
  find: async ({ method, reference }, call) =>
    method === 'invoice'
      ? await findInvoice(reference, call)
      : await findPaymentRequest(reference, call),
  cancel: async ({ method, ref }, call) =>
    method === 'invoice' ? await expireInvoice(ref, call) : await cancelPaymentRequest(ref, call),

  async capture() {
    throw new ProviderRefused(
      'xendit',
      'not-supported',
      'Xendit takes these payments at once; there is nothing to capture.',
      null
    )
  },

  refund: createRefund,
  getRefund: async (_payment, ref, call) => await getRefund(ref, call),
  findRefund,
  refunds,
  payout: createPayout,
  getPayout,
  findPayout,
  channels: payoutChannels,
  readWebhook: readXenditWebhook
}

/** A QR code is of its country's standard. */
function limitedChannel({
  method,
  channel,
  currency
}: Pick<PaymentOrder, 'method' | 'channel' | 'currency'>): string | null {
  return method === 'qr' ? (channel ?? qrChannel(currency) ?? null) : channel
}

function isRequest({ method }: Pick<KnownPayment, 'method'>): boolean {
  return method === 'ewallet' || method === 'virtual-account' || method === 'qr'
}
