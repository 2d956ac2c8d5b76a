import { useState } from 'react'
import { Modal } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api, Icon, kitWords, Page, said, State, When, type Row, Fault } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { CopyField } from 'stoa/web/copy-field'
import { ListCard } from 'stoa/web/list-card'
import { useShops } from '../orders/order-columns.tsx'
import { storefrontWords } from '../storefront-words.ts'
import { KeyDialog } from './key-dialog.tsx'
import { keysQuery } from './keys-query.ts'

export type ShopKey = Row<'/api/v1/storefront/keys'>

export default function KeysPage() {
  const { keys: words } = storefrontWords.use()
  const asked = useInfiniteQuery(keysQuery)
  const [creating, setCreating] = useState(false)
  const [revoking, setRevoking] = useState<ShopKey | null>(null)
  const columns = useColumns(setRevoking)
  const isThere = asked.data?.pages.some(({ items }) => items.length > 0) === true
  const create = (
    <button type="button" className="button main" onClick={() => setCreating(true)}>
      <Icon name="plus" />
      {words.create}
    </button>
  )
  return (
    <Page title={words.title} actions={isThere && create} narrow>
      <p className="lead">{words.lead}</p>
      <ListCard
        asked={asked}
        name={words.title}
        columns={columns}
        small={row => <Small row={row} onRevoke={setRevoking} />}
        empty={{
          icon: 'globe',
          title: words.emptyTitle,
          help: words.emptyHelp,
          actions: create
        }}
      />
      {creating && <KeyDialog onClose={() => setCreating(false)} />}
      {revoking !== null && <RevokeDialog of={revoking} onClose={() => setRevoking(null)} />}
    </Page>
  )
}

function useColumns(onRevoke: (key: ShopKey) => void): Array<Column<ShopKey>> {
  const { keys: words, columns } = storefrontWords.use()
  const shops = useShops()
  const shop: Column<ShopKey> = {
    id: 'shop',
    title: columns.shop,
    rank: 'second',
    cell: row => <bdi>{shops.find(({ id }) => id === row.shopId)?.name ?? ''}</bdi>
  }
  return [
    {
      id: 'name',
      title: words.name,
      cell: row => (
        <b>
          <bdi>{row.name}</bdi>
        </b>
      )
    },
    ...(shops.length > 1 ? [shop] : []),
    {
      id: 'created',
      title: words.created,
      rank: 'third',
      width: '136px',
      cell: row => <When at={row.createdAt} as="date" />
    },
    { id: 'state', title: columns.state, width: '128px', cell: row => <KeyState of={row} /> },
    {
      id: 'act',
      title: '',
      width: '200px',
      align: 'end',
      cell: row => <KeyActions of={row} onRevoke={onRevoke} />
    }
  ]
}

function KeyState({ of }: { of: ShopKey }) {
  const { keys: words } = storefrontWords.use()
  return of.revokedAt === null ? (
    <State tone="ok">{words.works}</State>
  ) : (
    <State tone="calm">{words.revoked}</State>
  )
}

function KeyActions({ of, onRevoke }: { of: ShopKey; onRevoke(key: ShopKey): void }) {
  const { keys: words } = storefrontWords.use()
  if (of.revokedAt !== null) return null
  return (
    <>
      <ShowKey of={of} />
      <button
        type="button"
        className="button quiet danger"
        aria-label={words.revokeOne(of.name)}
        onClick={() => onRevoke(of)}
      >
        {words.revoke}
      </button>
    </>
  )
}

/** A publishable key may stand in a web page, so it is shown whenever it is needed. */
function ShowKey({ of }: { of: ShopKey }) {
  const { keys: words } = storefrontWords.use()
  const { close } = kitWords.use()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="button quiet"
        aria-label={words.showOne(of.name)}
        onClick={() => setOpen(true)}
      >
        {words.show}
      </button>
      {open && (
        <Modal
          opened
          onClose={() => setOpen(false)}
          title={of.name}
          closeButtonProps={{ 'aria-label': close }}
        >
          <CopyField label={words.key} help={words.madeHelp} value={of.key} />
        </Modal>
      )}
    </>
  )
}

function Small({ row, onRevoke }: { row: ShopKey; onRevoke(key: ShopKey): void }) {
  return (
    <div className="row">
      <span className="name">
        <bdi>{row.name}</bdi>
      </span>
      <KeyState of={row} />
      <span className="muted small">
        <When at={row.createdAt} as="date" />
      </span>
      <span>
        <KeyActions of={row} onRevoke={onRevoke} />
      </span>
    </div>
  )
}

function RevokeDialog({ of, onClose }: { of: ShopKey; onClose(): void }) {
  const { keys: words } = storefrontWords.use()
  const { cancel, close } = kitWords.use()
  const queries = useQueryClient()
  const revoke = useMutation({
    mutationFn: () =>
      answer(api.DELETE('/api/v1/storefront/keys/{keyId}', { params: { path: { keyId: of.id } } })),
    onSuccess: () => {
      onClose()
      said(words.done(of.name))
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['storefront', 'keys'] })
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.revokeTitle(of.name)}
      closeButtonProps={{ 'aria-label': close }}
    >
      <p className="muted">{words.revokeHelp}</p>
      <Fault of={revoke.error} />
      <div className="dialog-foot">
        <button type="button" className="button" data-autofocus onClick={onClose}>
          {cancel}
        </button>
        <button
          type="button"
          className="button danger"
          disabled={revoke.isPending}
          onClick={() => revoke.mutate()}
        >
          {words.revoke}
        </button>
      </div>
    </Modal>
  )
}
