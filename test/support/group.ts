// The process of a group of test files (test-file.ts): runs one after the other, each as a test
// of its own. What a file leaves behind that failed no one knows, so the process ends with it, and
// the runner starts another for the rest.
import { setTimeout as pause } from 'node:timers/promises'
import { inspect } from 'node:util'
import { moduleOf } from '../../bin/build.mjs'
import { closeGroup, openGroup } from './shared.ts'
import { root, standFor } from './tap.ts'

const [folder = '', mark = '', ...files] = process.argv.slice(2)
/** How long the shared instance may take to stop when something has failed. Milliseconds. */
const CLOSE_MS = 5_000

/** To the runner, between what the files write. */
const tell = (what: 'begins' | 'passed' | 'failed'): void => {
  process.stdout.write(`\n${mark} ${what}\n`)
}

/** What was alive after a file and had not been before: for the last words of a hanging process. */
const leftBy = new Map<string, string[]>()
process.prependOnceListener('SIGALRM', () => {
  for (const [path, what] of leftBy) console.error(`${path} left behind: ${what.join(', ')}`)
})

openGroup()
for (const asked of files) {
  const [path = '', timeMs] = asked.split('=')
  tell('begins')
  const before = process.getActiveResourcesInfo()
  let counts: object = {}
  await root.test(path, { timeout: Number(timeMs) }, async test => {
    standFor(test)
    test.on('complete', () => {
      counts = test.counts.toJSON()
    })
    await import(moduleOf(folder, path))
  })
  process.stdout.write(`# ${inspect(counts, { breakLength: Infinity })}\n`)
  tell(root.passing() ? 'passed' : 'failed')
  if (!root.passing()) {
    await Promise.race([closeGroup(), pause(CLOSE_MS)]).catch(() => {})
    process.exit(1)
  }
  leftBy.set(path, without(process.getActiveResourcesInfo(), before))
}
standFor(root)
root.end()
await closeGroup()

function without(all: string[], some: string[]): string[] {
  const left = [...all]
  for (const one of some) {
    if (left.includes(one)) left.splice(left.indexOf(one), 1)
  }
  return left
}
