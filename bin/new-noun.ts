// `npm run new-noun -- <plugin> <noun> [field…]`: writes the files of a noun of master data.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { filesOf } from './nouns/files.ts'
import { newManifest, withErrors, withNoun } from './nouns/manifest.ts'
import { nounOf } from './nouns/noun.ts'

const HELP = `npm run new-noun -- <plugin> <noun> [field…] writes a noun of master data: its model, view,
repository, six use cases (list, get, create, change, archive, restore), routes, a test and a
migration, and puts them into the plugin's manifest.

  <plugin>        a plugin in plugins/, or the folder of one (./stamps); made where there is none
  <noun>          one of them, in lower case with hyphens: customer-group
  [field…]        name:type, e.g. code! discount-class? min-order:amount
                  types: line (where none is given), text, integer, amount (minor units), boolean,
                  day, id; ? may be null; ! is unique in the company. Each noun has a name.
  --plural WORD   more of them, where it is not the noun with an s: --plural people
  --help          this text

A record belongs to a company. Of a shop or a whole tenant: CONTRIBUTING.md, "A noun".`

const ROOT = resolve(import.meta.dirname, '..')
const read = (file: string): Promise<string | null> => readFile(file, 'utf8').catch(() => null)

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { plural: { type: 'string' }, help: { type: 'boolean' } }
})
const [where, name, ...fields] = positionals
if (options.help || where === undefined || name === undefined) {
  console.log(HELP)
} else {
  try {
    await write(where, name)
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}

async function write(where: string, name: string): Promise<void> {
  const folder = where.includes('/') ? resolve(where) : join(ROOT, 'plugins', where)
  const noun = nounOf(basename(folder), name, fields, options.plural)
  if (existsSync(join(folder, noun.plural))) {
    throw new Error(`${join(folder, noun.plural)} is there already.`)
  }
  const known = await read(join(folder, 'plugin.ts'))
  const manifest = withNoun(known ?? newManifest(noun.plugin), noun)
  const files = new Map<string, string>()
  let errors = ''
  if (noun.fields.some(({ unique }) => unique)) {
    const { text, catalogue } = withErrors(await read(join(folder, 'errors.ts')), noun, manifest)
    files.set('errors.ts', text)
    errors = catalogue
  }
  const migrations = await readdir(join(folder, 'migrations')).catch(() => [])
  const next = Math.max(0, ...migrations.map(file => Number(file.slice(0, 4)))) + 1
  const made = filesOf(noun, { migration: String(next).padStart(4, '0'), errors })
  for (const [path, text] of [...made, ...files, ['plugin.ts', manifest.text] as const]) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
    console.log(relative(process.cwd(), join(folder, path)))
  }
  const typed = [...made.keys(), ...files.keys(), 'plugin.ts'].filter(path => path.endsWith('.ts'))
  await promisify(execFile)(process.execPath, [
    join(ROOT, 'node_modules/prettier/bin/prettier.cjs'),
    '--write',
    '--log-level=warn',
    '--config',
    join(ROOT, 'prettier.config.mjs'),
    ...typed.map(path => join(folder, path))
  ])
  for (const line of manifest.byHand) console.log(`Put into plugin.ts by hand, ${line}`)
  if (known === null && folder.startsWith(join(ROOT, 'plugins'))) {
    console.log(`Put the new plugin into plugins/built-in.ts.`)
  }
  console.log(`Then: npm run generate && npm test -- ${relative(ROOT, join(folder, noun.plural))}`)
}
