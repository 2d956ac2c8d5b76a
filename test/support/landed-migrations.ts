import { execFileSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'

/** Came with the first set: what was there before it binds no one. */
export const FIRST_SET = 'migrations/README.md'

const FILE = /^(?:migrations\/(?:control|placement)|plugins\/[^/]+\/migrations)\/[^/]+\.sql$/
const FOLDERS = ['migrations', 'plugins']

export type Found =
  | {
      /** How many files have landed. */
      landed: number
      /** What became of those that are not what they were, a sentence each. */
      changed: string[]
    }
  | { unknown: string }

/** Where a file landed, and as what. */
interface Landing {
  commit: string
  blob: string
}

/**
 * Whether every migration is what it was when it landed, by the history of HEAD from the first set
 * on. That history is the line of first parents: what a merge brought landed with the merge, as the
 * merge has it, so a branch may change its own files until then, and one that began before the first
 * set may still be merged. A change that was taken back is none.
 * @param root the folder of a repository; both HEAD and the files as they lie there are compared
 * @returns what is not as it was; or why that cannot be known
 */
export function changedSinceLanded(root: string): Found {
  const git = gitIn(root)
  try {
    if (realpathSync(git('rev-parse', '--show-toplevel').trim()) !== realpathSync(root)) {
      return { unknown: 'it is no clone of the repository' }
    }
  } catch (error) {
    const { code, stderr = '' } = error as { code?: string; stderr?: string }
    return {
      unknown: code === 'ENOENT' ? 'there is no git' : `it is no clone, says git: ${stderr.trim()}`
    }
  }
  if (git('rev-parse', '--is-shallow-repository').trim() === 'true') {
    return { unknown: 'its history was cut off; get all of it: git fetch --unshallow' }
  }
  const base = git(...log('--format=%H', '--', FIRST_SET))
    .trim()
    .split('\n')
    .at(-1)
  if (!base) return { unknown: `no commit has brought ${FIRST_SET} yet` }
  const landings = landingsSince(git, base)
  return { landed: landings.size, changed: notAsTheyLanded(root, git, landings) }
}

type Git = (...args: string[]) => string

/** What a hook or a caller tells its git about another repository does not hold here. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))
)

const gitIn =
  (root: string): Git =>
  (...args) =>
    execFileSync('git', ['-c', 'core.quotePath=off', ...args], {
      cwd: root,
      env: environment,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 100_000_000
    })

/** Commits of the line of first parents that added files, each compared with its first parent. */
const log = (...rest: string[]): string[] => [
  'log',
  '-m',
  '--first-parent',
  '--no-renames',
  '--diff-filter=A',
  ...rest
]

/** The migrations of a commit, and what is in them. */
const filesOf = (git: Git, commit: string): Map<string, string> =>
  new Map(
    git('ls-tree', '-r', commit, '--', ...FOLDERS)
      .split('\n')
      .map(line => line.split(/[ \t]/) as [mode: string, type: string, blob: string, path: string])
      .filter(([, , , path]) => path !== undefined && FILE.test(path))
      .map(([, , blob, path]) => [path, blob])
  )

function landingsSince(git: Git, base: string): Map<string, Landing> {
  const landings = new Map(
    [...filesOf(git, base)].map(([path, blob]) => [path, { commit: base, blob }])
  )
  let commit = base
  const added = git(
    ...log('--reverse', '--raw', '--no-abbrev', '--format=%H', `${base}..HEAD`, '--', ...FOLDERS)
  )
  for (const line of added.split('\n')) {
    if (/^[0-9a-f]{40,}$/.test(line)) commit = line
    const [, blob, path] = /^:\d+ \d+ \w+ (\w+) A\t(.+)$/.exec(line) ?? []
    if (blob === undefined || path === undefined || !FILE.test(path)) continue
    if (!landings.has(path)) landings.set(path, { commit, blob })
  }
  return landings
}

function notAsTheyLanded(root: string, git: Git, landings: Map<string, Landing>): string[] {
  const here = [...landings.keys()].filter(path => existsSync(join(root, path)))
  const blobs =
    here.length === 0
      ? []
      : git('hash-object', '--', ...here)
          .trim()
          .split('\n')
  const states = [
    ['as committed', filesOf(git, 'HEAD')],
    ['in the working tree', new Map(here.map((path, i) => [path, blobs[i]]))]
  ] as const
  return [...landings].flatMap(([path, { commit, blob }]) => {
    const found = states.filter(([, files]) => files.get(path) !== blob)
    if (found.length === 0) return []
    const what = found.some(([, files]) => files.has(path)) ? 'was changed' : 'is gone'
    const landed = commit.slice(0, 12)
    return [
      `${path} ${what} (${found.map(([where]) => where).join(', ')}) since it landed with ${landed}: databases have applied it. ` +
        `Put it back, git checkout ${landed} -- ${path}, and write what is to change into a new file.`
    ]
  })
}
