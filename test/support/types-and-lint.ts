// What `npm test` runs in the place of `npm run types` and `npm run lint`: the same of both, by one
// program. The compiler's view of the sources costs more than the rules that look at it, so the
// linter gets the one that has just been made to check the types.
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ESLint } from 'eslint'
import ts from 'typescript'
import {
  browserProject,
  compilerOptions,
  FOUND_BEFORE,
  messageOf,
  ROOT,
  sourceFiles,
  type Project
} from './compiler.ts'

/** What was checked before and sees nothing new is not checked again; it is the compiler that knows. */
async function checked({ compilerOptions: options, sourceFiles: files }: Project) {
  const host = ts.createIncrementalCompilerHost(options)
  const builder = ts.createSemanticDiagnosticsBuilderProgram(
    files,
    options,
    host,
    ts.readBuilderProgram(options, host)
  )
  const faults = [
    ...builder.getOptionsDiagnostics(),
    ...builder.getSyntacticDiagnostics(),
    ...builder.getGlobalDiagnostics(),
    ...builder.getSemanticDiagnostics()
  ]
  await mkdir(dirname(FOUND_BEFORE), { recursive: true })
  builder.emit()
  return { program: builder.getProgram(), faults }
}

const projects = [await checked({ compilerOptions, sourceFiles }), await checked(browserProject)]
const faults = projects.flatMap(project => project.faults)
for (const fault of faults) console.log(messageOf(fault))

const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: {
        projectService: false,
        programs: projects.map(({ program }) => program)
      }
    }
  }
})
const results = await eslint.lintFiles(['.'])
// A source the compiler does not know would be looked at by rules that find nothing.
const linted = new Set(results.map(({ filePath }) => filePath))
for (const source of [...sourceFiles, ...browserProject.sourceFiles]) {
  if (linted.has(source) || /\.d\.[cm]?ts$/.test(source)) continue
  throw new Error(`${source} was not linted.`)
}
const complaints = results.filter(({ messages }) => messages.length > 0)
console.log(await (await eslint.loadFormatter('stylish')).format(complaints))
process.exitCode = faults.length + complaints.length > 0 ? 1 : 0
