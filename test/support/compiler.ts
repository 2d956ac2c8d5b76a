import { join, relative, resolve } from 'node:path'
import ts from 'typescript'

export const ROOT = resolve(import.meta.dirname, '../..')
/** Where the compiler notes what it has checked: for the next run, and for who comes after it. */
export const FOUND_BEFORE = join(ROOT, 'node_modules/.cache/types.tsbuildinfo')

const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile) as {
  config: object
}
const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT)

/** As `tsc -p . --incremental` reads tsconfig.json. */
export const compilerOptions: ts.CompilerOptions = {
  ...options,
  configFilePath: join(ROOT, 'tsconfig.json'),
  incremental: true,
  tsBuildInfoFile: FOUND_BEFORE
}
export const sourceFiles = fileNames

export function messageOf({ file, start, messageText }: ts.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(messageText, '\n')
  if (file === undefined) return text
  const { line } = file.getLineAndCharacterOfPosition(start ?? 0)
  return `${relative(ROOT, file.fileName)}:${line + 1}: ${text}`
}
