import type { ReactNode } from 'react'
import { Drawer } from '@mantine/core'
import { kitWords } from '../kit-words.ts'

interface Props {
  title: ReactNode
  onClose(): void
  children: ReactNode
}

/** One row of a list, with the list still in sight. */
export function SideDrawer({ title, onClose, children }: Props) {
  const { close } = kitWords.use()
  return (
    <Drawer
      opened
      onClose={onClose}
      size={460}
      title={<bdi>{title}</bdi>}
      closeButtonProps={{ 'aria-label': close }}
    >
      <div className="stack">{children}</div>
    </Drawer>
  )
}
