import { useState } from 'react'
import { Icon, Money, useFigures, useMay, useMe, When, type IconName } from 'stoa/web/face'
import { foreignMoney } from '../../foreign-money.ts'
import { Dialog } from '../dialog.tsx'
import { useTill } from '../till-context.ts'
import { CloseDrawer } from './close-drawer.tsx'
import { drawerWords } from './drawer-words.ts'
import { MoveCash } from './move-cash.tsx'
import { SessionReport } from './session-report.tsx'
import { TakeOver } from './take-over.tsx'
import type { Session } from './use-drawer.ts'

type Step = 'menu' | 'in' | 'out' | 'drop' | 'tips' | 'x' | 'take-over' | 'close'

/** All that is done with a drawer beside selling. */
export default function DrawerDialog() {
  const words = drawerWords.use()
  const { drawer, act } = useTill()
  const session = drawer.drawer?.session ?? null
  const [step, setStep] = useState<Step>('menu')
  const [closed, setClosed] = useState<Session | null>(null)
  const leave = (): void => act({ do: 'dialog', dialog: null })
  const back = (): void => {
    drawer.again()
    setStep('menu')
  }
  if (closed !== null) {
    return (
      <Dialog title={words.report.z(closed.serial)}>
        <SessionReport session={closed} onDone={leave} />
      </Dialog>
    )
  }
  if (session === null) {
    return (
      <Dialog title={words.button}>
        <p>{words.menu.none}</p>
      </Dialog>
    )
  }
  if (step === 'x') {
    return (
      <Dialog title={words.report.x}>
        <SessionReport session={session} onDone={back} />
      </Dialog>
    )
  }
  if (step === 'take-over') {
    return (
      <Dialog title={words.takeOver.title}>
        <TakeOver session={session} onDone={back} />
      </Dialog>
    )
  }
  if (step === 'close') {
    return (
      <Dialog title={words.close.title}>
        <CloseDrawer
          session={session}
          onClosed={now => {
            setClosed(now)
            drawer.again()
          }}
        />
      </Dialog>
    )
  }
  if (step !== 'menu') {
    return (
      <Dialog title={words.menu[step]}>
        <MoveCash session={session} kind={step} onDone={back} />
      </Dialog>
    )
  }
  return (
    <Dialog title={words.menu.title(session.serial)}>
      <Menu session={session} onStep={setStep} />
    </Dialog>
  )
}

function Menu({ session, onStep }: { session: Session; onStep(step: Step): void }) {
  const { menu: words, count } = drawerWords.use()
  const figures = useFigures()
  const me = useMe()
  const { drawer, book } = useTill()
  const takesTips = (book.book?.head.tipPercents ?? null) !== null
  const [mayOpen, mayMove, mayExpect] = [
    useMay('session.open'),
    useMay('session.move-cash'),
    useMay('session.expected')
  ]
  const mayReport = useMay('session.read') && mayExpect
  const steps: Array<[Step, IconName, boolean]> = [
    ['in', 'plus', mayMove],
    ['out', 'minus', mayMove],
    ['drop', 'lock', mayMove],
    ['tips', 'coins', mayMove && takesTips],
    ['x', 'reports', mayReport],
    ['take-over', 'user', mayOpen && session.heldBy?.id !== me.id],
    ['close', 'check', mayOpen]
  ]
  const label = (step: Step): string =>
    step === 'take-over'
      ? words.takeOver
      : words[step as 'in' | 'out' | 'drop' | 'tips' | 'x' | 'close']
  const expectedMinor = drawer.drawer?.expectedMinor ?? null
  return (
    <>
      <dl className="pairs">
        <dt>{words.since}</dt>
        <dd>
          <When at={session.openedAt} as="short" />
        </dd>
        <dt>{words.held}</dt>
        <dd>
          <bdi>{session.heldBy?.name}</bdi>
        </dd>
        {expectedMinor !== null && (
          <>
            <dt>{words.expected}</dt>
            <dd>
              <Money amount={expectedMinor} />
            </dd>
          </>
        )}
        {(drawer.drawer?.foreign ?? []).map(
          ({ currency, expectedMinor: held }) =>
            held !== null && [
              <dt key={currency}>{count.of(currency)}</dt>,
              <dd key={`${currency} held`} className="num">
                {foreignMoney(figures, currency, held)}
              </dd>
            ]
        )}
      </dl>
      <div className="drawer-steps">
        {steps
          .filter(([, , isOffered]) => isOffered)
          .map(([step, icon], i) => (
            <button
              key={step}
              type="button"
              data-first={i === 0 || undefined}
              className={step === 'close' ? 'touch main' : 'touch'}
              onClick={() => onStep(step)}
            >
              <Icon name={icon} size={22} />
              {label(step)}
            </button>
          ))}
      </div>
    </>
  )
}
