import { get } from 'stoa/plugin'
import { browseProducts } from './browse-products.ts'
import { CategoryList, listCategories } from './list-categories.ts'
import { showProduct } from './show-product.ts'
import { ShopView, showShop } from './show-shop.ts'
import { ShownPage, ShownProductView } from './view.ts'

const WINDOW = { rateLimit: 'storefront' } as const

export const catalogueRoutes = {
  '/products': [
    get('', browseProducts, ShownPage, WINDOW),
    get('/:productId', showProduct, ShownProductView, WINDOW)
  ],
  '/categories': [get('', listCategories, CategoryList, WINDOW)],
  '/shop': [get('', showShop, ShopView, WINDOW)]
}
