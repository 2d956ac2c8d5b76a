import t from 'tap'
import type { BrowserContext, Page } from 'playwright-core'
import { payersBrowser, DESKTOP, PHONE, testBrowser, schemesOn } from '../support/browser.ts'
import { faultsOfPage } from '../support/accessibility.ts'
import { servedInstance } from '../support/instance.ts'

// The console as a person meets it: opened at `/` in a real Chromium, under the policy it is served
// with.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()
const shots = process.env.STOA_TEST_SHOTS

const shoot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` })
}

/** Signs a shop up by hand. @returns the page behind it, and whom it belongs to */
async function signUp(context: BrowserContext) {
  const page = await context.newPage()
  await page.goto(`${address}/`)
  await page.getByRole('link', { name: 'Open one' }).click()
  const email = `maya-${Date.now()}@example.test`
  const password = 'a long enough passphrase'
  await page.getByLabel('Name of the shop').fill('Fern & Fable')
  await page.getByLabel('Your name').fill('Maya')
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await shoot(page, 'sign-up-light-desktop')
  await page.getByRole('button', { name: 'Open the shop' }).click()
  await page.getByRole('heading', { name: 'Home' }).waitFor()
  return { page, email, password }
}

const tokenOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const answer = await fetch('/api/v1/access/browser/refresh', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}'
    })
    return ((await answer.json()) as { session: { accessToken: string } }).session.accessToken
  })

if (browser !== null) {
  t.test('a shop is opened at /, and its session outlives a reload', async t => {
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const { page } = await signUp(context)
    t.equal(new URL(page.url()).pathname, '/')
    await page.reload()
    await page.getByRole('heading', { name: 'Home' }).waitFor()
    t.ok(await page.getByRole('link', { name: 'Products' }).isVisible())
    t.strictSame(
      (await context.cookies()).map(({ name, path, httpOnly, sameSite }) => ({
        name,
        path,
        httpOnly,
        sameSite
      })),
      [
        {
          name: 'stoa-session',
          path: '/api/v1/access/browser',
          httpOnly: true,
          sameSite: 'Strict'
        }
      ],
      'the refresh token is where no script reads it'
    )
    t.strictSame(
      await page.evaluate(() => {
        const { localStorage, sessionStorage } = globalThis as unknown as Record<string, object>
        return [localStorage, sessionStorage]
          .flatMap(storage => Object.values(storage ?? {}) as string[])
          .filter(value => /^ey|token/i.test(value))
      }),
      [],
      'and no token is kept in storage'
    )
    t.strictSame(complaints, [], 'neither the console nor the policy complains')
    await context.close()
  })

  t.test('logging out in one tab ends all; logging in needs e-mail and password alone', async t => {
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const { page, email, password } = await signUp(context)
    const other = await context.newPage()
    await other.goto(`${address}/sales`)
    await other.getByRole('heading', { name: 'Sales' }).waitFor()
    await page.getByRole('button', { name: 'Maya' }).click()
    await page.getByRole('menuitem', { name: 'Log out' }).click()
    await other.getByRole('heading', { name: 'Log in' }).waitFor()
    await page.getByRole('heading', { name: 'Log in' }).waitFor()
    await other.reload()
    await other.getByRole('heading', { name: 'Log in' }).waitFor()
    await shoot(other, 'log-in-light-desktop')
    await other.getByLabel('E-mail').fill(email)
    await other.getByRole('textbox', { name: 'Password' }).fill(password)
    await other.getByRole('button', { name: 'Log in' }).click()
    await other.getByRole('heading', { name: 'Sales' }).waitFor()
    t.equal(new URL(other.url()).pathname, '/sales', 'and leads to where one was')
    await page.getByRole('heading', { name: 'Home' }).waitFor()
    t.strictSame(complaints, [])
    await context.close()
  })

  t.test('every screen is free of faults, in light and dark, on desk and phone', async t => {
    const { context, complaints } = await payersBrowser(browser, DESKTOP)
    const { page } = await signUp(context)
    const saleId = await fill(page)
    const phone = await browser.newContext({
      ...PHONE,
      locale: 'en-GB',
      storageState: await context.storageState()
    })
    const screens = {
      home: ['/', 'Home'],
      products: ['/products', 'Products'],
      none: ['/products?search=nothing', 'Products'],
      sales: ['/sales', 'Sales'],
      sale: [`/sales/${saleId}`, 'S2'],
      lost: ['/nowhere', 'There is no such page']
    } as const
    for (const [size, device] of [
      ['desktop', context],
      ['phone', phone]
    ] as const) {
      // The cookie is renewed in one jar at a time.
      if (device === phone) await phone.addCookies(await context.cookies())
      const seen = await device.newPage()
      for (const scheme of schemesOn(size)) {
        await seen.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
        for (const [name, [path, heading]] of Object.entries(screens)) {
          await seen.goto(address + path)
          await seen.getByRole('heading', { name: heading }).first().waitFor()
          await seen.waitForLoadState('networkidle')
          await shoot(seen, `${name}-${scheme}-${size}`)
          t.strictSame(await faultsOfPage(seen), [], `${name} in ${scheme} on a ${size}`)
        }
      }
      await seen.keyboard.press('Control+k')
      await seen.getByRole('dialog').waitFor()
      await shoot(seen, `palette-dark-${size}`)
      t.strictSame(await faultsOfPage(seen), [], `search on a ${size}`)
    }
    t.strictSame(complaints, [])
    await phone.close()
    await context.close()
  })
}

/** Some goods and sales, as the one who is logged in. @returns a sale's id */
async function fill(page: Page): Promise<string> {
  const token = await tokenOf(page)
  const names = [
    'Stoneware mug, 350 ml — Sea green',
    'Beeswax candle',
    'Linen tea towel “Herring”',
    'Матрёшка, 5 кукол',
    'فانوس رمضان نحاسي',
    'ผ้าพันคอไหมไทย',
    'Hand-bound notebook with marbled paper cover, A5, 192 pages, dotted, ribbon — Forest and Copper',
    '<b onmouseover="alert(1)">Bold</b>'
  ]
  const variants: string[] = []
  for (const [i, name] of names.entries()) {
    const product = await stoa.ok('POST', '/api/v1/catalog/products', {
      token,
      body: {
        sku: `KIT-${1000 + i}`,
        name,
        priceMinor: 450 + i * 375,
        barcodes: [`40063813339${10 + i}`]
      }
    })
    variants.push(product.variants[0].id)
  }
  await stoa.ok('POST', '/api/v1/inventory/adjustments', {
    token,
    body: { reason: 'opening', lines: variants.map(variantId => ({ variantId, quantity: '100' })) }
  })
  const {
    items: [register]
  } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
  await stoa.ok('POST', '/api/v1/pos/sessions', {
    token,
    body: { registerId: register.id, floatMinor: 10_000 }
  })
  let id = ''
  for (let i = 0; i < 9; i++) {
    const sale = await stoa.ok('POST', '/api/v1/pos/sales', {
      token,
      body: {
        registerId: register.id,
        lines: variants
          .slice(i % 3, 3 + (i % 5))
          .map((variantId, n) => ({ variantId, quantity: String(1 + (n % 2)) })),
        tenders: [{ type: 'cash', amountMinor: 50_000 }]
      }
    })
    id = sale.id
  }
  return id
}
