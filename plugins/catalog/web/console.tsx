import { answer, api, definePages, type Row } from 'stoa/web'
import { catalogWords } from './catalog-words.ts'
import { categorySearchOf } from './categories/category-search.ts'
import { labelSearchOf } from './labels/label-search.ts'
import { priceListSearchOf } from './price-lists/price-list-search.ts'
import { searchOf } from './products/search.ts'

export type Product = Row<'/api/v1/catalog/products'>

declare module 'stoa/web/contract' {
  interface Places {
    /** The page of a product, in the column at the end. */
    'catalog.product': { product: Product }
  }
}

async function findProducts(search: string, signal: AbortSignal) {
  const { items } = await answer(
    api.GET('/api/v1/catalog/products', {
      signal,
      params: { query: { search, limit: 5, sort: 'name' } }
    })
  )
  return items.map(({ id, name, sku }) => ({ id, label: name, aside: sku, to: `/products/${id}` }))
}

export default definePages({
  plugin: 'catalog',
  words: catalogWords,
  pages: [
    {
      path: '/products',
      title: words => words.title,
      permission: 'product.read',
      menu: { group: 'goods', icon: 'products', order: 1, onPhone: true },
      search: searchOf,
      view: () => import('./products/products-page.tsx')
    },
    {
      path: '/products/new',
      title: words => words.form.newTitle,
      permission: 'product.edit',
      view: () => import('./products/new-product-page.tsx')
    },
    {
      path: '/products/sample-goods',
      title: words => words.samples.title,
      permission: 'product.edit',
      view: () => import('./sample-goods/sample-goods-page.tsx')
    },
    {
      path: '/products/labels',
      title: words => words.labels.title,
      permission: 'label.print',
      search: labelSearchOf,
      view: () => import('./labels/labels-page.tsx')
    },
    {
      path: '/products/categories',
      title: words => words.categories.title,
      permission: 'product.read',
      search: categorySearchOf,
      view: () => import('./categories/categories-page.tsx')
    },
    {
      path: '/products/shared-barcodes',
      title: words => words.columns.barcode,
      permission: 'product.read',
      view: () => import('./shared-barcodes/shared-barcodes-page.tsx')
    },
    {
      path: '/products/tax-classes',
      title: words => words.taxes.title,
      permission: 'product.read',
      view: () => import('./tax-classes/tax-classes-page.tsx')
    },
    {
      path: '/products/price-lists',
      title: words => words.priceLists,
      permission: 'price-list.read',
      search: priceListSearchOf,
      view: () => import('./price-lists/price-lists-page.tsx')
    },
    {
      path: '/products/price-lists/$priceListId',
      title: words => words.priceLists,
      permission: 'price-list.read',
      view: () => import('./price-lists/price-list-page.tsx')
    },
    {
      path: '/products/$productId',
      title: words => words.title,
      permission: 'product.read',
      view: () => import('./products/product-page.tsx')
    }
  ],
  steps: [
    {
      order: 10,
      permission: 'product.edit',
      title: words => words.step.title,
      help: words => words.step.help,
      label: words => words.step.label,
      to: '/products/new',
      also: { label: words => words.samples.use, to: '/products/sample-goods' },
      events: ['catalog.product-created', 'catalog.products-imported'],
      isDone: async signal =>
        (
          await answer(
            api.GET('/api/v1/catalog/products', { signal, params: { query: { limit: 1 } } })
          )
        ).items.length > 0
    }
  ],
  tiles: [
    {
      size: 'half',
      order: 40,
      permission: 'product.edit',
      view: () => import('./shared-barcodes/shared-barcodes-tile.tsx')
    }
  ],
  signUp: [{ view: () => import('./sample-goods/at-sign-up.tsx') }],
  live: [
    {
      events: ['catalog.price-list-changed'],
      stale: () => [['catalog', 'price-lists']]
    },
    {
      events: ['catalog.product-created', 'catalog.product-changed', 'catalog.products-imported'],
      stale: ({ product }) => [
        ['catalog', 'products'],
        ['catalog', 'sample-goods'],
        product === undefined ? ['catalog', 'product'] : ['catalog', 'product', product]
      ]
    }
  ],
  finders: [
    {
      title: words => words.title,
      icon: 'products',
      permission: 'product.read',
      find: findProducts
    }
  ]
})
