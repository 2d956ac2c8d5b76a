import { useState } from 'react'
import { later, Part, useMay } from 'stoa/web/face'
import { displayOf } from '../../customer-display/picture.ts'
import { Dialog } from '../dialog.tsx'
import { useTill } from '../till-context.ts'
import { hasSerial, hasUsb, pairSerial, pairUsb } from './devices.ts'
import { paperWords } from './paper-words.ts'
import { rememberPrinter, usePrinter, type Paper, type Printer } from './printer.ts'

const DisplayCode = later(() => import('../../registers/displays/display-code.tsx'))

const PAPER: Paper = { width: 80, lettering: 'text' }
const BAUD_RATES = [9600, 19_200, 38_400, 115_200]

/** What this browser prints receipts with; it keeps it in mind. */
export default function PrinterDialog() {
  const { printer: words } = paperWords.use()
  const { register, act } = useTill()
  const printer = usePrinter(register)
  const mayPair = useMay('display.edit')
  const [isPairing, setPairing] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const ways: Array<[Printer['by'], boolean]> = [
    ['browser', true],
    ['usb', hasUsb()],
    ['serial', hasSerial()],
    ['network', register.printerHost !== null]
  ]
  const choose = async (by: Printer['by']): Promise<void> => {
    setFault(null)
    const made = await madeOf(by, printer)
    if (made === null) setFault(words.noneChosen)
    else rememberPrinter(made)
  }
  if (isPairing) {
    return (
      <Dialog title={words.elsewhere}>
        <Part name="display code">
          <DisplayCode registerId={register.id} />
        </Part>
      </Dialog>
    )
  }
  return (
    <Dialog title={words.title}>
      <div className="drawer-form">
        <p className="muted">{words.help}</p>
        <div className="drawer-steps" role="group" aria-label={words.title}>
          {ways
            .filter(([, isOffered]) => isOffered)
            .map(([by], i) => (
              <button
                key={by}
                type="button"
                data-first={i === 0 || undefined}
                className="touch"
                aria-pressed={printer.by === by}
                onClick={() => void choose(by)}
              >
                {words.by[by]}
              </button>
            ))}
        </div>
        {!hasUsb() && !hasSerial() && <p className="muted small">{words.unable}</p>}
        {fault !== null && (
          <p className="note bad" role="alert">
            {fault}
          </p>
        )}
        {printer.by !== 'browser' && <Details printer={printer} />}
        <a className="touch block" href={displayOf(register.id)} target="_blank" rel="noopener">
          {words.display}
        </a>
        {mayPair && (
          <button type="button" className="touch block" onClick={() => setPairing(true)}>
            {words.elsewhere}
          </button>
        )}
        <button
          type="button"
          className="touch main block"
          onClick={() => act({ do: 'dialog', dialog: null })}
        >
          {words.done}
        </button>
      </div>
    </Dialog>
  )
}

/** Of a device, whoever stands there chooses which. */
async function madeOf(by: Printer['by'], before: Printer): Promise<Printer | null> {
  const { width, lettering } = 'width' in before ? before : PAPER
  const auto = 'auto' in before ? before.auto : true
  if (by === 'browser') return { by }
  if (by === 'network') return { by, auto }
  if (by === 'usb') {
    const device = await pairUsb()
    return device && { by, width, lettering, auto, device }
  }
  const device = await pairSerial()
  const baudRate = before.by === 'serial' ? before.baudRate : 9600
  return device && { by, width, lettering, auto, device, baudRate }
}

function Details({ printer }: { printer: Exclude<Printer, { by: 'browser' }> }) {
  const { printer: words } = paperWords.use()
  return (
    <>
      {printer.by !== 'network' && (
        <>
          <div className="field" role="group" aria-label={words.paper}>
            <span>{words.paper}</span>
            <span className="choices">
              {([58, 80] as const).map(width => (
                <button
                  key={width}
                  type="button"
                  className="touch"
                  aria-pressed={printer.width === width}
                  onClick={() => rememberPrinter({ ...printer, width })}
                >
                  {words.millimetres(width)}
                </button>
              ))}
            </span>
          </div>
          <Choice
            label={words.drawn}
            isOn={printer.lettering === 'picture'}
            onChange={isOn => rememberPrinter({ ...printer, lettering: isOn ? 'picture' : 'text' })}
          />
        </>
      )}
      {printer.by === 'serial' && (
        <label className="field">
          <span>{words.speed}</span>
          <select
            className="till-select"
            value={printer.baudRate}
            onChange={event =>
              rememberPrinter({ ...printer, baudRate: Number(event.currentTarget.value) })
            }
          >
            {BAUD_RATES.map(rate => (
              <option key={rate}>{rate}</option>
            ))}
          </select>
        </label>
      )}
      <Choice
        label={words.auto}
        isOn={printer.auto}
        onChange={auto => rememberPrinter({ ...printer, auto })}
      />
    </>
  )
}

interface ChoiceProps {
  label: string
  isOn: boolean
  onChange(isOn: boolean): void
}

function Choice({ label, isOn, onChange }: ChoiceProps) {
  return (
    <label className="till-choice">
      <input
        type="checkbox"
        checked={isOn}
        onChange={event => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  )
}
