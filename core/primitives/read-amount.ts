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

/** Figures of other scripts, as our own. */
const latin = (text: string): string =>
  text
    .replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, digit => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll('٫', ',')
    .replaceAll('٬', '.')

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
    .replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))|(?<=^[-−+])\s+/g, '')
  const [, sign, figures = ''] = /^([-−+]?)(\d[\d.,]*|[.,]\d+)$/.exec(bare) ?? []
  if (sign === undefined) return Number.NaN
  const at = decimalAt(figures, digits, decimalOf(locale))
  const whole = (at < 0 ? figures : figures.slice(0, at)).replace(/[.,]/g, '')
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
  if (behind !== 3 || last.index === 0) return last.index
  return digits === 3 && last[0] === decimal ? last.index : -1
}
