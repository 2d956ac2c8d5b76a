import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import t from 'tap'
import { type DESKTOP, PHONE, startChromium } from './chromium.ts'
import { ofGroup } from './shared.ts'

export { DESKTOP, PHONE } from './chromium.ts'

/**
 * A real Chromium of this machine (`apt-get install chromium-headless-shell`, or STOA_TEST_CHROMIUM);
 * null where there is none. CI has one: there it is an error. It stops with the test file, or, as
 * the files of a group share one, what the file opened in it closes.
 */
export async function testBrowser(): Promise<Browser | null> {
  const shared = await ofGroup('browser', startChromium, async browser => browser?.close())
  const browser = shared ?? (await startChromium())
  if (browser === null && process.env.CI) {
    throw new Error(
      'There is no Chromium, and CI needs one: apt-get install chromium-headless-shell, or name it in STOA_TEST_CHROMIUM.'
    )
  }
  if (browser === null) return null
  t.teardown(async () => {
    if (shared === null) await browser.close()
    else await Promise.all(browser.contexts().map(context => context.close()))
  })
  return browser
}

/**
 * What a page is looked at in: by day in light on a desk and in dark on a phone, at night (and where
 * pictures are wanted) in both on both.
 */
export const schemesOn = (size: 'desktop' | 'phone'): ReadonlyArray<'light' | 'dark'> =>
  process.env.STOA_TEST_ROUNDS !== undefined || process.env.STOA_TEST_SHOTS !== undefined
    ? ['light', 'dark']
    : [size === 'desktop' ? 'light' : 'dark']

/**
 * A payer's browser of its own: no cookies, nothing kept, nothing that moves. What its pages complain
 * of is collected.
 * @param options what else is special about it
 */
export async function payersBrowser(
  browser: Browser,
  size: typeof PHONE | typeof DESKTOP = PHONE,
  options: BrowserContextOptions = {}
): Promise<{ context: BrowserContext; complaints: string[] }> {
  const context = await browser.newContext({
    ...size,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    ...options
  })
  const complaints: string[] = []
  context.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  context.on('weberror', error => {
    complaints.push(String(error.error()))
  })
  return { context, complaints }
}
