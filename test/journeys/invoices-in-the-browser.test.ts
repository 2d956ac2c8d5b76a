import { writeFile } from 'node:fs/promises'
import t from 'tap'
import type { Page } from 'playwright-core'
import { PDFParse } from 'pdf-parse'
import { faultsOfPage } from '../support/accessibility.ts'
import { DESKTOP, payersBrowser, PHONE, testBrowser } from '../support/browser.ts'
import { consoleOf } from '../support/console.ts'
import { servedInstance } from '../support/instance.ts'
import { set } from '../support/setting.ts'
import { shopInBrowser } from '../support/shop-in-browser.ts'

// The invoice of a sale: issued at the till and in the console, corrected, its series and chain; and
// what is printed, in letters of five scripts.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()
const shots = process.env.STOA_TEST_SHOTS

const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}

/** A company in a language that sold one of each name. */
async function sold(names: readonly string[], locale = 'en-GB', currency = 'GBP') {
  const owner = await stoa.signUp({
    company: { name: names[0] ?? 'Co', currency, timeZone: 'Europe/London', locale }
  })
  const { token } = owner
  await stoa.ok('PUT', '/api/v1/catalog/tax-classes/standard', {
    token,
    headers: { 'if-match': '"1"' },
    body: { name: 'Standard', ratePpm: 210_000 }
  })
  await set(stoa, 'inventory/allowNegativeStock', 'shop', true, { token })
  const lines: Array<{ variantId: string; quantity: string }> = []
  for (const [i, name] of names.entries()) {
    const { variants } = await stoa.ok('POST', '/api/v1/catalog/products', {
      token,
      body: { sku: `S-${i}`, name, priceMinor: 1000 + i * 333 }
    })
    lines.push({ variantId: variants[0].id, quantity: String(i + 1) })
  }
  const {
    items: [register]
  } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
  const sell = (): Promise<{ id: string; number: string; dueMinor: number }> =>
    stoa.ok('POST', '/api/v1/pos/sales', {
      token,
      body: {
        registerId: register.id,
        lines,
        tenders: [{ type: 'cash', amountMinor: 10_000_000 }]
      }
    })
  return { owner, token, sell, registerId: register.id as string }
}

const YEAR = new Date().getUTCFullYear()

