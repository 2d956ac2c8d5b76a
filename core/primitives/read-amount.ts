import { digitsByIso } from './currency-digits.ts'

interface Figures {
  locale: string
  currency: string
}

/** What a locale puts between whole and part: «.» or «,». */
const decimalOf = (locale: string): string =>
  new Intl.NumberFormat(locale, { useGrouping: false })
    .formatToParts(1.5)
    .find(({ type }) => type === 'decimal')?.value ?? '.'

/** Figures of other scripts, as our own; without the marks that only say which way they run. */
const latin = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u061c\u200e\u200f]/g, '')
    .replace(/\p{Nd}/gu, figure => String(valueOf(figure)))
    .replaceAll('٫', ',')
    .replaceAll('٬', '.')

/** The figures of a script stand in a row of ten (Unicode, 4.6): how many stand before this one. */
function valueOf(figure: string): number {
  const code = figure.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++
  return value
}

/** Without the currency's own sign; another currency's stays, and is refused. */
function own(text: string, { locale, currency }: Figures): string {
  const signs = [locale, 'en'].flatMap(tag =>
    (['code', 'symbol', 'narrowSymbol'] as const).map(
      currencyDisplay =>
        new Intl.NumberFormat(tag, { style: 'currency', currency, currencyDisplay })
          .formatToParts(0)
          .find(({ type }) => type === 'currency')?.value ?? currency
    )
  )
  const found = signs.find(sign => text.toUpperCase().includes(sign.toUpperCase()))
  if (found === undefined) return text
  const at = text.toUpperCase().indexOf(found.toUpperCase())
  return `${text.slice(0, at)} ${text.slice(at + found.length)}`
}

/**
 * Minor units of what somebody typed or pasted: «1,234.50», «1.234,50», «£12», «12.5», whatever the
 * locale, with the sign of the currency or without. Of one sign with three figures behind it the currency and then the locale decide.
 * @returns null when nothing stands there, NaN when it is no amount
 */
export function readAmount(text: string, { locale, currency }: Figures): number | null {
  const digits = digitsByIso(currency)
  if (text.trim() === '') return null
  const bare = own(latin(text), { locale, currency })
    .trim()
    .replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '')
    .replace(/^([-−+])\s+/, '$1')
  const [, sign, figures = ''] = /^([-−+]?)(\d[\d.,]*|[.,]\d+)$/.exec(bare) ?? []
  if (sign === undefined) return Number.NaN
  const at = decimalAt(figures, digits, decimalOf(locale))
  const thousands = at < 0 ? figures : figures.slice(0, at)
  if (/[.,]/.test(thousands) && !/^[1-9]\d{0,2}(?:[.,]\d{2,3})*[.,]\d{3}$/.test(thousands)) {
    return Number.NaN
  }
  const whole = thousands.replace(/[.,]/g, '')
  const part = at < 0 ? '' : figures.slice(at + 1)
  if (part.length > digits) return Number.NaN
  const minor = Number(`${whole || '0'}${part.padEnd(digits, '0')}`)
  if (!Number.isSafeInteger(minor)) return Number.NaN
  return minor === 0 || sign === '' || sign === '+' ? minor : -minor
}

/** Where the part begins; -1: all signs stand between thousands. */
function decimalAt(figures: string, digits: number, decimal: string): number {
  const signs = [...figures.matchAll(/[.,]/g)]
  const last = signs.at(-1)
  if (last === undefined) return -1
  const kinds = new Set(signs.map(([sign]) => sign))
  if (kinds.size === 2) return last.index
  if (signs.length > 1) return -1
  const behind = figures.length - last.index - 1
  // A group of thousands never begins with nothing: 0.500 is a half.
  if (behind !== 3 || /^0*$/.test(figures.slice(0, last.index))) return last.index
  return digits === 3 && last[0] === decimal ? last.index : -1
}
