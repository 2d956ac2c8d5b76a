import { dirname, sep } from 'node:path'
import { Value } from '@sinclair/typebox/value'
import type { Route } from '../http/routes/route.ts'
import type { JobDefinition } from '../jobs/port.ts'
import { everyMs } from '../jobs/scheduler.ts'
import type { Plugin } from './plugin.ts'

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const MOST_LETTERS = 31
const PREFIX = /^(\/[a-z0-9][a-z0-9.-]*)+$/
/** What the instance serves itself is no one's. */
const FACE_PATH =
  /^\/(?!(api|docs|assets|health|metrics|console|scheme|log-in|sign-up)$)[a-z][a-z0-9-]*$/
const PATH = /^(\/(:[A-Za-z]\w*|[a-z0-9][a-z0-9.-]*))*$/
/** Milliseconds a try of a job may take. */
const TIMEOUT = { least: 100, most: 6 * 3_600_000 }
const MOST_PER_TENANT = 100

const KEYS: Record<keyof Plugin, true> = {
  name: true,
  version: true,
  stoa: true,
  summary: true,
  requires: true,
  permissions: true,
  roles: true,
  pinLogIn: true,
  settings: true,
  errors: true,
  migrations: true,
  useCases: true,
  routes: true,
  fastify: true,
  authStrategies: true,
  asks: true,
  mayAsk: true,
  answers: true,
  emits: true,
  accepts: true,
  reactsTo: true,
  takesFields: true,
  files: true,
  presence: true,
  jobs: true,
  leasedTasks: true,
  environment: true,
  provision: true,
  always: true,
  offByDefault: true,
  web: true,
  faces: true,
  faceParts: true
}

/**
 * What can be seen to be wrong from one manifest alone, whoever wrote it.
 * @returns one sentence a fault, without the plugin's name; none when it is sound
 */
export function* faultsOfManifest(plugin: Plugin): Generator<string> {
  if (plugin.name.length > MOST_LETTERS || plugin.name.length < 2 || !KEBAB.test(plugin.name)) {
    yield `its name must be lower-case letters, digits and hyphens, begin with a letter, and have 2 to ${MOST_LETTERS} characters.`
  }
  for (const key of Object.keys(plugin)) {
    if (!Object.hasOwn(KEYS, key)) yield `its manifest has no "${key}"; ${nearest(key)}`
  }
  for (const key of ['version', 'stoa', 'summary'] as const) {
    if (typeof plugin[key] !== 'string' || plugin[key] === '') {
      yield `its manifest must say its ${key}.`
    }
  }
  if (!Array.isArray(plugin.jobs ?? [])) yield 'its jobs must be a list of what handleJob() makes.'
  else for (const job of plugin.jobs ?? []) yield* faultsOfJob(plugin.name, job)
  for (const name of Object.keys(plugin.leasedTasks ?? {})) {
    if (!KEBAB.test(name)) {
      yield `the leased task "${name}" must be named in lower-case letters and hyphens.`
    }
  }
  for (const { name } of plugin.reactsTo ?? []) {
    if (!KEBAB.test(name)) {
      yield `the reaction "${name}" must be named in lower-case letters and hyphens.`
    }
  }
  for (const { noun, event } of plugin.presence ?? []) {
    if (!/^[a-z][A-Za-z]{1,40}$/.test(noun)) {
      yield `the presence at "${noun}" must be named by a noun in letters, as topics name it.`
    }
    if (!event.startsWith(`${plugin.name}.`) || !KEBAB.test(event.slice(plugin.name.length + 1))) {
      yield `the event of the presence at ${noun} must be named ${plugin.name}.<what-happened>.`
    }
  }
  for (const { record } of plugin.takesFields ?? []) {
    if (!record.startsWith(`${plugin.name}.`)) {
      yield `its kind of record ${record} must be named ${plugin.name}.<noun>.`
    }
  }
  for (const { name } of plugin.files ?? []) {
    if (!name.startsWith(`${plugin.name}.`)) {
      yield `its kind of file ${name} must be named ${plugin.name}.<nouns>.`
    }
  }
  yield* faultsOfFaces(plugin)
  yield* faultsOfRoutes(plugin)
}

