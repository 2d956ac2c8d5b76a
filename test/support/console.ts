import type { Browser, Page } from 'playwright-core'
import { faultsOfPage } from './accessibility.ts'
import { DESKTOP, PHONE, payersBrowser, schemesOn } from './browser.ts'

const shots = process.env.STOA_TEST_SHOTS

/** The console of somebody in a browser of their own. */
export interface Console {
  page: Page
  /** What the browser's console and the policy complained of. */
  complaints: string[]
  go(path: string, heading: string): Promise<void>
  /**
   * What axe finds wrong with what is shown, on desk and phone (schemesOn); leaves pictures in
   * STOA_TEST_SHOTS.
   */
  look(name: string): Promise<string[]>
  close(): Promise<void>
}

/** Logs in by hand, as people do. */
export async function consoleOf(
  browser: Browser,
  address: string,
  { email, password }: { email: string; password: string }
): Promise<Console> {
  const { context, complaints } = await payersBrowser(browser, DESKTOP)
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(`${address}/log-in`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.getByRole('heading', { name: 'Home' }).waitFor()
  return {
    page,
    complaints,
    async go(path, heading) {
      await page.goto(address + path)
      await page.getByRole('heading', { name: heading }).first().waitFor()
    },
    async look(name) {
      const faults: string[] = []
      for (const [size, { viewport }] of [
        ['desktop', DESKTOP],
        ['phone', PHONE]
      ] as const) {
        await page.setViewportSize(viewport)
        for (const colorScheme of schemesOn(size)) {
          await page.emulateMedia({ colorScheme })
          await page.waitForLoadState('networkidle')
          if (shots !== undefined) {
            await page.screenshot({ path: `${shots}/${name}-${colorScheme}-${size}.png` })
          }
          const found = await faultsOfPage(page)
          faults.push(...found.map(fault => `${name} in ${colorScheme} on ${size}: ${fault}`))
        }
      }
      await page.setViewportSize(DESKTOP.viewport)
      await page.emulateMedia({ colorScheme: 'light' })
      return faults
    },
    close: () => context.close()
  }
}
