import { readdir } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import t from 'tap'
import { sources } from '../support/sources.ts'

// Noun first, verb as the file: an operation is found by its name.

/** What may lie on a plugin's floor beside the folders of its nouns. */
const FLOOR = [
  'plugin.ts',
  'contract.ts',
  'settings.ts',
  'environment.ts',
  'errors.ts',
  'README.md',
  'migrations'
]
const ENTRIES = 20

const files = await sources()
const plugins = (await readdir('plugins', { withFileTypes: true }))
  .filter(entry => entry.isDirectory())
  .map(({ name }) => name)
const camel = (words: string): string =>
  words.replace(/-[a-z0-9]/g, letter => letter.slice(1).toUpperCase())

t.test('the core has nothing on its floor but its public face, and rooms', async t => {
  const floor = await readdir('core', { withFileTypes: true })
  t.strictSame(
    floor
      .filter(entry => !entry.isDirectory())
      .map(({ name }) => name)
      .sort(),
    ['plugin-api.ts']
  )
})

for (const plugin of plugins) {
  t.test(`${plugin} has nothing on its floor but what describes it, and rooms`, async t => {
    const floor = await readdir(`plugins/${plugin}`, { withFileTypes: true })
    t.strictSame(
      floor.filter(entry => !entry.isDirectory() && !FLOOR.includes(entry.name)).map(e => e.name),
      []
    )
    t.strictSame(
      floor
        .map(({ name }) => name)
        .filter(name => ['use-cases', 'routes', 'views', 'domain', 'jobs'].includes(name)),
      [],
      'rooms are named for nouns, not for kinds'
    )
  })

  t.test(`${plugin}: a use case, its file and its constant have one name`, async t => {
    let found = 0
    for (const file of files.filter(f => !f.isTest && f.path.startsWith(`plugins/${plugin}/`))) {
      const defined = [
        ...file.text.matchAll(
          /(?:const (\w+)[^=\n]*= )?defineUseCase\(\s*\{\s*(?:\/\/[^\n]*\s*)*name: '([a-z0-9-]+)\.([a-z0-9-]+)'/g
        )
      ]
      found += defined.length
      t.ok(defined.length <= 1, `${file.path} defines one use case`)
      for (const [, constant, , name] of defined) {
        t.equal(basename(file.path, '.ts'), name, `${file.path} is named for what it does`)
        t.equal(constant, camel(name ?? ''), `the constant in ${file.path}`)
      }
      t.equal(
        file.text.match(/\bdefineUseCase\(/g)?.length ?? 0,
        defined.length,
        `${file.path}: each use case is found`
      )
    }
    t.ok(found > 0)
  })
}

t.test(`no folder of a plugin or of the core holds more than ${ENTRIES} entries`, async t => {
  const folders = new Map<string, Set<string>>()
  for (const { path } of files.filter(f => /^(plugins|core)\//.test(f.path) && !f.isTest)) {
    for (let child = path; child.includes('/'); child = dirname(child)) {
      const folder = dirname(child)
      folders.set(folder, (folders.get(folder) ?? new Set()).add(basename(child)))
    }
  }
  t.strictSame(
    [...folders]
      .filter(([, entries]) => entries.size > ENTRIES)
      .map(([folder, entries]) => `${folder}: ${entries.size}`),
    []
  )
})
