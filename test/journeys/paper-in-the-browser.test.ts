// In a process of its own: it listens, and serves pages.
import { createServer } from 'node:net'
import t from 'tap'
import type { BrowserContext, Page } from 'playwright-core'
import { DESKTOP, payersBrowser, PHONE, testBrowser } from '../support/browser.ts'
import { faultsOfPage } from '../support/accessibility.ts'
import { ownInstance } from '../support/instance.ts'
import { shopInBrowser } from '../support/shop-in-browser.ts'

// What a cashier does with paper: prints on a printer beside the till, on one in the network and by
// the browser, gives a gift receipt, and sends the receipt. Of a printer only the device itself is
// not there: what the browser would hand over to USB or to a serial port is looked at.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const stoa = await ownInstance({ POS_PRINTER_NETWORKS: '127.0.0.0/8' }, undefined, { pages: true })
const address = await stoa.app.listen({ host: '127.0.0.1', port: 0 })
const shots = process.env.STOA_TEST_SHOTS

const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` })
}

/** Stands in the browser's page in the place of the machine's ports. */
interface Ports {
  bytes: number[]
  /** 'gone': nothing is plugged in. 'stuck': it takes nothing any more. */
  is: 'there' | 'gone' | 'refused'
}

/** Puts devices where a browser has those of its machine: a printer by USB, and one by serial port. */
const withDevices = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const ports: Ports = { bytes: [], is: 'there' }
    const take = (data: Iterable<number>): void => {
      ports.bytes.push(...data)
    }
    const usb = {
      vendorId: 0x04b8,
      productId: 0x0e15,
      serialNumber: 'ABC',
      opened: false,
      configuration: null as object | null,
      open: () => {
        if (ports.is === 'refused') return Promise.reject(new Error('Access denied.'))
        usb.opened = true
        return Promise.resolve()
      },
      close: () => {
        usb.opened = false
        return Promise.resolve()
      },
      selectConfiguration: () => {
        const endpoints = [{ endpointNumber: 2, direction: 'out', type: 'bulk' }]
        const alternates = [{ alternateSetting: 0, interfaceClass: 7, endpoints }]
        usb.configuration = { interfaces: [{ interfaceNumber: 0, alternates }] }
        return Promise.resolve()
      },
      claimInterface: () => Promise.resolve(),
      transferOut: (endpoint: number, data: Uint8Array) => {
        if (!usb.opened || endpoint !== 2) return Promise.reject(new Error('Not claimed.'))
        take(data)
        return Promise.resolve({ status: 'ok' })
      }
    }
    const serial = {
      getInfo: () => ({ usbVendorId: 0x1a86, usbProductId: 0x7523 }),
      open: () => Promise.resolve(),
      close: () => Promise.resolve(),
      get writable() {
        return new WritableStream<Uint8Array>({ write: take })
      }
    }
    const there = <T>(device: T): Promise<T[]> =>
      Promise.resolve(ports.is === 'gone' ? [] : [device])
    const page = globalThis as unknown as { navigator: object; print(): void; printed: number }
    Object.defineProperty(page.navigator, 'usb', {
      value: { getDevices: () => there(usb), requestDevice: () => Promise.resolve(usb) }
    })
    Object.defineProperty(page.navigator, 'serial', {
      value: { getPorts: () => there(serial), requestPort: () => Promise.resolve(serial) }
    })
    Object.assign(globalThis, { ports, printed: 0 })
    page.print = () => {
      page.printed++
    }
  })

/** What the printer was handed since it was last asked, as Latin letters. */
async function bytesOf(page: Page): Promise<string> {
  const bytes = await page.evaluate(() =>
    (globalThis as unknown as { ports: Ports }).ports.bytes.splice(0)
  )
  return Buffer.from(bytes).toString('latin1')
}
const be = (page: Page, is: Ports['is']): Promise<unknown> =>
  page.evaluate(how => ((globalThis as unknown as { ports: Ports }).ports.is = how), is)

async function shop(context: BrowserContext) {
  const opened = await shopInBrowser(stoa, address, context)
  const { token } = opened
  const product = await stoa.ok('POST', '/api/v1/catalog/products', {
    token,
    body: { sku: 'TEA', name: 'Earl Grey, pot', priceMinor: 395 }
  })
  await stoa.ok('POST', '/api/v1/inventory/adjustments', {
    token,
    body: { reason: 'opening', lines: [{ variantId: product.variants[0].id, quantity: '100' }] }
  })
  await stoa.ok('POST', '/api/v1/customers/customers', {
    token,
    body: { name: 'Ana Lima', phone: '+351912345678', email: 'ana@example.test' }
  })
  await withDevices(opened.page)
  return opened
}

async function openTill(page: Page): Promise<void> {
  await page.goto(`${address}/till`)
  const tile = page.locator('.tile').first()
  await page
    .getByRole('button', { name: /^Register 1/ })
    .or(tile)
    .first()
    .waitFor()
  if (!(await tile.isVisible())) await page.getByRole('button', { name: /^Register 1/ }).click()
  await tile.waitFor()
}

/** Rings up one pot for cash, by keys. @returns the receipt's number */
async function sell(page: Page): Promise<string> {
  await page.locator('.tile', { hasText: 'Earl Grey' }).click()
  await page.locator('.sum .total', { hasText: '£3.95' }).waitFor()
  await page.keyboard.press('F9')
  await page.getByRole('button', { name: /^Take £3\.95/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Gift receipt' }).waitFor()
  return (await page.locator('.change .num').last().textContent()) ?? ''
}
const next = (page: Page): Promise<void> => page.getByRole('button', { name: /^Next sale/ }).click()
const status = (page: Page, text: string): Promise<void> =>
  page.getByRole('status').filter({ hasText: text }).waitFor()

const valueIs = (page: Page, value: string): Promise<unknown> =>
  page.waitForFunction(
    expected =>
      (
        globalThis as unknown as {
          document: { querySelector(selector: string): { value: string } | null }
        }
      ).document.querySelector('dialog input')?.value === expected,
    value
  )

async function choosePrinter(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Printer', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Receipt printer' })
  await dialog.getByRole('button', { name }).click()
  await dialog.getByRole('button', { name, pressed: true }).waitFor()
}
const done = (page: Page): Promise<void> =>
  page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()

if (browser !== null) {
  t.test('a printer by USB: paired, remembered, each sale printed, failures told', async t => {
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const { page } = await shop(context)
    await openTill(page)
    await choosePrinter(page, 'Printer by USB')
    const dialog = page.getByRole('dialog', { name: 'Receipt printer' })
    await dialog.getByRole('button', { name: '58 mm' }).click()
    await shoot(page, 'paper-printer-light-desktop')
    t.strictSame(await faultsOfPage(page), [])
    await done(page)

    const first = await sell(page)
    await status(page, 'Printed.')
    const original = await bytesOf(page)
    t.match(original, first)
    t.match(original, 'Earl Grey, pot             £3.95')
    t.ok(original.startsWith('\u001b@'))
    t.ok(original.includes('\u001bp'), 'the drawer is opened')
    t.notMatch(original, 'Copy')
    await shoot(page, 'paper-done-light-desktop')
    t.strictSame(await faultsOfPage(page), [])

    await page.getByRole('button', { name: 'Print', exact: true }).click()
    await page.waitForFunction(
      () => (globalThis as unknown as { ports: Ports }).ports.bytes.length > 0
    )
    await status(page, 'Printed.')
    const copy = await bytesOf(page)
    t.match(copy, 'Copy 2')
    t.notOk(copy.includes('\u001bp'))
    await page.getByRole('button', { name: 'Gift receipt' }).click()
    await page.waitForFunction(
      () => (globalThis as unknown as { ports: Ports }).ports.bytes.length > 0
    )
    await status(page, 'Printed.')
    const gift = await bytesOf(page)
    t.match(gift, 'Gift receipt')
    t.notMatch(gift, '£')

    // --- unplugged: told, the next sale goes on, and tried again it is the original
    await next(page)
    await be(page, 'gone')
    const second = await sell(page)
    const failure = page.getByRole('alert').filter({ hasText: `${second} was not printed` })
    await failure.waitFor()
    t.match(await failure.textContent(), 'The printer is not connected')
    await shoot(page, 'paper-failed-light-desktop')
    t.strictSame(await faultsOfPage(page), [])
    await next(page)
    await page.locator('.tile', { hasText: 'Earl Grey' }).click()
    await page.locator('.sum .total', { hasText: '£3.95' }).waitFor()
    t.equal(await bytesOf(page), '')
    await be(page, 'refused')
    await failure.getByRole('button', { name: 'Try again' }).click()
    await failure.filter({ hasText: 'another program' }).waitFor()
    await be(page, 'there')
    await failure.getByRole('button', { name: 'Try again' }).click()
    await failure.waitFor({ state: 'detached' })
    // It is taken off the screen as it is sent again, before it is out.
    let late = ''
    while (!late.includes(second)) late += await bytesOf(page)
    t.match(late, second)
    t.notMatch(late, 'Copy')

    // --- remembered after a reload
    await openTill(page)
    await page.locator('.tile').first().waitFor()
    await page.keyboard.press('F9')
    await page.getByRole('button', { name: /^Take £3\.95/ }).waitFor()
    await page.keyboard.press('Enter')
    await status(page, 'Printed.')
    t.match(await bytesOf(page), 'Earl Grey')
    t.strictSame(complaints, [])
    await context.close()
  })

  t.test('a printer by serial port, and the browser in its place', async t => {
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const { page } = await shop(context)
    await openTill(page)
    await choosePrinter(page, 'Printer by serial port')
    await page.getByLabel('Speed (baud)').selectOption('38400')
    await page.getByLabel('Print after each sale').uncheck()
    await page.getByLabel(/^Print letters as pictures/).check()
    await done(page)
    await sell(page)
    t.equal(await bytesOf(page), '', 'not by itself')
    await page.getByRole('button', { name: 'Print', exact: true }).click()
    await status(page, 'Printed.')
    const drawn = await bytesOf(page)
    t.notMatch(drawn, 'Earl Grey')
    t.ok(drawn.includes('\u001dv0'), 'drawn')

    await choosePrinter(page, 'By the browser')
    await done(page)
    await next(page)
    const number = await sell(page)
    await page.getByRole('button', { name: 'Receipt', exact: true }).click()
    const paper = page.getByRole('region', { name: 'Receipt' })
    await paper.getByText(number).waitFor()
    const printed = () =>
      page.evaluate(() => (globalThis as unknown as { printed: number }).printed)
    t.equal(await printed(), 0, 'looked at')
    await page.getByRole('button', { name: 'Print', exact: true }).click()
    await page.waitForFunction(() => (globalThis as unknown as { printed: number }).printed === 1)
    t.equal(await paper.getByText(/^Copy/).count(), 0)
    await page.getByRole('button', { name: 'Print', exact: true }).click()
    await page.waitForFunction(() => (globalThis as unknown as { printed: number }).printed === 2)
    await paper.getByText(/^Copy 2 · /).waitFor()
    await shoot(page, 'paper-copy-light-desktop')
    t.strictSame(complaints, [])
    await context.close()
  })

  t.test("the register's printer in the network", async t => {
    const prints: Buffer[] = []
    const server = createServer({ allowHalfOpen: true }, socket => {
      const parts: Buffer[] = []
      socket.on('data', some => parts.push(some))
      socket.on('end', () => {
        prints.push(Buffer.concat(parts))
        socket.end()
      })
      socket.on('error', () => {})
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    t.teardown(() => server.close())
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const { page, token } = await shop(context)
    const {
      items: [register]
    } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
    const { port } = server.address() as { port: number }
    await stoa.ok('PATCH', `/api/v1/pos/registers/${register.id}`, {
      token,
      headers: { 'if-match': '"1"' },
      body: { printerHost: '127.0.0.1', printerPort: port }
    })
    await openTill(page)
    await choosePrinter(page, 'The register’s printer')
    await done(page)
    const number = await sell(page)
    await page.getByRole('button', { name: 'Print', exact: true }).click()
    await status(page, 'Printed.')
    t.match(prints[0]?.toString('latin1'), number)
    server.close()
    await next(page)
    const second = await sell(page)
    await page.getByRole('button', { name: 'Print', exact: true }).click()
    await page
      .getByRole('alert')
      .filter({ hasText: `${second} was not printed. It cannot be reached` })
      .waitFor({ timeout: 30_000 })
    t.strictSame(complaints, [])
    await context.close()
  })

  t.test('sent by e-mail to the customer of the sale, and by its public address', async t => {
    const { context, complaints } = await payersBrowser(browser, PHONE)
    const { page, token } = await shop(context)
    await openTill(page)
    await page.locator('.tile', { hasText: 'Earl Grey' }).click()
    await page.keyboard.press('F2')
    await page.getByLabel('Name, phone or e-mail').fill('Ana')
    await page.getByRole('button', { name: /^Ana Lima/ }).click()
    await page.keyboard.press('F9')
    await page.getByRole('button', { name: /^Take £3\.95/ }).click()
    await page.getByRole('button', { name: 'E-mail' }).click()
    const dialog = page.getByRole('dialog', { name: 'Send by e-mail' })
    const field = dialog.getByLabel('E-mail address')
    await valueIs(page, 'ana@example.test')
    await field.press('Enter')
    await dialog.getByRole('status').filter({ hasText: 'On its way to ana@example.test' }).waitFor()
    await shoot(page, 'paper-send-light-phone')
    t.strictSame(await faultsOfPage(page), [])
    await stoa.settled()
    const { items: mails } = await stoa.ok('GET', '/api/v1/mail/messages', { token })
    t.match(
      mails.filter(({ template }: { template: string }) => template === 'pos.receipt-sent'),
      [{ to: { address: 'ana@example.test' } }]
    )
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'WhatsApp' }).click()
    const chat = page.getByRole('dialog', { name: 'Send by WhatsApp' })
    await valueIs(page, '+351912345678')
    await chat.getByRole('button', { name: 'Send' }).click()
    await chat.getByRole('alert').filter({ hasText: 'no phone linked to WhatsApp' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Link' }).click()
    const link = page.getByRole('dialog', { name: 'Public link' })
    const shown = (await link.locator('.address').textContent()) ?? ''
    const opened = await stoa.call('GET', new URL(shown).pathname)
    t.match(opened.body, 'Earl Grey, pot')
    await shoot(page, 'paper-link-light-phone')
    const stranger = await (await payersBrowser(browser, PHONE)).context.newPage()
    await stranger.goto(address + new URL(shown).pathname)
    await stranger.getByText('Earl Grey, pot').waitFor()
    await shoot(stranger, 'paper-public-light-phone')
    await stranger.context().close()
    t.strictSame(
      complaints.filter(text => !text.includes('409')),
      []
    )
    await context.close()
  })
}
