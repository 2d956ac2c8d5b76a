import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  id: string
  nodes: Array<{ target: string[]; failureSummary: string }>
}

/**
 * What axe finds wrong with a page as it is shown (WCAG 2.2 AA and its best practices).
 * @param rules only these, by axe's names
 */
export async function faultsOfPage(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(await source)
  // What is half faded in has half its contrast: nobody reads it then.
  await page.evaluate(
    `Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
        .map(({ finished }) => finished)
    )`
  )
  const violations = await page.evaluate(
    asked =>
      (
        globalThis as unknown as {
          axe: { run(options: object): Promise<{ violations: Violation[] }> }
        }
      ).axe
        .run(asked === undefined ? {} : { runOnly: asked })
        .then(found => found.violations),
    rules
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`)
  )
}
