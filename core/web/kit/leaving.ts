import { useBlocker } from '@tanstack/react-router'
import { useUnsaved } from './unsaved.ts'

/** While something typed is not saved, who leaves the page by a link, back or closing the tab is asked first. */
export function useLeaving(isDirty: boolean) {
  useUnsaved(isDirty)
  return useBlocker({
    // A filter or a search on the same page is no leaving.
    shouldBlockFn: ({ current, next }) => isDirty && current.pathname !== next.pathname,
    enableBeforeUnload: () => isDirty,
    withResolver: true
  })
}
