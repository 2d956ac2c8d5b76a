import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Type } from '@sinclair/typebox'
import t from 'tap'
import { get } from '../http/routes/route.ts'
import { loadPlugins } from './load-plugins.ts'
import { definePlugin, type Plugin } from './plugin.ts'
import { buildRegistry } from './registry.ts'
import { defineUseCase } from '../context/use-case.ts'

// What is wrong with a manifest is said before anything is served, by the sentence that names the
// plugin and the fix.

const look = (name: string) =>
  defineUseCase({
    name: `odd.${name}`,
    summary: 'Looks',
    public: 'a test',
    input: Type.Object({ id: Type.Optional(Type.String()) }),
    run: async () => ({})
  })
const route = (path: string, name = 'look') => get(path, look(name), Type.Object({}))
const job = (more: object) => ({
  jobs: [
    {
      name: 'odd.tick',
      summary: 'Ticks.',
      data: Type.Object({}),
      run: async () => {},
      ...more
    }
  ]
})

const FAULTS: Array<[what: string, manifest: object, description: string]> = [
  ['jobs by name', { jobs: { tick: {} } }, 'its jobs must be a list of what handleJob() makes.'],
  [
    "a job of another's name",
    job({ name: 'even.tick' }),
    'the job "even.tick" must be named odd.<verb-noun>, in lower-case letters and hyphens.'
  ],
  [
    'a schedule',
    job({ every: '1 fortnight' }),
    'the job odd.tick runs every "1 fortnight" must be like "30 minutes", "2 hours" or "1 day".'
  ],
  [
    'a job that waits for no schedule',
    job({ onceInUse: true }),
    'the job odd.tick waits until its plugin is in use, but it is not scheduled; leave onceInUse out.'
  ],
  [
    'a schedule in seconds',
    job({ every: '30 seconds' }),
    'the job odd.tick runs every "30 seconds" must be like "30 minutes", "2 hours" or "1 day".'
  ],
  [
    'a schedule that is no text',
    job({ every: 60 }),
    'the job odd.tick runs every "60" must be like "30 minutes", "2 hours" or "1 day".'
  ],
  [
    'a scheduled job that wants data',
    job({ every: '1 day', data: Type.Object({ id: Type.String() }) }),
    'the job odd.tick is scheduled, so its data must not require anything: no one gives it any.'
  ],
  [
    'a time limit',
    job({ timeoutMs: 0 }),
    'timeoutMs of the job odd.tick must be a whole number of milliseconds from 100 to 21600000.'
  ],
  [
    'a time limit beyond timers',
    job({ timeoutMs: 2 ** 31 }),
    'timeoutMs of the job odd.tick must be a whole number of milliseconds from 100 to 21600000.'
  ],
  [
    'a share',
    job({ perTenant: 0 }),
    'perTenant of the job odd.tick must be a whole number from 1 to 100.'
  ],
  [
    'a share that is no number',
    job({ perTenant: NaN }),
    'perTenant of the job odd.tick must be a whole number from 1 to 100.'
  ],
  ['a job without work', job({ run: undefined }), 'the job odd.tick has nothing to run.'],
  [
    'two equal routes',
    { routes: { '/things': [route('/:id'), route('/:id', 'peek')] } },
    'two routes are the same: GET /things/:id and GET /things/:id.'
  ],
  [
    'a path',
    { routes: { '/things': [route('no-slash')] } },
    'the path of GET /thingsno-slash must be empty or like /:thingId/parts.'
  ],
  [
    'a wildcard',
    { routes: { '/things': [route('/*')] } },
    'the path of GET /things/* must be empty or like /:thingId/parts.'
  ],
  [
    'a prefix',
    { routes: { things: [route('')] } },
    'its routes "things" must begin with a path like /things.'
  ],
  [
    "a path's field",
    { routes: { '/things': [route('/:thingId')] } },
    'the path of GET /things/:thingId names thingId, which is no field of the input of odd.look.'
  ],
  [
    'a place',
    { routes: { '/things': [get('', look('look'), Type.Object({}), { at: '/elsewhere' })] } },
    'only the kernel may serve /elsewhere outside /api/v1/odd.'
  ],
  [
    'an unknown key',
    { permission: {} },
    'its manifest has no "permission"; did you mean permissions?'
  ],
  ['a strange key', { colour: 'red' }, 'its manifest has no "colour"; take it out.'],
  ['no summary', { summary: '' }, 'its manifest must say its summary.']
]

for (const [what, manifest, description] of FAULTS) {
  t.test(`${what} is refused with the plugin's name`, async t => {
    t.throws(
      () =>
        buildRegistry([
          definePlugin({
            name: 'odd',
            version: '1.0.0',
            stoa: '^1.0.0',
            summary: 'Is odd.',
            ...manifest
          } as Plugin)
        ]),
      { message: `Plugin odd: ${description}` }
    )
  })
}

