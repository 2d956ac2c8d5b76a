import { isId } from '../../primitives/ids.ts'

interface Asked {
  url: string
  params: unknown
  routeOptions: { url?: string }
}

const PLAIN = /^[a-z][a-z0-9-]{0,40}$/

/**
 * The URL of a request as it may be written down. A path may hold a signed token, and so may a query: of a
 * path that is served its pattern is shown with the ids in it, of any other what is a plain word or
 * an id, and of a query nothing.
 */
export function maskedUrl({ url, params, routeOptions }: Asked): string {
  if (routeOptions.url !== undefined) {
    return routeOptions.url.replace(
      /:(\w+)/g,
      (parameter, name: string) => idAmong(params, name) ?? parameter
    )
  }
  return url
    .replace(/[?#].*$/s, '')
    .split('/')
    .map(segment => (segment === '' || PLAIN.test(segment) || isId(segment) ? segment : '…'))
    .join('/')
}

function idAmong(params: unknown, name: string): string | undefined {
  const value = (params as Record<string, unknown> | null | undefined)?.[name]
  return typeof value === 'string' && isId(value) ? value : undefined
}
