import { useState } from 'react'
import { Icon, useMay } from 'stoa/web'
import { pageWords } from '../page-words.ts'
import { CancelDialog } from './cancel-dialog.tsx'
import { ChangeDialog } from './change-dialog.tsx'
import type { WholeLayaway } from './layaways-query.ts'
import { PayDialog } from './pay-dialog.tsx'
import { PayOutDialog } from './pay-out-dialog.tsx'

type Kind = 'pay' | 'pay-out' | 'cancel' | 'change'

/** What may be done with it as it stands. */
export function LayawayActs({ layaway }: { layaway: WholeLayaway }) {
  const words = pageWords.use()
  const [dialog, setDialog] = useState<Kind | null>(null)
  const mayPay = useMay('layaway.take-payment')
  const mayCancel = useMay('layaway.cancel')
  const mayEdit = useMay('layaway.edit')
  const isOpen = layaway.state === 'open'
  const close = (): void => setDialog(null)
  const button = (kind: Kind, label: string, look = 'button') => (
    <button type="button" className={look} onClick={() => setDialog(kind)}>
      {label}
    </button>
  )
  return (
    <>
      <button type="button" className="button" onClick={() => window.print()}>
        <Icon name="print" />
        {words.print}
      </button>
      {isOpen && mayEdit && button('change', words.change)}
      {isOpen && mayCancel && button('cancel', words.cancel)}
      {isOpen && mayPay && layaway.leftMinor > 0 && button('pay', words.pay, 'button main')}
      {!isOpen &&
        mayCancel &&
        layaway.balanceMinor > 0 &&
        button('pay-out', words.payOut, 'button main')}
      {dialog === 'pay' && <PayDialog layaway={layaway} onClose={close} />}
      {dialog === 'pay-out' && <PayOutDialog layaway={layaway} onClose={close} />}
      {dialog === 'cancel' && <CancelDialog layaway={layaway} onClose={close} />}
      {dialog === 'change' && <ChangeDialog layaway={layaway} onClose={close} />}
    </>
  )
}
