import { Part } from 'stoa/web/face'
import { usePanels, viewOf } from 'stoa/web/face-panels'
import type { AtTender } from './places.ts'

/** What the plugin whose way to pay was chosen shows to it. */
export default function TenderPart(given: AtTender) {
  const panels = usePanels('pos.till-tender').filter(({ plugin }) =>
    given.type.startsWith(`${plugin}.`)
  )
  return panels.map((panel, i) => {
    const View = viewOf(panel)
    return (
      <Part key={`${panel.plugin} ${i}`} name={panel.plugin}>
        <View {...given} />
      </Part>
    )
  })
}
