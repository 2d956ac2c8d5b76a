import { createRequire } from 'node:module'
import type {
  CountryCode,
  Examples,
  Metadata,
  MetadataJson,
  PhoneNumber
} from 'libphonenumber-js/max'

type Library = typeof import('libphonenumber-js/max')

const load = createRequire(import.meta.url)
let loaded: Library | undefined

/** The plans of all countries are some 160 KB, read when a first number is. */
function library(): Library {
  loaded ??= load('libphonenumber-js/max') as Library
  return loaded
}

/** Whether numbers can be dialled from there. @param region ISO 3166-1 alpha-2 */
export const isDiallingRegion = (region: string): region is CountryCode =>
  library().isSupportedCountry(region)

/**
 * What people write in a number: digits, spaces, brackets, dashes, dots, a slash; + in front. Two
 * numbers in one text are none.
 */
const WRITTEN = /^\(?\s{0,5}\+?[\d٠-٩۰-۹\s().\-/\u2010-\u2015\u2212]{1,40}$/u
/** E.164, and what every column of a phone takes. */
const E164 = /^\+[1-9]\d{6,14}$/

/**
 * A phone number as people write it → E.164 (ITU-T E.164): ('07700 900123', 'GB') →
 * '+447700900123'; null when it is none, or when it may be one of two.
 *
 * - + and 00 say that a country code follows. Such a number is taken when its length is possible
 * there, given out or not:
 * plans change faster than libraries, and no one else can be meant. Unless its country code stands
 * there twice.
 * - Without either it is a number of `region`: in its own form, or with its country code in front,
 * as WhatsApp, payment
 * providers and exports of shop systems write it. It has to fit that country's plan; where both
 * fit, the form tells:
 * whoever leaves out the 0 that all write there has written the country code.
 * - Another country's number without + is taken where the text can be no number of `region`.
 * @param region ISO 3166-1 alpha-2, where numbers without + are dialled from; it is never guessed
 */
export function phoneNumber(text: string, region?: string): string | null {
  const written = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim() // what copying from a contact leaves around it is not seen by anyone
  if (!WRITTEN.test(written)) return null
  const home = region !== undefined && isDiallingRegion(region) ? region : undefined
  const digits = digitsOf(written)
  const found = written.includes('+')
    ? firstOf([international(digits)])
    : digits.startsWith('00')
      ? dialled(digits, home)
      : home && ofCountry(digits, home)
  return found?.number ?? null
}

/**
 * How a number of that country is written, for whoever wrote one that cannot be read: '0812-345-678
 * or +62 812-345-678'.
 * @param text what was written: with + in front it tells the country when `region` does not
 */
export function phoneExample(text: string, region?: string): string {
  const max = library()
  const home = region !== undefined && isDiallingRegion(region) ? region : undefined
  const said = text.trim().startsWith('+') ? international(digitsOf(text)) : undefined
  const country =
    home ??
    said?.country ??
    max.getCountries().find(one => max.getCountryCallingCode(one) === said?.countryCallingCode)
  const example = max.getExampleNumber(
    country ?? 'GB',
    load('libphonenumber-js/examples.mobile.json') as Examples
  )
  if (!example) return '+447400123456'
  return home === undefined
    ? example.formatInternational()
    : `${example.formatNational()} or ${example.formatInternational()}`
}

/** Arabic and Persian digits count as well. */
const digitsOf = (text: string): string => library().parseDigits(text)

const read = (text: string, region?: CountryCode): PhoneNumber | undefined =>
  library().default(text, { ...(region && { defaultCountry: region }), extract: false })
const international = (digits: string): PhoneNumber | undefined => read(`+${digits}`)

const isMobile = (number: PhoneNumber): boolean => number.getType() === 'MOBILE'

/** Looks like the numbers of its country, whether given out or not. */
function fitsPlan({ country, countryCallingCode, nationalNumber }: PhoneNumber): boolean {
  const { Metadata } = load('libphonenumber-js/core') as {
    Metadata: new (json: MetadataJson) => Metadata
  }
  const plans = new Metadata(load('libphonenumber-js/max/metadata') as MetadataJson)
  plans.selectNumberingPlan(country ?? (countryCallingCode as CountryCode))
  const { nationalNumberPattern } = plans.numberingPlan as unknown as {
    nationalNumberPattern(): string
  } // not among its declared types
  return new RegExp(`^(?:${nationalNumberPattern.call(plans.numberingPlan)})$`).test(nationalNumber)
}

/** Fits the columns, and read again it is the same. */
const isKept = ({ number }: PhoneNumber): boolean =>
  E164.test(number) && read(number)?.number === number

/**
 * Whether the country code stands there twice: left out once, what remains is the better number.
 */
function isDoubled(number: PhoneNumber): boolean {
  const { countryCallingCode: code, nationalNumber } = number
  const once = nationalNumber.startsWith(code) ? international(nationalNumber) : undefined
  if (!once?.isValid()) return false
  return !number.isValid() || (isMobile(once) && !isMobile(number))
}

/**
 * Of several readings the valid one, of several valid ones the only mobile one; where none is, the
 * only possible one.
 */
function firstOf(readings: Array<PhoneNumber | undefined>): PhoneNumber | undefined {
  const possible = new Map(
    readings.flatMap(one =>
      one?.isPossible() && isKept(one) && !isDoubled(one) ? [[one.number, one] as const] : []
    )
  )
  const valid = [...possible.values()].filter(one => one.isValid())
  const mobile = valid.filter(isMobile)
  return (
    only(valid) ?? only(mobile) ?? (valid.length === 0 ? only([...possible.values()]) : undefined)
  )
}

const only = <T>(all: T[]): T | undefined => (all.length === 1 ? all[0] : undefined)

/**
 * 00 means +; in some countries a carrier's or another way out may begin so too (0011 in Australia,
 * 00 55 in Brazil).
 */
function dialled(digits: string, home: CountryCode | undefined): PhoneNumber | undefined {
  const rest = digits.slice(2)
  const abroad = firstOf([international(rest)])
  const fromHome = home && firstOf([read(digits, home)])
  if (!fromHome?.isValid()) {
    return (
      abroad ??
      (fromHome?.countryCallingCode === (home && library().getCountryCallingCode(home))
        ? undefined
        : fromHome)
    )
  }
  // A country code with that country's 0 or 1 behind it is the less likely reading.
  return abroad?.isValid() && abroad.number === `+${rest}` ? firstOf([abroad, fromHome]) : fromHome
}

function ofCountry(digits: string, home: CountryCode): PhoneNumber | undefined {
  const own = digits.startsWith(library().getCountryCallingCode(home))
    ? firstOf([international(digits)])
    : undefined
  const inOwnForm = firstOf([read(digits, home)])
  if (own && (isMobile(own) || own.getType()?.startsWith('FIXED_LINE'))) return own
  if (inOwnForm?.isValid() && isUsual(inOwnForm, digits)) return inOwnForm
  if (own && fitsPlan(own)) return own
  if (inOwnForm) return fitsPlan(inOwnForm) ? inOwnForm : undefined
  const elsewhere = read(digits, home)?.isPossible() ? undefined : firstOf([international(digits)])
  return elsewhere?.isValid() ? elsewhere : undefined
}

/** Whether these are all the digits that people of that country write. */
const isUsual = (number: PhoneNumber, digits: string): boolean =>
  [true, false].some(
    nationalPrefix => digitsOf(number.formatNational({ nationalPrefix })) === digits
  )
