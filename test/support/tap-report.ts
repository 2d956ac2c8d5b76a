/** What a run of tap came to, in assertions; a file that breaks without one (a crash, a time-out) counts as one failure. */
export interface Totals { passed: number, failed: number, skipped: number, todo: number }

/** Reads tap's raw stream and retells it: a line a file, and all that was said of those that fail. */
export interface TapReport {
  read (line: string): void
  /** Undefined when the stream ended before its summary, which means that tap itself broke. */
  totals (): Totals | undefined
  failedFiles (): string[]
}

const endOfFile = /^(not ok|ok) \d+ - (.+?)(?: # time=([\d.]+)ms)?(?: # .*)?$/
const summary = /^# \{ total: \d+.* \}$/
const noise = /^\s*(ok \d+ .*|ok \d+|\d+\.\.\d+|# time=.*|)$/

/** @param print takes one line for the reader of the log */
export function createTapReport (print: (line: string) => void): TapReport {
  let told: string[] = []
  let totals: Totals | undefined
  let afterFailure = false
  const failed: string[] = []

  return {
    read (line) {
      const end = endOfFile.exec(line)
      if (end) {
        const [, verdict, file = '', time = '0'] = end
        print(`${verdict === 'ok' ? 'ok    ' : 'NOT OK'} ${(Number(time) / 1000).toFixed(1).padStart(6)} s  ${file}`)
        afterFailure = verdict !== 'ok'
        if (afterFailure) {
          failed.push(file)
          for (const text of told) if (!noise.test(text)) print(text)
        } else {
          for (const text of told) if (/^\s+ok \d+.* # (SKIP|TODO)/i.test(text)) print(text)
        }
        told = []
      } else if (summary.test(line)) {
        totals = readSummary(line)
        afterFailure = false
      } else if (/^\s/.test(line)) {
        // What follows the verdict on a file that failed is about the file as a whole: its exit code, its signal.
        if (afterFailure) print(line)
        else told.push(line)
      } else {
        if (line.startsWith('# Subtest')) afterFailure = false
        if (line.startsWith('Bail out')) print(line)
      }
    },
    totals: () => totals,
    failedFiles: () => failed
  }
}

function readSummary (line: string): Totals {
  const count = (name: string): number => Number(new RegExp(`\\b${name}: (\\d+)`).exec(line)?.[1] ?? 0)
  return { passed: count('pass'), failed: count('fail'), skipped: count('skip'), todo: count('todo') }
}
