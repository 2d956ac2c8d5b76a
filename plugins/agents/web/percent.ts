const PPM_OF_PERCENT = 10_000
/** More places than a millionth has are not rounded away in silence. */
const PERCENT = /^(\d{1,3})(?:[.,](\d{1,4}))?$/

/** Parts per million of «7.5», «7,5» or «7.5 %»; null: it is no percentage up to 100. */
export function ppmOf(percent: string): number | null {
  const [, whole, part = ''] = PERCENT.exec(percent.replaceAll(/[\s%]/g, '')) ?? []
  if (whole === undefined) return null
  const ppm = Number(whole) * PPM_OF_PERCENT + Number(part.padEnd(4, '0'))
  return ppm <= 100 * PPM_OF_PERCENT ? ppm : null
}

export const percentOf = (ppm: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 4 }).format(
    ppm / (100 * PPM_OF_PERCENT)
  )

/** As it stands in a field: «7.5». */
export const percentText = (ppm: number): string => String(ppm / PPM_OF_PERCENT)
