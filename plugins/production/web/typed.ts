const PLAIN = /^(\d{1,11})(?:[.,](\d{1,3}))?$/
const PERCENT = /^(\d{1,2})(?:[.,](\d{1,2}))?$/
const MOST_PERCENT = 95

/** A quantity as the API takes it; null when what was typed is none, or below zero. */
export function quantityTyped(typed: string): string | null {
  const [, whole = '', part = ''] = PLAIN.exec(typed.trim()) ?? []
  if (whole === '') return null
  return String(Number(whole + part.padEnd(3, '0')) / 1000)
}

/** The same, above zero. */
export function positiveTyped(typed: string): string | null {
  const quantity = quantityTyped(typed)
  return quantity === '0' ? null : quantity
}

/** A percentage as the API takes it; nothing typed: none. null: it is none. */
export function percentTyped(typed: string): string | null {
  if (typed.trim() === '') return '0'
  const [, whole = '', part = ''] = PERCENT.exec(typed.trim()) ?? []
  const percent = Number(whole + part.padEnd(2, '0')) / 100
  return whole === '' || percent > MOST_PERCENT ? null : String(percent)
}
