import { useState } from 'react'
import { Modal, NativeSelect } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { answer, api, Icon, kitWords, useMay, When } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { deviceOf } from 'stoa/web/device'
import { FormDialog } from 'stoa/web/form-dialog'
import { ListCard } from 'stoa/web/list-card'
import type { Register } from '../registers-page.tsx'
import DisplayCode from './display-code.tsx'
import css from './displays.module.css'
import { displaysQuery, type Display } from './displays-query.ts'
import { displaysWords } from './displays-words.ts'

/** The devices that show the customers of registers what is rung up. */
export default function DisplaysCard({ registers }: { registers: readonly Register[] }) {
  const words = displaysWords.use()
  const asked = useInfiniteQuery(displaysQuery)
  const mayEdit = useMay('display.edit')
  const [gone, setGone] = useState<Display | null>(null)
  const [isPairing, setPairing] = useState(false)
  const tills = registers.filter(({ kind, active }) => kind === 'till' && active)
  const registerOf = ({ registerId }: Display): string =>
    registers.find(({ id }) => id === registerId)?.name ?? ''
  const act = mayEdit
    ? (display: Display) => (
        <button
          type="button"
          className="button quiet"
          aria-label={words.unpairOne(
            deviceOf(display.userAgent) ?? words.unknownDevice,
            registerOf(display)
          )}
          onClick={() => setGone(display)}
        >
          {words.unpair}
        </button>
      )
    : null
  const pair = mayEdit && tills.length > 0 && (
    <button type="button" className="button" onClick={() => setPairing(true)}>
      <Icon name="plus" />
      {words.pair}
    </button>
  )
  const isAny = (asked.data?.pages[0]?.items.length ?? 0) > 0
  return (
    <section className={css.displays} aria-labelledby="displays-title">
      <div className={css.head}>
        <div>
          <h2 id="displays-title">{words.title}</h2>
          <p className="muted">{words.help}</p>
        </div>
        {isAny && pair}
      </div>
      <ListCard
        name={words.title}
        asked={asked}
        columns={useColumns(registerOf, act)}
        small={display => (
          <div className="row">
            <span className="name">
              <bdi>{registerOf(display)}</bdi>
            </span>
            <span className="muted small">
              <When at={display.lastSeenAt} />
            </span>
            <span className="muted small">
              <Device of={display} />
            </span>
            {act !== null && <span>{act(display)}</span>}
          </div>
        )}
        empty={{
          icon: 'phone',
          title: words.emptyTitle,
          help: words.emptyHelp,
          actions: pair
        }}
      />
      {isPairing && <PairDialog tills={tills} onClose={() => setPairing(false)} />}
      {gone !== null && (
        <FormDialog
          title={words.unpairTitle(registerOf(gone))}
          help={words.unpairHelp}
          go={words.unpair}
          isBlocked={false}
          content={gone.id}
          send={() =>
            answer(
              api.DELETE('/api/v1/pos/displays/{displayId}', {
                params: { path: { displayId: gone.id } }
              })
            )
          }
          done={() => words.unpaired}
          stale={displaysQuery.queryKey}
          onClose={() => setGone(null)}
        >
          {null}
        </FormDialog>
      )}
    </section>
  )
}

function PairDialog({ tills, onClose }: { tills: readonly Register[]; onClose(): void }) {
  const words = displaysWords.use()
  const { close } = kitWords.use()
  const [registerId, setRegisterId] = useState(tills[0]?.id ?? '')
  return (
    <Modal opened onClose={onClose} title={words.pair} closeButtonProps={{ 'aria-label': close }}>
      <div className={`stack ${css.pairing}`}>
        {tills.length > 1 && (
          <NativeSelect
            label={words.register}
            value={registerId}
            data={tills.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={event => setRegisterId(event.currentTarget.value)}
          />
        )}
        <DisplayCode key={registerId} registerId={registerId} />
      </div>
    </Modal>
  )
}

function useColumns(
  registerOf: (display: Display) => string,
  act: ((display: Display) => React.ReactNode) | null
): Array<Column<Display>> {
  const words = displaysWords.use()
  return [
    {
      id: 'register',
      title: words.register,
      cell: display => (
        <b>
          <bdi>{registerOf(display)}</bdi>
        </b>
      )
    },
    { id: 'device', title: words.device, cell: display => <Device of={display} /> },
    {
      id: 'seen',
      title: words.lastSeen,
      width: '152px',
      cell: display => <When at={display.lastSeenAt} />
    },
    {
      id: 'paired',
      title: words.pairedAt,
      rank: 'third',
      width: '120px',
      cell: display => <When at={display.pairedAt} as="date" />
    },
    ...(act === null
      ? []
      : [{ id: 'act', title: '', width: '112px', align: 'end' as const, cell: act }])
  ]
}

function Device({ of }: { of: Display }) {
  const words = displaysWords.use()
  return <bdi>{deviceOf(of.userAgent) ?? words.unknownDevice}</bdi>
}
