import { useEffect, useMemo, useState } from 'react'
import { Icon } from 'stoa/web/all-icons'
import { Part, useKeys } from 'stoa/web/face'
import { usePanels, viewOf, type PanelOf } from 'stoa/web/face-panels'
import { DialogBox } from '../dialog.tsx'
import { useTill } from '../till-context.ts'
import { askedOf, emptyTicket, unitsOf, type Ticket } from '../ticket/ticket.ts'
import type { AtButton, AtTicket } from './places.ts'
import { useFittedLots } from './use-fitted-lots.ts'
import './parts.css'

/** What plugins say to the ticket, and their buttons. */
export default function TicketParts({ isFrozen }: { isFrozen: boolean }) {
  const panels = usePanels('pos.till-ticket')
  const buttons = useOfUse(usePanels('pos.till-button'))
  const given = useGiven()
  useFittedLots()
  if (panels.length + buttons.length === 0) return null
  return (
    <div className="till-parts">
      {panels.map((panel, i) => (
        <OnePanel key={`${panel.plugin} ${i}`} panel={panel} given={given(panel)} />
      ))}
      {buttons.map((panel, i) => (
        <OneButton
          key={`${panel.plugin} ${i}`}
          panel={panel}
          given={given(panel)}
          isFrozen={isFrozen}
        />
      ))}
    </div>
  )
}

/** Those the company has a use for; what cannot be asked is left out. */
function useOfUse(panels: readonly PanelOf[]): PanelOf[] {
  const [known, setKnown] = useState<ReadonlySet<PanelOf['view']>>(new Set())
  useEffect(() => {
    for (const { isOfUse, view } of panels) {
      const answered = (is: boolean): void => {
        if (is) setKnown(before => (before.has(view) ? before : new Set(before).add(view)))
      }
      isOfUse?.().then(answered, () => {})
    }
  }, [panels])
  return panels.filter(({ isOfUse, view }) => isOfUse === undefined || known.has(view))
}

function useGiven(): (panel: PanelOf) => AtTicket {
  const {
    register,
    state: {
      ticket: { customer, lines, extras }
    },
    act
  } = useTill()
  return ({ plugin }) => ({
    registerId: register.id,
    customerId: customer?.id ?? null,
    lines: lines.map(line => ({
      variantId: line.goods.variantId,
      quantity: unitsOf(line),
      ...(line.carried?.plugin === plugin && { key: line.carried.key })
    })),
    extra: extras[plugin],
    carry: extra => act({ do: 'extra', plugin, extra })
  })
}

/** Whether a ticket is goods and nothing else. */
const isPlain = ({ lines, returned, parked }: Ticket): boolean =>
  lines.length > 0 &&
  returned === null &&
  parked === null &&
  lines.every(({ goods, scaleCode }) => scaleCode === undefined && goods.pack === undefined)

function useGivenToButton(given: AtTicket, plugin: string, close: () => void): AtButton {
  const {
    register,
    state: { ticket },
    act
  } = useTill()
  return {
    ...given,
    close,
    ring: (goods, unitPriceMinor, key) => {
      const asked = { priceMinor: unitPriceMinor, barcodes: [], categoryId: null, openPrice: true }
      const carried = key === undefined ? {} : { carried: { plugin, key } }
      const line = { goods: { ...goods, ...asked }, quantity: 1, discount: null, ...carried }
      act({ do: 'line', index: null, line: { ...line, set: { unitPriceMinor } } })
    },
    asked: isPlain(ticket) ? askedOf(register.id, ticket) : null,
    clear: () => act({ do: 'ticket', ticket: emptyTicket }),
    sold: sale => {
      close()
      act({ do: 'asked' })
      act({ do: 'sold', sold: { ...sale, frozen: null } })
    }
  }
}

function OnePanel({ panel, given }: { panel: PanelOf; given: AtTicket }) {
  const View = viewOf(panel)
  return (
    <Part name={panel.plugin}>
      <View {...given} />
    </Part>
  )
}

function OneButton({
  panel,
  given,
  isFrozen
}: {
  panel: PanelOf
  given: AtTicket
  isFrozen: boolean
}) {
  const title = panel.title(panel.words.use())
  const [isOpen, setOpen] = useState(false)
  const View = viewOf(panel)
  // The till takes Escape for its own screens, so that the browser would not close the dialog. Kept
  // as it is: what is listened with anew while the key is told misses it.
  const keys = useMemo(() => ({ escape: () => setOpen(false) }), [])
  useKeys(keys, isOpen)
  const toButton = useGivenToButton(given, panel.plugin, keys.escape)
  return (
    <>
      <button
        type="button"
        className="touch"
        disabled={isFrozen}
        aria-pressed={given.extra !== undefined}
        onClick={() => setOpen(true)}
      >
        {panel.icon !== undefined && <Icon name={panel.icon} size={20} />}
        {title}
      </button>
      {isOpen && (
        <DialogBox title={title} onClose={keys.escape}>
          <Part name={panel.plugin}>
            <View {...toButton} />
          </Part>
        </DialogBox>
      )}
    </>
  )
}
