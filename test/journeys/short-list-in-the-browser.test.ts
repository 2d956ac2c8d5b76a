import t from 'tap'
import type { Page } from 'playwright-core'
import { payersBrowser, DESKTOP, PHONE, testBrowser } from '../support/browser.ts'
import { cuttable } from '../support/cuttable.ts'
import { faultsOfPage } from '../support/accessibility.ts'
import { servedInstance } from '../support/instance.ts'
import { isReady, offlineTill, receiptNumber, TEA } from '../support/offline-till.ts'
import { scan } from '../support/shop-in-browser.ts'

// Without the network a till knows the customers served last: one of them is chosen, and is on the
// document when the network is back.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()
const shots = process.env.STOA_TEST_SHOTS

const scheme = (page: Page, value: 'light' | 'dark'): Promise<void> =>
  page.locator('html').evaluate((root: unknown, to) => {
    const html = root as { setAttribute(name: string, value: string): void }
    html.setAttribute('data-mantine-color-scheme', to)
  }, value)
/** Looked at in the light and, on a phone, in the dark. */
async function looked(page: Page, name: string): Promise<void> {
  const shoot = async (as: string): Promise<void> => {
    if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}-${as}.png` })
    t.strictSame(await faultsOfPage(page), [], `${name}, ${as}`)
  }
  await shoot('light-desktop')
  await page.setViewportSize(PHONE.viewport)
  await scheme(page, 'dark')
  await shoot('dark-phone')
  await page.setViewportSize(DESKTOP.viewport)
  await scheme(page, 'light')
}

/** Whom the browser keeps; null: it keeps no such list. */
const keptNames = (page: Page): Promise<string[] | null> =>
  page.evaluate<string[] | null>(`(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'stoa-private-till')) return null
    const open = indexedDB.open('stoa-private-till')
    await new Promise(resolve => { open.onsuccess = resolve })
    const all = open.result.transaction('list').objectStore('list').getAll()
    await new Promise(resolve => { all.onsuccess = resolve })
    open.result.close()
    const [list] = all.result
    if (list === undefined) return null
    return list.sections.flatMap(({ customers }) => customers.map(({ name }) => name)).sort()
  })()`)
async function keeps(page: Page, names: string[] | null): Promise<void> {
  let kept = await keptNames(page)
  for (const end = Date.now() + 20_000; Date.now() < end; kept = await keptNames(page)) {
    if (JSON.stringify(kept) === JSON.stringify(names)) break
    await page.waitForTimeout(100)
  }
  t.strictSame(kept, names)
}
/** As if somebody else, or the same one in another company or shop, had read it. */
const ofAnotherReader = (page: Page): Promise<unknown> =>
  page.evaluate(`(async () => {
    const open = indexedDB.open('stoa-private-till')
    await new Promise(resolve => { open.onsuccess = resolve })
    const store = open.result.transaction('list', 'readwrite').objectStore('list')
    const all = store.getAll()
    await new Promise(resolve => { all.onsuccess = resolve })
    const put = store.put({ ...all.result[0], of: 'somebody else' }, 'short list')
    await new Promise(resolve => { put.onsuccess = resolve })
    open.result.close()
  })()`)

const customerDialog = (page: Page) => page.getByRole('dialog', { name: 'Customer' })
async function typed(page: Page, text: string): Promise<void> {
  if (!(await customerDialog(page).isVisible())) await page.keyboard.press('F2')
  const field = customerDialog(page).getByLabel('Name, phone or e-mail')
  await field.press('ControlOrMeta+a')
  await field.pressSequentially(text, { delay: 60 })
}
const choose = (page: Page, name: RegExp): Promise<void> =>
  customerDialog(page).getByRole('button', { name }).click()
const costs = (page: Page, total: string): Promise<void> =>
  page.locator('.sum .total:visible, .sum .pay:visible', { hasText: total }).first().waitFor()
async function paid(page: Page): Promise<void> {
  await page.keyboard.press('F9')
  await page.getByRole('button', { name: /^Take/ }).waitFor()
  await page.keyboard.press('Enter')
  await receiptNumber(page)
}

if (browser !== null) {
  t.test('chosen, exempt and sold to without the network, and on the document after', async t => {
    const { context } = await payersBrowser(browser, DESKTOP)
    const line = await cuttable(address)
    const ids: Record<string, string> = {}
    const { page, url, token, sales } = await offlineTill(
      stoa,
      new URL(line.url).origin,
      context,
      async shop => {
        await stoa.ok('PUT', '/api/v1/catalog/tax-classes/standard', {
          token: shop.token,
          headers: { 'if-match': '"1"' },
          body: { name: 'Standard', rates: [{ code: 'VAT', ratePpm: 200_000 }] }
        })
        const [register] = (await stoa.ok('GET', '/api/v1/pos/registers', shop)).items
        const [tea] = (await stoa.ok('GET', '/api/v1/catalog/products?sku=TEA', shop)).items
        for (const body of [
          {
            name: 'Harbour Wholesale',
            code: 'H-1',
            taxExemption: { kind: 'reseller', certificate: 'R-77' }
          },
          { name: 'Ned Plain', phone: '+447700900001' }
        ]) {
          const { id } = await stoa.ok('POST', '/api/v1/customers/customers', {
            token: shop.token,
            body
          })
          ids[body.name] = id
          await stoa.ok('POST', '/api/v1/pos/sales', {
            token: shop.token,
            body: {
              registerId: register.id,
              customerId: id,
              lines: [{ variantId: tea.variants[0].id, quantity: '1' }],
              tenders: [{ type: 'cash', amountMinor: 895 }],
              ...(body.code !== undefined && { taxExemption: 'none' })
            }
          })
        }
        await stoa.ok('POST', '/api/v1/customers/customers', {
          token: shop.token,
          body: { name: 'Never Served' }
        })
      }
    )
    await keeps(page, ['Harbour Wholesale', 'Ned Plain'])

    line.sever()
    await scan(page, TEA)
    await costs(page, '£8.95')
    await typed(page, 'whole')
    const note = customerDialog(page).getByRole('note')
    await note.getByText(/No network: only the customers served last are here \(updated/).waitFor()
    await note.getByText(/A customer cannot be added until the network is back/).waitFor()
    await customerDialog(page).getByText('Exempt from tax').waitFor()
    await looked(page, 'short-list')
    await typed(page, 'Never')
    await customerDialog(page).getByText('“Never” is not on this short list.').waitFor()
    await looked(page, 'short-list-none')
    await typed(page, 'h-1')
    await choose(page, /Harbour/)
    await costs(page, '£7.46')
    await paid(page)

    await page.goto(url)
    await isReady(page)
    await scan(page, TEA)
    await typed(page, '07700 900001')
    await choose(page, /Ned/)
    await costs(page, '£8.95')
    await paid(page)
    t.equal((await sales()).length, 2, 'the server knows of none of it')

    line.fix()
    await page.locator('.alone').waitFor({ state: 'detached', timeout: 90_000 })
    const posted = await Promise.all(
      (await sales())
        .slice(0, 2)
        .map(({ id }) => stoa.ok('GET', `/api/v1/pos/sales/${id}`, { token }))
    )
    t.strictSame(
      posted
        .map(({ customerId, totalMinor, taxExemption }) => [
          customerId,
          totalMinor,
          taxExemption?.certificate ?? null
        ])
        .sort((a, b) => a[1] - b[1]),
      [
        [ids['Harbour Wholesale'], 746, 'R-77'],
        [ids['Ned Plain'], 895, null]
      ]
    )
    t.strictSame(
      (await stoa.ok('GET', '/api/v1/pos/offline-sales', { token })).items.flatMap(
        ({ remarks }: { remarks: object[] }) => remarks
      ),
      []
    )

    const ned = await stoa.ok('GET', `/api/v1/customers/customers/${ids['Ned Plain']}`, { token })
    await stoa.ok('PATCH', `/api/v1/customers/customers/${ned.id}`, {
      token,
      headers: { 'if-match': `"${ned.version}"` },
      body: { active: false }
    })
    await page.goto(url)
    await isReady(page)
    await keeps(page, ['Harbour Wholesale'])

    await typed(page, 'Harbour')
    await customerDialog(page)
      .getByRole('button', { name: /Harbour/ })
      .waitFor()
    t.equal(await note.count(), 0, 'with the network nothing is said of a list')
    await page.keyboard.press('Escape')
    await ofAnotherReader(page)
    line.sever()
    await typed(page, 'Harb')
    await note.getByText(/no customers are kept on this device/).waitFor()
    t.equal(
      await customerDialog(page)
        .getByRole('button', { name: /Harbour/ })
        .count(),
      0
    )
    await page.keyboard.press('Escape')
    line.fix()
    await page.locator('.alone').waitFor({ state: 'detached', timeout: 90_000 })
    await keeps(page, ['Harbour Wholesale'])
    await page.keyboard.press('F7')
    await keeps(page, null)
    await context.close()
  })
}
