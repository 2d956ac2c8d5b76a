import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { answer, api, attempt, useMay } from 'stoa/web'
import { ReasonDialog } from 'stoa/web/reason-dialog'
import { useShops } from '../shops.ts'
import { SendDialog } from './send-dialog.tsx'
import { ReceiveDialog } from './receive-dialog.tsx'
import { TakeBackDialog } from './take-back-dialog.tsx'
import { transferWords } from './transfer-words.ts'
import type { WholeTransfer } from './transfers-query.ts'

type Kind = 'send' | 'receive' | 'take-back' | 'cancel'

/** What may be done with it as it stands, by who stands in the one shop or the other. */
export function TransferActs({ transfer }: { transfer: WholeTransfer }) {
  const words = transferWords.use()
  const [dialog, setDialog] = useState<Kind | null>(null)
  const { shops } = useShops()
  const isMine = (shopId: string) => shops.some(({ id }) => id === shopId)
  const maySend = useMay('stock-transfer.send') && isMine(transfer.fromShopId)
  const mayReceive = useMay('stock-transfer.receive') && isMine(transfer.toShopId)
  const { state, id, lines } = transfer
  const isUnderWay = state === 'sent' || state === 'partly-received'
  const close = (): void => setDialog(null)
  const cancel = () =>
    attempt(['cancel', id], key =>
      answer(
        api.POST('/api/v1/inventory/transfers/{transferId}/cancel', {
          headers: { 'idempotency-key': key },
          params: { path: { transferId: id } }
        })
      )
    )
  const button = (kind: Kind, label: string, look = 'button') => (
    <button type="button" className={look} onClick={() => setDialog(kind)}>
      {label}
    </button>
  )
  return (
    <>
      {(state === 'draft' || state === 'sent') && maySend && button('cancel', words.cancel)}
      {isUnderWay && maySend && button('take-back', words.takeBack)}
      {state === 'draft' && maySend && (
        <>
          <Link to="/stock/transfers/new" search={{ transfer: id }} className="button">
            {words.edit}
          </Link>
          {button('send', words.send, 'button main')}
        </>
      )}
      {isUnderWay && mayReceive && button('receive', words.receive, 'button main')}
      {dialog === 'receive' && (
        <ReceiveDialog transferId={id} version={transfer.version} lines={lines} onClose={close} />
      )}
      {dialog === 'take-back' && (
        <TakeBackDialog transferId={id} version={transfer.version} lines={lines} onClose={close} />
      )}
      {dialog === 'send' && <SendDialog transfer={transfer} onClose={close} />}
      {dialog === 'cancel' && (
        <ReasonDialog
          title={words.cancelTitle}
          help={words.cancelHelp}
          go={words.cancel}
          isDanger
          done={words.cancelled}
          touches="inventory"
          run={cancel}
          onClose={close}
        />
      )}
    </>
  )
}
