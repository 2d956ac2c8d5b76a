import { access, readdir, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import sharp from 'sharp'
import t from 'tap'

// README.md begins with pictures of what one gets. Whether they are of today is for whoever changes
// the screens to see: `npm run pictures` takes them anew.

const ROOT = resolve(import.meta.dirname, '../../..')
const LARGEST = 150_000
const readme = await readFile(join(ROOT, 'README.md'), 'utf8')
const shown = [...readme.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(
  ([, description = '', path = '']) => ({
    description,
    path
  })
)

t.test('README shows every picture there is, says what is on it, and no other', async t => {
  const there = (await readdir(join(ROOT, 'docs/pictures'))).map(name => `docs/pictures/${name}`)
  t.strictSame(shown.map(({ path }) => path).sort(), there.sort())
  t.ok(there.length >= 2)
  t.strictSame(
    shown.filter(({ description }) => description.length < 20),
    []
  )
})

t.test('they are pictures, wide enough and light enough', async t => {
  for (const { path } of shown) {
    const { size } = await stat(join(ROOT, path))
    t.ok(size < LARGEST, `${path} has ${size} bytes`)
    t.match(await sharp(join(ROOT, path)).metadata(), { format: 'webp', width: 1600 }, path)
  }
})

t.test('the script that takes them is there, and README names it', async t => {
  const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  await t.resolves(access(join(ROOT, scripts['pictures']?.split(' ').at(-1) ?? 'none')))
  t.match(readme, '`npm run pictures`')
})
