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
    // By :focus-visible alone the key itself makes a tapped button look reached by it.
    let tapped: Element | null = null
    const onTap = ({ target }: PointerEvent): void => {
      tapped = target instanceof Element ? target.closest('button, a, summary') : null
    }
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Tab') tapped = null
      if (event.key !== 'Enter' || document.querySelector('dialog[open]') !== null) return
      const focused = document.activeElement
      if (
        focused?.matches('button:focus-visible, a:focus-visible, summary:focus-visible') === true &&
        // One that has just been closed may have the focus still.
        focused.closest('dialog:not([open])') === null &&
        focused !== tapped
      ) {
        return
      }
      event.preventDefault()
      latest.current()
    }
    addEventListener('pointerdown', onTap, true)
    addEventListener('keydown', onKey)
    return () => {
      removeEventListener('pointerdown', onTap, true)
      removeEventListener('keydown', onKey)
    }
  }, [active])
}
