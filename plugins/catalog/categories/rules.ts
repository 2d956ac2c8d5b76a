export interface CategoryNode {
  id: string
  parentId: string | null
  name: string
}

/** How deep the tree may be: a path of 'Home > Lamps' is two deep. */
export const DEEPEST = 10

const fold = (name: string): string => name.toLowerCase()

/** The same for every spelling of a path: names without case, one a line. */
export const keyOfPath = (names: string[]): string => names.map(fold).join('\n')

/** 'Home > Lamps' → ['Home', 'Lamps']. */
export const splitPath = (path: string): string[] => path.split('>').map(name => name.trim())

/** The path key of each category, by id. */
export function pathKeys(nodes: CategoryNode[]): Map<string, string> {
  const byId = new Map(nodes.map(n => [n.id, n]))
  const keys = new Map<string, string>()
  const keyOf = (node: CategoryNode): string => {
    const known = keys.get(node.id)
    if (known !== undefined) return known
    const parent = node.parentId === null ? undefined : byId.get(node.parentId)
    const key = parent === undefined ? fold(node.name) : `${keyOf(parent)}\n${fold(node.name)}`
    keys.set(node.id, key)
    return key
  }
  for (const node of nodes) keyOf(node)
  return keys
}
