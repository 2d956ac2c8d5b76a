// The watchdog's own thread, in plain JavaScript: the compiler of the other sources does not reach
// into threads.
import { writeSync } from 'node:fs'
import { Session } from 'node:inspector'
import { hostname } from 'node:os'
import { workerData } from 'node:worker_threads'

const { shared, stallMs, checkMs, exitCode } = workerData
const beats = new Int32Array(shared, 0, 2)
const note = new Uint8Array(shared, 8)
const MOST_FRAMES = 12
const ASK_MS = 5_000

let seen = Atomics.load(beats, 0)
let stoodMs = 0

// Own ticks are counted and no clock is read: a process that was stopped as a whole, or a clock
// that was set, is no standstill.
const timer = setInterval(() => {
  const beat = Atomics.load(beats, 0)
  stoodMs = beat === seen ? stoodMs + checkMs : 0
  seen = beat
  if (stoodMs < stallMs) return
  clearInterval(timer)
  void end()
}, checkMs)

async function end() {
  const lastBegun = new TextDecoder().decode(note.slice(0, Atomics.load(beats, 1)))
  const session = new Session()
  let told = {}
  try {
    session.connectToMainThread()
    told = await Promise.race([
      ask(session),
      new Promise(resolve => setTimeout(resolve, ASK_MS, {}))
    ])
  } catch {
    /* It does not even let itself be asked; the note is what is known. */
  }
  const [plugin, what, tenant] = (told.work ?? lastBegun).split(' ')
  const line = {
    level: 60,
    time: Date.now(),
    pid: process.pid,
    hostname: hostname(),
    plugin,
    work: what,
    tenant,
    lastBegun,
    at: told.at,
    msg: `this process stood still for ${stallMs / 1000} seconds in ${what || 'nothing that is known'}: it is ended, to be started again`
  }
  writeSync(1, `${JSON.stringify(line)}\n`)
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), ASK_MS) // when it does not hear of its own end
  session.post('Runtime.evaluate', { expression: `process.reallyExit(${exitCode})` })
}

/**
 * Interrupts the main thread and looks where it is: the work it is in, and the functions of its
 * stack.
 */
function ask(session) {
  return new Promise(resolve => {
    const files = new Map()
    session.on('Debugger.scriptParsed', ({ params: { scriptId, url } }) =>
      files.set(
        scriptId,
        url.includes('/.build/') ? url.replace('/.build/', '/').replace(/\.js$/, '.ts') : url
      )
    ) // the source of what runs
    session.once('Debugger.paused', ({ params: { callFrames } }) => {
      const at = callFrames
        .slice(0, MOST_FRAMES)
        .map(f => `${f.functionName || '(anonymous)'} ${files.get(f.location.scriptId) ?? ''}`)
      session.post(
        'Debugger.evaluateOnCallFrame',
        {
          callFrameId: callFrames[0].callFrameId,
          expression: 'globalThis[Symbol.for("stoa at work")]?.()',
          returnByValue: true
        },
        (error, answer) => {
          resolve({ at, work: error ? undefined : answer.result.value })
        }
      )
    })
    session.post('Debugger.enable', () => session.post('Debugger.pause'))
  })
}
