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

/** What ends an element of a GS1 code, which most scanners type as Ctrl and ]. */
const SEPARATOR = '\u001d'
const isSeparator = ({ ctrlKey, key }: KeyboardEvent): boolean => ctrlKey && key === ']'

/** A field of a dialog that takes what is scanned; plugins mark theirs as well (docs/web.md). */
const TAKES = '[data-scans]'
/** Told to the dialog in front when it had no use for a code, which it has as its detail. */
export const SCAN_IGNORED = 'stoa-scan-ignored'

/**
 * One listener for the window, before any field: the end of a code is swallowed, so that it presses
 * no button that has the focus. A code belongs to the dialog in front: to its field that takes scans,
 * or to nobody; what it typed into another field there is taken back.
 * @param onScan where no dialog is open
 */
export function listenForScans(onScan: (code: string) => void): () => void {
  let state = noScan
  let typedInto: { field: HTMLInputElement; before: string } | null = null
  const onKey = (event: KeyboardEvent): void => {
    const separates = isSeparator(event)
    if (!separates && (event.ctrlKey || event.altKey || event.metaKey)) return
    const dialog = frontDialog()
    const fed = feed(state, separates ? SEPARATOR : event.key, event.timeStamp)
    if (separates) event.preventDefault()
    const isFirst = fed.state.code.length === 1 && fed.state !== state
    state = fed.state
    const { target } = event
    if (isFirst) {
      const isField = target instanceof HTMLInputElement
      typedInto = isField ? { field: target, before: target.value } : null
    }
    if (dialog === null && state.code.length > 1 && ACTING.includes(event.key)) {
      event.stopImmediatePropagation()
    }
    if (fed.scanned === undefined) return
    if (dialog !== null && target instanceof HTMLInputElement && target.matches(TAKES)) {
      // What was typed there lacks what no field takes.
      if (fed.scanned.includes(SEPARATOR)) write(target, fed.scanned)
      return
    }
    event.preventDefault()
    event.stopImmediatePropagation()
    if (dialog === null) return onScan(fed.scanned)
    if (typedInto !== null) write(typedInto.field, typedInto.before)
    const field = dialog.querySelector<HTMLInputElement>(TAKES)
    if (field !== null) return give(field, fed.scanned)
    dialog.dispatchEvent(new CustomEvent(SCAN_IGNORED, { bubbles: true, detail: fed.scanned }))
  }
  addEventListener('keydown', onKey, true)
  return () => removeEventListener('keydown', onKey, true)
}

function frontDialog(): Element | null {
  const OPEN = 'dialog[open]'
  return (
    document.activeElement?.closest(OPEN) ?? [...document.querySelectorAll(OPEN)].at(-1) ?? null
  )
}

/** As if it was typed: what React sees of a field goes through its setter. */
function write(field: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

function give(field: HTMLInputElement, code: string): void {
  field.focus()
  write(field, code)
  // Once what was written is known.
  setTimeout(() => {
    if (field.form !== null) field.form.requestSubmit()
    else field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  })
}
