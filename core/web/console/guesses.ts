/** The currency of the regions most browsers come from; a guess that is shown and can be changed. */
const BY_CURRENCY: Record<string, string> = {
  EUR: 'AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK',
  USD: 'US PR EC SV PA',
  GBP: 'GB',
  AED: 'AE',
  ARS: 'AR',
  AUD: 'AU',
  BRL: 'BR',
  CAD: 'CA',
  CHF: 'CH LI',
  CLP: 'CL',
  CNY: 'CN',
  COP: 'CO',
  CZK: 'CZ',
  DKK: 'DK',
  EGP: 'EG',
  HKD: 'HK',
  HUF: 'HU',
  IDR: 'ID',
  ILS: 'IL',
  INR: 'IN',
  JPY: 'JP',
  KES: 'KE',
  KRW: 'KR',
  MXN: 'MX',
  MYR: 'MY',
  NGN: 'NG',
  NOK: 'NO',
  NZD: 'NZ',
  PEN: 'PE',
  PHP: 'PH',
  PLN: 'PL',
  RON: 'RO',
  SAR: 'SA',
  SEK: 'SE',
  SGD: 'SG',
  THB: 'TH',
  TRY: 'TR',
  TWD: 'TW',
  UAH: 'UA',
  UYU: 'UY',
  VND: 'VN',
  ZAR: 'ZA'
}

export interface Guesses {
  currency: string
  zone: string
  /** Language and region, as the API takes it. */
  locale: string
}

/** What the browser lets one suppose of its shop. */
export function guesses(): Guesses {
  const { language, region } = new Intl.Locale(navigator.language).maximize()
  const found = Object.entries(BY_CURRENCY).find(([, regions]) =>
    regions.split(' ').includes(region ?? '')
  )
  const isPlain = /^[a-z]{2}$/.test(language ?? '')
  return {
    currency: found?.[0] ?? 'USD',
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: isPlain && /^[A-Z]{2}$/.test(region ?? '') ? `${language}-${region}` : 'en'
  }
}

/** Every currency, by its name in the reader's language. */
export function currencyChoices(language: string): Array<{ value: string; label: string }> {
  const names = new Intl.DisplayNames(language, { type: 'currency' })
  return Intl.supportedValuesOf('currency')
    .map(value => ({ value, label: `${names.of(value) ?? value} (${value})` }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
}

/** @param now the one in force, which no list need hold */
export const zoneChoices = (now?: string): Array<{ value: string; label: string }> =>
  [...new Set([...(now ? [now] : []), guesses().zone, ...Intl.supportedValuesOf('timeZone')])].map(
    value => ({
      value,
      label: value.replaceAll('_', ' ')
    })
  )
