import { SingleBar } from 'cli-progress'
import { ApiError } from './client.ts'

/** Prints a result: for programs as JSON, for people as text. */
export function print(json: boolean, value: unknown, text: string): void {
  process.stdout.write(`${json ? JSON.stringify(value) : text}\n`)
}

/** One sentence on stderr, field errors below it, exit code 1. */
export function failWith(error: unknown): void {
  const lines =
    error instanceof ApiError
      ? [`${error.message} (${error.code})`, ...error.errors.map(e => `  ${e.field}: ${e.message}`)]
      : [error instanceof Error ? error.message : String(error)]
  process.stderr.write(`${lines.join('\n')}\n`)
  process.exitCode = 1
}

export interface Progress {
  to(done: number): void
  end(): void
}

/** A progress bar on stderr, where someone looks at it; nothing otherwise. */
export function progressBar(title: string, total: number, quiet: boolean): Progress {
  if (quiet || !process.stderr.isTTY) return { to() {}, end() {} }
  const bar = new SingleBar({
    format: `${title} {bar} {percentage}% {value}/{total} {eta_formatted}`,
    stream: process.stderr
  })
  bar.start(total, 0)
  return { to: done => bar.update(done), end: () => bar.stop() }
}

/** Columns of text, as wide as their widest cell. */
export function table(head: string[], rows: string[][]): string {
  const widths = head.map((title, i) =>
    Math.max(title.length, ...rows.map(r => (r[i] ?? '').length))
  )
  return [head, ...rows]
    .map(row =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd()
    )
    .join('\n')
}
