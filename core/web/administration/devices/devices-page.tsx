import { useState } from 'react'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import type { Column } from '../../kit/data-table.tsx'
import { ListCard } from '../../kit/list-card.tsx'
import { Sections } from '../../kit/sections.tsx'
import { answer, api, Page, said, State, useMay, useMe, When } from '../../web-api.ts'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { deviceWords } from './device-words.ts'
import { devicesQuery, type Device } from './devices-query.ts'
import { RenameDevice } from './rename-device.tsx'

type Asked = { to: 'rename' | 'retire'; device: Device } | null

/** The browsers that stand in the shops. They are enrolled at the till, where they stand. */
export default function DevicesPage() {
  const words = deviceWords.use()
  const queries = useQueryClient()
  const asked = useInfiniteQuery(devicesQuery)
  const [open, setOpen] = useState<Asked>(null)
  const shops = useMe().companies.flatMap(company => company.shops)
  const shopOf = ({ shopId }: Device): string => shops.find(({ id }) => id === shopId)?.name ?? ''
  const close = (): void => setOpen(null)
  const retire = async ({ id, code, version }: Device): Promise<void> => {
    await answer(
      api.POST('/api/v1/access/devices/{deviceId}/retire', {
        params: { path: { deviceId: id }, header: { 'if-match': `"${version}"` } }
      })
    ).finally(() => queries.invalidateQueries({ queryKey: devicesQuery.queryKey }))
    said(words.retired(code))
  }
  return (
    <Page title={words.title} about={words.help}>
      <Sections />
      <ListCard
        name={words.title}
        asked={asked}
        columns={useColumns(shopOf, shops.length > 1, setOpen)}
        small={device => (
          <div className="row">
            <span className="name">
              <b>{device.code}</b> <bdi>{device.name}</bdi>
            </span>
            <DeviceState of={device} />
            <span className="muted small">
              <bdi>{shopOf(device)}</bdi>
              {' · '}
              <When at={device.lastSeenAt} />
            </span>
            <Acts device={device} onAsk={setOpen} />
          </div>
        )}
        empty={{
          icon: 'phone',
          title: words.emptyTitle,
          help: words.emptyHelp,
          actions: (
            <a className="button" href="/till">
              {words.toTill}
            </a>
          )
        }}
      />
      {open?.to === 'rename' && <RenameDevice device={open.device} onClose={close} />}
      {open?.to === 'retire' && (
        <ConfirmDialog
          title={words.retireTitle(open.device.code, open.device.name)}
          label={words.retire}
          run={() => retire(open.device)}
          onClose={close}
        >
          {words.retireHelp}
        </ConfirmDialog>
      )}
    </Page>
  )
}

function useColumns(
  shopOf: (device: Device) => string,
  hasShops: boolean,
  onAsk: (asked: Asked) => void
): Array<Column<Device>> {
  const words = deviceWords.use()
  const shop: Column<Device> = {
    id: 'shop',
    title: words.shop,
    rank: 'second',
    cell: device => <bdi>{shopOf(device)}</bdi>
  }
  return [
    { id: 'code', title: words.code, width: '88px', cell: device => <b>{device.code}</b> },
    { id: 'name', title: words.name, cell: device => <bdi className="name">{device.name}</bdi> },
    ...(hasShops ? [shop] : []),
    {
      id: 'seen',
      title: words.lastSeen,
      width: '152px',
      cell: device => <When at={device.lastSeenAt} />
    },
    {
      id: 'enrolled',
      title: words.enrolled,
      rank: 'third',
      width: '120px',
      cell: device => <When at={device.enrolledAt} as="date" />
    },
    {
      id: 'state',
      title: words.state,
      width: '110px',
      cell: device => <DeviceState of={device} />
    },
    {
      id: 'act',
      title: '',
      width: '190px',
      align: 'end',
      cell: device => <Acts device={device} onAsk={onAsk} />
    }
  ]
}

function DeviceState({ of: { retiredAt } }: { of: Device }) {
  const { states } = deviceWords.use()
  return retiredAt === null ? (
    <State tone="ok">{states.active}</State>
  ) : (
    <State tone="calm">{states.retired}</State>
  )
}

function Acts({ device, onAsk }: { device: Device; onAsk(asked: Asked): void }) {
  const words = deviceWords.use()
  const mayEdit = useMay('device.edit')
  if (device.retiredAt !== null || !mayEdit) return null
  return (
    <span>
      <button
        type="button"
        className="button quiet"
        aria-label={words.renameOne(device.code)}
        onClick={() => onAsk({ to: 'rename', device })}
      >
        {words.rename}
      </button>
      <button
        type="button"
        className="button quiet"
        aria-label={words.retireOne(device.code)}
        onClick={() => onAsk({ to: 'retire', device })}
      >
        {words.retire}
      </button>
    </span>
  )
}
