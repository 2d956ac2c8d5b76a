import { Menu } from '@mantine/core'
import { answer, api, said, useMay } from 'stoa/web'
import type { Channel } from './receipt-menu.tsx'
import { receiptWords } from './receipt-words.ts'

interface Props {
  onPrint(form: 'receipt' | 'gift'): void
  onSend(channel: Channel): void
  onLink(act: (saleId: string) => Promise<void>): void
}

export function ReceiptItems({ onPrint, onSend, onLink }: Props) {
  const words = receiptWords.use()
  const maySend = useMay('receipt.send')
  const mayRevoke = useMay('receipt.revoke')
  const put = async (address: string | null, done: string): Promise<void> => {
    if (address === null) return said(words.none)
    await navigator.clipboard.writeText(address).then(
      () => said(done),
      () => said(words.notCopied + address)
    )
  }
  const copy = async (saleId: string): Promise<void> => {
    const params = { path: { saleId } }
    const { address } = await answer(api.GET('/api/v1/pos/sales/{saleId}/link', { params }))
    await put(address, words.copied)
  }
  const revoke = async (saleId: string): Promise<void> => {
    const params = { path: { saleId } }
    await answer(api.POST('/api/v1/pos/sales/{saleId}/link/revoke', { params }))
    said(words.revoked)
  }
  const renew = async (saleId: string): Promise<void> => {
    const params = { path: { saleId } }
    const { address } = await answer(api.POST('/api/v1/pos/sales/{saleId}/link/renew', { params }))
    await put(address, words.renewed)
  }
  return (
    <>
      <Menu.Item onClick={() => onPrint('receipt')}>{words.print}</Menu.Item>
      <Menu.Item onClick={() => onPrint('gift')}>{words.gift}</Menu.Item>
      {maySend && (
        <>
          <Menu.Divider />
          <Menu.Item onClick={() => onSend('email')}>{words.email}</Menu.Item>
          <Menu.Item onClick={() => onSend('whatsapp')}>{words.whatsapp}</Menu.Item>
          <Menu.Item onClick={() => onLink(copy)}>{words.link}</Menu.Item>
        </>
      )}
      {mayRevoke && (
        <>
          <Menu.Divider />
          <Menu.Item onClick={() => onLink(renew)}>{words.renew}</Menu.Item>
          <Menu.Item color="var(--bad)" onClick={() => onLink(revoke)}>
            {words.revoke}
          </Menu.Item>
        </>
      )}
    </>
  )
}
