import { answer, api, definePages, type Row } from 'stoa/web'
import { catalogWords } from './catalog-words.ts'
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
      path: '/products/$productId',
      title: words => words.title,
      permission: 'product.read',
      view: () => import('./products/product-page.tsx')
    }
  ],
  live: [
    {
      events: ['catalog.product-created', 'catalog.product-changed', 'catalog.products-imported'],
      stale: ({ product }) => [
        ['catalog', 'products'],
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
