// In this order: a browser names those it is compatible with, too.
const PROGRAMS: Array<[mark: string, name: string]> = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser/', 'Samsung Internet'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['CriOS/', 'Chrome'],
  ['Safari/', 'Safari']
]
const SYSTEMS: Array<[mark: string, name: string]> = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['CrOS', 'ChromeOS'],
  ['Mac OS X', 'Mac'],
  ['Linux', 'Linux']
]

/** Program and system out of what a browser calls itself; null where it says neither. */
export function deviceOf(userAgent: string | null): string | null {
  const found = [PROGRAMS, SYSTEMS].flatMap(
    known => known.find(([mark]) => userAgent?.includes(mark))?.[1] ?? []
  )
  return found.length > 0 ? found.join(', ') : userAgent
}
