// What this browser keeps and the server does not have yet: while there is any, nobody is logged out
// here, since sending it takes a log-in.

const KEY = 'stoa.unsent'

function read(): Record<string, number> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, number>
  } catch {
    return {}
  }
}

export const unsent = {
  /** @param of what keeps it @param count how much of it waits */
  set(of: string, count: number): void {
    const { [of]: before = 0, ...others } = read()
    if (before === count) return
    localStorage.setItem(KEY, JSON.stringify(count === 0 ? others : { ...others, [of]: count }))
  },

  /** How much waits in all. */
  count: (): number => Object.values(read()).reduce((sum, count) => sum + count, 0)
}
