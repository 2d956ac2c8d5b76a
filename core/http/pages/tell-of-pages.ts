import type { Logger } from 'pino'
import type { Pages } from './pages.ts'

/** Writes down what could not be built; the API serves in any case. */
export function tellOfPages(pages: Promise<Pages>, log: Logger): void {
  pages.then(
    ({ leftOut }) => {
      for (const { plugin, reason } of leftOut) {
        log.error({ plugin, reason }, `the pages of ${plugin} could not be built, and are left out`)
      }
    },
    (error: unknown) => {
      log.error({ err: error }, 'the pages could not be built; only the API is served')
    }
  )
}
