import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ListBar } from '../../kit/list-bar.tsx'
import { Sections } from '../../kit/sections.tsx'
import { SaveBar } from '../../kit/save-bar.tsx'
import { Empty, Failed, Page, useMay, useMe, Waiting } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import { usePluginName } from '../plugins/plugin-name.ts'
import { nameOfSetting, SettingRow } from './setting-row.tsx'
import css from './settings.module.css'
import { keyOf, LEVELS, settingsQuery, type Level, type Setting } from './settings-query.ts'
import { useSettingChanges } from './use-setting-changes.tsx'

interface SettingsSearch {
  search?: string
  plugin?: string
  level?: string
  /** 'set': those that were set somewhere. */
  only?: string
}

export default function SettingsPage() {
  const { settings: words } = administrationWords.use()
  const { data, error, refetch } = useQuery(settingsQuery)
  return (
    <Page title={words.title} about={words.help}>
      <Sections />
      {error !== null && data === undefined ? (
        <Failed error={error} again={() => void refetch()} />
      ) : data === undefined ? (
        <Waiting rows={14} />
      ) : (
        <SettingsOf settings={data.items} />
      )}
    </Page>
  )
}

/** The level one acts at: above it one would change what is others' as well. */
function useOwnLevel(): Level {
  const { shop, companies } = useMe()
  if (shop !== null) return 'shop'
  return companies.length > 1 ? 'company' : 'tenant'
}

function useLevelName(): (level: Level) => string {
  const words = administrationWords.use()
  const { company, shop, companies } = useMe()
  const [only] = companies.find(({ id }) => id === company?.id)?.shops ?? []
  return level =>
    level === 'tenant'
      ? words.everywhere
      : level === 'company'
        ? (company?.name ?? words.companies.company)
        : words.settings.shopNamed(shop?.name ?? only?.name ?? '')
}

function SettingsOf({ settings }: { settings: Setting[] }) {
  const words = administrationWords.use()
  const navigate = useNavigate()
  const pluginName = usePluginName()
  const nameOfLevel = useLevelName()
  const search: SettingsSearch = useSearch({ strict: false })
  const own = useOwnLevel()
  const { companies } = useMe()
  const isThere = (level: Level, least: number): boolean =>
    settings.some(setting => setting.set.some(one => one.level === level && one.version >= least))
  // The only company and the whole tenant are one thing to its people, unless one was set apart.
  const levels = LEVELS.filter(level =>
    isThere(level, level === 'company' && companies.length === 1 ? 1 : 0)
  )
  const level = levels.find(one => one === search.level) ?? own
  const change = (part: SettingsSearch): void =>
    void navigate({ to: '/settings', search: { ...search, ...part }, replace: true })
  const mayEdit = useMay('setting.edit')
  const changes = useSettingChanges(settings, level)
  const text = (search.search ?? '').toLowerCase()
  const shown = settings.filter(
    setting =>
      (search.plugin === undefined || setting.plugin === search.plugin) &&
      (search.only === undefined || setting.set.some(one => one.version > 0)) &&
      `${nameOfSetting(setting)} ${setting.description}`.toLowerCase().includes(text)
  )
  const plugins = [...new Set(settings.map(({ plugin }) => plugin))]
  return (
    <div className="with-bar">
      <div className="card flush edge">
        <ListBar
          views={levels.map(key => ({ key, label: nameOfLevel(key) }))}
          view={level}
          onView={key => change({ level: key })}
          search={search.search ?? ''}
          onSearch={value => change({ search: value.trim() || undefined })}
          placeholder={words.settings.search}
          filters={[
            {
              key: 'plugin',
              label: words.audit.area,
              ...(search.plugin !== undefined && { value: search.plugin }),
              options: plugins.map(value => ({ value, label: pluginName(value) }))
            },
            {
              key: 'only',
              label: words.settings.show,
              ...(search.only !== undefined && { value: search.only }),
              options: [{ value: 'set', label: words.settings.onlySet }]
            }
          ]}
          onFilter={(key, value) => change({ [key]: value })}
        />
        {shown.length === 0 && (
          <Empty
            icon="search"
            title={words.nothing}
            actions={
              <button
                type="button"
                className="button"
                onClick={() => void navigate({ to: '/settings' })}
              >
                {words.clear}
              </button>
            }
          >
            {words.nothingHelp}
          </Empty>
        )}
        {plugins.map(plugin => {
          const ofPlugin = shown.filter(setting => setting.plugin === plugin)
          if (ofPlugin.length === 0) return null
          return (
            <section key={plugin} aria-label={pluginName(plugin)}>
              <h2 className={css['group']}>{pluginName(plugin)}</h2>
              <ul className="rows">
                {ofPlugin.map(setting => (
                  <SettingRow
                    key={`${level} ${keyOf(setting)}`}
                    setting={setting}
                    level={level}
                    nameOfLevel={nameOfLevel}
                    changed={changes.of(setting)}
                    error={changes.errorOf(setting)}
                    mayEdit={mayEdit}
                    onValue={value => changes.set(setting, value)}
                    onReset={() => changes.reset(setting)}
                  />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
      <SaveBar
        changes={changes.count}
        errors={Object.keys(changes.errors).length}
        busy={changes.busy}
        onSave={changes.save}
        onDiscard={changes.discard}
      />
    </div>
  )
}
