import { currencyDigits } from 'stoa/plugin'

/**
 * About how many units of a currency a US dollar is: the order of magnitude that makes the price of
 * a litre of milk look like one. No rate of exchange, and never used as one.
 */
const UNITS: ReadonlyArray<readonly [number, string]> = [
  [0.35, 'BHD JOD KWD OMR'],
  [3.5, 'AED AZN BRL BYN FJD GEL ILS LYD MYR PEN PGK PLN QAR RON SAR TMT TND TOP WST'],
  [8, 'BOB BWP CNY DKK GHS GTQ HKD MAD MOP SBD SEK NOK TJS TTD'],
  [18, 'CZK LSL MDL MVR MXN NAD SCR SZL ZAR ZMW'],
  [32, 'HNL MRU NIO SRD THB TRY TWD UAH UYU'],
  [55, 'AFN DOP EGP MKD MUR MZN PHP RUB'],
  [90, 'ALL BDT BTN CVE DZD ETB GMD HTG INR ISK JMD JPY KES KGS LRD NPR RSD VUV XPF'],
  [280, 'AMD AOA HUF KMF LKR PKR XAF XOF YER'],
  [500, 'CRC KZT SDG SSP'],
  [950, 'ARS CLP IQD KPW KRW MWK NGN RWF'],
  [2500, 'BIF CDF COP KHR MMK MNT TZS UGX'],
  [4500, 'MGA PYG'],
  [9000, 'GNF SLL SYP UZS'],
  [16000, 'IDR LAK STN'],
  [25000, 'VND'],
  [60000, 'IRR LBP']
]

/** Where a hundredth is written, but no coin is that small. */
const SMALLEST: Readonly<Record<string, number>> = { CHF: 5 }

/**
 * A sample's price in a currency, rounded as prices are there: as it stands where a unit is worth
 * about a dollar, else to two figures, and to whole units where a unit is small.
 * @param dollars the price in US dollars
 * @returns minor units, above zero
 * @throws stoa.unknown-currency
 */
export function priceIn(currency: string, dollars: number): number {
  const minorPerUnit = 10 ** currencyDigits(currency)
  const units = UNITS.find(([, codes]) => codes.split(' ').includes(currency))?.[0]
  const amount = dollars * (units ?? 1) * minorPerUnit
  const figures = units === undefined ? 1 : 10 ** (Math.floor(Math.log10(amount)) - 1)
  const whole = units !== undefined && units >= 8 ? minorPerUnit : 1
  const coin = SMALLEST[currency] ?? (minorPerUnit === 1000 ? 5 : 1)
  const step = Math.max(figures, whole, coin)
  return Math.max(step, Math.round(amount / step) * step)
}
