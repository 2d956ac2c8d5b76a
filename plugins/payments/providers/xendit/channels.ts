import { type PaymentChannel } from '../provider.ts'
import { ProviderRefused } from '../provider-failures.ts'

/**
 * The country Xendit wants beside a currency (docs.xendit.co/apidocs/create-payment-request,
 * Country).
 */
const COUNTRIES: Readonly<Record<string, string>> = {
  IDR: 'ID',
  PHP: 'PH',
  VND: 'VN',
  THB: 'TH',
  SGD: 'SG',
  MYR: 'MY',
  HKD: 'HK',
  MXN: 'MX'
}

/** One national QR standard a currency. */
const QR_CHANNELS: Readonly<Record<string, string>> = {
  IDR: 'QRIS',
  PHP: 'QRPH',
  THB: 'QRPROMPTPAY'
}

export const invoiceCurrencies = ['IDR', 'PHP', 'THB', 'VND', 'MYR', 'SGD']
export const qrCurrencies = Object.keys(QR_CHANNELS)

/** @throws ProviderRefused 'currency-not-supported' */
export function countryOf(currency: string): string {
  const country = COUNTRIES[currency]
  if (country === undefined) {
    throw new ProviderRefused(
      'xendit',
      'currency-not-supported',
      `Xendit takes no ${currency} this way.`,
      null
    )
  }
  return country
}

export function qrChannel(currency: string): string | null {
  return QR_CHANNELS[currency] ?? null
}

const channel =
  (currency: string) =>
  ([code, title]: string[]): PaymentChannel => ({
    code: code as string,
    title: title as string,
    currency
  })

/** E-wallets that pay through a page of theirs (docs.xendit.co/docs/available-payment-channels). */
export const ewallets: PaymentChannel[] = [
  ...[
    ['OVO', 'OVO'],
    ['DANA', 'DANA'],
    ['SHOPEEPAY', 'ShopeePay'],
    ['LINKAJA', 'LinkAja'],
    ['ASTRAPAY', 'AstraPay']
  ].map(channel('IDR')),
  ...[
    ['GCASH', 'GCash'],
    ['PAYMAYA', 'Maya'],
    ['GRABPAY', 'GrabPay'],
    ['SHOPEEPAY', 'ShopeePay']
  ].map(channel('PHP')),
  ...[
    ['TOUCHNGO', "Touch 'n Go"],
    ['SHOPEEPAY', 'ShopeePay'],
    ['GRABPAY', 'GrabPay']
  ].map(channel('MYR')),
  ...[
    ['MOMO', 'MoMo'],
    ['ZALOPAY', 'ZaloPay']
  ].map(channel('VND')),
  ...[
    ['LINEPAY', 'LINE Pay'],
    ['TRUEMONEY', 'TrueMoney'],
    ['SHOPEEPAY', 'ShopeePay']
  ].map(channel('THB'))
]

export const virtualAccounts: PaymentChannel[] = [
  ...[
    ['BCA', 'BCA'],
    ['BNI', 'BNI'],
    ['BRI', 'BRI'],
    ['MANDIRI', 'Mandiri'],
    ['PERMATA', 'Permata'],
    ['BSI', 'BSI'],
    ['CIMB', 'CIMB Niaga']
  ]
    .map(([bank, title]) => [`${bank}_VIRTUAL_ACCOUNT`, `${title} virtual account`])
    .map(channel('IDR')),
  ...[['VIETCAPITAL_VIRTUAL_ACCOUNT', 'Viet Capital virtual account']].map(channel('VND'))
]