t.test('names may hold digits, and must be told apart', async t => {
  const named = (name: string, more: object = {}) =>
    definePlugin({ name, version: '1.0.0', stoa: '^1.0.0', summary: 'Is named.', ...more })
  t.ok(buildRegistry([named('odoo18')]).plugin('odoo18'))
  for (const name of ['2c2p', 'Odoo', 'odoo_18', 'odoo-', 'o', 'x'.repeat(32)]) {
    t.throws(
      () => buildRegistry([named(name)]),
      /its name must be lower-case letters, digits and hyphens, begin with a letter/,
      name
    )
  }
  t.throws(
    () =>
      buildRegistry([named('pos', { migrations: '/a' }), named('pos-extra', { migrations: '/b' })]),
    {
      message:
        "Plugin pos-extra: its tables would begin with the prefix of pos's; name it so that it does not begin with pos-."
    }
  )
  t.doesNotThrow(
    () => buildRegistry([named('pos', { migrations: '/a' }), named('pos-extra')]),
    'without tables there is nothing to confuse'
  )
})

t.test('what is configured is checked as it is loaded', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'stoa-guests-'))
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  const guest = async (name: string, more: string): Promise<string> => {
    await mkdir(join(folder, name))
    await writeFile(
      join(folder, name, 'plugin.mjs'),
      `export default { name: '${name}', version: '1.0.0', stoa: '^1.0.0', summary: 'A guest.', ${more} }`
    )
    return join(folder, name)
  }
  const load = async (name: string, more: string) => loadPlugins(await guest(name, more))
  await t.rejects(
    load('forever', 'always: true'),
    /^The plugin .*forever cannot be loaded: Plugin forever: only the kernel's own plugins are always on; leave "always" out\.$/
  )
  await t.rejects(
    load('nowhere', 'migrations: import.meta.dirname + "/migrations"'),
    /Plugin nowhere: its folder of migrations cannot be read: ENOENT/
  )
  const twice = await guest('twice', 'migrations: import.meta.dirname')
  await writeFile(join(twice, '0003-one.sql'), '')
  await writeFile(join(twice, '0003-two.sql'), '')
  await t.rejects(loadPlugins(twice), /Plugin twice: two of its migrations have the number 0003/)
  await t.rejects(
    loadPlugins(resolve(import.meta.dirname, '../../test/architecture/fixtures/endless'), {
      patienceMs: 300
    }),
    /endless cannot be loaded: it has not loaded within 0\.3 seconds; an await outside of its functions does not end\./
  )
})

t.test('the list says what a start would', async t => {
  const { PATH } = process.env
  const folder = await mkdtemp(join(tmpdir(), 'stoa-guests-'))
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  const guest = join(folder, 'plugin.mjs')
  await writeFile(
    guest,
    'export default { name: "tick", version: "1.0.0", stoa: "^1.0.0", summary: "A guest.", jobs: [{ name: "tick.tock", summary: "Ticks.", every: "1 fortnight", data: {}, run: async () => {} }] }'
  )
  const child = spawn(
    process.execPath,
    [resolve(import.meta.dirname, '../../bin/stoa.mjs'), 'plugin', 'list'],
    { env: { PATH, STOA_PLUGINS: guest, STOA_DATA_DIR: folder }, stdio: ['ignore', 'pipe', 'pipe'] }
  )
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  t.equal((await once(child, 'close'))[0], 1)
  t.equal(
    said,
    'Plugin tick: the job tick.tock runs every "1 fortnight" must be like "30 minutes", "2 hours" or "1 day".\n'
  )
})

t.test("several plugins from outside, in TypeScript, find this process's kernel", async t => {
  const folder = await mkdtemp(join(tmpdir(), 'stoa-guests-'))
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  const guests = ['first', 'second', 'third'].map(name => join(folder, `${name}.ts`))
  for (const guest of guests) {
    await writeFile(
      guest,
      [
        "import { definePlugin } from 'stoa/plugin'",
        `const name: string = '${basename(guest, '.ts')}'`,
        "export default definePlugin({ name, version: '1.0.0', stoa: '^1.0.0', summary: 'A guest.' })"
      ].join('\n')
    )
  }
  // In a process that has loaded none yet.
  const program = `import { loadPlugins } from '${new URL('./load-plugins.js', pathToFileURL(import.meta.filename)).href}'
console.log((await loadPlugins('${guests.join(',')}')).map(plugin => plugin.name).join(' '))`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  }
  await once(child, 'close')
  t.equal(said, 'first second third\n')
})
