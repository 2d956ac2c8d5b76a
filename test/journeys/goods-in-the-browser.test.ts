// In a process of its own: it listens, and serves pages.
import t from 'tap'
import { testBrowser } from '../support/browser.ts'
import { consoleOf } from '../support/console.ts'
import { ownInstance } from '../support/instance.ts'
import { hire } from '../support/staff.ts'

// What is sold and who buys, kept on the screen: made, changed, refused, changed by two at once; and
// what a cashier is not offered.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const stoa = await ownInstance({}, undefined, { pages: true })
const address = await stoa.app.listen({ host: '127.0.0.1', port: 0 })

const PRODUCTS = '/api/v1/catalog/products'
const CUSTOMERS = '/api/v1/customers/customers'
const idIn = (url: string): string => new URL(url).pathname.split('/').at(-1) ?? ''

if (browser !== null) {
  t.test('a product is made, changed, and merged with what another one saved', async t => {
    const owner = await stoa.signUp()
    const { token } = owner
    const screen = await consoleOf(browser, address, owner)
    const { page, go, look } = screen
    await go('/products/categories', 'Categories')
    await page.getByRole('heading', { name: 'No categories yet' }).waitFor()
    await page.getByRole('button', { name: 'Add category' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name').fill('Home')
    await page.keyboard.press('Enter')
    await page.getByText('Home is added.').waitFor()
    await page.getByRole('button', { name: 'Add below: Home' }).click()
    await dialog.getByLabel('Name').fill('Lamps')
    await dialog.getByRole('button', { name: 'Add category' }).click()
    await page.getByText('Lamps is added.').waitFor()
    const [home, lamps] = (await stoa.ok('GET', '/api/v1/catalog/categories', { token })).items
    t.equal(lamps.parentId, home.id)

    await go('/products', 'Products')
    await page.getByRole('link', { name: 'Add product' }).click()
    await page.getByRole('heading', { name: 'Add a product' }).waitFor()
    await page.getByLabel('Name', { exact: true }).fill('Desk lamp <b>brass</b> فانوس')
    await page.getByLabel('Category').selectOption({ label: 'Home > Lamps' })
    await page.keyboard.press('Control+s')
    await page.getByText('Give a price; 0 for free.').waitFor()
    await page.getByLabel('Price', { exact: true }).fill('12x')
    await page.keyboard.press('Control+s')
    await page.getByText('This is not an amount.').waitFor()
    await page.getByLabel('Price', { exact: true }).fill('1.234,5')
    await page.getByRole('combobox', { name: 'Barcode' }).fill('4006381333931')
    await page.keyboard.press('Enter')
    t.strictSame(await look('product-new'), [])
    await page.getByRole('button', { name: 'Add product' }).click()
    await page.getByText('is added.').waitFor()
    await page.getByRole('heading', { name: 'Desk lamp <b>brass</b> فانوس' }).waitFor()
    const made = await stoa.ok('GET', `${PRODUCTS}/${idIn(page.url())}`, { token })
    t.match(made, {
      sku: '4006381333931',
      categoryId: lamps.id,
      variants: [{ priceMinor: 123_450, barcodes: ['4006381333931'] }]
    })

    // Somebody else is at it, too: the price and the description; the price is changed by both.
    await page.getByLabel('Price', { exact: true }).fill('1,300')
    await page.getByLabel('Name', { exact: true }).fill('Desk lamp')
    t.ok(await page.getByText('2 changes are not saved').isVisible())
    const [variant] = made.variants
    await stoa.ok('PATCH', `${PRODUCTS}/${made.id}`, {
      token,
      headers: { 'if-match': '"1"' },
      body: { description: 'Of brass.', variants: [{ id: variant.id, priceMinor: 140_000 }] }
    })
    await page.getByRole('button', { name: /^Save/ }).click()
    const merge = page.getByRole('dialog', { name: 'Someone else saved this meanwhile' })
    await merge.waitFor()
    t.strictSame(await look('product-merge'), [])
    t.equal(await merge.getByRole('radio').count(), 2, 'only the price is asked about')
    t.ok(await merge.getByRole('button', { name: 'Choose 1 more' }).isDisabled())
    await merge.getByText('£1,300.00').click()
    await merge.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved, together with what someone else changed').waitFor()
    t.match(await stoa.ok('GET', `${PRODUCTS}/${made.id}`, { token }), {
      name: 'Desk lamp',
      description: 'Of brass.',
      version: 3,
      variants: [{ name: 'Desk lamp', priceMinor: 130_000 }]
    })

    // What only the other one changed is put together without a question.
    await page.getByLabel('Weight (g)').fill('850')
    await stoa.ok('PATCH', `${PRODUCTS}/${made.id}`, {
      token,
      headers: { 'if-match': '"3"' },
      body: { description: 'Of brass, heavy.' }
    })
    await page.keyboard.press('Control+s')
    await page.getByRole('region', { name: /not saved/ }).waitFor({ state: 'detached' })
    t.match(await stoa.ok('GET', `${PRODUCTS}/${made.id}`, { token }), {
      description: 'Of brass, heavy.',
      variants: [{ weightGrams: 850 }]
    })
    t.equal(await page.getByLabel('Description').inputValue(), 'Of brass, heavy.')

    // Leaving asks; a second variant; a SKU of another product is refused at its field.
    await stoa.ok('POST', PRODUCTS, { token, body: { sku: 'TAKEN', name: 'B', priceMinor: 1 } })
    await page.getByRole('button', { name: 'Add a variant' }).click()
    await page.getByLabel('Variant, Desk lamp, ').fill('Desk lamp, steel')
    await page.getByLabel('SKU, Desk lamp, steel').fill('taken')
    await page.getByRole('link', { name: 'All products' }).click()
    await page.getByText('Leave this page? What you changed is lost.').waitFor()
    await page.getByRole('button', { name: 'Stay here' }).click()
    await page.keyboard.press('Control+s')
    await page
      .getByText('The SKU TAKEN belongs to another product')
      .waitFor({ timeout: 3000 })
      .catch(async e => {
        await page.screenshot({ path: '/tmp/shots-edit/dbg.png' })
        throw e
      })
    await page.getByText('Not saved: one field needs fixing').waitFor()
    t.strictSame(await look('product-variants'), [])
    await page.getByLabel('SKU, Desk lamp, steel').fill('lamp-steel')
    await page.keyboard.press('Control+s')
    await page.getByRole('region', { name: /not saved/ }).waitFor({ state: 'detached' })
    t.match(
      (await stoa.ok('GET', `${PRODUCTS}/${made.id}`, { token })).variants.map(
        (one: { sku: string }) => one.sku
      ),
      ['4006381333931', 'LAMP-STEEL']
    )

    await page.getByRole('button', { name: 'Take off sale' }).click()
    await page.getByText('One product is off sale.').waitFor()
    t.equal((await stoa.ok('GET', `${PRODUCTS}/${made.id}`, { token })).active, false)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('button', { name: 'Take off sale' }).waitFor()
    t.equal((await stoa.ok('GET', `${PRODUCTS}/${made.id}`, { token })).active, true)

    await go('/products', 'Products')
    await page.getByRole('checkbox', { name: 'Choose all rows shown' }).check()
    await page.getByRole('button', { name: 'Move to category' }).click()
    await page.getByRole('menuitem', { name: 'Home', exact: true }).click()
    await page.getByText('2 products are moved.').waitFor()
    const { items } = await stoa.ok('GET', `${PRODUCTS}?categoryId=${home.id}`, { token })
    t.strictSame(
      items.map((one: { categoryId: string }) => one.categoryId),
      [home.id, home.id]
    )
    t.strictSame(screen.complaints, [])
    await screen.close()
  })
}
