import { readFileSync } from 'node:fs'
import t from 'tap'
import { listPriceOf, type ListPrice, type PriceList } from '../../contracts/price-lists.ts'
import { testBrowser } from '../support/browser.ts'
import { pageScript } from '../support/page-module.ts'

interface Case {
  name: string
  goods: string
  quantity: string
  shop?: string
  group?: string
  channel?: 'till' | 'web'
  at?: string
  expected: { priceMinor: number; list: string } | null
}
const { lists, prices, cases } = JSON.parse(
  readFileSync(new URL('price-lists.json', import.meta.url), 'utf8')
) as {
  lists: Record<string, PriceList>
  prices: Record<string, Array<{ list: string; fromQuantity: string; priceMinor: number }>>
  cases: Case[]
}

/** What the rule is asked of a case. */
const askedBy = ({ goods, quantity, ...one }: Case): Parameters<typeof listPriceOf> => [
  (prices[goods] ?? []).map(price => ({ ...price, list: lists[price.list] as PriceList })),
  Math.round(Number(quantity) * 1_000),
  {
    shopId: one.shop ?? 'street',
    channel: one.channel ?? 'till',
    groupId: one.group ?? null,
    at: Date.parse(one.at ?? '2026-06-01T12:00:00Z')
  }
]
const said = (found: ListPrice | null) =>
  found && { priceMinor: found.priceMinor, list: found.list.name }

t.test('each comes to what was worked out by hand', async t => {
  t.equal(new Set(cases.map(({ name }) => name)).size, cases.length)
  for (const one of cases) {
    t.strictSame(said(listPriceOf(...askedBy(one))), one.expected, one.name)
    const [of, quantity, asked] = askedBy(one)
    const turned = listPriceOf([...of].reverse(), quantity, asked)
    t.strictSame(said(turned), one.expected, `${one.name}: in whichever order they are kept`)
  }
})

const browser = await testBrowser()
if (browser !== null) {
  t.test('in a browser, where tills sell without the network', async t => {
    const script = await pageScript(
      new URL('../../contracts/price-lists.ts', import.meta.url),
      'rule'
    )
    const page = await browser.newPage()
    const found = await page.evaluate<Array<ListPrice | null>>(
      `${script}
      ;(${JSON.stringify(cases.map(askedBy))}).map(asked => rule.listPriceOf(...asked))`
    )
    for (const [i, one] of cases.entries()) {
      t.strictSame(said(found[i] ?? null), one.expected, one.name)
    }
  })
}
