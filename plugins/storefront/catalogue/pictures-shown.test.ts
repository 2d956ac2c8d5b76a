import { toBuffer } from 'qrcode'
import t from 'tap'
import { testInstance } from 'stoa/testing'
import { webShop } from 'stoa/testing/web-shop'

const stoa = await testInstance({ STOA_PUBLIC_URL: 'https://shop.example.test/' })
const shop = await webShop(stoa)
const { token } = shop.owner
const products = '/api/v1/catalog/products'

interface Shown {
  id: string
  pictures: Array<{ id: string; alt: string; small: string; medium: string; large: string }>
}

t.test('a web shop is given whole addresses, which take no key; of what is on sale', async t => {
  const made = await stoa.ok('POST', products, {
    token,
    body: { sku: 'LAMP', name: 'Lamp', priceMinor: 100 }
  })
  const add = async (text: string) =>
    stoa.ok('POST', `${products}/${made.id}/pictures`, {
      token,
      body: {
        image: { type: 'image/png', base64: (await toBuffer(text)).toString('base64') },
        alt: text
      }
    })
  const [one, two] = [await add('one'), await add('two')]
  await stoa.ok('PUT', `${products}/${made.id}/pictures`, {
    token,
    body: { pictureIds: [two.id, one.id] }
  })
  const listed = async (): Promise<Shown | undefined> =>
    ((await shop.ok('GET', '/products')).items as Shown[]).find(({ id }) => id === made.id)
  const shown = await listed()
  t.match(shown?.pictures, [
    { id: two.id, alt: 'two', width: two.width, height: two.height },
    { id: one.id, alt: 'one' }
  ])
  t.strictSame((await shop.ok('GET', `/products/${made.id}`)).pictures, shown?.pictures)
  for (const size of ['small', 'medium', 'large'] as const) {
    const url = shown?.pictures[0]?.[size] ?? ''
    t.match(url, /^https:\/\/shop\.example\.test\/api\/v1\/catalog\/pictures\/[\w-]{76}\//)
    const seen = await stoa.app.inject(new URL(url).pathname)
    t.equal(seen.statusCode, 200)
    t.equal(seen.headers['content-type'], 'image/webp')
  }
  await stoa.ok('PATCH', `${products}/${made.id}`, {
    token,
    headers: { 'if-match': '"1"' },
    body: { active: false }
  })
  t.equal(await listed(), undefined, 'what is off sale is told to nobody')
})
