import { get, patch, post } from 'stoa/plugin'
import { changeCategory } from './change-category.ts'
import { createCategory } from './create-category.ts'
import { listCategories } from './list-categories.ts'
import { CategoryPage, CategoryView } from './view.ts'

export const categoryRoutes = [
  get('', listCategories, CategoryPage),
  post('', createCategory, CategoryView, { status: 201 }),
  patch('/:categoryId', changeCategory, CategoryView, { ifMatch: true })
]
