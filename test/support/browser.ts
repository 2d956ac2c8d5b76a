import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContext } from 'playwright-core'
import t from 'tap'

const PLACES = [
  process.env.STOA_TEST_CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome'
]
/** As phones and desks are wide. */
export const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true
}
export const DESKTOP = { viewport: { width: 1280, height: 800 } }

/**
 * A real Chromium of this machine (`apt-get install chromium`, or STOA_TEST_CHROMIUM), which stops
 * with the test file; null where there is none. CI has one: there it is an error.
 */
export async function testBrowser(): Promise<Browser | null> {
  const executablePath = PLACES.find(place => place !== '' && existsSync(place))
  if (executablePath === undefined && process.env.CI) {
    throw new Error(
      'There is no Chromium, and CI needs one: apt-get install chromium, or name it in STOA_TEST_CHROMIUM.'
    )
  }
  if (executablePath === undefined) return null
  // Chromium's sandbox wants rights a container does not give; what is shown here is our own page.
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu']
  })
  t.teardown(() => browser.close())
  return browser
}

/**
 * A payer's browser of its own: no cookies, nothing kept. What its pages complain of is collected.
 */
export async function payersBrowser(
  browser: Browser,
  size: typeof PHONE | typeof DESKTOP = PHONE
): Promise<{ context: BrowserContext; complaints: string[] }> {
  const context = await browser.newContext({ ...size, locale: 'en-GB' })
  const complaints: string[] = []
  context.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  context.on('weberror', error => {
    complaints.push(String(error.error()))
  })
  return { context, complaints }
}
