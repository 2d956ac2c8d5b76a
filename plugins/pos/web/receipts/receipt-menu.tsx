import { useState } from 'react'
import { Menu } from '@mantine/core'
import { Icon, said } from 'stoa/web'
import type { Sale } from '../console.tsx'
import { posWords } from '../pos-words.ts'
import { openReceipt } from './open-receipt.ts'
import { ReceiptItems } from './receipt-items.tsx'
import { SendDialog } from './send-dialog.tsx'

export type Channel = 'email' | 'whatsapp'

/** What is done with the receipt of a sale. */
export function ReceiptMenu({ sale }: { sale: Sale }) {
  const words = posWords.use()
  const [channel, setChannel] = useState<Channel | null>(null)
  const [isOpen, setOpen] = useState(false)
  const run = (work: Promise<unknown>): void => {
    work.catch((failed: Error) => said(failed.message))
  }
  return (
    <>
      <Menu width={240} opened={isOpen} onChange={setOpen}>
        <Menu.Target>
          <button type="button" className="button">
            <Icon name="print" />
            {words.receipt}
            <Icon name="down" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {isOpen && (
            <ReceiptItems
              onPrint={form => run(openReceipt(sale.id, form))}
              onSend={setChannel}
              onLink={act => run(act(sale.id))}
            />
          )}
        </Menu.Dropdown>
      </Menu>
      {channel !== null && (
        <SendDialog sale={sale} channel={channel} onClose={() => setChannel(null)} />
      )}
    </>
  )
}
