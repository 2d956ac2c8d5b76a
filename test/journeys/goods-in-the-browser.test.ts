import t from 'tap'
import { testBrowser } from '../support/browser.ts'
import { consoleOf } from '../support/console.ts'
import { servedInstance } from '../support/instance.ts'
import { hire } from '../support/staff.ts'

// What is sold and who buys, kept on the screen: made, changed, refused, changed by two at once; and
// what a cashier is not offered.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()

const PRODUCTS = '/api/v1/catalog/products'
const CUSTOMERS = '/api/v1/customers/customers'
/** Chromium writes a line for each answer that refuses; what was refused is asked for here. */
const REFUSED = /status of 4(09|12|22)/
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
    await page.getByText('Home was added.').waitFor()
    await page.getByRole('button', { name: 'Add subcategory: Home' }).click()
    await dialog.getByLabel('Name').fill('Lamps')
    await dialog.getByRole('button', { name: 'Add category' }).click()
    await page.getByText('Lamps was added.').waitFor()
    const [home, lamps] = (await stoa.ok('GET', '/api/v1/catalog/categories', { token })).items
    t.equal(lamps.parentId, home.id)

    await go('/products', 'Products')
    await page.getByRole('link', { name: 'Add product' }).click()
    await page.getByRole('heading', { name: 'Add a product' }).waitFor()
    await page.getByLabel('Name', { exact: true }).fill('Desk lamp <b>brass</b> فانوس')
    await page.getByLabel('Category').selectOption({ label: 'Home > Lamps' })
    await page.keyboard.press('Control+s')
    await page.getByText('Enter a price, or 0 if it is free.').waitFor()
    await page.getByLabel('Price', { exact: true }).fill('12x')
    await page.keyboard.press('Control+s')
    await page.getByText('This is not an amount.').waitFor()
    await page.getByLabel('Price', { exact: true }).fill('1.234,5')
    await page.getByRole('combobox', { name: 'Barcode' }).fill('4006381333931')
    await page.keyboard.press('Enter')
    t.strictSame(await look('product-new'), [])
    await page.getByRole('button', { name: 'Add product' }).click()
    await page.getByText('was added.').waitFor()
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
    await page.getByText('The SKU TAKEN belongs to another product').waitFor()
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

    await page.getByRole('button', { name: 'Archive' }).click()
    await page.getByText('One product was archived.').waitFor()
    t.equal((await stoa.ok('GET', `${PRODUCTS}/${made.id}`, { token })).active, false)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('button', { name: 'Archive' }).waitFor()
    t.equal((await stoa.ok('GET', `${PRODUCTS}/${made.id}`, { token })).active, true)

    await go('/products', 'Products')
    await page.getByRole('checkbox', { name: 'Choose all rows shown' }).check()
    await page.getByRole('button', { name: 'Move to category' }).click()
    await page.getByRole('menuitem', { name: 'Home', exact: true }).click()
    await page.getByText('2 products were moved.').waitFor()
    const { items } = await stoa.ok('GET', `${PRODUCTS}?categoryId=${home.id}`, { token })
    t.strictSame(
      items.map((one: { categoryId: string }) => one.categoryId),
      [home.id, home.id]
    )
    t.strictSame(
      screen.complaints.filter(line => !REFUSED.test(line)),
      []
    )
    await screen.close()
  })

  t.test('tax classes are changed and added', async t => {
    const owner = await stoa.signUp()
    const { token } = owner
    const screen = await consoleOf(browser, address, owner)
    const { page, go, look } = screen
    await go('/products/tax-classes', 'Tax classes')
    await page.getByRole('button', { name: 'Change Standard rate' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Rate', { exact: true }).fill('120')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.getByText('Enter a percentage from 0 to 100.').waitFor()
    await dialog.getByLabel('Rate', { exact: true }).fill('8,875')
    await page.keyboard.press('Escape')
    await dialog.getByText('Discard what you typed?').waitFor()
    await dialog.getByRole('button', { name: 'Keep typing' }).click()
    await dialog.getByRole('button', { name: 'Add another tax' }).click()
    await dialog.getByLabel('Tax', { exact: true }).nth(1).fill('CITY')
    await dialog.getByLabel('Rate', { exact: true }).nth(1).fill('1')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByText('9.875%').waitFor()
    const { items } = await stoa.ok('GET', '/api/v1/catalog/tax-classes', { token })
    t.match(items[0].rates, [
      { code: 'standard', ratePpm: 88_750 },
      { code: 'CITY', ratePpm: 10_000 }
    ])
    await page.getByRole('button', { name: 'Add tax class' }).click()
    await dialog.getByLabel('Name').fill('Books')
    await dialog.getByLabel('Code').fill('zero')
    await dialog.getByLabel('Tax', { exact: true }).fill('VAT')
    await dialog.getByLabel('Rate', { exact: true }).fill('5')
    await dialog.getByRole('button', { name: 'Add tax class' }).click()
    await dialog.getByText('A tax class with this code already exists.').waitFor()
    t.strictSame(await look('tax-class'), [])
    await dialog.getByLabel('Code').fill('books')
    await dialog.getByRole('button', { name: 'Add tax class' }).click()
    await page.getByText('Books was added.').waitFor()
    t.strictSame(
      screen.complaints.filter(line => !REFUSED.test(line)),
      []
    )
    await screen.close()
  })

  t.test('customers: added, changed, merged, archived; with what they bought', async t => {
    const owner = await stoa.signUp()
    const { token } = owner
    await stoa.ok('PATCH', `/api/v1/tenants/companies/${owner.companyId}`, {
      token,
      headers: { 'if-match': '"1"' },
      body: { locale: 'en-GB' }
    })
    const screen = await consoleOf(browser, address, owner)
    const { page, go, look } = screen
    await go('/customers', 'Customers')
    await page.getByRole('heading', { name: 'No customers yet' }).waitFor()
    await page.keyboard.press('c')
    await page.getByRole('heading', { name: 'Add a customer' }).waitFor()
    await page.getByLabel('Name').fill('Amélie Ó Briain-Łukaszewska <i>')
    await page.getByLabel('Phone').fill('123')
    await page.getByRole('button', { name: 'Add customer' }).click()
    await page.getByText(/is no phone number, or may be one of two/).waitFor()
    await page.getByLabel('Phone').fill('020 7946 0958')
    await page.getByLabel('Agreed to notices on WhatsApp').check()
    await page.getByRole('button', { name: 'Add customer' }).click()
    await page.getByRole('heading', { name: 'Amélie' }).waitFor()
    const id = idIn(page.url())
    t.match(await stoa.ok('GET', `${CUSTOMERS}/${id}`, { token }), {
      phone: '+442079460958',
      whatsappConsent: true
    })
    const { id: productId, variants } = await stoa.ok('POST', PRODUCTS, {
      token,
      body: { sku: 'POT', name: 'Pot', priceMinor: 1200, kind: 'service' }
    })
    t.ok(productId)
    const { items: registers } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
    const twin = await stoa.ok('POST', CUSTOMERS, {
      token,
      body: { name: 'Amelie Briain', email: 'amelie@example.test', code: 'vip-1' }
    })
    const sale = await stoa.ok('POST', '/api/v1/pos/sales', {
      token,
      body: {
        registerId: registers[0].id,
        customerId: twin.id,
        lines: [{ variantId: variants[0].id, quantity: '1' }],
        tenders: [{ type: 'cash', amountMinor: 1200 }]
      }
    })

    // Both change the note; only one of them the code, which somebody else has.
    await page.getByText('Nothing bought yet.').waitFor()
    await page.getByLabel('Note').fill('Likes blue.')
    await page.getByLabel('Code').fill('vip-1')
    await stoa.ok('PATCH', `${CUSTOMERS}/${id}`, {
      token,
      headers: { 'if-match': '"1"' },
      body: { note: 'Likes green.', email: 'a@example.test' }
    })
    await page.keyboard.press('Control+s')
    const merge = page.getByRole('dialog', { name: 'Someone else saved this meanwhile' })
    await merge.getByText('Likes green.').click()
    await merge.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Another customer of this company has the code VIP-1').waitFor()
    await page.getByLabel('Code').fill('')
    await page.getByLabel('Code').blur()
    await page.getByRole('button', { name: 'Discard' }).isHidden()
    t.equal(await page.getByLabel('E-mail').inputValue(), 'a@example.test')

    await page.locator('.page-head').getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Merge with another…' }).click()
    const same = page.getByRole('dialog', { name: /^Merge with Amélie/ })
    await same.getByLabel('The other customer').first().fill('vip')
    await same.getByRole('button', { name: /Amelie Briain/ }).click()
    t.strictSame(await look('customer-merge'), [])
    await same.getByRole('button', { name: 'Merge customers' }).click()
    await page.getByText(/Amelie Briain is now part of/).waitFor()
    await page.getByRole('link', { name: sale.number }).waitFor()
    t.equal(await page.getByLabel('Code').inputValue(), 'VIP-1')
    t.strictSame(await look('customer'), [])
    t.equal((await stoa.ok('GET', `${CUSTOMERS}/${twin.id}`, { token })).mergedInto, id)

    await page.locator('.page-head').getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Archive' }).click()
    await page.getByText('was archived.').waitFor()
    t.equal((await stoa.ok('GET', `${CUSTOMERS}/${id}`, { token })).active, false)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Archived', { exact: true }).waitFor({ state: 'detached' })
    t.equal((await stoa.ok('GET', `${CUSTOMERS}/${id}`, { token })).active, true)
    t.strictSame(
      screen.complaints.filter(line => !REFUSED.test(line)),
      []
    )
    await screen.close()
  })

  t.test('a cashier looks at products and keeps customers, and no more', async t => {
    const owner = await stoa.signUp()
    const { token } = owner
    const product = await stoa.ok('POST', PRODUCTS, {
      token,
      body: { sku: 'CUP', name: 'Cup', priceMinor: 800, costMinor: 300 }
    })
    const customer = await stoa.ok('POST', CUSTOMERS, { token, body: { name: 'Bo' } })
    const cashier = await hire(stoa, owner, [{ role: 'cashier', companyId: owner.companyId }])
    const { page, go, close, complaints } = await consoleOf(browser, address, cashier)
    await go('/products', 'Products')
    await page.getByRole('link', { name: 'Cup' }).waitFor()
    t.equal(await page.getByRole('link', { name: 'Add product' }).count(), 0)
    t.equal(await page.getByRole('checkbox', { name: 'Choose all rows shown' }).count(), 0)
    await go(`/products/${product.id}`, 'Cup')
    t.equal(await page.getByRole('textbox').count(), 0)
    t.equal(await page.getByText('Cost').count(), 0)
    await go('/products/new', 'There is no such page')
    await go(`/customers/${customer.id}`, 'Bo')
    await page.getByLabel('E-mail').fill('bo@example.test')
    await page.getByRole('button', { name: /^Save/ }).click()
    await page.getByText('Saved.').waitFor()
    await page.locator('.page-head').getByRole('button', { name: 'More' }).click()
    t.equal(await page.getByRole('menuitem', { name: 'Merge with another…' }).count(), 0)
    t.match(await stoa.ok('GET', `${CUSTOMERS}/${customer.id}`, { token }), {
      email: 'bo@example.test'
    })
    t.strictSame(complaints, [])
    await close()
  })
}
