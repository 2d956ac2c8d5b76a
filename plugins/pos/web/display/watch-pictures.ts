import { problemOf, type Problem, type Reply } from 'stoa/web/face'

export type Shown = Reply<'/api/v1/pos/displays/own/shown'>

interface Heard {
  shown(shown: Shown): void
  connected(now: boolean): void
  /** It is refused, and tried again now and then unless it is un-paired. */
  refused(problem: Problem): void
}

const PATH = '/api/v1/pos/displays/own/watch'
export const UNPAIRED = 'pos.display-unpaired'
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 15_000
const REFUSED_PAUSE_MS = 30_000
/** The server says something every 25 seconds. Milliseconds. */
const SILENCE_MS = 60_000
const LOOK_MS = 5_000
/** So long one stream goes on. */
const SECONDS = 3_600

/**
 * Hears what there is to show, as it happens, and comes back after each break, with chance in it, so that
 * not all displays come at once. @returns ends it
 */
export function watchPictures(token: string, heard: Heard): () => void {
  let stop = new AbortController()
  let [timer, failures, lastWord] = [0, 0, 0]
  let isOver = false

  function later(pause: number): void {
    if (isOver) return
    clearTimeout(timer)
    timer = window.setTimeout(() => void open(), pause * (0.5 + Math.random() / 2))
  }

  function broken(): void {
    heard.connected(false)
    later(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures++))
  }

  function refused(problem: Problem): void {
    if (problem.status >= 500 || problem.status === 429) return broken()
    heard.refused(problem)
    if (problem.code !== UNPAIRED) later(REFUSED_PAUSE_MS)
  }

  async function open(): Promise<void> {
    timer = 0
    const mine = (stop = new AbortController())
    lastWord = Date.now()
    try {
      const response = await fetch(PATH, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-display-token': token },
        body: JSON.stringify({ seconds: SECONDS }),
        cache: 'no-store',
        signal: mine.signal
      })
      if (!response.ok || response.body === null) {
        return refused(problemOf(await response.json().catch(() => null), response.status))
      }
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
      let text = ''
      for (;;) {
        const { done, value } = await reader.read()
        if (done) return broken()
        lastWord = Date.now()
        const blocks = (text + value).split('\n\n')
        text = blocks.pop() ?? ''
        for (const block of blocks) {
          const [, event, data] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? []
          if (event === undefined || data === undefined) continue
          if (event === 'error') return refused(JSON.parse(data) as Problem)
          // Something of the shop changed: at once, and it was no break.
          if (event === 'again') return later(FIRST_PAUSE_MS)
          failures = 0
          heard.connected(true)
          if (event === 'picture') heard.shown(JSON.parse(data) as Shown)
        }
      }
    } catch {
      if (mine === stop && !isOver) broken()
    }
  }

  /** A line that was cut somewhere says nothing, ever: it is left, and another made. */
  function openAgain(): void {
    if (timer !== 0) clearTimeout(timer)
    else stop.abort()
    stop = new AbortController()
    void open()
  }

  const look = setInterval(() => {
    if (timer === 0 && Date.now() - lastWord > SILENCE_MS) {
      heard.connected(false)
      openAgain()
    }
  }, LOOK_MS)
  const gone = (): void => heard.connected(false)
  addEventListener('online', openAgain)
  addEventListener('offline', gone)
  void open()
  return () => {
    isOver = true
    clearInterval(look)
    clearTimeout(timer)
    removeEventListener('online', openAgain)
    removeEventListener('offline', gone)
    stop.abort()
  }
}
