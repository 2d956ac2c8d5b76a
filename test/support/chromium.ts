import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const PLACES = [
  process.env.STOA_TEST_CHROMIUM ?? '',
  // The same browser without the windows it never opens here: a quarter less to do.
  '/usr/bin/chromium-headless-shell',
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

/** Starts the Chromium of this machine (`apt-get install chromium-headless-shell`, or STOA_TEST_CHROMIUM); null where there is none. */
export async function startChromium(): Promise<Browser | null> {
  const executablePath = PLACES.find(place => place !== '' && existsSync(place))
  if (executablePath === undefined) return null
  // Chromium's sandbox wants rights a container does not give; what is shown here is our own page.
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu']
  })
}
