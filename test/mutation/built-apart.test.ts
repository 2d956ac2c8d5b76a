import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { builtApart } from '../../bin/build-apart.mjs'
import { moduleName, mutantsOf } from './mutants.ts'

const folder = join(import.meta.dirname, '..', '..', '.mutants-test')
t.teardown(() => rm(folder, { recursive: true, force: true }))

t.test('a fault can be planted in what an instance reads from a bundle', async t => {
  await builtApart(folder)
  const source = 'core/primitives/money.ts'
  const text = await readFile(join(folder, moduleName(source)), 'utf8')
  t.notMatch(text, /bundles\//, 'the module is its own')
  const faults = await mutantsOf(folder, source)
  t.ok(faults.length > 20, `${faults.length} faults`)
  t.ok(
    faults.every(({ line }) => line > 0),
    'each has its line'
  )
})
