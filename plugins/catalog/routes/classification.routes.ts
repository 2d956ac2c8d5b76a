import { get, patch, post, put } from 'stoa/plugin'
import {
  CategoryPage,
  CategoryView,
  changeCategory,
  createCategory,
  listCategories
} from '../use-cases/manage-categories.ts'
import {
  listTaxClasses,
  putTaxClass,
  TaxClassList,
  TaxClassView
} from '../use-cases/manage-tax-classes.ts'

export const categoryRoutes = [
  get('', listCategories, CategoryPage),
  post('', createCategory, CategoryView, { status: 201 }),
  patch('/:categoryId', changeCategory, CategoryView, { ifMatch: true })
]

export const taxClassRoutes = [
  get('', listTaxClasses, TaxClassList),
  put('/:code', putTaxClass, TaxClassView, { ifMatch: 'to-change' })
]
