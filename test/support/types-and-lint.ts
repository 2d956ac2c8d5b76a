// What `npm test` runs in the place of `npm run types` and `npm run lint`: the same of both. The
// linter's view of types is made once and checks nothing by itself.
import { execFile } from 'node:child_process'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { ESLint } from 'eslint'
import ts from 'typescript'
import { ROOT, typeFaults } from './compiler.ts'

const PROJECTS = ['tsconfig.json', 'tsconfig.web.json']
let isRight = true
function fault(sentence: string): void {
  isRight = false
  console.log(sentence)
}
for (const project of PROJECTS) (await typeFaults(ROOT, project)).forEach(fault)
await promisify(execFile)(
  join(ROOT, 'node_modules/.bin/oxlint'),
  ['--type-aware', '--deny-warnings', '--report-unused-disable-directives', '--threads', '1', '.'],
  { cwd: ROOT, env: { ...process.env, GOMAXPROCS: '1' }, maxBuffer: 64 << 20 }
).catch((error: { stdout?: string; stderr?: string }) =>
  fault(`${error.stdout ?? ''}${error.stderr ?? ''}`)
)

// What the linter's one rule with types looks at: what serves tenants, without the tests.
const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile) as {
  config: object
}
const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT)
const served = fileNames.filter(
  path =>
    /^(core|tenants|plugins|bin|bench)\//.test(relative(ROOT, path)) && !path.endsWith('.test.ts')
)
const program = ts.createProgram(served, options)

const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: {
    files: ['{core,tenants,plugins,bin,bench}/**/*.ts'],
    ignores: ['**/*.test.ts', '**/web/**'],
    languageOptions: { parserOptions: { projectService: false, programs: [program] } }
  }
})
const results = await eslint.lintFiles(['.'])
// A source the compiler does not know would be looked at by rules that find nothing.
const linted = new Set(results.map(({ filePath }) => filePath))
for (const path of served) {
  if (linted.has(path) || /\.d\.[cm]?ts$/.test(path)) continue
  throw new Error(`${path} was not linted.`)
}
const complaints = results.filter(({ messages }) => messages.length > 0)
if (complaints.length > 0) fault(await (await eslint.loadFormatter('stylish')).format(complaints))
process.exitCode = isRight ? 0 : 1
