import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { answer, api, attempt, useMay } from 'stoa/web'
import { ReasonDialog } from 'stoa/web/reason-dialog'
import { billWords } from './bill-words.ts'
import { creditsQuery, type WholeBill } from './bills-query.ts'
import { PayDialog } from './pay-dialog.tsx'
import { SetOffDialog } from './set-off-dialog.tsx'

type Act = 'approve' | 'cancel' | 'pay' | 'setOff'

/** What may be done with an invoice as it stands. */
export function BillActs({ bill }: { bill: WholeBill }) {
  const words = billWords.use()
  const [dialog, setDialog] = useState<Act | null>(null)
  const mayEdit = useMay('supplier-bill.edit')
  const mayApprove = useMay('supplier-bill.approve')
  const mayAccept = useMay('supplier-bill.accept-difference')
  const mayPay = useMay('supplier-bill.pay')
  const { id, kind, state, differs } = bill
  const isDraft = state === 'draft'
  const isOpen = state === 'approved' || state === 'partly-paid'
  const credits = useQuery({
    ...creditsQuery(bill.supplierId),
    enabled: mayPay && isOpen && kind === 'bill'
  })
  const fitting = (credits.data?.items ?? []).filter(({ currency }) => currency === bill.currency)
  const close = (): void => setDialog(null)
  const of = (key: string) => ({
    headers: { 'idempotency-key': key },
    params: { path: { billId: id } }
  })
  const approve = (reason: string) => {
    const body = differs ? { acceptBecause: reason } : {}
    return attempt(['approve', id, bill.version, body], key =>
      answer(api.POST('/api/v1/purchasing/bills/{billId}/approve', { ...of(key), body }))
    )
  }
  const cancel = (because: string) =>
    attempt(['cancel', id, because], key =>
      answer(
        api.POST('/api/v1/purchasing/bills/{billId}/cancel', { ...of(key), body: { because } })
      )
    )
  const button = (act: Act, label: string, look = 'button') => (
    <button type="button" className={look} onClick={() => setDialog(act)}>
      {label}
    </button>
  )
  const isBlocked = differs && !mayAccept
  return (
    <>
      {mayApprove && (isDraft || state === 'approved') && button('cancel', words.cancel)}
      {mayEdit && isDraft && (
        <Link to="/purchasing/bills/new" search={{ bill: id }} className="button">
          {words.editBill}
        </Link>
      )}
      {mayApprove && isDraft && button('approve', words.approve, 'button main')}
      {mayPay && isOpen && fitting.length > 0 && button('setOff', words.setOff)}
      {mayPay &&
        isOpen &&
        button('pay', kind === 'bill' ? words.pay : words.payBack, 'button main')}
      {dialog === 'pay' && <PayDialog bill={bill} onClose={close} />}
      {dialog === 'setOff' && <SetOffDialog bill={bill} credits={fitting} onClose={close} />}
      {dialog === 'approve' && (
        <ReasonDialog
          title={words.approveTitle}
          help={isBlocked ? words.mayNotAccept : words.approveHelp}
          {...(differs && !isBlocked && { label: words.because })}
          isRequired={differs}
          isBlocked={isBlocked}
          go={words.approve}
          done={words.approvedNow}
          touches="purchasing"
          run={approve}
          onClose={close}
        >
          {differs && !isBlocked && <p className="note warn">{words.differs}</p>}
        </ReasonDialog>
      )}
      {dialog === 'cancel' && (
        <ReasonDialog
          title={words.cancelTitle}
          help={words.cancelHelp}
          label={words.reason}
          isRequired
          isDanger
          go={words.cancel}
          done={words.cancelledNow}
          touches="purchasing"
          run={cancel}
          onClose={close}
        />
      )}
    </>
  )
}
