import type { LotOfLine } from '../../invoices/rules/figures.ts'

/** What lots and pieces are called on paper. */
export interface LotWords {
  lot: string
  serialNo: string
  /** Before the last day on which something is good. */
  until: string
}

/** «Lot AB-1 (until 31 Dec 2030)», of several with how much is of each; «Serial no. S1, S2». */
export function linesOfLots(
  lots: readonly LotOfLine[] | undefined,
  locale: string,
  words: LotWords
): string[] {
  if (lots === undefined) return []
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const serials = lots.filter(({ isSerial }) => isSerial).map(({ code }) => code)
  const others = lots.filter(({ isSerial }) => !isSerial)
  return [
    ...others.map(({ code, quantity, expiresOn }) => {
      const times = others.length > 1 ? `${quantity} × ` : ''
      const day =
        expiresOn === null ? '' : ` (${words.until} ${format.format(new Date(expiresOn))})`
      return `${times}${words.lot} ${code}${day}`
    }),
    ...(serials.length > 0 ? [`${words.serialNo} ${serials.join(', ')}`] : [])
  ]
}
