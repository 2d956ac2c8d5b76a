import { useRegistry, type Registry } from './registry.ts'

export interface Shown {
  to: string
  search: Record<string, unknown>
}

/** What an operation of the API was given: its ids among it. */
type Given = Record<string, unknown>

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** The page with its ids in place of the names; undefined where one is not known. */
function filled(path: string, given: Given): string | undefined {
  const parts = path.split('/').map(part => {
    if (!part.startsWith('$')) return part
    const value = given[part.slice(1)]
    return isText(value) ? encodeURIComponent(value) : undefined
  })
  return parts.every(part => part !== undefined) ? parts.join('/') : undefined
}

/** list-refunds → refunds */
const nounOf = (operation: string): string => operation.replace(/^[^.]*[.][^-]*-?/, '')

function shownAt({ pages }: Registry, operation: string, given: Given): Shown | undefined {
  const documents = pages.filter(({ path, view }) => view !== undefined && path.includes('$'))
  const own = operation.split('.')[0]
  for (const { path } of documents.toSorted(
    (a, b) => Number(b.plugin === own) - Number(a.plugin === own)
  )) {
    const to = filled(path, given)
    if (to !== undefined) return { to, search: {} }
  }
  const lists = pages.filter(
    ({ plugin, path, view }) => plugin === own && view !== undefined && !path.includes('$')
  )
  const page =
    lists.find(({ path }) => path.endsWith(`/${nounOf(operation)}`)) ??
    lists.find(({ menu }) => menu !== undefined)
  return page && { to: page.path, search: page.search?.(given) ?? {} }
}

/**
 * Where the console shows what an operation of the API is about: the document whose ids it was
 * given, or its plugin's list, with the filters that the list knows. undefined: nowhere, for whoever
 * looks.
 */
export function useShownAt(): (operation: string, given: Given) => Shown | undefined {
  const registry = useRegistry()
  return (operation, given) => shownAt(registry, operation, given)
}
