import { newKey, type Row } from 'stoa/web'

export type TaxClass = Row<'/api/v1/catalog/tax-classes'>

export interface RateValues {
  id: string
  code: string
  /** As it is typed: «7.5». */
  percent: string
}

const PPM_OF_PERCENT = 10_000

export const emptyRate = (): RateValues => ({ id: newKey().slice(0, 8), code: '', percent: '' })

/** Rows are named by their place: codes can be changed. */
export const ratesOf = ({ rates }: TaxClass): RateValues[] =>
  rates.map(({ code, ratePpm }, index) => ({
    id: String(index),
    code,
    percent: String(ratePpm / PPM_OF_PERCENT)
  }))

/** Parts per million of «7.5», «7,5» or «7.5 %»; null: it is no percentage. */
export function ppmOf(percent: string): number | null {
  const text = percent.replace(/[\s%]/g, '').replace(',', '.')
  const ppm = Math.round(Number(text) * PPM_OF_PERCENT)
  return text !== '' && ppm >= 0 && ppm <= 100 * PPM_OF_PERCENT ? ppm : null
}

export const percentOf = (ppm: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 4 }).format(
    ppm / (100 * PPM_OF_PERCENT)
  )
