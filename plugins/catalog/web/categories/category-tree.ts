import type { Row } from 'stoa/web'

export type Category = Row<'/api/v1/catalog/categories'>

/** «Home > Lamps» of each, by id. */
export function categoryPaths(categories: Category[]): Map<string, string> {
  const byId = new Map(categories.map(category => [category.id, category]))
  const pathOf = ({ name, parentId }: Category, depth = 0): string => {
    const parent = parentId === null || depth > 20 ? undefined : byId.get(parentId)
    return parent === undefined ? name : `${pathOf(parent, depth + 1)} > ${name}`
  }
  return new Map(
    categories
      .map(category => [category.id, pathOf(category)] as const)
      .sort(([, a], [, b]) => a.localeCompare(b))
  )
}

/** The choices of a field, in the order of the tree. */
export const categoryChoices = (
  categories: Category[],
  none: string
): Array<{ value: string; label: string }> => [
  { value: '', label: none },
  ...[...categoryPaths(categories)].map(([value, label]) => ({ value, label }))
]

export interface Branch extends Category {
  depth: number
  path: string
}

/** All of them, each below its parent. */
export function tree(categories: Category[]): Branch[] {
  const paths = categoryPaths(categories)
  return [...paths].flatMap(([id, path]) => {
    const category = categories.find(one => one.id === id)
    return category === undefined
      ? []
      : [{ ...category, path, depth: path.split(' > ').length - 1 }]
  })
}

/** Itself and all below it: a category cannot be put there. */
export function withBelow(categories: Category[], id: string): Set<string> {
  const found = new Set([id])
  for (let before = 0; before < found.size;) {
    before = found.size
    for (const one of categories) {
      if (one.parentId !== null && found.has(one.parentId)) found.add(one.id)
    }
  }
  return found
}
