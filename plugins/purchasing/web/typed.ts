const ONE = 1000
const PLAIN = /^(\d{1,11})(?:[.,](\d{1,3}))?$/
const PERCENT = /^(\d{1,3})(?:[.,](\d{1,4}))?$/
const WHOLE_PPM = 1_000_000
const RATE = /^\d{1,10}(?:\.\d{1,8})?$/

/** Thousandths of what was typed; null when it is no quantity above zero. */
export function milliTyped(typed: string): number | null {
  const [, whole = '', part = ''] = PLAIN.exec(typed.trim()) ?? []
  const milli = Number(whole + part.padEnd(3, '0'))
  return whole === '' || milli === 0 ? null : milli
}

/** A quantity as the API takes it. */
export const quantityOf = (milli: number): string => String(milli / ONE)

/** Parts per million of a percentage as it was typed; nothing typed: none. null: it is no percentage. */
export function ppmTyped(typed: string): number | null {
  if (typed.trim() === '') return 0
  const [, whole = '', part = ''] = PERCENT.exec(typed.trim()) ?? []
  const ppm = Number(whole + part.padEnd(4, '0'))
  return whole === '' || ppm > WHOLE_PPM ? null : ppm
}

export const percentOf = (ppm: number): string => (ppm === 0 ? '' : String(ppm / 10_000))

/** A rate as the API takes it; null when it is none. */
export function rateTyped(typed: string): string | null {
  const text = typed.trim().replace(',', '.')
  if (!RATE.test(text) || Number(text) === 0) return null
  const [whole = '', fraction = ''] = text.split('.')
  const part = fraction.replace(/0{1,8}$/, '')
  return `${Number(whole)}${part === '' ? '' : `.${part}`}`
}
