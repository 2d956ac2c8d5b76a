/**
 * What test files came to, in assertions; a file that breaks without one (a crash, a time-out)
 * counts as one failure.
 */
export interface Totals {
  passed: number
  failed: number
  skipped: number
  todo: number
}

/** What is to be said of a test file: its counts, and the lines for the reader of the log. */
export interface FileReport {
  totals: Totals
  isOk: boolean
  lines: string[]
}

const summary = /^# \{ total: \d+.* \}$/
const noise = /^\s*(TAP version \d+|ok \d+ .*|ok \d+|\d+\.\.\d+|# time=.*|# \{ total: .* \}|)$/

/**
 * Reads what a test file wrote. Of one that passes only what it left out is told, of one that fails
 * all but what went well.
 * @param ended how its process ended, e.g. 'with code 1', or null when it ended well
 */
export function readTestFile(output: string, ended: string | null): FileReport {
  const lines = output.split('\n')
  // The last one: a test that prints such a line itself comes before it.
  const counts = lines.findLast(line => summary.test(line))
  const count = (name: string): number =>
    Number(new RegExp(`\\b${name}: (\\d+)`).exec(counts ?? '')?.[1] ?? 0)
  const totals = {
    passed: count('pass'),
    failed: count('fail'),
    skipped: count('skip'),
    todo: count('todo')
  }
  const isOk = counts !== undefined && ended === null && totals.failed === 0
  if (isOk) {
    return { totals, isOk, lines: lines.filter(line => /^\s*ok \d+.* # (SKIP|TODO)/i.test(line)) }
  }
  const why = counts === undefined ? ['It broke off before its end.'] : []
  if (ended !== null) why.push(`Its process ended ${ended}.`)
  return {
    totals: { ...totals, failed: Math.max(1, totals.failed) },
    isOk,
    lines: [...lines.filter(line => !noise.test(line)), ...why]
  }
}
