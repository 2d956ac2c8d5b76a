import { get, put } from 'stoa/plugin'
import { listTaxClasses } from './list-tax-classes.ts'
import { putTaxClass } from './put-tax-class.ts'
import { TaxClassList, TaxClassView } from './view.ts'

export const taxClassRoutes = [
  get('', listTaxClasses, TaxClassList),
  put('/:code', putTaxClass, TaxClassView, { ifMatch: 'to-change' })
]
