import { use, useEffect, useState } from 'react'
import type { Panel, Place } from '../contract.ts'
import { useMe } from '../me.ts'
import type { Words } from '../words.ts'
import { FacePartsContext } from '../face/parts.ts'

// oxlint-disable-next-line typescript/no-explicit-any -- the words of all plugins lie in one list
type AnyWords = any
export type PanelOf = Panel<AnyWords> & { plugin: string; words: Words<AnyWords> }

const NONE: readonly PanelOf[] = []

/**
 * What plugins that are on show at a place of this face to whoever stands here. One that cannot be
 * fetched is left out; the face goes on.
 */
export function usePanels(at: Place): readonly PanelOf[] {
  const parts = use(FacePartsContext)
  const { plugins, permissions } = useMe()
  const [panels, setPanels] = useState(NONE)
  useEffect(() => {
    let isOld = false
    const on = parts.filter(([plugin]) => plugins.includes(plugin))
    Promise.allSettled(on.map(([, load]) => load())).then(
      loaded => {
        if (isOld) return
        setPanels(
          loaded.flatMap((one, i) =>
            one.status === 'rejected'
              ? []
              : one.value.default.panels
                  .filter(
                    panel =>
                      panel.at === at &&
                      (panel.permission === undefined || permissions.includes(panel.permission))
                  )
                  .map(panel => ({
                    ...panel,
                    plugin: on[i]?.[0] ?? '',
                    words: one.value.default.words
                  }))
          )
        )
      },
      () => {}
    )
    return () => {
      isOld = true
    }
  }, [parts, at, plugins, permissions])
  return panels
}

export { viewOf } from '../places.tsx'
