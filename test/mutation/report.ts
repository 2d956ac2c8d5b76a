import type { Mutant } from './mutants.ts'

export interface Verdict {
  mutant: Mutant
  /** `not run`: none of the tests that are asked runs the place at all. */
  outcome: 'failed' | 'late' | 'unseen' | 'not run'
  asked: string[]
  /** The test that saw it. */
  by: string
  failure: string
}

export const areaOf = (path: string): string => path.split('/').slice(0, 2).join('/')
const isSeen = ({ outcome }: Verdict): boolean => outcome === 'failed' || outcome === 'late'
const percent = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole)

/** Prints what no one saw, and the score by area and by kind. @returns the score in percent */
export function printReport(verdicts: Verdict[], reported: number): number {
  const unseen = verdicts
    .filter(verdict => !isSeen(verdict))
    .sort((a, b) => a.mutant.path.localeCompare(b.mutant.path) || a.mutant.line - b.mutant.line)
  if (unseen.length > 0) console.log('\nNobody saw:')
  for (const { mutant, outcome, asked } of unseen) {
    console.log(
      [
        `\n${mutant.path}:${mutant.line} (${mutant.kind})`,
        `  - ${mutant.before.slice(0, 300)}`,
        `  + ${mutant.after.slice(0, 300)}`,
        `  key: ${JSON.stringify(mutant.key)}`,
        outcome === 'not run' ? '  No test that was asked runs it.' : `  Asked: ${asked.join(', ')}`
      ].join('\n')
    )
  }
  table('area', verdicts, ({ mutant }) => areaOf(mutant.path))
  table('kind', verdicts, ({ mutant }) => mutant.kind)
  const seen = verdicts.filter(isSeen).length
  const late = verdicts.filter(({ outcome }) => outcome === 'late').length
  const score = percent(seen, verdicts.length)
  console.log(
    `\n${seen} of ${verdicts.length} seen (${score.toFixed(1)} %), ${late} of them by being too slow; ${reported} more were judged to change nothing.`
  )
  return score
}

function table(title: string, verdicts: Verdict[], of: (verdict: Verdict) => string): void {
  const groups = new Map<string, Verdict[]>()
  for (const verdict of verdicts) {
    groups.set(of(verdict), [...(groups.get(of(verdict)) ?? []), verdict])
  }
  console.log(`\nseen / tried by ${title}`)
  for (const [name, group] of [...groups].sort(([a], [b]) => a.localeCompare(b))) {
    const seen = group.filter(isSeen).length
    console.log(
      `${String(seen).padStart(5)} /${String(group.length).padStart(5)}  ${percent(seen, group.length).toFixed(0).padStart(3)} %  ${name}`
    )
  }
}
