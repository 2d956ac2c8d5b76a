import { queryOptions } from '@tanstack/react-query'
import { answer, api, type Row } from 'stoa/web'

export type Station = Row<'/api/v1/kitchen/stations'>
export type Category = Row<'/api/v1/catalog/categories'>

/** All of them: a company has few. */
export const stationsQuery = queryOptions({
  queryKey: ['kitchen', 'stations'],
  queryFn: ({ signal }) =>
    answer(api.GET('/api/v1/kitchen/stations', { signal, params: { query: { limit: 100 } } }))
})

/** «Food > Pizza» of each category, by id, in the order of the tree. */
export const categoryPathsQuery = queryOptions({
  queryKey: ['kitchen', 'categories'],
  queryFn: async ({ signal }) => {
    const { items } = await answer(api.GET('/api/v1/catalog/categories', { signal }))
    const byId = new Map(items.map(category => [category.id, category]))
    const pathOf = ({ name, parentId }: Category, depth = 0): string => {
      const parent = parentId === null || depth > 20 ? undefined : byId.get(parentId)
      return parent === undefined ? name : `${pathOf(parent, depth + 1)} > ${name}`
    }
    return items
      .map(category => ({ value: category.id, label: pathOf(category) }))
      .toSorted((a, b) => a.label.localeCompare(b.label))
  }
})