if (browser !== null) {
  t.test('in the console: issued on the page of the sale, corrected, verified', async t => {
    const { owner, token, sell } = await sold(['Hand-bound notebook', 'Кукла', 'فانوس'])
    await set(stoa, 'pos/invoiceChain', 'company', true, { token })
    const sale = await sell()
    const { page, go, look, close, complaints } = await consoleOf(browser, address, owner)
    await go('/invoices', 'Invoices')
    await page.getByRole('heading', { name: 'No invoice yet' }).waitFor()
    t.strictSame(await look('invoices-empty'), [])
    await go('/invoices/series', 'Invoice series')
    await page.getByRole('heading', { name: 'No series yet' }).waitFor()
    t.strictSame(await look('invoice-series-empty'), [])

    await go(`/sales/${sale.id}`, sale.number)
    await page.getByRole('button', { name: 'Issue invoice' }).click()
    const dialog = page.getByRole('dialog', { name: `Invoice of ${sale.number}` })
    t.ok(await dialog.getByRole('button', { name: 'Issue', exact: true }).isDisabled())
    await dialog.getByLabel('Legal name').fill('Construcciones Ibarra, S.L.')
    await dialog.getByLabel('Tax ID').fill('B12345678')
    await dialog.getByLabel('Country').selectOption({ label: 'Spain' })
    await dialog.getByLabel('Address').fill('Calle Mayor 1\n28013 Madrid')
    t.strictSame(await look('invoice-issue'), [])
    await dialog.getByRole('button', { name: 'Issue', exact: true }).click()
    await page.getByText(`The invoice F${YEAR}-000001 is issued.`).waitFor()
    await page.getByRole('link', { name: `F${YEAR}-000001` }).click()
    await page.getByRole('heading', { name: `F${YEAR}-000001` }).waitFor()
    await page.getByText('Construcciones Ibarra, S.L.').waitFor()
    t.strictSame(await look('invoice'), [])

    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('button', { name: 'Print or save as PDF' }).click()
    ])
    await tab.close()

    await page.getByRole('button', { name: 'Correct…' }).click()
    const correcting = page.getByRole('dialog', { name: `Correct F${YEAR}-000001` })
    await correcting.getByLabel('Reason, printed').fill('Another tax number')
    t.strictSame(await look('invoice-correct'), [])
    await correcting.getByRole('button', { name: 'Issue the credit note' }).click()
    await page.getByRole('link', { name: `C${YEAR}-000001` }).click()
    await page.getByRole('heading', { name: `C${YEAR}-000001` }).waitFor()
    await page.getByText('Another tax number').waitFor()
    await page.getByRole('link', { name: sale.number }).click()
    await page.getByRole('button', { name: 'Issue invoice' }).waitFor()

    await go('/invoices', 'Invoices')
    await page.getByText('Construcciones Ibarra, S.L.').first().waitFor()
    t.strictSame(await look('invoices'), [])
    await page.getByRole('button', { name: 'Invoice series' }).click()
    await page.getByRole('button', { name: 'Verify chain F' }).click()
    await page.getByText('One invoice, as it was issued.').waitFor()
    t.strictSame(await look('invoice-chain'), [])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Add series' }).click()
    const adding = page.getByRole('dialog', { name: 'Add series' })
    await adding.getByLabel('Prefix').fill('t1')
    await adding.getByRole('button', { name: 'Add series' }).click()
    await adding.getByText('It ends with a letter, / or ., such as F, FAC- or T1/.').waitFor()
    await adding.getByLabel('Prefix').fill('t1/')
    await adding.getByLabel('For').selectOption({ index: 2 })
    t.strictSame(await look('invoice-series-add'), [])
    await adding.getByRole('button', { name: 'Add series' }).click()
    await page.getByText('The series T1/ numbers from now on.').waitFor()
    t.strictSame(await look('invoice-series'), [])
    await page.getByRole('button', { name: 'Close T1/' }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: 'Close', exact: true })
      .last()
      .click()
    await page.getByText('The series is closed.').waitFor()
    t.strictSame(complaints, [])
    await close()
  })

  t.test('at the till: after the sale, by keys, offered what is known of the customer', async t => {
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const { page, token } = await shopInBrowser(stoa, address, context)
    const product = await stoa.ok('POST', '/api/v1/catalog/products', {
      token,
      body: { sku: 'TEA', name: 'Earl Grey, pot', priceMinor: 395 }
    })
    await stoa.ok('POST', '/api/v1/inventory/adjustments', {
      token,
      body: { reason: 'opening', lines: [{ variantId: product.variants[0].id, quantity: '100' }] }
    })
    await page.goto(`${address}/till`)
    const tile = page.locator('.tile').first()
    await page
      .getByRole('button', { name: /^Register 1/ })
      .or(tile)
      .first()
      .waitFor()
    if (!(await tile.isVisible())) await page.getByRole('button', { name: /^Register 1/ }).click()
    const sell = async (): Promise<void> => {
      await tile.click()
      await page.locator('.sum .total', { hasText: '£3.95' }).waitFor()
      await page.keyboard.press('F9')
      await page.getByRole('button', { name: /^Take £3\.95/ }).waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Invoice', exact: true }).waitFor()
    }
    await sell()
    await page.getByRole('button', { name: 'Invoice', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: /^Invoice of S/ })
    const name = dialog.getByLabel('Legal name')
    await name.waitFor()
    t.equal(await dialog.locator('input:focus').getAttribute('aria-label'), 'Legal name')
    await page.keyboard.type('Ana Lima Ltd')
    await page.keyboard.press('Tab')
    await page.keyboard.type('GB123456789')
    for (const control of await dialog.locator('input, select, button').all()) {
      const box = await control.boundingBox()
      t.ok((box?.height ?? 0) >= 44, `${await control.getAttribute('aria-label')} can be hit`)
    }
    await shoot(page, 'till-invoice-light-desktop')
    t.strictSame(await faultsOfPage(page), [])
    await page.setViewportSize(PHONE.viewport)
    await page.evaluate(
      `document.documentElement.setAttribute('data-mantine-color-scheme', 'dark')`
    )
    await shoot(page, 'till-invoice-dark-phone')
    const [wide, seen] = await dialog.evaluate(node => {
      const { scrollWidth, clientWidth } = node as unknown as Record<string, number>
      return [scrollWidth, clientWidth]
    })
    t.equal(wide, seen, 'nothing of it is cut off on a phone')
    t.strictSame(await faultsOfPage(page), [])
    await page.keyboard.press('Enter')
    await dialog.getByText(`The invoice F${YEAR}-000001 is issued.`).waitFor()
    await shoot(page, 'till-invoice-issued-dark-phone')
    t.strictSame(await faultsOfPage(page), [])
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      dialog.getByRole('button', { name: 'Print or save' }).click()
    ])
    await tab.close()
    await page.keyboard.press('Escape')
    await page.setViewportSize(DESKTOP.viewport)
    await page.getByRole('button', { name: 'Invoice', exact: true }).click()
    await page.getByText(`This sale has the invoice F${YEAR}-000001.`).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Next sale/ }).click()

    await sell()
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Invoice', exact: true }).click()
    await page.getByText('An invoice needs the network.').waitFor()
    await context.setOffline(false)
    t.strictSame(
      complaints.filter(text => !text.includes('ERR_INTERNET_DISCONNECTED')),
      []
    )
    await context.close()
  })

  t.test('what is printed is read in Latin, Cyrillic, Arabic, Thai and Chinese', async t => {
    const papers: Array<[locale: string, currency: string, names: string[], said: string[]]> = [
      ['es-ES', 'EUR', ['Cuaderno, edición Ñandú', 'Zażółć gęślą'], ['Factura', 'NIF', '21 %']],
      ['ru', 'RUB', ['Самовар на 5 литров', 'Кофе в зернах'], []],
      ['ar-SA', 'SAR', ['قهوة عربية', 'فانوس رمضان'], []],
      ['th', 'THB', ['ผ้าพันคอไหมไทย', 'กาแฟ'], []],
      ['zh-CN', 'CNY', ['中国茶叶', '咖啡'], []]
    ]
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const page = await context.newPage()
    for (const [locale, currency, names, said] of papers) {
      const { token, sell } = await sold(names, locale, currency)
      const text = `${names[0]} — ${names[1]}`
      await set(stoa, 'pos/invoiceLegalText', 'company', text, { token })
      const { id } = await sell()
      const invoice = await stoa.ok('POST', `/api/v1/pos/sales/${id}/invoice`, {
        token,
        body: { buyer: { name: `${names[0]} 7`, taxId: 'B12345678', country: 'ES', address: text } }
      })
      const read = (as: 'html' | 'pdf') =>
        stoa.call('GET', `/api/v1/pos/invoices/${invoice.id}/${as}`, { token })
      await page.setContent((await read('html')).body)
      const words = await page.locator('body').innerText()
      for (const word of [...names, invoice.number, 'B12345678', ...said]) {
        t.ok(words.includes(word), `${word} in ${locale}`)
      }
      t.equal(await page.locator('html').getAttribute('dir'), locale === 'ar-SA' ? 'rtl' : 'ltr')
      await shoot(page, `invoice-paper-${locale}`)
      await page.setViewportSize(PHONE.viewport)
      const [wide, seen] = (await page.evaluate(
        '[document.documentElement.scrollWidth, innerWidth]'
      )) as [number, number]
      t.ok(wide <= seen, `nothing of ${locale} stands beside a phone's screen: ${wide} of ${seen}`)
      await shoot(page, `invoice-paper-${locale}-phone`)
      await page.setViewportSize(DESKTOP.viewport)
      const pdf = (await read('pdf')).rawPayload
      if (shots !== undefined) await writeFile(`${shots}/invoice-${locale}.pdf`, pdf)
      const parsed = new PDFParse({ data: new Uint8Array(pdf) })
      const { text: printed, total } = await parsed.getText()
      t.equal(total, 1, 'one sheet')
      // A reader of PDFs guesses where spaces are; this one knows no /ActualText, which tells letters
      // that others are drawn by.
      const bare = (from: string): string => from.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '')
      for (const word of [invoice.number, 'B12345678', ...(locale === 'ar-SA' ? [] : names)]) {
        t.ok(bare(printed).includes(bare(word)), `${word} in the PDF in ${locale}`)
      }
      if (shots !== undefined) {
        const { pages } = await parsed.getScreenshot({ scale: 1.5 })
        await writeFile(`${shots}/invoice-pdf-${locale}.png`, pages[0]?.data ?? '')
      }
      await parsed.destroy()
    }
    t.strictSame(complaints, [])
    await context.close()
  })
}
