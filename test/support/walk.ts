import type { Page, Request } from 'playwright-core'

/** Goes from page to page of a console that is open, as its links do, and waits until each is drawn. */
export interface Walk {
  /** Requests that failed, or were answered with 400 or more, since it was asked last. */
  failures(): string[]
  to(path: string): Promise<void>
  /** Until nothing is asked and nothing is waited for. */
  drawn(): Promise<void>
}

export function walkOf(page: Page): Walk {
  let failed: string[] = []
  const asked = new Set<Request>()
  const isCall = (request: Request): boolean => !request.url().includes('/api/v1/realtime')
  page.on('request', request => isCall(request) && asked.add(request))
  page.on('requestfinished', request => asked.delete(request))
  page.on('requestfailed', request => {
    asked.delete(request)
    const why = request.failure()?.errorText ?? ''
    // Who leaves a page asks no further.
    if (isCall(request) && why !== 'net::ERR_ABORTED') failed.push(`${request.url()} ${why}`)
  })
  page.on('response', response => {
    if (response.status() >= 400) failed.push(`${response.url()} ${response.status()}`)
  })
  const drawn = async (): Promise<void> => {
    const until = Date.now() + 15_000
    for (let quiet = 0; quiet < 2;) {
      if (Date.now() > until) {
        throw new Error(
          `${page.url()} was not drawn: ${[...asked].map(request => request.url()).join(', ')}`
        )
      }
      await new Promise(resolve => setTimeout(resolve, 40))
      const isWaiting = await page.evaluate(
        "document.querySelector('h1, main [role=alert]') === null || document.querySelector('h1[data-left], [aria-busy=true]') !== null"
      )
      quiet = isWaiting === true || asked.size > 0 ? 0 : quiet + 1
    }
  }
  return {
    failures() {
      const some = failed
      failed = []
      return some
    },
    drawn,
    async to(path) {
      await page.evaluate(`
        if (location.pathname !== ${JSON.stringify(path)}) {
          const left = document.querySelector('h1')
          left?.setAttribute('data-left', '')
          // The head of a page that is not there is that of another that is not there.
          setTimeout(() => left?.removeAttribute('data-left'), 1_000)
        }
        history.pushState({}, '', ${JSON.stringify(path)})
        dispatchEvent(new PopStateEvent('popstate', { state: {} }))`)
      await drawn()
    }
  }
}