function* faultsOfFaces({ web, faces = {}, faceParts = {} }: Plugin): Generator<string> {
  for (const [path, module] of Object.entries(faceParts)) {
    if (Object.hasOwn(faces, path)) {
      yield `its part for ${path} is for a face of its own; what stands there belongs into the face.`
    }
    if (web === undefined || !module.startsWith(dirname(web) + sep)) {
      yield `its part for the face ${path} must lie in the folder of its web.`
    }
  }
  for (const [path, module] of Object.entries(faces)) {
    if (!FACE_PATH.test(path)) {
      yield `its face "${path}" must be one word of lower-case letters and hyphens that nothing else has, like /counter.`
    }
    if (web === undefined || !module.startsWith(dirname(web) + sep)) {
      yield `its face ${path} must lie in the folder of its web.`
    }
  }
}

function nearest(key: string): string {
  const alike = Object.keys(KEYS).find(
    known =>
      known.toLowerCase() === key.toLowerCase() || known.startsWith(key) || key.startsWith(known)
  )
  return alike === undefined ? 'take it out.' : `did you mean ${alike}?`
}

function* faultsOfJob(
  plugin: string,
  { name, every, onceInUse, data, timeoutMs, perTenant, run }: JobDefinition
): Generator<string> {
  if (!name.startsWith(`${plugin}.`) || !KEBAB.test(name.slice(plugin.length + 1))) {
    yield `the job "${name}" must be named ${plugin}.<verb-noun>, in lower-case letters and hyphens.`
  }
  if (typeof run !== 'function') yield `the job ${name} has nothing to run.`
  if (every !== undefined) {
    const fault = whyNotEvery(every)
    if (fault !== null) yield `the job ${name} runs every ${fault}`
    if (!Value.Check(data, {})) {
      yield `the job ${name} is scheduled, so its data must not require anything: no one gives it any.`
    }
  }
  if (onceInUse === true && every === undefined) {
    yield `the job ${name} waits until its plugin is in use, but it is not scheduled; leave onceInUse out.`
  }
  if (
    timeoutMs !== undefined &&
    !(Number.isInteger(timeoutMs) && timeoutMs >= TIMEOUT.least && timeoutMs <= TIMEOUT.most)
  ) {
    yield `timeoutMs of the job ${name} must be a whole number of milliseconds from ${TIMEOUT.least} to ${TIMEOUT.most}.`
  }
  if (
    perTenant !== undefined &&
    !(Number.isInteger(perTenant) && perTenant >= 1 && perTenant <= MOST_PER_TENANT)
  ) {
    yield `perTenant of the job ${name} must be a whole number from 1 to ${MOST_PER_TENANT}.`
  }
}

function whyNotEvery(every: unknown): string | null {
  try {
    everyMs(String(every))
    return null
  } catch (error) {
    return (error as Error).message
  }
}

function* faultsOfRoutes(plugin: Plugin): Generator<string> {
  const seen = new Map<string, string>()
  for (const [prefix, routes] of Object.entries(plugin.routes ?? {})) {
    if (!PREFIX.test(prefix)) yield `its routes "${prefix}" must begin with a path like /things.`
    for (const route of routes) yield* faultsOfRoute(plugin, prefix, route, seen)
  }
}

function* faultsOfRoute(
  plugin: Plugin,
  prefix: string,
  { method, path, at, useCase, ifMatch }: Route,
  seen: Map<string, string>
): Generator<string> {
  const where = `${method} ${prefix}${path}`
  if (!PATH.test(path)) yield `the path of ${where} must be empty or like /:thingId/parts.`
  if (at !== undefined && !plugin.always) {
    yield `only the kernel may serve ${at} outside /api/v1/${plugin.name}.`
  }
  // Parameters that are named differently catch the same requests.
  const caught = `${method} ${at ?? prefix + path}`.replace(/:\w+/g, ':')
  const before = seen.get(caught)
  if (before !== undefined) yield `two routes are the same: ${before} and ${where}.`
  seen.set(caught, where)
  for (const [, name] of (at ?? prefix + path).matchAll(/:(\w+)/g)) {
    if (!Object.hasOwn(useCase.input.properties, name as string)) {
      yield `the path of ${where} names ${name}, which is no field of the input of ${useCase.name}.`
    }
  }
  if (ifMatch && !Object.hasOwn(useCase.input.properties, 'version')) {
    yield `${where} takes If-Match, but the input of ${useCase.name} has no field version.`
  }
}

/**
 * Two plugins with tables must not have prefixes of which one begins with the other: no one could
 * tell whose table it is.
 * @returns the name of the other plugin, or undefined
 */
export function whosePrefix(plugin: Plugin, others: readonly Plugin[]): string | undefined {
  if (plugin.migrations === undefined) return undefined
  return others.find(
    other =>
      other !== plugin && other.migrations !== undefined && plugin.name.startsWith(`${other.name}-`)
  )?.name
}
