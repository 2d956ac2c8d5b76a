import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ROOT } from '../compiler.ts'

const RULES = 'test/support/lint'

/**
 * Lints a tree that holds nothing but these files, by the rules of this project.
 * @param files by their paths in that tree
 * @param options types: with the rules of oxlint's own that know types
 * @returns what each file is blamed for: `line rule`, in the order of lines
 */
export async function blamedIn(
  files: Record<string, string>,
  { types = false } = {}
): Promise<Record<string, string[]>> {
  const tree = await mkdtemp(join(tmpdir(), 'stoa-lint-'))
  try {
    await cp(join(ROOT, '.oxlintrc.json'), join(tree, '.oxlintrc.json'))
    await cp(join(ROOT, RULES), join(tree, RULES), { recursive: true })
    await symlink(join(ROOT, 'node_modules'), join(tree, 'node_modules'))
    const compilerOptions = { strict: true, target: 'ES2022', module: 'NodeNext', types: [] }
    await writeFile(join(tree, 'tsconfig.json'), JSON.stringify({ compilerOptions }))
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(tree, path)), { recursive: true })
      await writeFile(join(tree, path), text)
    }
    const args = ['--format', 'unix', ...(types ? ['--type-aware'] : []), ...Object.keys(files)]
    const oxlint = join(ROOT, 'node_modules/oxlint/bin/oxlint')
    const output = await new Promise<string>(resolve => {
      execFile(process.execPath, [oxlint, ...args], { cwd: tree }, (_error, stdout, stderr) =>
        resolve(stdout + stderr)
      )
    })
    const found = [...output.matchAll(/^(\S+):(\d+):\d+: .*\/\w+\(([a-z-]+)\)\]$/gm)]
    if (found.length === 0) throw new Error(`Nothing was found at all: ${output}`)
    return Object.fromEntries(
      Object.keys(files).map(file => [
        file,
        found
          .filter(([, path]) => path === file)
          .map(([, , line, rule]) => `${line} ${rule}`)
          .sort((a, b) => parseInt(a) - parseInt(b) || (a < b ? -1 : 1))
      ])
    )
  } finally {
    await rm(tree, { recursive: true, force: true })
  }
}
