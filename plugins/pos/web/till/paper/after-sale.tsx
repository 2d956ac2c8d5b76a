import { useCallback, useState } from 'react'
import { Icon, later, Part, useMay, useSentence, type IconName } from 'stoa/web/face'
import { useTill } from '../till-context.ts'
import type { PostedSale } from '../till-state.ts'
import { paperWords } from './paper-words.ts'
import { usePrinter } from './printer.ts'
import { printOn, recordPrint, usePrints, type Form } from './printing.ts'
import { Receipt } from './receipt.tsx'
import { SendDialog, type Way } from './send-dialog.tsx'

const InvoiceDialog = later(() => import('../invoice/invoice-dialog.tsx'))

/** The receipt as it is seen on the screen; `printId`: as it is printed from there. */
interface Shown {
  form: Form
  printId: string | null
}

/** What is done with a sale's receipt. */
export default function AfterSale({ sold }: { sold: PostedSale }) {
  const words = paperWords.use()
  const { register, state, act } = useTill()
  const printer = usePrinter(register)
  const sentenceOf = useSentence()
  const maySend = useMay('receipt.send')
  const mayIssue = [useMay('invoice.issue'), useMay('invoice.read')].every(Boolean)
  const [shown, setShown] = useState<Shown | null>(null)
  const [way, setWay] = useState<Way>('email')
  const [fault, setFault] = useState<string | null>(null)
  const print = (form: Form): void => {
    setFault(null)
    if (printer.by !== 'browser') {
      printOn({ sale: sold, form, printer, registerId: register.id })
      return
    }
    recordPrint(sold.id, form, null, Date.now()).then(
      printId => setShown({ form, printId }),
      (error: Error) => setFault(sentenceOf(error))
    )
  }
  // One of the till's own dialogs: what Escape and scans mean is known there.
  const sendBy = (chosen: Way): void => {
    setWay(chosen)
    act({ do: 'dialog', dialog: 'send' })
  }
  const onRead = useCallback(() => globalThis.print(), [])
  const isShown = shown !== null && shown.form === 'receipt' && shown.printId === null
  return (
    <>
      {shown !== null && (
        <Receipt
          saleId={sold.id}
          form={shown.form}
          printId={shown.printId}
          {...(shown.printId !== null && { onRead })}
        />
      )}
      <PrintState saleId={sold.id} />
      {fault !== null && (
        <p className="note bad" role="alert">
          {fault}
        </p>
      )}
      <div className="ways">
        <Button
          icon="sales"
          label={words.receipt}
          isOpen={isShown}
          onPress={() => setShown(isShown ? null : { form: 'receipt', printId: null })}
        />
        <Button icon="print" label={words.print} onPress={() => print('receipt')} />
        <Button icon="gift" label={words.gift} onPress={() => print('gift')} />
        {mayIssue && (
          <Button
            icon="stamp"
            label={words.invoice}
            onPress={() => act({ do: 'dialog', dialog: 'invoice' })}
          />
        )}
        {maySend && (
          <>
            <Button icon="mail" label={words.ways.email} onPress={() => sendBy('email')} />
            <Button
              icon="whatsapp"
              label={words.ways.whatsapp}
              onPress={() => sendBy('whatsapp')}
            />
            <Button icon="qr" label={words.ways.link} onPress={() => sendBy('link')} />
          </>
        )}
      </div>
      {state.dialog === 'send' && <SendDialog sold={sold} way={way} />}
      {state.dialog === 'invoice' && (
        <Part name="invoice">
          <InvoiceDialog sold={sold} />
        </Part>
      )}
    </>
  )
}

interface ButtonProps {
  icon: IconName
  label: string
  isOpen?: boolean
  onPress(): void
}

function Button({ icon, label, isOpen, onPress }: ButtonProps) {
  return (
    <button type="button" className="touch" aria-expanded={isOpen} onClick={onPress}>
      <Icon name={icon} size={22} />
      {label}
    </button>
  )
}

function PrintState({ saleId }: { saleId: string }) {
  const words = paperWords.use()
  const state = usePrints().findLast(print => print.saleId === saleId)?.state
  return (
    <p className="muted print-state" role="status">
      {state === 'printing' && words.printing}
      {state === 'printed' && words.printed}
    </p>
  )
}
