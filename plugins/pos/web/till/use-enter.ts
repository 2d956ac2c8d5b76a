import { useLayoutEffect, useRef } from 'react'

/**
 * Enter does what comes next. A button reached with the keyboard is pressed by it instead; one that
 * was only tapped is not, and a dialog has its own Enter.
 */
export function useEnter(run: () => void, active = true): void {
  const latest = useRef(run)
  // Before the next key: a cashier is quick.
  useLayoutEffect(() => {
    latest.current = run
  })
  useLayoutEffect(() => {
    if (!active) return
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || document.querySelector('dialog[open]') !== null) return
      const focused = document.activeElement
      if (focused?.matches('button:focus-visible, a:focus-visible') === true) return
      event.preventDefault()
      latest.current()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [active])
}
