import { useEffect, useRef } from 'react'
import { Icon, useSentence } from 'stoa/web/face'
import { useTill } from '../till-context.ts'
import { DeviceFault } from './devices.ts'
import { paperWords } from './paper-words.ts'
import { isAutomatic, usePrinter } from './printer.ts'
import { dismiss, printAgain, printOn, usePrints, type Printing } from './printing.ts'

/** Prints each sale where this browser does so by itself, and tells what did not come out. */
export default function PaperBar() {
  useAutomaticPrints()
  return usePrints()
    .filter(({ state }) => state === 'failed' || state === 'unsure')
    .map(print => <NotPrinted key={print.n} print={print} />)
}

function useAutomaticPrints(): void {
  const {
    state: { sold },
    register
  } = useTill()
  const printer = usePrinter(register)
  const last = useRef<string | null>(null)
  useEffect(() => {
    // What the server does not have yet it cannot print.
    if (sold === null || sold.id === null || sold.id === last.current) return
    const { id, number } = sold
    last.current = id
    if (printer.by === 'browser' || !isAutomatic(printer)) return
    printOn({ sale: { id, number }, form: 'receipt', printer, registerId: register.id })
  }, [sold, printer, register.id])
}

function NotPrinted({ print }: { print: Printing }) {
  const { failed: words } = paperWords.use()
  const sentenceOf = useSentence()
  const { error, fault, number, n } = print
  const faults: Record<string, string> = words.faults
  const why =
    error instanceof DeviceFault
      ? words.devices[error.why]
      : error !== null
        ? sentenceOf(error)
        : (faults[fault ?? ''] ?? words.faults['no-answer'])
  return (
    <div className="banner" role="alert">
      <Icon name="print" size={20} />
      <p>
        {print.state === 'unsure' ? words.unsure(number) : words.not(number)} {why}
      </p>
      <button type="button" className="touch" onClick={() => printAgain(n)}>
        {words.again}
      </button>
      <button type="button" className="touch" onClick={() => dismiss(n)}>
        {words.dismiss}
      </button>
    </div>
  )
}
