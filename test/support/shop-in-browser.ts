import type { BrowserContext, Page } from 'playwright-core'
import type { ownInstance } from './instance.ts'
import { quietTimeZone } from './time-zone.ts'

type Stoa = Awaited<ReturnType<typeof ownInstance>>

/** An access token of whoever is logged in on a page. */
export const tokenOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const answer = await fetch('/api/v1/access/browser/refresh', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}'
    })
    return ((await answer.json()) as { session: { accessToken: string } }).session.accessToken
  })

let shops = 0

/**
 * Signs up a shop in pounds, and opens its console in a browser.
 * @param options.sessions whether its tills have to be opened before they sell
 */
export async function shopInBrowser(
  stoa: Pick<Stoa, 'ok'>,
  address: string,
  context: BrowserContext,
  { sessions = false } = {}
) {
  const email = `maya-${process.pid}-${shops++}@example.test`
  const password = 'a long enough passphrase'
  await stoa.ok('POST', '/api/v1/bootstrap', {
    body: {
      company: {
        name: 'Fern & Fable',
        currency: 'GBP',
        timeZone: quietTimeZone(),
        locale: 'en-GB'
      },
      admin: { name: 'Maya', email, password },
      settings: [{ plugin: 'pos', key: 'registerSessions', value: sessions }]
    }
  })
  const page = await context.newPage()
  await page.goto(`${address}/log-in`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.getByRole('heading', { name: 'Home' }).waitFor()
  return { page, email, password, token: await tokenOf(page) }
}

/** Milliseconds between two keys of a scanner. */
const KEY_MS = 8

/**
 * What a scanner does: types the code and Enter. Each key bears the time at which a scanner would have
 * sent it, as it does when a busy page hears keys late; so load makes no slow typist of it.
 */
export const scan = (page: Page, code: string): Promise<void> => keysOfScan(page, code, false)

/** The same, and what is in the focus gets it as the browser would give it: text, a press, a form sent. */
export const scanTyping = (page: Page, code: string): Promise<void> => keysOfScan(page, code, true)

const keysOfScan = (page: Page, code: string, isTyped: boolean): Promise<void> =>
  page.evaluate(
    async ([keys, pause, doesType]) => {
      interface Target {
        dispatchEvent(event: unknown): boolean
        activeElement: Target | null
        form?: { requestSubmit(): void } | null
        click(): void
        matches(selectors: string): boolean
        execCommand(name: string, shown: boolean, text: string): boolean
      }
      const { document, KeyboardEvent } = globalThis as unknown as {
        document: Target
        KeyboardEvent: new (type: string, init: object) => object
      }
      let timeStamp = performance.now()
      for (const key of keys) {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
        Object.defineProperty(event, 'timeStamp', { value: timeStamp })
        const at = document.activeElement
        const isLeft = (at ?? document).dispatchEvent(event)
        // A field that had the focus before would still take what is inserted.
        const isField = at?.matches('input, textarea') === true
        if (doesType && isLeft && key !== 'Enter') {
          if (isField) document.execCommand('insertText', false, key)
        } else if (doesType && isLeft && isField && at?.form != null) {
          at.form.requestSubmit()
        } else if (doesType && isLeft && at !== null) {
          at.click()
        }
        await new Promise(resolve => setTimeout(resolve, pause))
        timeStamp += pause
      }
    },
    [[...code, 'Enter'], KEY_MS, isTyped] as const
  )
