import { join, relative, resolve } from 'node:path'
import ts from 'typescript'

export const ROOT = resolve(import.meta.dirname, '../..')
/** Where the compiler notes what it has checked: for the next run, and for who comes after it. */
export const FOUND_BEFORE = join(ROOT, 'node_modules/.cache/types.tsbuildinfo')

export interface Project {
  compilerOptions: ts.CompilerOptions
  sourceFiles: string[]
}

/** As `tsc -p <file> --incremental` reads it. */
function projectOf(file: string, foundBefore: string): Project {
  const { config } = ts.readConfigFile(join(ROOT, file), ts.sys.readFile) as { config: object }
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    config,
    ts.sys,
    ROOT,
    undefined,
    join(ROOT, file)
  )
  return {
    compilerOptions: {
      ...options,
      configFilePath: join(ROOT, file),
      incremental: true,
      tsBuildInfoFile: foundBefore
    },
    sourceFiles: fileNames
  }
}

/** What runs in Node. */
export const { compilerOptions, sourceFiles } = projectOf('tsconfig.json', FOUND_BEFORE)
/** What runs in a browser. */
export const browserProject = projectOf(
  'tsconfig.web.json',
  join(ROOT, 'node_modules/.cache/types-web.tsbuildinfo')
)

export function messageOf({ file, start, messageText }: ts.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(messageText, '\n')
  if (file === undefined) return text
  const { line } = file.getLineAndCharacterOfPosition(start ?? 0)
  return `${relative(ROOT, file.fileName)}:${line + 1}: ${text}`
}
