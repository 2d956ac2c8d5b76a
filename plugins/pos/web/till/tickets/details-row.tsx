import { Icon } from 'stoa/web/face'
import { useTill } from '../till-context.ts'
import { tillWords } from '../till-words.ts'

/** What the ticket is called, where it goes to and what is to be minded; pressed, it is changed. */
export function DetailsRow({ isFrozen }: { isFrozen: boolean }) {
  const words = tillWords.use()
  const {
    state: {
      ticket: { name, orderType, note, parked }
    },
    act
  } = useTill()
  const called = name || parked?.label
  const said = [called, orderType && words.orderTypes[orderType], note].filter(Boolean)
  return (
    <button
      type="button"
      className="customer details"
      disabled={isFrozen}
      onClick={() => act({ do: 'dialog', dialog: 'details' })}
    >
      <Icon name="pencil" size={20} />
      {said.length === 0 ? (
        <span className="muted">{words.ticketDetails}</span>
      ) : (
        <b>
          <bdi>{said.join(' · ')}</bdi>
        </b>
      )}
    </button>
  )
}
