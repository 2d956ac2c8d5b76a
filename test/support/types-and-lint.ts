// What `npm test` runs in the place of `npm run types` and `npm run lint`: the same of both. The
// linter's rules share one view of the sources, which is made once and checks nothing by itself.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
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
  ['--type-aware', '--deny-warnings', '--threads', '1', '.'],
  { cwd: ROOT, env: { ...process.env, GOMAXPROCS: '1' }, maxBuffer: 64 << 20 }
).catch((error: { stdout?: string; stderr?: string }) =>
  fault(`${error.stdout ?? ''}${error.stderr ?? ''}`)
)

function programOf(project: string): ts.Program {
  const file = join(ROOT, project)
  const { config } = ts.readConfigFile(file, ts.sys.readFile) as { config: object }
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    config,
    ts.sys,
    ROOT,
    undefined,
    file
  )
  return ts.createProgram(fileNames, { ...options, configFilePath: file })
}
const programs = PROJECTS.map(programOf)

const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: false, programs } }
  }
})
const results = await eslint.lintFiles(['.'])
// A source the compiler does not know would be looked at by rules that find nothing.
const linted = new Set(results.map(({ filePath }) => filePath))
for (const source of programs.flatMap(program => program.getRootFileNames())) {
  if (linted.has(source) || /\.d\.[cm]?ts$/.test(source)) continue
  throw new Error(`${source} was not linted.`)
}
const complaints = results.filter(({ messages }) => messages.length > 0)
if (complaints.length > 0) fault(await (await eslint.loadFormatter('stylish')).format(complaints))
process.exitCode = isRight ? 0 : 1
