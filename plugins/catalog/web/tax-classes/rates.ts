import { newKey, type Row } from 'stoa/web'
import { PPM_OF_PERCENT } from './percent.ts'

export type TaxClass = Row<'/api/v1/catalog/tax-classes'>

export interface RateValues {
  id: string
  code: string
  /** As it is typed: «7.5». */
  percent: string
}

export const emptyRate = (): RateValues => ({ id: newKey().slice(0, 8), code: '', percent: '' })

/** Rows are named by their place: codes can be changed. */
export const ratesOf = ({ rates }: TaxClass): RateValues[] =>
  rates.map(({ code, ratePpm }, index) => ({
    id: String(index),
    code,
    percent: String(ratePpm / PPM_OF_PERCENT)
  }))
