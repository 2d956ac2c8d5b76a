import type { Logger } from 'pino'

/** One thing to end, and what the log calls it. */
export interface Ending {
  what: string
  end: () => Promise<unknown>
}

/**
 * Ends things side by side, and waits for none of them longer than it may take: what hangs (a
 * database that does not answer, a mail server) is named in the log and left behind. Never rejects.
 * @returns what did not end well in time
 */
export async function endWithin(ms: number, endings: Ending[], log: Logger): Promise<string[]> {
  const left = await Promise.all(
    endings.map(async ({ what, end }) => {
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => {
          reject(new Error(`not within ${ms / 1000} s`))
        }, ms)
      })
      try {
        await Promise.race([end(), late])
        return []
      } catch (error) {
        log.error({ err: error, what }, 'stopping: this did not end well, it is left behind')
        return [what]
      } finally {
        clearTimeout(timer)
      }
    })
  )
  return left.flat()
}
