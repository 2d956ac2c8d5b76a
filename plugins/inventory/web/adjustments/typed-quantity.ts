/** Thousandths of a piece. */
export const ONE = 1000
/** Digits before the point that the API takes. */
const MOST_DIGITS = 11
/** The first group of thousands, and the sign behind it. */
const GROUP = /^[1-9]\d{0,2}([.,' ’\u00a0\u202f])\d{3}/
const PLAIN = /^(\d+)(?:([.,])(\d{1,3}))?$/
const LAST = /^(\d{3})(?:([.,])(\d{1,3}))?$/
/** One sign with three figures behind it: a group, or a part. */
const EITHER = /^[1-9]\d{0,2}([.,])\d{3}$/

/** What stands before the part where the company is. */
const decimalOf = (locale: string): '.' | ',' =>
  new Intl.NumberFormat(locale).format(1.5).includes(',') ? ',' : '.'

/**
 * Thousandths of what was typed; null when it is no quantity. «1.000» is one or a thousand: the
 * company's locale decides.
 */
export function milliOf(typed: string, locale: string): number | null {
  const text = typed.trim()
  const [, sign] = EITHER.exec(text) ?? []
  const plain = sign === undefined || sign === decimalOf(locale) ? text : text.replace(sign, '')
  const read = (sign === undefined ? grouped(plain) : null) ?? PLAIN.exec(plain)
  const [, whole = '', , part = ''] = read ?? []
  if (whole === '' || whole.length > MOST_DIGITS) return null
  return Number(whole) * ONE + Number(part.padEnd(3, '0'))
}

/** «1 500,25», «1.234.567»: groups by one sign, the part by another. As of PLAIN: whole, mark, part. */
function grouped(text: string): string[] | null {
  const [, sign] = GROUP.exec(text) ?? []
  if (sign === undefined) return null
  const groups = text.split(sign)
  const [, last, mark = '', part = ''] = LAST.exec(groups.pop() ?? '') ?? []
  if (last === undefined || mark === sign) return null
  if (!groups.slice(1).every(group => /^\d{3}$/.test(group))) return null
  return ['', groups.join('') + last, mark, part]
}

/** Thousandths of what the API writes. */
export const milliOfText = (text: string): number => Math.round(Number(text) * ONE)

/** As it is typed where the company is. */
export const typedOf = (milli: number, locale: string): string =>
  textOfMilli(milli).replace('.', decimalOf(locale))

/** As the API takes it. */
export const textOfMilli = (milli: number): string => String(milli / ONE)
