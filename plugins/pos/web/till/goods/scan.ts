// A scanner is a keyboard that types four and more characters, each within 50 ms of the one before,
// and ends with Enter or Tab.
const GAP_MS = 50
const LEAST = 4

export interface ScanState {
  code: string
  /** When the last key came, in milliseconds of the browser's own clock. */
  last: number
}
export const noScan: ScanState = { code: '', last: -Infinity }

/** Feeds one key. `scanned` once a whole code has come; slow typing never becomes one. */
export function feed(
  state: ScanState,
  key: string,
  at: number
): { state: ScanState; scanned?: string } {
  const isQuick = at - state.last <= GAP_MS
  if (key === 'Enter' || key === 'Tab') {
    const isWhole = state.code.length >= LEAST && isQuick
    return isWhole ? { state: noScan, scanned: state.code } : { state: noScan }
  }
  if (key.length !== 1) return { state }
  return { state: { code: isQuick ? state.code + key : key, last: at } }
}

/** Keys that do something by themselves on the ticket; within a code they are part of it. */
const ACTING = '+-*'

/**
 * One listener for the window, before any field: the end of a code is swallowed, so that it presses
 * no button that has the focus. In a dialog a code is typed into its field.
 */
export function listenForScans(onScan: (code: string) => void): () => void {
  let state = noScan
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (document.querySelector('dialog[open]') !== null) {
      state = noScan
      return
    }
    const fed = feed(state, event.key, event.timeStamp)
    state = fed.state
    if (state.code.length > 1 && ACTING.includes(event.key)) event.stopImmediatePropagation()
    if (fed.scanned === undefined) return
    event.preventDefault()
    event.stopImmediatePropagation()
    onScan(fed.scanned)
  }
  addEventListener('keydown', onKey, true)
  return () => removeEventListener('keydown', onKey, true)
}
