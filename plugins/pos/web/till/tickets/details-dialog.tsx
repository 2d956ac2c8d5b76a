import { Dialog } from '../dialog.tsx'
import { useTill } from '../till-context.ts'
import { DetailsFields } from './details-fields.tsx'
import { ticketWords } from './ticket-words.ts'

export default function DetailsDialog() {
  const words = ticketWords.use()
  const { act } = useTill()
  const done = (): void => act({ do: 'dialog', dialog: null })
  return (
    <Dialog title={words.details}>
      <div className="drawer-form">
        <DetailsFields onEnter={done} />
        <button type="button" className="touch main block" onClick={done}>
          {words.done}
        </button>
      </div>
    </Dialog>
  )
}
