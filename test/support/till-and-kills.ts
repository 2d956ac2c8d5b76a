import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { isReady } from './offline-till.ts'
import { scan } from './shop-in-browser.ts'

// A till whose page is killed at a moment, and what its browser kept.

/** When the page is killed: not at all; so long after Enter, in milliseconds; once change is shown. */
export const KILLS = ['not', 0, 30, 120, 'done'] as const
export type Kill = (typeof KILLS)[number]

export interface Kept {
  state: string
  frozen: { reference: string; content: string } | null
}

/** What this browser kept of its sales. */
export const keptSales = (page: Page): Promise<Kept[]> =>
  page.evaluate(`(async () => {
    const { name } = (await indexedDB.databases()).find(({ name }) => name.startsWith('stoa-till-'))
    const open = indexedDB.open(name)
    await new Promise(resolve => { open.onsuccess = resolve })
    const all = open.result.transaction('outbox').objectStore('outbox').getAll()
    await new Promise(resolve => { all.onsuccess = resolve })
    open.result.close()
    return all.result
  })()`)

/** A new page of the same browser: what was in the memory of the one before is gone. */
export async function killed(page: Page, url: string): Promise<Page> {
  const context = page.context()
  await page.close()
  const next = await context.newPage()
  await next.goto(url)
  await isReady(next)
  // What was under way is gone on with as soon as it is read.
  await sleep(300)
  return next
}

/** Rings up one sale, killing the page on the way; what was not kept is rung up again. */
export async function sellOne(
  page: Page,
  url: string,
  codes: readonly string[],
  kill: Kill
): Promise<Page> {
  const before = (await keptSales(page)).length
  // As long as a sale is on its way, nobody scans the next one.
  await page.locator('.desk.at-sell, .desk.at-done').waitFor()
  for (const code of codes) {
    await scan(page, code)
    await page.locator('.line').first().waitFor()
  }
  await page.keyboard.press('F9')
  await page.getByRole('button', { name: /^Take/ }).waitFor()
  await page.keyboard.press('Enter')
  if (typeof kill === 'number') {
    await sleep(kill)
    const next = await killed(page, url)
    const isKept = (await keptSales(next)).length > before
    return isKept ? next : sellOne(next, url, codes, 'not')
  }
  await page.locator('.done .change strong').waitFor()
  return kill === 'done' ? killed(page, url) : page
}

/** Nothing waits, nothing is doubtful. */
export async function settle(page: Page): Promise<Kept[]> {
  for (const end = Date.now() + 90_000; ;) {
    const kept = await keptSales(page)
    if (kept.every(({ state }) => state === 'sent')) return kept
    if (Date.now() > end) {
      throw new Error(`Still ${kept.map(({ state }) => state).join(', ')}`)
    }
    await sleep(200)
  }
}
