import { useState } from 'react'
import { Switch } from '@mantine/core'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { Sections } from '../../kit/sections.tsx'
import {
  answer,
  api,
  Failed,
  Page,
  said,
  State,
  useMay,
  Waiting,
  When,
  type Reply
} from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { usePluginName } from './plugin-name.ts'
import css from './plugins.module.css'

type Plugin = Reply<'/api/v1/tenants/plugins'>['items'][number]

const pluginsQuery = queryOptions({
  queryKey: ['stoa', 'plugins'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/tenants/plugins', { signal }))
})

export default function PluginsPage() {
  const { plugins: words } = administrationWords.use()
  const { data, error, refetch } = useQuery(pluginsQuery)
  const all = data?.items ?? []
  const groups = [
    { title: words.own, rows: all.filter(({ kernel }) => !kernel) },
    { title: words.kernel, rows: all.filter(({ kernel }) => kernel) }
  ]
  return (
    <Page title={words.title} about={words.help}>
      <Sections />
      {error !== null && data === undefined ? (
        <Failed error={error} again={() => void refetch()} />
      ) : data === undefined ? (
        <Waiting rows={14} />
      ) : (
        <div className="stack">
          {groups.map(({ title, rows }) => (
            <section key={title} className="card flush edge" aria-label={title}>
              <header className="card-head">
                <h2>{title}</h2>
              </header>
              <ul className="rows">
                {rows.map(plugin => (
                  <li key={plugin.name} className={css['plugin']}>
                    <OnePlugin plugin={plugin} all={all} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </Page>
  )
}

function OnePlugin({ plugin, all }: { plugin: Plugin; all: Plugin[] }) {
  const { plugins: words } = administrationWords.use()
  const pluginName = usePluginName()
  const queries = useQueryClient()
  const maySwitch = [useMay('plugin.switch'), useMay('tenant.manage')].every(Boolean)
  const [isAsking, setIsAsking] = useState(false)
  const name = pluginName(plugin.name)
  const missing = plugin.requires.filter(one => !all.find(other => other.name === one)?.enabled)
  const dependents = all
    .filter(({ enabled, requires }) => enabled && requires.includes(plugin.name))
    .map(one => pluginName(one.name))
  const change = async (): Promise<void> => {
    await answer(
      api.PUT('/api/v1/tenants/plugins/{plugin}', {
        params: { path: { plugin: plugin.name } },
        body: { enabled: !plugin.enabled }
      })
    ).finally(() => queries.invalidateQueries({ queryKey: pluginsQuery.queryKey }))
    said(plugin.enabled ? words.isOff(name) : words.isOn(name))
    await queries.invalidateQueries({ queryKey: ['me'] })
  }
  const help = plugin.enabled
    ? dependents.length > 0
      ? words.neededBy(dependents.join(', '))
      : words.offHelp
    : missing.length > 0
      ? words.bringsAlong(missing.map(pluginName).join(', '))
      : words.onHelp
  return (
    <>
      <div className={css['what']}>
        <h3>{name}</h3>
        <p className="muted">{plugin.summary}</p>
        {plugin.requires.length > 0 && (
          <p className="muted small">{words.needs(plugin.requires.map(pluginName).join(', '))}</p>
        )}
        {plugin.pause !== null && (
          <p className="note warn">
            {words.paused[plugin.pause.why]} {plugin.pause.reason}
            {plugin.pause.until !== null && (
              <>
                {' '}
                {words.until} <When at={plugin.pause.until} />
              </>
            )}
          </p>
        )}
      </div>
      {plugin.pause !== null && <State tone="warn">{words.states.paused}</State>}
      {plugin.kernel || !maySwitch ? (
        <State tone={plugin.enabled ? 'ok' : 'calm'}>
          {plugin.enabled ? words.states.on : words.states.off}
        </State>
      ) : (
        <Switch aria-label={name} checked={plugin.enabled} onChange={() => setIsAsking(true)} />
      )}
      {isAsking && (
        <ConfirmDialog
          title={plugin.enabled ? words.offTitle(name) : words.onTitle(name)}
          label={plugin.enabled ? words.off : words.on}
          run={change}
          onClose={() => setIsAsking(false)}
        >
          {help}
        </ConfirmDialog>
      )}
    </>
  )
}
