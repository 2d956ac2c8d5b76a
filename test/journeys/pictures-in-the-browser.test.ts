import sharp from 'sharp'
import t from 'tap'
import { testBrowser } from '../support/browser.ts'
import { consoleOf } from '../support/console.ts'
import { servedInstance } from '../support/instance.ts'
import { hire } from '../support/staff.ts'

// The pictures of a product on the screen: chosen, dropped, pasted, refused, put in order, described,
// replaced and removed; seen in the list, by a cashier, and on the tiles of a till, also without the
// network.

const browser = await testBrowser()
if (browser === null) t.comment('There is no Chromium on this machine.')
const { stoa, address } = await servedInstance()
const PRODUCTS = '/api/v1/catalog/products'

const drawing = (shape: string, colour: string): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="700"><rect width="900" height="700" fill="${colour}"/>${shape}</svg>`
    )
  )
    .png()
    .toBuffer()
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/png', buffer })
const ROUND = '<circle cx="450" cy="350" r="240" fill="#fff"/>'
const SQUARE = '<rect x="250" y="150" width="400" height="400" fill="#fff"/>'
const PEAK = '<path d="M450 100 L750 600 L150 600 Z" fill="#fff"/>'

// All drawn at once: as soon as the instance has read its first picture, nothing in this process reads SVG.
const drawn = {
  round: await drawing(ROUND, '#2456b8'),
  square: await drawing(SQUARE, '#b85a24'),
  peak: await drawing(PEAK, '#2f7d4f'),
  dropped: await drawing(ROUND, '#7d2f6b'),
  other: await drawing(SQUARE, '#444')
}

interface Shown {
  id: string
  url: string
  alt: string
}

if (browser !== null) {
  t.test('pictures are added, refused, put in order, described, replaced and removed', async t => {
    const owner = await stoa.signUp()
    const { token } = owner
    const { id } = await stoa.ok('POST', PRODUCTS, {
      token,
      body: { sku: 'LAMP', name: 'Desk lamp', priceMinor: 2500 }
    })
    await stoa.ok('POST', PRODUCTS, {
      token,
      body: { sku: 'SHADE', name: 'Shade without a picture', priceMinor: 900 }
    })
    const pictures = async (): Promise<Shown[]> =>
      (await stoa.ok('GET', `${PRODUCTS}/${id}`, { token })).pictures
    const screen = await consoleOf(browser, address, owner)
    const { page, go, look } = screen
    await go(`/products/${id}`, 'Desk lamp')
    const card = page.getByRole('region', { name: 'Pictures' })
    await card.getByText('No pictures yet.').waitFor()
    t.strictSame(await look('pictures-none'), [])

    // Something typed that is not saved outlives pictures that come.
    await page.getByLabel('Name', { exact: true }).fill('Desk lamp, brass')
    const chosen = card.locator('input[type=file]')
    await chosen.setInputFiles([
      file('round.png', drawn.round),
      file('square.png', drawn.square),
      { name: 'drawing.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') },
      { name: 'huge.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(10_000_001) }
    ])
    await page.getByText('2 pictures were added.').waitFor()
    await card.getByText('drawing.svg').waitFor()
    await card.getByText('This file has more than 10 MB').waitFor()
    t.match(await card.getByText('drawing.svg').locator('..').innerText(), /cannot be read/)
    t.strictSame(await look('pictures-refused'), [])
    await card.getByRole('button', { name: 'Leave it out' }).first().click()
    await card.getByRole('button', { name: 'Leave it out' }).click()
    t.equal(await card.getByRole('alert').count(), 0)
    t.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'Desk lamp, brass')
    await page.keyboard.press('Control+s')
    await page.getByRole('heading', { name: 'Desk lamp, brass' }).waitFor()

    // Pasted, and dropped.
    const given = async (kind: 'paste' | 'drop', buffer: Buffer): Promise<void> => {
      const on = await card.locator('> div').elementHandle()
      await on?.evaluate(
        (where, [name, base64]) => {
          interface Given {
            items: { add(file: unknown): void }
          }
          type Made = new (type: string, init: object) => object
          const { DataTransfer, ClipboardEvent, DragEvent, atob, File } = globalThis as unknown as {
            DataTransfer: new () => Given
            ClipboardEvent: Made
            DragEvent: Made
            atob(text: string): string
            File: new (parts: unknown[], name: string, options: object) => unknown
          }
          const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
          const data = new DataTransfer()
          data.items.add(new File([bytes], 'given.png', { type: 'image/png' }))
          const event =
            name === 'paste'
              ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true })
              : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
          ;(where as unknown as { dispatchEvent(event: object): void }).dispatchEvent(event)
        },
        [kind, buffer.toString('base64')] as const
      )
    }
    await given('paste', drawn.peak)
    await card.getByRole('button', { name: 'Picture 3' }).waitFor()
    await given('drop', drawn.dropped)
    await card.getByRole('button', { name: 'Picture 4' }).waitFor()
    const [round, square, peak, dropped] = await pictures()
    t.ok(dropped)
    t.strictSame(await look('pictures'), [])

    await card.getByRole('button', { name: 'Picture 3' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('What is seen').fill('A peak')
    await page.keyboard.press('Enter')
    await card.getByRole('button', { name: 'Picture 3: A peak' }).click()
    t.strictSame(await look('picture'), [])
    await dialog.getByRole('button', { name: 'Move forward' }).click()
    await page.getByRole('dialog', { name: 'Picture 2' }).waitFor()
    await dialog.getByRole('button', { name: 'Move forward' }).click()
    await page.getByRole('dialog', { name: 'Picture 1' }).waitFor()
    t.ok(await dialog.getByRole('button', { name: 'Move forward' }).isDisabled())
    t.strictSame(
      (await pictures()).map(one => one.id),
      [peak?.id, round?.id, square?.id, dropped?.id]
    )
    await dialog.locator('input[type=file]').setInputFiles(file('other.png', drawn.other))
    await page.getByText('The picture was replaced.').waitFor()
    t.match((await pictures())[0], { alt: 'A peak' })
    t.not((await pictures())[0]?.id, peak?.id)
    await dialog.getByRole('button', { name: 'Remove picture' }).click()
    await page.getByText('The picture was removed.').waitFor()
    await dialog.waitFor({ state: 'detached' })
    t.strictSame(
      (await pictures()).map(one => one.id),
      [round?.id, square?.id, dropped?.id]
    )

    // The list shows the first, small; what has none keeps its place.
    await go('/products', 'Products')
    const seen = page.locator(`img[src="${round?.url}/small"]`)
    await seen.waitFor()
    t.ok(
      await seen.evaluate(image => (image as unknown as { naturalWidth: number }).naturalWidth > 0)
    )
    t.strictSame(await look('products-with-pictures'), [])

    // Whoever may not change products sees them, and no way to change them.
    const cashier = await hire(stoa, owner, [{ role: 'cashier' }])
    const other = await consoleOf(browser, address, cashier)
    await other.go(`/products/${id}`, 'Desk lamp, brass')
    await other.page.getByRole('region', { name: 'Pictures' }).getByRole('img').first().waitFor()
    t.equal(await other.page.getByRole('button', { name: 'Add pictures' }).count(), 0)
    t.strictSame(await other.look('pictures-seen'), [])
    t.strictSame(other.complaints, [])
    t.strictSame(
      screen.complaints.filter(line => !/status of 422/.test(line)),
      []
    )
    await other.close()
    await screen.close()
  })
}
