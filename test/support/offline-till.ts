import type { BrowserContext, Page } from 'playwright-core'
import type { ownInstance } from './instance.ts'
import { scan, shopInBrowser } from './shop-in-browser.ts'

type Stoa = Awaited<ReturnType<typeof ownInstance>>

export const MUG = '4006381333931'
export const TEA = '5012345678900'

/** What the server knows of a sale. */
export interface PostedSale {
  id: string
  number: string
  reference: string | null
  totalMinor: number
  occurredAt: string
}

/** A shop whose till is a device of it. */
export interface OfflineTill {
  page: Page
  /** Address of the till. */
  url: string
  token: string
  /** Of the device. */
  code: string
  variants: Record<string, string>
  sales(): Promise<PostedSale[]>
  onHand(sku: string): Promise<string>
}

/**
 * @param address of the instance, by whatever line
 * @param beforeIt done before the till is opened for the first time
 */
export async function offlineTill(
  stoa: Pick<Stoa, 'ok'>,
  address: string,
  context: BrowserContext,
  beforeIt: (shop: { token: string }) => Promise<unknown> = () => Promise.resolve()
): Promise<OfflineTill> {
  context.setDefaultTimeout(60_000)
  const { page, token } = await shopInBrowser(stoa, address, context)
  const variants: Record<string, string> = {}
  for (const body of [
    { sku: 'MUG', name: 'Stoneware mug', priceMinor: 1450, barcodes: [MUG] },
    { sku: 'TEA', name: 'Earl Grey, loose, 100 g', priceMinor: 895, barcodes: [TEA] }
  ]) {
    const product = await stoa.ok('POST', '/api/v1/catalog/products', { token, body })
    variants[body.sku] = product.variants[0].id
  }
  await stoa.ok('POST', '/api/v1/inventory/adjustments', {
    token,
    body: {
      reason: 'opening',
      lines: Object.values(variants).map(variantId => ({ variantId, quantity: '1000' }))
    }
  })
  await beforeIt({ token })
  const url = `${address}/till`
  await page.goto(url)
  await page.getByRole('button', { name: 'Enrol this device' }).click()
  await page.getByLabel('What is it called?').fill('Counter')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'This device' }).getByText('Counter').waitFor()
  await page.keyboard.press('Escape')
  await isReady(page)
  const code = await page.evaluate<string>("JSON.parse(localStorage.getItem('stoa.device')).code")
  return {
    page,
    url,
    token,
    code,
    variants,
    sales: async () => (await stoa.ok('GET', '/api/v1/pos/sales?limit=100', { token })).items,
    onHand: async sku =>
      (await stoa.ok('GET', `/api/v1/inventory/levels?variantId=${variants[sku]}`, { token }))
        .items[0].quantity
  }
}

/** The till has its book, and the browser keeps the till. */
export async function isReady(page: Page): Promise<void> {
  await page.locator('.till[data-book]').waitFor()
  // By a script of the page's own; the policy lets none be made of text while it is waited for.
  while (!(await page.evaluate<boolean>('navigator.serviceWorker.controller !== null'))) {
    await page.waitForTimeout(50)
  }
}

/** Scan, F9, Enter. @returns what stands on the receipt */
export async function ringUp(page: Page, codes: string[]): Promise<string> {
  // As long as a sale is on its way, nobody scans the next one.
  await page.locator('.desk.at-sell, .desk.at-done').waitFor()
  for (const code of codes) await scan(page, code)
  const pieces = codes.length === 1 ? '1 piece' : `${codes.length} pieces`
  await page.getByText(pieces, { exact: true }).first().waitFor({ state: 'attached' })
  await page.keyboard.press('F9')
  await page.getByRole('button', { name: /^Take/ }).waitFor()
  await page.keyboard.press('Enter')
  return receiptNumber(page)
}

export async function receiptNumber(page: Page): Promise<string> {
  await page.locator('.done .change strong').waitFor()
  const text = await page.locator('.done .change .num').last().textContent()
  return text ?? ''
}
