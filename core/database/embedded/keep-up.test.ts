import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import t from 'tap'
import { keepUp } from './keep-up.ts'

/** A program that has ended before anyone looks: as one that is killed in the moment it came up. */
async function ended() {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await once(child, 'exit')
  return child
}

t.test('a server that died before it was watched is not taken for one that runs', async t => {
  const sentences: string[] = []
  const lost = new Promise<Error>(resolve => {
    keepUp(spawn(process.execPath, ['--version'], { stdio: 'ignore' }), {
      relaunch: ended,
      shutDown: async () => {},
      onProgress: sentence => sentences.push(sentence),
      onLost: resolve
    })
  })
  // Only where it is never told: then this ends the test.
  const error = await Promise.race([lost, sleep(10_000, null, { ref: false })])
  t.match(error, { code: 'embedded.died', message: /ended 4 times/ })
  t.equal(sentences.filter(sentence => /started again/.test(sentence)).length, 3)
})
