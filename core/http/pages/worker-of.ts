import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { transformSync, type Metafile } from 'esbuild'
import { basename } from 'node:path'

/** Everything a face may ask for: what it begins with, what it brings later, all its words. */
export function filesOf(metafile: Metafile, output: string): string[] {
  const seen = new Set<string>()
  const visit = (name: string): void => {
    if (seen.has(name)) return
    seen.add(name)
    for (const { path } of metafile.outputs[name]?.imports ?? []) visit(path)
  }
  visit(output)
  return [...seen].filter(name => name.endsWith('.js')).map(name => basename(name))
}

/**
 * The script that keeps a face in the browser: core/web/face/service-worker.ts, told what to keep.
 * @param path of the face
 * @param files all it is made of, by name: another list is another build
 */
export function workerOf(source: string, path: string, files: readonly string[]): string {
  const { code } = transformSync(readFileSync(source, 'utf8'), {
    loader: 'ts',
    format: 'esm',
    minify: true
  })
  const build = createHash('sha256').update(files.join()).digest('hex').slice(0, 16)
  const kept = files.map(file => `/assets/${file}`)
  return `const FACE=${JSON.stringify(path)},BUILD=${JSON.stringify(build)},FILES=${JSON.stringify(kept)};\n${code}`
}
