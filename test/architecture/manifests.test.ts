import t from 'tap'
import { assemble } from '../../bin/instance.ts'
import { readConfig } from '../../core/instance/config.ts'
import { everyMs } from '../../core/jobs/scheduler.ts'
import { emittedByPlugin } from '../support/emitted-events.ts'
import { sources, withoutComments } from '../support/sources.ts'

// What manifests say and what the source does: the same events, jobs, permissions and questions.

const registry = await assemble(readConfig({}))
const product = (await sources(['core', 'contracts', 'tenants', 'plugins', 'bin']))
  .filter(f => !f.isTest)
  .map(f => ({ ...f, text: withoutComments(f.text) }))
const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const IRREGULAR =
  /(^|-)(sent|paid|sold|lost|left|gone|made|built|begun|bought|held|kept|met|put|set|shut|cut|told|taken|given|found|withdrawn|spent|read|run|out)$/

const installed = (path: string): boolean => {
  const [, name] = /^plugins\/([^/]+)\//.exec(path) ?? []
  return name === undefined || registry.plugin(name) !== undefined
}

t.test(
  'events are facts: named in the past tense, and it is said when they are emitted',
  async t => {
    t.ok(registry.events.size > 0)
    for (const [name, { definition }] of registry.events) {
      const [owner, what = ''] = name.split('.')
      t.ok(registry.plugin(owner as string), `${name} is named after a plugin`)
      t.match(what, KEBAB, name)
      t.ok(/ed$/.test(what) || IRREGULAR.test(what), `${name} is in the past tense`)
      t.match(definition.emittedWhen, /^[A-Z].{15,}\.$/s, `${name} says when it is emitted`)
      t.ok(Number.isInteger(definition.version) && definition.version > 0, `${name} has a version`)
    }
  }
)

t.test('a manifest emits exactly what its sources emit, by their imports', async t => {
  const emitted = await emittedByPlugin()
  t.ok(emitted.size > 5)
  for (const plugin of registry.plugins) {
    t.strictSame(
      (plugin.emits ?? []).map(event => event.name).sort(),
      [...(emitted.get(plugin.name) ?? [])].sort(),
      plugin.name
    )
  }
})

t.test('a manifest accepts what others may emit, and nothing of its own', async t => {
  for (const plugin of registry.plugins) {
    const own = new Set(plugin.emits ?? [])
    for (const event of plugin.accepts ?? []) {
      t.notOk(own.has(event), `${plugin.name} emits ${event.name} itself`)
      t.ok(
        plugin.reactsTo?.some(reaction => reaction.event === event),
        `${plugin.name} reacts to ${event.name}`
      )
    }
  }
})

t.test('an event no one in the house reacts to is looked for by a test', async t => {
  const heard = new Set(
    registry.plugins.flatMap(({ reactsTo = [] }) => reactsTo.map(({ event }) => event.name))
  )
  const tests = (await sources()).filter(f => f.path.endsWith('.test.ts'))
  t.strictSame(
    [...registry.events.keys()].filter(
      name => !heard.has(name) && !tests.some(f => f.text.includes(`'${name}'`))
    ),
    []
  )
})

t.test(
  'jobs, leased tasks and reactions are named in the imperative and say what they do',
  async t => {
    for (const [name, { definition }] of registry.jobs) {
      t.match(name.split('.')[1], KEBAB, name)
      t.match(definition.summary, /^[A-Z].{5,}/, `${name} says what it does`)
      if (definition.every !== undefined) {
        t.doesNotThrow(() => everyMs(definition.every as string), name)
      }
    }
    for (const [name, { definition }] of registry.leasedTasks) {
      t.match(name.split('.')[1], KEBAB, name)
      t.match(definition.summary, /^[A-Z].{5,}/, `${name} says what it does`)
    }
    for (const name of registry.reactionJobs.keys()) {
      t.match(name.split('.')[1], KEBAB, name)
      t.notMatch(name, /ed$/, `${name} is an order, not a fact`)
    }
  }
)

t.test('every job that is declared stands in a manifest', async t => {
  const declared = product
    .filter(f => installed(f.path))
    .flatMap(f => [...f.text.matchAll(/defineJob\(\{\s*name: '([^']+)'/g)].map(m => m[1] as string))
  t.strictSame(declared.sort(), [...registry.jobs.keys()].sort())
})

t.test(
  'use cases are named in the imperative by their plugin, and described in a sentence or two',
  async t => {
    const PAST = /-(posted|added|changed|listed|opened|removed|created|updated|deleted)$/
    for (const [name, useCase] of registry.useCases) {
      t.match(name, /^[a-z-]+\.[a-z]+(-[a-z]+)*$/, name)
      t.notMatch(name, PAST, `${name} is an order, not a fact`)
      t.match(useCase.summary, /^[A-Z].{5,200}$/, `${name} is described`)
      t.equal(useCase.input.additionalProperties, false, `${name} takes no unknown field`)
    }
  }
)

t.test(
  'every permission opens something, says what, and is held by a role or the owner',
  async t => {
    const guarded = new Set([...registry.useCases.values()].map(u => u.permission))
    for (const [permission, { plugin, description }] of registry.permissions) {
      t.match(description, /^[A-Z].{3,}/, `${permission} of ${plugin} says what it allows`)
      t.ok(
        guarded.has(permission) ||
          product.some(f => !f.path.endsWith('/plugin.ts') && f.text.includes(`'${permission}'`)),
        `${permission} of ${plugin} opens something`
      )
    }
  }
)

t.test('settings and variables have a description, and settings a default', async t => {
  for (const plugin of registry.plugins) {
    for (const [key, schema] of Object.entries(plugin.settings?.schema.properties ?? {})) {
      t.match(schema.description, /^.{10,}\.$/s, `${plugin.name}.${key} is described`)
      t.ok(schema.default !== undefined, `${plugin.name}.${key} has a default`)
    }
    for (const [name, schema] of Object.entries(plugin.environment?.properties ?? {})) {
      t.match(schema.description, /^.{10,}\.$/s, `${name} is described`)
    }
  }
})
